"""A sentence cut into words, numbers and marks, for the reading of figures."""

from __future__ import annotations

import re
from typing import NamedTuple

# Words and abbreviations (U.S.), numbers, words of other scripts, .5, marks: what is most frequent is tried first.
# A group mark or decimal mark belongs to a number only between digits; zero-width marks hide inside numbers too.
TOKEN = re.compile(
    r"[A-Za-z](?:\.(?:[A-Za-z]\.)+|[^\W\d_]*(?:['’][^\W\d_]+)*)"
    r"|\d(?:[.,·'’\u00a0\u202f\u2009\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]?\d)*"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|(?<![\w.])\.\d+|[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
WORD = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d|[¼-¾⅐-⅞]")
HYPHENS = frozenset("-‐‑")
CLOSE = ["", "", ""]
DASHES = frozenset("-‐‑–—")


class Tokens(NamedTuple):
    """Words as written and in lower case, with their places in the text; an empty one closes the line."""

    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]

    def glued(self, at: int) -> bool:
        """Whether token `at` follows the one before it without a space."""
        return at > 0 and self.starts[at] == self.ends[at - 1]

    def wrapped(self, at: int) -> bool:
        """Whether token `at` is glued to the one before it, or only the end of a line parts the two."""
        return at > 0 and self.text[self.ends[at - 1] : self.starts[at]] in ("", "\n", "\r\n")


def tokens(text: str, start: int, end: int) -> Tokens:
    """The tokens of text[start:end]; the last ones are empty, so that looking ahead is always safe."""
    matches = list(TOKEN.finditer(text, start, end))
    beyond = [end + 1] * len(CLOSE)
    words = [match[0] for match in matches] + CLOSE
    starts = [match.start() for match in matches] + beyond
    ends = [match.end() for match in matches] + beyond
    return Tokens(text, words, [word.lower() for word in words], starts, ends)
