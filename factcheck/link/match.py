"""Whether two figures are one thing: the sum of the weights of their levels, held against thresholds."""

from __future__ import annotations

import math
from typing import NamedTuple

from factcheck.link.bases import Bases
from factcheck.link.comparisons import FIELDS, Outcome
from factcheck.link.records import Record
from factcheck.model import Evidence
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import FigureCheck
from factcheck.rulebook.kinds.same import ComparisonLevel, FieldComparison, Match


class Field(NamedTuple):
    """A field by the rule that compares it."""

    rule: str
    check: FieldComparison


class Matcher:
    """The comparisons of a rulebook and what their sum is held against."""

    def __init__(self, rulebook: Rulebook, bases: Bases):
        self.bases = bases
        self.rule, self.match = next((rule, body) for rule, body in rulebook.of(Match) if body.of == "figure")
        self.check = next(body for _, body in rulebook.of(FigureCheck))
        found = [Field(rule, body) for rule, body in rulebook.of(FieldComparison) if body.of == "figure"]
        order = {name: at for at, name in enumerate(FIELDS)}
        self.fields = sorted((one for one in found if one.check.field in order), key=lambda one: order[one.check.field])
        self.rivalry = {one.check.field: one for one in found if one.check.field not in order}

    def levels(self, one: Record, other: Record) -> list[tuple[Field, ComparisonLevel]] | None:
        """The level of each field; ``None`` where two fields exclude each other, or the figures are of two kinds."""
        if one.kind != other.kind:
            return None
        found = []
        for field in self.fields:
            level = held(field.check, FIELDS[field.check.field](one, other, self.bases))
            if level.excludes:
                return None
            found.append((field, level))
        return found

    def reasons(self, one: Record, other: Record) -> tuple[Evidence, ...] | None:
        """What speaks for and against two figures being one thing; ``None`` where something excludes it."""
        found = self.levels(one, other)
        if found is None:
            return None
        return tuple(
            Evidence(f"{field.check.field}: {level.is_}", level.weight, field.rule)
            for field, level in found
            if level.weight
        )

    def standing(self, rivals: Outcome, twin: Outcome) -> list[tuple[Field, ComparisonLevel]]:
        """The levels of the standing of a pair among its rivals."""
        found = [(self.rivalry[name], outcome) for name, outcome in (("rivals", rivals), ("twin", twin))]
        return [(field, held(field.check, outcome)) for field, outcome in found]

    def aligned(self, rivals: Outcome, twin: Outcome) -> tuple[Evidence, ...]:
        """What the standing of a pair among its rivals says."""
        return tuple(
            Evidence(f"{field.check.field}: {level.is_}", level.weight, field.rule)
            for field, level in self.standing(rivals, twin)
            if level.weight
        )

    def sum(self, reasons: tuple[Evidence, ...]) -> float:
        """The log odds that all reasons together give."""
        return math.fsum((self.match.prior, *(reason.weight for reason in reasons)))

    def needed(self, one: Record, other: Record) -> float:
        """The log odds from which on two figures are compared."""
        return self.match.link if one.printed == other.printed else self.match.link_differing

    def too_unlike(self, one: Record, other: Record) -> bool:
        """Whether two figures may not even stand in one slot by way of others."""
        if one.mention.reading == other.mention.reading:
            return False
        reasons = self.reasons(one, other)
        return reasons is None or self.sum(reasons) < self.match.third

    def third(self) -> Evidence:
        """The reason of two figures that a third brings together."""
        return Evidence("a third figure", 0.0, self.rule)


def held(check: FieldComparison, outcome: Outcome) -> ComparisonLevel:
    """The level that an outcome stands for: the one of its name, or the first from whose value on it lies."""
    if isinstance(outcome, str):
        return next(level for level in check.level if level.is_ == outcome)
    return next((level for level in check.level if outcome >= level.at_least), check.level[-1])
