"""Numbers that relate two others, and ages in tens: one in five, two-to-one, five times as many, her late 30s."""

from __future__ import annotations

import math

from factcheck.extract.figurewords import FigureWords
from factcheck.extract.numerals import DECADE, Numeral, Numerals
from factcheck.extract.quantities import Quantity
from factcheck.extract.tokens import HYPHENS, Tokens
from factcheck.extract.units import Units

MANY = 10_000_000  # a share is of so many at most
FEW = 10  # the first number of a share that is no "one"
YEARS = 1500  # a number from here on may be a year
TENS = range(20, 100, 10)
OWNED = 3  # words before tens of years in which it stands whose they are
PLURAL = ("s", "'s", "’s")


class Proportions:
    """Reads proportions with the numerals and units of a rulebook."""

    def __init__(self, numerals: Numerals, units: Units, around: FigureWords):
        self.numerals, self.units, self.owners = numerals, units, around.of("owner")
        self.verbs = around.of("copula") | around.of("auxiliary")

    def read(self, line: Tokens, number: Numeral) -> Quantity | None:
        """The proportion or the tens of years whose first number has been read."""
        return self.share(line, number) or self.factor(line, number) or self.decade(line, number)

    def share(self, line: Tokens, number: Numeral) -> Quantity | None:
        """One in five, 9 out of 10, two voters in five."""
        lows, at = line.lows, number.stop
        if lows[at] == "in" or (lows[at] == "out" and lows[at + 1] == "of"):
            start = at + 1 if lows[at] == "in" else at + 2
            other = self.numerals.read(line, start + (lows[start] == "every"))
            other = other if other and self.is_share(line, number, other, apart=lows[at] == "out") else None
        else:
            other = self.parted(line, number)
        if other is None:
            return None
        low, high = number.low / other.low, number.high / other.low
        return Quantity(number.first, other.stop, low, high, number, "ratio", "ratio")

    def parted(self, line: Tokens, number: Numeral) -> Numeral | None:
        """The second number of a share with the noun inside: two voters in *five*, not two goals in five games."""
        lows, at = line.lows, number.stop
        plain = lows[at].isalpha() and lows[at] not in self.units.plain and lows[at] not in self.numerals.triggers
        if lows[at + 1] != "in" or not plain:
            return None
        other = self.numerals.read(line, at + 2)
        if other is None or not self.is_share(line, number._replace(style=other.style), other, apart=False):
            return None
        behind = lows[other.stop : other.stop + 2]
        counted = any(word.isalpha() and word.endswith("s") and word not in self.verbs for word in behind)
        even = number.low == int(number.low) and (other.low <= FEW or math.log10(other.low).is_integer())
        return None if counted or not even or self.units.read(line, other.stop, other.first) else other

    def is_share(self, line: Tokens, number: Numeral, other: Numeral, *, apart: bool) -> bool:
        """Whether two numbers are those of a share: where only ``in`` parts them, both alike, the second no year."""
        if not number.low < other.low <= MANY:
            return False
        alike = number.style == other.style or number.low == 1
        is_year = other.plain and other.low >= YEARS and number.low != 1
        return apart or (alike and number.low <= FEW and not is_year)

    def factor(self, line: Tokens, number: Numeral) -> Quantity | None:
        """Two-to-one, five times as many."""
        lows, at, stop = line.lows, number.first, number.stop
        if lows[stop] in HYPHENS and lows[stop + 1] == "to" and lows[stop + 2] in HYPHENS:
            other = self.numerals.read(line, stop + 3)
            if other and other.low == 1:
                return Quantity(at, other.stop, number.low, number.high, number, "factor", "factor")
        if lows[stop] == "times" and lows[stop + 1] in self.numerals.comparing:
            return Quantity(at, stop + 1, number.low, number.high, number, "factor", "factor")
        return None

    def decade(self, line: Tokens, number: Numeral) -> Quantity | None:
        """The tens of somebody's years: in her 30s, in his early fifties."""
        lows, at, stop = line.lows, number.first, number.stop
        if number.style != DECADE:
            if not number.plain or number.low not in TENS or lows[stop] not in PLURAL:
                return None
            stop += 1
        if self.owners.isdisjoint(lows[max(0, at - OWNED) : at]):
            return None
        part = at - 2 if at and lows[at - 1] in HYPHENS else at - 1
        first, last = self.numerals.thirds.get(lows[part], (0, 9))
        return Quantity(at, stop, number.low + first, number.low + last, number, "year of age", "age")
