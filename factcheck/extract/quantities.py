"""A number with its sign, unit or currency; two of them where they are the ends of a range."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.extract.compounds import Compounds
from factcheck.extract.figurewords import FigureWords
from factcheck.extract.numerals import Numeral, Numerals
from factcheck.extract.tokens import HYPHENS, Tokens
from factcheck.extract.units import AGES, MONEY, Unital, Units
from factcheck.model import NO_COUNTRY

MINUS = frozenset("-−–")


class Quantity(NamedTuple):
    """From token `first` to before `stop`: [low, high] as printed, with what it is measured in.

    ``kind``: number, range, tally. ``per`` is the denominator of a rate, ``compound`` marks a number that a
    hyphen binds to its unit (three-day).
    """

    first: int
    stop: int
    low: float
    high: float
    number: Numeral
    unit: str | None = None
    dimension: str | None = None
    rule: str | None = None
    kind: str = "number"
    per: str | None = None
    notation: str | None = None
    compound: bool = False
    margin: float = 0.0
    divisor: float = 1.0


COUNT = "count"
OLD = frozenset({"old", "olds", "old's", "old’s"})
TIME = "time"


class Quantities:
    """Reads quantities with the numerals and units of a rulebook."""

    def __init__(self, numerals: Numerals, units: Units, around: FigureWords):
        self.numerals = numerals
        self.units = units
        self.articles = numerals.articles
        self.people, self.each = around.of("people"), around.of("each")
        self.each_of = around.phrases("each")
        self.compounds = Compounds(numerals, units)

    def read(self, line: Tokens, number: Numeral) -> Quantity:
        """The quantity whose number has been read, without what could make it a range."""
        first, stop, low, high = number.first, number.stop, number.low, number.high
        sign = self.units.sign(line, first)
        if (
            sign is None and number.style == "digits" and number.stop > first + 1
        ):  # a magnitude stands behind the digits
            sign = self.units.letter(line, first)
        if sign is None and first > 1 and line.words[first - 1] == "(" and line.words[stop] == ")":
            sign, stop, low, high = self.bracketed(line, number)
        if (
            sign is None
            and first > 1
            and line.words[first - 1] in MINUS
            and line.glued(first)
            and line.glued(first - 1)
        ):
            sign = self.units.sign(line, first - 1)
            low, high = (-high, -low) if sign else (low, high)
        if sign is not None:
            first, name, rule, bare = sign
            low, high, first = self.signed(line, first, low, high)
            stop = self.currency_named(line, stop)
            notation = number.notation or (NO_COUNTRY if bare else None)
            return self.rated(line, Quantity(first, stop, low, high, number, name, MONEY, rule, notation=notation))
        low, high, first = self.signed(line, first, low, high)
        unit = self.units.read(line, stop, first)
        if unit is None and line.lows[stop] == "of" and number.style in ("vague", "words"):
            unit = self.units.read(line, stop + 1, first)
        if unit is None and line.lows[first - 1] == "or" and first > 2 and line.lows[first - 3] in self.articles:
            unit = self.units.read(line, first - 2, first)  # a year or two
            unit = unit and unit._replace(stop=stop)
        if unit is None:
            ratio = number.style == "fraction"
            kind: tuple[str | None, str | None] = ("ratio", "ratio") if ratio else (None, None)
            if ratio and line.lows[stop] in self.articles and (unit := self.units.read(line, stop + 1, first)):
                return self.united(line, first, low, high, number, unit)
            shared = self.shared_unit(line, stop) if not ratio and lows_and(line, stop) else None
            if shared is not None:
                kind = (shared.unit, shared.dimension)
            return self.rated(
                line, Quantity(first, stop, low, high, number, kind[0], kind[1], notation=number.notation)
            )
        return self.united(line, first, low, high, number, unit)

    def shared_unit(self, line: Tokens, at: int) -> Quantity | None:
        """The quantity behind ``and`` whose unit the number before it shares: 5 and 6 milligrams."""
        number = self.numerals.read(line, at + 1)
        if (
            number is None
            or number.style != "digits"
            or (unit := self.units.read(line, number.stop, number.first)) is None
        ):
            return None
        return Quantity(number.first, unit.stop, number.low, number.high, number, unit.name, unit.dimension)

    def united(self, line: Tokens, first: int, low: float, high: float, number: Numeral, unit: Unital) -> Quantity:
        """A quantity with a unit behind its number, and what goes on with it in a smaller one."""
        notation = number.notation or (NO_COUNTRY if unit.bare else None)
        name, dimension, stop = unit.name, unit.dimension, unit.stop
        if name == "basis point":
            low, high, name, dimension = low / 100, high / 100, "percentage point", "share-points"
        if name in AGES and (after := self.aged(line, stop)):
            name, dimension, stop = AGES[name], "age", after
        if (more := self.compounds.rest(line, stop, name)) is not None:
            ratio, name, stop = more.ratio, more.unit, more.stop
            low, high = low * ratio + more.value, high * ratio + more.value
        found = Quantity(
            first, stop, low, high, number, name, dimension, unit.rule, notation=notation, compound=unit.glued
        )
        return self.rated(line, found)

    def aged(self, line: Tokens, at: int) -> int:
        """The token behind ``-old``, ``old`` or ``of age``; 0 where none is there."""
        lows = line.lows
        start = at + 1 if lows[at] in HYPHENS else at
        if lows[start] in OLD:
            return start + 1
        return at + 2 if lows[at] == "of" and lows[at + 1] == "age" else 0

    def signed(self, line: Tokens, first: int, low: float, high: float) -> tuple[float, float, int]:
        """Applies a minus before the number: glued to it and to nothing before, or in words."""
        if first == 0:
            return low, high, first
        before = line.lows[first - 1]
        if before in MINUS and line.glued(first) and not line.glued(first - 1) and (first < 2 or before != "–"):
            return -high, -low, first - 1
        if before in self.numerals.minus:
            return -high, -low, first - 1
        return low, high, first

    def bracketed(self, line: Tokens, number: Numeral) -> tuple[tuple[int, str, str, bool] | None, int, float, float]:
        """A loss as accountants print it: $(2.3) million."""
        first, stop = number.first, number.stop
        sign = self.units.sign(line, first - 1)
        if sign is None or not line.glued(first - 1) or not line.glued(first):
            return None, stop, number.low, number.high
        scale, stop = self.numerals.magnitude(line, stop + 1, digits=True)
        return sign, stop, -number.low * scale, -number.high * scale

    def currency_named(self, line: Tokens, stop: int) -> int:
        """Skips a currency said again behind a sign: $1.9 trillion-dollar, $30 US."""
        if line.words[stop] in HYPHENS and not line.words[stop + 1].isalpha():
            return stop
        unit = self.units.read(line, stop, stop)
        return unit.stop if unit is not None and unit.dimension == MONEY else stop

    def rated(self, line: Tokens, found: Quantity) -> Quantity:
        """Adds what a rate is per: per week, a barrel, /kg, per 100,000 people."""
        lows, at = line.lows, found.stop
        hyphened = lows[at] == "-" and lows[at + 1 : at + 3] == ["per", "-"]
        at += hyphened
        at += self.leading(lows, at)
        word = lows[at]
        if word in ("per", "/") or (word in self.each and found.unit and found.number.style != "fraction"):
            after = at + 1 + hyphened
            divisor = 1.0
            number = self.numerals.read(line, after) if word in ("per", "/") else None
            if number is not None and (number.style == "digits" or number.low >= 100):
                divisor, after = number.low or 1.0, number.stop  # nobody divides by nought
            base = lows[after]
            if word == "/" and not line.glued(at):
                return found
            if not base[:1].isalpha() or (word in self.articles and lows[after + 1] in self.numerals.earlier):
                return found
            known = self.units.denominators.get(base)
            priced = found.dimension == MONEY and base in self.numerals.each
            if known is None and word not in ("per", "/") and not priced:
                return found
            name = known.name if known else "person" if base in self.people else base
            unit = f"{found.unit} per {name}" if found.unit else f"per {name}" if divisor > 1 else None
            return found._replace(
                stop=after + 1, per=name, unit=unit, divisor=divisor, dimension=found.dimension or "rate"
            )
        return found

    def leading(self, lows: Sequence[str], at: int) -> int:
        """How many words go before the one that makes a rate: $9 *for* each kilo."""
        return max(
            (len(phrase) - 1 for phrase in self.each_of if tuple(lows[at : at + len(phrase)]) == phrase), default=0
        )

    def rated_count(self, line: Tokens, counted: Quantity) -> Quantity:
        """A count up to the end of its noun, with what it is per: 300 people a day, 5 deaths per 100,000 people."""
        word, known = line.lows[counted.stop], self.units.plain.get(line.lows[counted.stop + 1])
        if word in self.each and (known is None or known.dimension != TIME):
            return counted
        rated = self.rated(line, counted._replace(unit=COUNT))
        last = line.lows[rated.stop - 1]
        if rated.divisor > 1 and not (last in self.units.plain or last in self.people or last.endswith("s")):
            return counted
        return rated._replace(unit=f"per {rated.per}" if rated.divisor > 1 else None)


def lows_and(line: Tokens, at: int) -> bool:
    """Whether a list goes on at token `at`."""
    return line.lows[at] in ("and", "or")
