"""Lengths of time told without a number before their unit: a fortnight, week-long, a year and a half, 2:09:41."""

from __future__ import annotations

from factcheck.extract.numerals import Numeral, Numerals
from factcheck.extract.quantities import TIME, Quantity
from factcheck.extract.tokens import HYPHENS, Tokens
from factcheck.extract.units import Sense, Units
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Numeral as Rule

SIXTY, HALF = 60, 1.5
COLON = ":"


class Lengths:
    """Reads lengths of time with the numerals and units of a rulebook."""

    def __init__(self, rulebook: Rulebook, numerals: Numerals, units: Units):
        rules = [body for _, body in rulebook.of(Rule)]
        self.numerals, self.units = numerals, units
        self.whole = {word: units.plain[unit] for rule in rules for word, unit in rule.spans.items()}
        self.long = frozenset(word for rule in rules for word in rule.long)
        self.halves = frozenset(phrase for rule in rules for phrase in rule.halves)
        self.second = units.plain["second"]
        self.triggers = frozenset((*self.whole, *self.long, *(phrase.split()[-1] for phrase in self.halves)))

    def read(self, line: Tokens, at: int) -> Quantity | None:
        """The length whose word stands at token `at`."""
        word = line.lows[at]
        if word[:1].isdecimal():
            return self.clocked(line, at)
        if word in self.whole:
            return self.one(line, at)
        return self.lasting(line, at) if word in self.long else self.halved(line, at)

    def one(self, line: Tokens, at: int) -> Quantity | None:
        """A fortnight, behind an article: more of them have a number."""
        articled = line.lows[at - 1] in self.numerals.articles or line.lows[at + 1] in HYPHENS
        hyphened = line.lows[at + 1] in HYPHENS and line.lows[at + 2] in self.long
        unit = self.whole[line.lows[at]]
        bound = hyphened or line.lows[at] != unit.name
        if not at or not (articled or bound):
            return None
        return self.found(at - (not bound), at + 1 + 2 * hyphened, 1.0, unit, bound=bound)

    def lasting(self, line: Tokens, at: int) -> Quantity | None:
        """Week-long; of two-week-long the number is read with its unit."""
        unit = self.unit(line, at - 2) if at > 1 and line.lows[at - 1] in HYPHENS else None
        numbered = at > 2 and line.lows[at - 3] in HYPHENS
        return self.found(at - 2, at + 1, 1.0, unit, bound=True) if unit and not numbered else None

    def halved(self, line: Tokens, at: int) -> Quantity | None:
        """A year and a half."""
        first = at - 4
        if first < 0 or " ".join(line.lows[at - 2 : at + 1]) not in self.halves:
            return None
        unit = self.unit(line, at - 3)
        return self.found(first, at + 1, HALF, unit) if unit and line.lows[first] in self.numerals.articles else None

    def clocked(self, line: Tokens, at: int) -> Quantity | None:
        """Hours, minutes and seconds as a watch shows them: 2:09:41."""
        parts = line.words[at : at + 5]
        glued = all(line.glued(place) for place in range(at + 1, at + 5)) if len(parts) == 5 else False
        if not glued or parts[1] != COLON or parts[3] != COLON or not all(one.isdecimal() for one in parts[::2]):
            return None
        hours, minutes, seconds = map(int, parts[::2])
        if len(parts[2]) != 2 or len(parts[4]) != 2 or minutes >= SIXTY or seconds >= SIXTY:
            return None
        return self.found(at, at + 5, float((hours * SIXTY + minutes) * SIXTY + seconds), self.second)

    def unit(self, line: Tokens, at: int) -> Sense | None:
        """The unit of time that token `at` is, in the singular."""
        unit = self.units.plain.get(line.lows[at])
        return unit if unit and unit.dimension == TIME and line.lows[at] == unit.name else None

    def found(self, first: int, stop: int, value: float, unit: Sense, *, bound: bool = False) -> Quantity:
        """A length on these tokens; one that is ``bound`` is said of the noun behind it."""
        number = Numeral(first, stop, value, value, "words")
        return Quantity(first, stop, value, value, number, unit.name, unit.dimension, unit.rule, compound=bound)
