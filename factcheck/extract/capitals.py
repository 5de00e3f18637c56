"""Runs of words with a capital, joined by small words of names: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

UPPER = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).isupper())
TOKEN = (
    rf"(?<![\w@#/])(?:(?:[{UPPER}]\.){{2,5}}|(?:[aAeE]l-|[dD]['’]|Mc|Mac)?[{UPPER}]\w*(?:[-'’&]\w+)*)"
    r"(?![\w@]|://)"
)
WIDEST = 16  # code points between two words of one name
POSSESSIVE = ("'s", "’s")
LONGEST = 24  # words of one run
NOTHING: frozenset[str] = frozenset()
BLANKS = (" ", "\u00a0")


class Capital(NamedTuple):
    """A word with a capital; ``link`` is what joins it to the one before: nothing, or ``of the``, ``van der``.

    ``classes`` are those that the rules give the word.
    """

    start: int
    end: int
    word: str
    link: str
    classes: frozenset[str]

    def has(self, classes: frozenset[str]) -> bool:
        """Whether the word is of one of these classes."""
        return not classes.isdisjoint(self.classes)


class Capitals:
    """Finds the runs; `classes` has the words of the rules, `small` are those that may join."""

    def __init__(self, classes: Mapping[str, frozenset[str]], small: Iterable[str]):
        self.classes = classes
        self.dotted = frozenset(word[:-1] for word in classes if word.endswith("."))
        self.small = frozenset(small)
        self.token = re.compile(TOKEN)

    def runs(self, text: str) -> Iterator[list[Capital]]:
        """All runs in the order of the text; a possessive ends a run."""
        run: list[Capital] = []
        open_ = False
        classes, dotted = self.classes, self.dotted
        for match in self.token.finditer(text):
            start, end = match.span()
            word = match[0]
            link = self.link(text, run[-1].end, start) if open_ and len(run) < LONGEST else None
            if link is None and run:
                yield run
                run = []
            open_ = not word.endswith(POSSESSIVE)
            if not open_:
                word, end = word[:-2], end - 2
            elif text[end : end + 1] == "." and (word in dotted or len(word) == 1):
                word, end = word + ".", end + 1
            run.append(Capital(start, end, word, link or "", classes.get(word, NOTHING)))
        if run:
            yield run

    def link(self, text: str, end: int, start: int) -> str | None:
        """The small words between two capitals of one name; ``None`` where the name has ended."""
        if start - end == 1:
            return "" if text[end] in BLANKS else None
        if start - end > WIDEST or text[end] not in BLANKS or text[start - 1] not in BLANKS:
            return None
        words = text[end + 1 : start - 1].split(" ")
        return " ".join(words) if all(word in self.small for word in words) else None
