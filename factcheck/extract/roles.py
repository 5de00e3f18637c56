"""What the words beside a name say of an office: ``spokesman Karl Moe``, ``Karl Moe, head of the port,``."""

from __future__ import annotations

import re

from factcheck.extract.capitals import BLANKS, NOTHING
from factcheck.extract.nomenclature import Nomenclature

AGE = re.compile(r",\s(?:aged\s)?\d{1,3}(?=[,.;\s])(?!\s\w)")
APPOSITION = re.compile(r",\s((?:the|a|an|his|her|its|their|our|my)\s)?([^\n;:()“”\"]{1,140})")
LED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) ((?:[\w'’-]+ ){1,11}[\w'’-]+)$")
OVER = frozenset({"of", "for", "at"})
CLOSE = re.compile(r",| —| – ")
NEAR = 40  # code points before a name that hold the word before it
REACH = 70  # code points before a name in which its office may stand
FARTHEST = 6  # words before a name, and into an apposition, that may be an office
OFFICE = frozenset({"office"})
DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their"})


class Roles:
    """Reads offices with the words of the rules."""

    def __init__(self, words: Nomenclature):
        self.words = words

    def beside(self, text: str, start: int) -> frozenset[str]:
        """The classes of the word before `start`; where a comma parts them, it can only be an office."""
        said = text[max(0, start - NEAR) : start].rsplit(None, 1)
        if not said or not said[-1].endswith(","):
            return self.words.of(said[-1]) if said else NOTHING
        return self.words.of(said[-1][:-1]) & OFFICE

    def before(self, text: str, floor: int, start: int, *, apposed: bool = False) -> str | None:
        """The office that ends right before `start`, not reaching left of `floor`; `apposed`, a comma may part them."""
        if start - 1 < floor or text[start - 1] not in BLANKS:
            return None
        said = text[max(floor, start - REACH) : start].split()
        if said and said[-1].endswith(","):
            said[-1] = said[-1][:-1]
            if not apposed or not DETERMINERS & {word.lower() for word in said[-FARTHEST:-1]}:
                return None
        if not said or "office" not in self.words.of(said[-1]) or not said[-1][:1].islower():
            return None
        taken = 1
        while taken < min(len(said), FARTHEST) and self.belongs(said[-taken - 1]):
            taken += 1
        owned = (
            apposed and said[-taken - 2 : -taken - 1] and said[-taken - 2] in OVER
        )  # a friend *of* the mayor, Ann Lee
        return None if owned else " ".join(said[-taken:])

    def leading(self, text: str, floor: int, start: int) -> str | None:
        """The office with what it is over that a comma parts from the name: *the head of the port*, Ole Vik."""
        if text[max(floor, start - 2) : start] != ", ":
            return None
        found = LED.search(text[max(floor, start - REACH) : start - 2])
        words = found[1].split() if found else []
        at = next((at for at, word in enumerate(words) if word in OVER), 0)
        fits = 0 < at <= FARTHEST and "office" in self.words.of(words[at - 1]) and len(words) - at <= FARTHEST
        return " ".join(words) if fits and all(self.belongs(word) for word in words[: at - 1]) else None

    def belongs(self, word: str) -> bool:
        """Whether a word to the left is still part of an office."""
        classes = self.words.of(word)
        if "opener" in classes or word[-1:] in ",;:.’'":
            return False
        return bool(classes & {"office", "grade"}) or (word[:1].isupper() and not word.endswith(("'s", "’s")))

    def behind(self, text: str, end: int, ceiling: int) -> str | None:
        """The office in an apposition that begins at `end`, not reaching right of `ceiling`."""
        if text[end : end + 1] != ",":
            return None
        found = APPOSITION.match(text, end, ceiling)
        if found is None:
            return None
        said = found[2]
        close = CLOSE.search(said)
        phrase = said[: close.start()] if close else said.rstrip(". ")
        head = phrase.split(maxsplit=FARTHEST)[:FARTHEST]
        for at, word in enumerate(head):
            classes = self.words.of(word.rstrip(".,"))
            if "office" in classes:
                return phrase
            if not (classes & {"grade", "demonym", "place", "organisation-word"} or word[:1].isupper() or at == 0):
                return None
        return None
