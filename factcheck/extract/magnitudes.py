"""What multiplies a number: million, lakh crore, -million, and m, bn or k glued to its digits."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from factcheck.extract.tokens import HYPHENS, Tokens


class Magnitudes(NamedTuple):
    """Words and letters that multiply what stands before them; ``lengths`` behind 200m make it metres."""

    scales: dict[str, float]
    suffixes: dict[str, float]
    lengths: frozenset[str]

    def read(self, line: Tokens, at: int, *, digits: bool) -> tuple[float, int]:
        """The factor that stands from token `at` on, 1 where there is none, and the token behind it."""
        if digits and self.is_glued(line, at):
            return self.suffixes[line.lows[at]], at + 1
        if digits and line.words[at] in self.suffixes and is_signed(line, at):
            return self.suffixes[line.words[at]], at + 1
        return self.in_words(line, at, digits=digits)

    def in_words(self, line: Tokens, at: int, *, digits: bool) -> tuple[float, int]:
        """Magnitudes in a row, each multiplying the one before."""
        lows, scale = line.lows, 1.0
        while True:
            after = at + 1 if lows[at] in HYPHENS and line.glued(at) and line.glued(at + 1) else at
            factor = self.factor(lows[after], digits=digits)
            if factor is None:
                return scale, at
            scale, at = scale * factor, after + 1

    def factor(self, word: str, *, digits: bool) -> float | None:
        """What one word multiplies by; a single letter but k does so only when glued."""
        if word in self.scales:
            return self.scales[word]
        if digits and word in self.suffixes and (len(word) > 1 or word == "k"):
            return self.suffixes[word]
        return 12.0 if word == "dozens" else None

    def is_glued(self, line: Tokens, at: int) -> bool:
        """Whether letters glued to digits are a magnitude and not metres."""
        return line.glued(at) and line.lows[at] in self.suffixes and not self.is_length(line, at)

    def is_length(self, line: Tokens, at: int) -> bool:
        """Whether an m glued to digits is for metres: 100m freestyle, 40m from the shore."""
        if line.words[at] != "m" or (at > 1 and is_money(line.words[at - 2])):
            return False
        following = line.lows[at + 1]
        if following in self.lengths or following in (",", ")", ".", ""):
            return True
        return following.isdecimal() and line.glued(at + 1)


def is_money(before: str) -> bool:
    """Whether a word before digits can be a sign or code of a currency."""
    return bool(before) and (before.isupper() or unicodedata.category(before[0]) == "Sc")


def is_signed(line: Tokens, at: int) -> bool:
    """Whether the sign of a currency stands before the number, so that MM behind it is millions and no length."""
    signs = (line.words[back] for back in (at - 2, at - 4) if back >= 0)
    return any(word and unicodedata.category(word[-1]) == "Sc" for word in signs)
