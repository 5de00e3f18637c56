"""Measures told in two units or more: 6ft 2in, 7lb 4oz, two hours 24 minutes and nine seconds."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract.numerals import Numerals
from factcheck.extract.tokens import HYPHENS, Tokens
from factcheck.extract.units import Units

DIMENSIONS = ("time", "mass", "length")  # whose values are told in two units
FOOT, INCH, INCHES_A_FOOT = "foot", "inch", 12.0
MOST = 2240  # pounds of a long ton; nobody tells weeks and minutes as one
INCHES = ("in", "ins")  # a unit only behind feet


class Rest(NamedTuple):
    """What goes on with a measure: ``value`` of the smaller ``unit``, ``ratio`` of which make one of the larger."""

    ratio: float
    value: float
    unit: str
    stop: int


class Compounds:
    """Reads what goes on with a measure, with the numerals and units of a rulebook."""

    def __init__(self, numerals: Numerals, units: Units):
        self.numerals, self.units = numerals, units

    def rest(self, line: Tokens, at: int, unit: str) -> Rest | None:
        """What goes on at token `at` with a measure in `unit`: less than one of it; ``None`` where nothing does."""
        start = joint(line, at)
        number = self.numerals.read(line, start) if unit in self.units.entries else None
        if number is None or number.style not in ("digits", "words") or self.units.sign(line, start):
            return None
        behind = self.units.read(line, number.stop, start)
        if behind is None:
            hyphened = line.lows[at] in HYPHENS
            return inches(line, number.stop, number.low, hyphened=hyphened) if unit == FOOT else None
        ratio = self.ratio(unit, behind.name)
        if ratio is None or number.low >= ratio:
            return None
        more = self.rest(line, behind.stop, behind.name)
        if more is None:
            return Rest(ratio, number.low, behind.name, behind.stop)
        return Rest(ratio * more.ratio, number.low * more.ratio + more.value, more.unit, more.stop)

    def ratio(self, unit: str, other: str) -> float | None:
        """How many of `other` make one of `unit`; ``None`` where it is not smaller or measures something else."""
        one, two = self.units.based(1.0, unit), self.units.based(1.0, other)
        if one is None or two is None or one[1] != two[1] or one[1] not in DIMENSIONS:
            return None
        return round(one[0] / two[0], 9) if two[0] < one[0] <= MOST * two[0] else None


def joint(line: Tokens, at: int) -> int:
    """The token behind what may stand between two parts: a comma, ``and``, both, a hyphen."""
    lows = line.lows
    if lows[at] == "," and lows[at + 1] == "and":
        return at + 2
    hyphened = lows[at] in HYPHENS and line.glued(at) and line.glued(at + 1)
    return at + 1 if hyphened or lows[at] in (",", "and") else at


def inches(line: Tokens, at: int, value: float, *, hyphened: bool) -> Rest | None:
    """Inches behind feet whose unit is short or, behind a hyphen, missing: 6ft 2in, 5-foot-8."""
    named = line.lows[at] in INCHES
    if value >= INCHES_A_FOOT or not (named or hyphened):
        return None
    return Rest(INCHES_A_FOOT, value, INCH, at + named)
