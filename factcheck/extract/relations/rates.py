"""Rates: so much for each of so many; amount and count are known by what the rate says of both."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.extract.relations.agreement import Agreement, base
from factcheck.extract.relations.scales import Scale, scales
from factcheck.extract.relations.script import Mark, Script
from factcheck.model import Figure, Relation
from factcheck.rulebook import Rulebook

PER = "y"
EACH = "e"
RATE = "R"
NUMBERS = frozenset("#$Dq")
BACK = 2  # sentences before a rate in which its amount and its count may stand


class Rate(NamedTuple):
    """A printed rate: its place in the script, its figure, and what it is per; ``None`` is each of whatever there is."""

    at: int
    figure: Figure
    per: str | None


class RateReader:
    """Reads rates with the units of a rulebook."""

    def __init__(self, rulebook: Rulebook, agreement: Agreement):
        self.agreement = agreement
        self.units = scales(rulebook)

    def rates(self, script: Script) -> Iterator[Relation]:
        """Every rate with an amount and a count before it, or behind it in its sentence."""
        for rate in self.printed(script):
            yield from self.related(script, rate)

    def printed(self, script: Script) -> Iterator[Rate]:
        """The rates of a script."""
        for at, (mark, after) in enumerate(pairwise(script.marks)):
            figure = mark.figure
            if figure is None or figure.vague:
                continue
            if mark.letter == RATE:
                yield Rate(at, figure, figure.frame.per or (figure.unit or "").rpartition("per ")[2])
            elif after.letter == PER and mark.letter in NUMBERS:
                yield Rate(at, figure, after.lemma)
            elif after.letter == EACH and mark.letter in NUMBERS:
                yield Rate(at, figure, None)

    def related(self, script: Script, rate: Rate) -> Iterator[Relation]:
        """The relations of a rate: every amount with every count of its own sentence, else of those before."""
        sentence = script.marks[rate.at].sentence
        for back in range(BACK + 1):
            marks = [
                mark for mark in script.marks if sentence - back <= mark.sentence <= sentence
                and mark.letter in NUMBERS and mark.figure is not None and mark.figure is not rate.figure
                and not mark.figure.vague
            ]  # fmt: skip
            amounts = [mark.figure for mark in marks if mark.figure and self.is_amount(mark.figure, rate)]
            counts = [(mark.figure, size) for mark in marks if mark.figure and (size := self.size(mark, rate))]
            pairs = [(a, c, size) for a in amounts for c, size in counts if a.span != c.span]
            if pairs:
                sure = len(pairs) == 1 and not back and rate.per is not None
                yield from (Relation("rate", rate.figure, (a, c), scale=1 / size, sure=sure) for a, c, size in pairs)
                return

    def is_amount(self, one: Figure, rate: Rate) -> bool:
        """Whether a figure may be what is shared out: of the unit of the rate, or of what that counts."""
        unit = base(rate.figure)
        if one.change is not None and one.change.kind == "by":
            return False
        if unit is not None and not unit.startswith("per "):
            return one.unit == unit and max(one.printed) > max(rate.figure.printed)
        if one.unit is not None:
            return False
        left, right = self.agreement.head(one), self.agreement.head(rate.figure)
        return right is None or left == right

    def size(self, mark: Mark, rate: Rate) -> float | None:
        """How many of what the rate is per one of a count is: its unit or noun; ``None`` where it is none."""
        figure = mark.figure
        assert figure is not None
        if figure.change is not None:
            return None
        if rate.per is None:
            return 1.0 if figure.unit is None and self.agreement.head(figure) is not None else None
        if figure.unit is not None:
            one, other = self.units.get(figure.unit), self.units.get(rate.per)
            if one is None or other is None or one.dimension != other.dimension:
                return None
            return into(one, other)
        return 1.0 if self.agreement.head(figure) == self.agreement.lemma(rate.per) else None


def into(one: Scale, other: Scale) -> float:
    """How many of one unit make one of another."""
    return one.factor / other.factor
