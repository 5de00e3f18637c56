"""Whether two figures speak of the same thing: labelled reasons for and against, weighed by a rule."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import combinations

from factcheck.link.facets import Facet, Page, stem
from factcheck.model import Evidence
from factcheck.rulebook.kinds.checks import FigureCheck

Tests = dict[str, Callable[[Facet, Facet], float]]
MOST = 3.0  # a measure of shared wording counts up to here


class Weighing:
    """The weights of a rule, and what excludes what."""

    def __init__(self, rule: str, check: FigureCheck):
        self.rule = rule
        self.check = check
        self.apart = pairs(check.apart, stem)
        self.opposed = pairs(check.opposed, str)

    def reasons(self, one: Facet, other: Facet) -> tuple[Evidence, ...] | None:
        """The evidence that two figures of one kind are one quantity; ``None`` where something decides against it."""
        if self.excluded(one, other):
            return None
        return tuple(
            Evidence(label, round(self.check.weights[label] * value, 3), self.rule)
            for label, value in observations(one, other)
            if value and label in self.check.weights
        )

    def sum(self, reasons: tuple[Evidence, ...]) -> float:
        """The log odds that all reasons together give."""
        return self.check.start + sum(reason.weight for reason in reasons)

    def excluded(self, one: Facet, other: Facet) -> bool:
        """Whether one opposed field ends it: another predicate, another per-what, a part against the whole."""
        left, right = one.figure.frame, other.figure.frame
        fields = (one.figure.measure, other.figure.measure), (left.predicate, right.predicate)
        return (
            any(frozenset(pair) in self.opposed for pair in fields if None not in pair)
            or (left.per or "") != (right.per or "")
            or changes(one) != changes(other)
            or any(frozenset((a, b)) in self.apart for a in one.near - other.near for b in other.near - one.near)
        )


def pairs(groups: tuple[tuple[str, ...], ...], form: Callable[[str], str]) -> set[frozenset[str]]:
    """All pairs of different members of each group."""
    return {frozenset((form(a), form(b))) for group in groups for a, b in combinations(group, 2)}


def changes(facet: Facet) -> str:
    """What kind of movement a figure tells: by how much, from where, or a level (to or none)."""
    kind = facet.figure.change.kind if facet.figure.change else "to"
    return kind if kind in ("by", "from", "factor") else "level"


def observations(one: Facet, other: Facet) -> Iterator[tuple[str, float]]:
    """What speaks for or against, by label, as a strength from 0 up."""
    yield from alike("measure", one.figure.measure, other.figure.measure)
    yield from alike("predicate", one.figure.frame.predicate, other.figure.frame.predicate)
    yield from alike("topic", one.figure.frame.topic, other.figure.frame.topic)
    yield from alike("scope", one.figure.frame.scope, other.figure.frame.scope)
    yield from heads(one, other)
    yield "shared words", min(MOST, shared(one.words, other.words, one.page, other.page))
    yield "shared words near", min(MOST, shared(one.near, other.near, one.page, other.page))
    yield "shared names", min(MOST, shared(one.names, other.names, one.page, other.page))
    yield "no shared words near", float(not one.near & other.near)
    yield "other names", float(bool(one.names and other.names and not one.names & other.names))
    yield "another year", float(bool(one.years and other.years and not one.years & other.years))
    yield "background year", float(aged(one) != aged(other))
    yield "both in the lead", float(one.lead and other.lead)
    yield "same event", min(MOST, likeness(one.page, other.page))
    yield "one is a part", float(one.figure.frame.subset != other.figure.frame.subset)
    yield from numbers(one, other)
    yield "one article", float(one.mention.reading == other.mention.reading)


def alike(field: str, one: str | None, other: str | None) -> Iterator[tuple[str, float]]:
    """A field that is the same in both, differs, or is known of one only."""
    if one and other:
        yield (f"same {field}" if one == other else f"another {field}"), 1.0
    elif one or other:
        yield f"{field} of one only", 1.0


def heads(one: Facet, other: Facet) -> Iterator[tuple[str, float]]:
    """What is counted: the same words, some of them, others, or unnamed."""
    if one.head and other.head:
        common = len(one.head & other.head) / min(len(one.head), len(other.head))
        yield ("same noun" if common else "another noun"), common or 1.0
    elif one.head or other.head:
        yield "noun of one only", 1.0


def shared(left: frozenset[str], right: frozenset[str], one: Page, other: Page) -> float:
    """How much two sets of words share; a word weighs less the more sentences of the two articles have it."""
    return sum(1 / math.sqrt(max(1, one.words[word]) * max(1, other.words[word])) for word in left & right)


def likeness(one: Page, other: Page) -> float:
    """How alike two articles are in the names that they mention, from 0 to 1."""
    fewest = min(len(one.names), len(other.names))
    return len(one.names & other.names) / fewest if fewest else 0.0


def aged(facet: Facet) -> bool:
    """Whether the sentence of a figure speaks of a year that is not among the newest of its article."""
    return bool(facet.years) and max(facet.years) < max(facet.page.years)


def numbers(one: Facet, other: Facet) -> Iterator[tuple[str, float]]:
    """What the numbers themselves add: a rare value again, or values far apart."""
    left, right = one.printed[1], other.printed[1]
    if one.printed == other.printed:
        yield ("same rare number" if rare(left) else "same number"), 1.0
    elif left > 0 and right > 0:
        yield "numbers far apart", min(MOST, abs(math.log10(left / right)))


def rare(value: float) -> bool:
    """Whether a number has more than two digits that are not zeros at its end."""
    return len(f"{value:.10g}".replace(".", "").strip("0")) > 2
