"""Runs of words with a capital, joined by small words of names: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

UPPER = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).isupper())
# Begins with the capital itself: the engine skips to one of a set of letters much faster than it looks back.
TOKEN = rf"[{UPPER}](?<![\w@#/].)(?:\.(?:[{UPPER}]\.){{1,4}}|\w*(?:[-'’&]\w+)*)(?![\w@]|://)"
PREFIX = re.compile(r"(?<![\w@#/])(?:[ae]l-|d['’])")  # before the capital: al-Assad, d'Alene
PREFIX_ENDS = ("-", "'", "’")
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
        end = reach = 0  # the next word belongs to the run if it begins before `reach`
        classes, dotted = self.classes, self.dotted
        for match in self.token.finditer(text):
            word, start = match[0], match.start()
            if text.startswith(PREFIX_ENDS, start - 1):
                start, word = prefixed(text, start, word)
            link = self.link(text, end, start) if start < reach else None
            if link is None and run:
                yield run
                run = []
            end = match.end()
            owns = word.endswith(POSSESSIVE)
            if owns:
                word, end = word[:-2], end - 2
            elif text.startswith(".", end) and (word in dotted or len(word) == 1):
                word, end = word + ".", end + 1
            run.append(Capital(start, end, word, link or "", classes.get(word, NOTHING)))
            reach = 0 if owns or len(run) == LONGEST else end + WIDEST + 1
        if run:
            yield run

    def link(self, text: str, end: int, start: int) -> str | None:
        """The small words between two capitals of one name; ``None`` where the name has ended."""
        if start - end == 1:
            return "" if text[end] in BLANKS else None
        if text[end] not in BLANKS or text[start - 1] not in BLANKS:
            return None
        words = text[end + 1 : start - 1].split(" ")
        return " ".join(words) if self.small.issuperset(words) else None


def prefixed(text: str, start: int, word: str) -> tuple[int, str]:
    """Where a word begins and how it is written, with the small prefix of a name that may stand before its capital."""
    for size in (2, 3):
        if start >= size and PREFIX.fullmatch(text, start - size, start):
            return start - size, text[start - size : start] + word
    return start, word
