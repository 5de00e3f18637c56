"""A sentence cut into words, numbers and marks, for the reading of figures."""

from __future__ import annotations

import re
from typing import NamedTuple

# A group mark or decimal mark belongs to a number only between digits; zero-width marks hide inside numbers too.
TOKEN = re.compile(
    r"(?<![\w.])\.\d+|\d(?:[.,'’\u00a0\u202f\u2009\u200b\u2060]?\d)*"
    r"|(?:[A-Za-z]\.){2,}"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|[^\s\u200b\u2060]"
)
WORD = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d|[¼-¾⅐-⅞]")
HYPHENS = frozenset("-‐‑")
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


def tokens(text: str, start: int, end: int) -> Tokens:
    """The tokens of text[start:end]; the last one is empty, so that looking one ahead is always safe."""
    spans = [match.span() for match in TOKEN.finditer(text, start, end)]
    words = [text[first:last] for first, last in spans]
    words += ["", "", ""]
    starts = [span[0] for span in spans]
    ends = [span[1] for span in spans]
    starts += [end + 1, end + 1, end + 1]
    ends += [end + 1, end + 1, end + 1]
    return Tokens(text, words, [word.lower() for word in words], starts, ends)
