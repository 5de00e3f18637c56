"""Rates: so much for each of so many; amount and count are known by what the rate says of both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations, product
from typing import NamedTuple

from factcheck.extract.relations.agreement import Agreement, base
from factcheck.extract.relations.scales import Scale, scales
from factcheck.extract.relations.script import Mark, Script
from factcheck.model import Figure, Relation
from factcheck.rulebook import Rulebook

PER = "y"
EACH = "e"
DURATION = "D"
SAID = re.compile(r"[,(:;u-][nvura]{0,3}\Z")  # before a rate that sums up what was just said
AGAIN = re.compile(r"R[,(]?u?\Z")  # a rate right before what says it again
RATE = "R"
BEFORE = re.compile(r"ev?\Z")
NUMBERS = frozenset("#$Dq")
OPERANDS = NUMBERS | {RATE}
POPULATION = "population"
MONEY = "currency"
SHORT = 6  # letters that lead from a number to the rate that says it again
FEW = 3  # what is shared out among fewer is no rate
LEAST = 1000  # people of a place
BACK = 3  # sentences before a rate in which its amount and its count may stand


PACES: dict[tuple[str | None, str | None], Sequence[int]] = {
    ("day", "week"): (5, 6, 7), ("week", "month"): (4, 5), ("month", "year"): (10, 11, 12),
    ("day", "month"): range(20, 32), ("week", "year"): range(40, 54),
}  # fmt: skip


class Rate(NamedTuple):
    """A printed rate: its place in the script, its figure, and what it is per; ``None`` is each of anything."""

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
        found = [*self.printed(script)]
        for rate in found:
            yield from self.related(script, rate)
        for one, other in permutations(found, 2):
            yield from self.paced(one, other)

    def printed(self, script: Script) -> Iterator[Rate]:
        """The rates of a script."""
        for at, (mark, after) in enumerate(pairwise(script.marks)):
            figure = mark.figure
            if figure is None or figure.vague or figure.change is not None:
                continue
            if mark.letter == RATE:
                yield Rate(at, figure, figure.frame.per or (figure.unit or "").rpartition("per ")[2])
            elif after.letter == PER and mark.letter in NUMBERS:
                yield Rate(at, figure, after.lemma)
            elif mark.letter in NUMBERS and (
                after.letter == EACH or BEFORE.search(script.letters, max(0, at - SHORT), at)
            ):
                yield Rate(at, figure, None)

    def related(self, script: Script, rate: Rate) -> Iterator[Relation]:
        """The relations of a rate: every amount with every count of its own sentence, else of those before."""
        many = number(rate)
        sentence = script.marks[rate.at].sentence
        for back in range(BACK + 1):
            marks = [
                mark for mark in script.marks[slice(*script.within(sentence - back, sentence))]
                if mark.letter in OPERANDS and mark.figure is not None and mark.figure is not rate.figure
                and not mark.figure.vague
            ]  # fmt: skip
            if back:
                marks = [mark for mark in marks if mark.letter != DURATION]
            found = [*(self.per_head(marks, rate, many) if many else self.pairs(marks, rate))]
            found = [*self.rescaled(script, rate)] or found
            if rate.per is None and len(found) > 1:
                return  # each of whom nobody can say
            if found:
                said = bool(SAID.search(script.letters, max(0, rate.at - SHORT), rate.at))
                sure = len(found) == 1 and not back and rate.per is not None and said
                yield from (one._replace(sure=sure) for one in found)
                return

    def pairs(self, marks: Sequence[Mark], rate: Rate) -> Iterator[Relation]:
        """Every amount with every count."""
        for left, right in permutations([mark for mark in marks if mark.letter in NUMBERS], 2):
            amount, count = left.figure, right.figure
            size = self.size(right, rate)
            if amount and count and size and self.is_amount(amount, rate):
                yield Relation("rate", rate.figure, (amount, count), scale=1 / size)

    def per_head(self, marks: Sequence[Mark], rate: Rate, many: float) -> Iterator[Relation]:
        """So many among so many people: *27.5 per 100,000*."""
        counts = [mark.figure for mark in marks if mark.letter in "#q" and mark.figure]
        people = [one for one in counts if self.is_population(one)]
        people = people or [one for one in counts if one.printed[0] >= LEAST and self.agreement.head(one)]
        for count, whole in product(counts, people):
            if count.printed[1] < whole.printed[0] != many and count not in people and self.alike(count, rate):
                yield Relation("per-head", rate.figure, (count, whole), scale=many)

    def alike(self, count: Figure, rate: Rate) -> bool:
        """Whether nothing says that a rate counts something else."""
        noun = self.agreement.head(rate.figure._replace(unit=None))
        return noun is None or self.agreement.is_person(noun) or noun == self.agreement.head(count)

    def is_population(self, one: Figure) -> bool:
        """Whether a figure counts the people of a place."""
        head = self.agreement.head(one)
        many = one.printed[0] >= LEAST and head is not None and self.agreement.is_person(head)
        return many or one.measure == POPULATION

    def rescaled(self, script: Script, rate: Rate) -> Iterator[Relation]:
        """The rate right before, told again for another length of time: 288,000 a day, or 12,000 an hour."""
        before = AGAIN.search(script.letters, max(0, rate.at - SHORT), rate.at)
        one = script.marks[before.start()].figure if before else None
        unit, other = self.units.get(one.frame.per or "") if one else None, self.units.get(rate.per or "")
        if one is None or unit is None or other is None or unit == other or one.dimension == MONEY:
            return
        alike = base(one) == base(rate.figure) and self.agreement.agree(one, rate.figure)
        if alike and unit.dimension == other.dimension:
            yield Relation("pace", rate.figure, (one,), scale=other.factor / unit.factor)

    def paced(self, one: Rate, other: Rate) -> Iterator[Relation]:
        """One rate told for a short and for a long time, with as many working times in the long one as there may be."""
        left, right = one.figure, other.figure
        times = PACES.get((left.frame.per or one.per, right.frame.per or other.per), ())
        head = self.agreement.head(left._replace(unit=None))
        alike = head is not None and head == self.agreement.head(right._replace(unit=None))
        same = left.frame.modifiers == right.frame.modifiers and one_deed(left, right)
        if times and alike and same and base(left) == base(right) and left.sentence != right.sentence:
            many = min(times, key=lambda count: abs(left.printed[0] * count - right.printed[0]))
            yield Relation("pace", right, (left,), scale=float(many), sure=False)

    def is_amount(self, one: Figure, rate: Rate) -> bool:
        """Whether a figure may be what is shared out: of the unit of the rate, or of what that counts."""
        unit = base(rate.figure)
        if one.change is not None and one.change.kind == "by":
            return False
        if unit is not None and not unit.startswith("per "):
            return one.unit == unit and max(one.printed) > max(rate.figure.printed)
        if one.unit is not None:
            return False
        left, right = self.agreement.noun(one), self.agreement.noun(rate.figure)
        if right == rate.per and self.agreement.head(rate.figure) is None:
            right = None  # 2.5 a game: not the games, what is had in each
        return left is not None and (right is None or left == right)

    def size(self, mark: Mark, rate: Rate) -> float | None:
        """How many of what the rate is per one of a count is: its unit or noun; ``None`` where it is none."""
        figure = mark.figure
        assert figure is not None
        if figure.change is not None:
            return None
        if rate.per is None:
            return 1.0 if figure.unit is None and figure.printed[0] >= FEW else None
        if figure.unit is not None:
            one, other = self.units.get(figure.unit), self.units.get(rate.per)
            if one is None or other is None or one.dimension != other.dimension:
                return None
            return into(one, other)
        return 1.0 if self.agreement.head(figure) == self.agreement.lemma(rate.per) else None


def one_deed(left: Figure, right: Figure) -> bool:
    """Whether the verbs of two figures are known, and one or of one family."""
    one, other = left.frame, right.frame
    return (
        one.verb is not None
        and other.verb is not None
        and (one.verb == other.verb or None is not one.family == other.family)
    )


def into(one: Scale, other: Scale) -> float:
    """How many of one unit make one of another."""
    return one.factor / other.factor


def number(rate: Rate) -> float | None:
    """The number that a rate is per, where it is one: 100,000."""
    figure, per = rate.figure, (rate.per or "").replace(",", "")
    if (figure.unit or "").startswith("per ") and figure.low:
        return figure.printed[0] / figure.low
    return float(per) if per.isdecimal() else None
