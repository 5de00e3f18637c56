"""Whether two figures speak of the same thing: labelled reasons for and against, weighed by a rule."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from itertools import combinations

from factcheck.link.bases import stem
from factcheck.link.facets import Facet, Page
from factcheck.model import Evidence
from factcheck.rulebook.kinds.checks import FigureCheck

Tests = dict[str, Callable[[Facet, Facet], float]]
SEASON = 40  # days after which a figure is of another time
SMALL = 20  # numbers below stand in any article
FEW = 2  # decimal digits from which on a count is no small one
COMPOUND = re.compile(r"[\w.,]+[-‐‑][^\W\d_]")
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
            for label, value in observations(one, other, self.check)
            if value and label in self.check.weights
        )

    def sum(self, reasons: tuple[Evidence, ...]) -> float:
        """The log odds that all reasons together give."""
        return math.fsum((self.check.start, *(reason.weight for reason in reasons)))

    def needed(self, one: Facet, other: Facet) -> float:
        """The log odds from which on two figures are one quantity: the more the less their values have in common."""
        if one.printed == other.printed:
            return self.check.enough
        return self.check.enough_near if touch(one, other) else self.check.enough_apart

    def too_unlike(self, one: Facet, other: Facet) -> bool:
        """Whether two figures may not even stand in one slot by way of others."""
        if one.mention.reading == other.mention.reading:
            return False
        reasons = self.reasons(one, other)
        return one.kind != other.kind or reasons is None or self.sum(reasons) < self.check.never

    def parted(self, one: Facet, other: Facet) -> bool:
        """Whether two words of which only one can hold stand near the one and near the other."""
        return any(frozenset((a, b)) in self.apart for a in one.near - other.near for b in other.near - one.near)

    def third(self) -> Evidence:
        """The reason of two figures that a third brings together."""
        return Evidence("a third figure", 0.0, self.rule)

    def excluded(self, one: Facet, other: Facet) -> bool:
        """Whether one opposed field ends it: another predicate, another per-what, a part against the whole."""
        left, right = one.figure.frame, other.figure.frame
        measures = one.figure.measure, other.figure.measure
        fields = [measures] if None not in measures else [(left.predicate, right.predicate)]
        return (
            any(frozenset(pair) in self.opposed for pair in (*fields, (left.head, right.head)))
            or (left.per or "") != (right.per or "")
            or changes(one) != changes(other)
            or bool(one.anchor and other.anchor and not one.anchor & other.anchor)
            or bool(self.apart and self.parted(one, other))
        )


def touch(one: Facet, other: Facet) -> bool:
    """Whether some value satisfies both figures."""
    low = max(-math.inf if facet.low is None else facet.low for facet in (one, other))
    high = min(math.inf if facet.high is None else facet.high for facet in (one, other))
    return low <= high


def pairs(groups: tuple[tuple[str, ...], ...], form: Callable[[str], str]) -> set[frozenset[str]]:
    """All pairs of different members of each group."""
    return {frozenset((form(a), form(b))) for group in groups for a, b in combinations(group, 2)}


def changes(facet: Facet) -> str:
    """What kind of movement a figure tells: by how much, from where, or a level (to or none)."""
    kind = facet.figure.change.kind if facet.figure.change else "to"
    return kind if kind in ("by", "from", "factor") else "level"


def observations(one: Facet, other: Facet, check: FigureCheck) -> Iterator[tuple[str, float]]:
    """What speaks for or against, by label, as a strength from 0 up."""
    yield from measures(one.figure.measure, other.figure.measure, check)
    same = named(one, check) and one.figure.measure == other.figure.measure
    if not same:  # a measure says more surely what was done than the verb nearest to the number
        yield from alike("predicate", one.figure.frame.predicate, other.figure.frame.predicate)
    yield (
        "same deed to the same",
        float(deed(one) is not None and deed(one) == deed(other) and bool(one.head & other.head)),
    )
    yield from alike("topic", one.figure.frame.topic, other.figure.frame.topic)
    yield from scopes(one.figure.frame.scope, other.figure.frame.scope)
    yield from rivalry(one, other, check)
    if not (same and one.figure.unit):
        yield from heads(one, other)
    yield "shared words", min(MOST, shared(one.words, other.words, one.page, other.page))
    yield "shared words near", min(MOST, shared(one.near, other.near, one.page, other.page))
    yield "shared names", min(MOST, shared(one.names, other.names, one.page, other.page))
    yield "like wording near", overlap(one.near, other.near)
    yield "like sentences", overlap(one.words, other.words)
    yield "no shared words near", float(not one.near & other.near)
    yield "same subject", float(bool(one.subject & other.subject))
    yield "another subject", float(bool(one.subject and other.subject and not one.subject & other.subject))
    yield "other names", float(bool(one.names and other.names and not one.names & other.names))
    here, there = one.names & one.near, other.names & other.near
    yield "other names near", float(bool(here and there and not here & there))
    yield "shared names near", overlap(here, there)
    yield "same anchor", float(bool(one.anchor & other.anchor))
    yield "anchor of one only", float(bool(one.anchor) != bool(other.anchor))
    yield "a duration", float(one.kind == "time")
    yield "an amount of money", float("currency" in (one.figure.dimension, other.figure.dimension))
    yield "of no measure", float(not one.figure.measure and not other.figure.measure)
    yield "unlike things", float(unlike(one, other))
    yield "another day", float(elsewhen(one, other))
    yield "another year", float(bool(one.years and other.years and not one.years & other.years))
    yield "background year", float(aged(one) != aged(other))
    yield "both in the lead", float(one.lead and other.lead)
    yield "same event", min(MOST, likeness(one.page, other.page))
    yield "one is a part", float(one.figure.frame.subset != other.figure.frame.subset)
    yield from numbers(one, other)
    yield "a small count", small(one, other)
    if one.printed != other.printed:
        yield from apart(one, other, check)
    yield "one article", float(one.mention.reading == other.mention.reading)


def alike(field: str, one: str | None, other: str | None) -> Iterator[tuple[str, float]]:
    """A field that is the same in both, differs, or is known of one only."""
    if one and other:
        yield (f"same {field}" if one == other else f"another {field}"), 1.0
    elif one or other:
        yield f"{field} of one only", 1.0


def measures(one: str | None, other: str | None, check: FigureCheck) -> Iterator[tuple[str, float]]:
    """The measures; one that says no more than the unit does is none."""
    one, other = (None if measure in check.unspecific else measure for measure in (one, other))
    yield from alike("measure", one, other)
    yield "same tally", float(one is not None and one == other and one in check.running)
    yield "same level", float(one is not None and one == other and one in check.moving)


def scopes(one: str | None, other: str | None) -> Iterator[tuple[str, float]]:
    """How the numbers stand to others of their kind: totals, parts, new ones."""
    if one == other:
        yield "same scope", float(bool(one))
    else:
        yield from ((f"{scope} against another", 1.0) for scope in (one, other) if scope)


def rivalry(one: Facet, other: Facet, check: FigureCheck) -> Iterator[tuple[str, float]]:
    """Whether each is the first that its article has of its thing, or only one of them."""
    if one.figure.measure == other.figure.measure and (named(one, check) or one.head & other.head):
        yield "first value in both", float(not one.rank and not other.rank)
        yield "first value of one only", float(bool(one.rank) != bool(other.rank))


def named(facet: Facet, check: FigureCheck) -> bool:
    """Whether a measure says more of a figure than its unit does."""
    return bool(facet.figure.measure) and facet.figure.measure not in check.unspecific


def deed(facet: Facet) -> str | None:
    """What was done to or by the counted."""
    return facet.figure.frame.predicate


def heads(one: Facet, other: Facet) -> Iterator[tuple[str, float]]:
    """What is counted: the same words, some of them, others, or unnamed."""
    if one.head and other.head:
        common = len(one.head & other.head) / min(len(one.head), len(other.head))
        yield ("same noun" if common else "another noun"), common or 1.0
    elif one.head or other.head:
        yield "noun of one only", 1.0


def shared(left: frozenset[str], right: frozenset[str], one: Page, other: Page) -> float:
    """How much two sets of words share; a word weighs less the more sentences of the two articles have it."""
    return math.fsum(1 / math.sqrt(max(1, one.words[word]) * max(1, other.words[word])) for word in left & right)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of two sets of words that is common to both, from 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def likeness(one: Page, other: Page) -> float:
    """How alike two articles are in the names that they mention, from 0 to 1."""
    fewest = min(len(one.names), len(other.names))
    return len(one.names & other.names) / fewest if fewest else 0.0


def aged(facet: Facet) -> bool:
    """Whether the sentence of a figure speaks of a year that is not among the newest of its article."""
    return bool(facet.years and facet.page.years) and max(facet.years) < max(facet.page.years)


def unlike(one: Facet, other: Facet) -> bool:
    """Whether one is a figure of a known measure and the other counts something named that is of none."""
    known, unknown = (one, other) if one.figure.measure else (other, one)
    return bool(known.figure.measure and not unknown.figure.measure and unknown.head and known.head != unknown.head)


def elsewhen(one: Facet, other: Facet) -> bool:
    """Whether the two are figures of days that lie further apart than the articles do."""
    left, right = one.figure.as_of, other.figure.as_of
    if not (left.first and left.last and right.first and right.last):
        return False
    return (max(left.first, right.first) - min(left.last, right.last)).days > SEASON


def numbers(one: Facet, other: Facet) -> Iterator[tuple[str, float]]:
    """What the numbers themselves add: a rare value again, or values far apart."""
    left, right = one.printed[1], other.printed[1]
    if one.printed == other.printed:
        yield ("same rare number" if rare(left) else "same number"), 1.0
    elif one.figure.unit == other.figure.unit and one.kind != "time" and slipped(left, right):
        yield "same digits", 1.0
    elif swapped(left, right):
        yield "swapped digits", 1.0
    elif left > 0 and right > 0:
        yield "numbers far apart", min(MOST, abs(math.log10(left / right)))


def apart(one: Facet, other: Facet, check: FigureCheck) -> Iterator[tuple[str, float]]:
    """What makes it likely that two different values are of two different things."""
    tally = one.figure.measure == other.figure.measure and one.figure.measure in check.running
    yield "a value of another in the other article", float(not tally and known(one, other))
    yield "nothing against something", float(0 in (one.printed[1], other.printed[1]))
    yield "a score", float(one.kind == "tally")
    of_another = not one.head & other.head or one.printed in other.siblings or other.printed in one.siblings
    yield "an age of another", float(one.figure.dimension == "age" and of_another)
    yield "a compound", float(compound(one) or compound(other))
    yield "nothing counted", float(not (one.head or other.head or named(one, check) or named(other, check)))
    yield "another person", float(bool(one.person and other.person and not one.person & other.person))
    yield "other modifiers", float(modified(one, other))


def known(one: Facet, other: Facet) -> bool:
    """Whether the article of one figure has the value of the other too; of small numbers that tells nothing."""
    return any(
        here.printed[1] >= SMALL and (here.kind, here.printed[1]) in there.page.numbers
        for here, there in ((one, other), (other, one))
    )


def small(one: Facet, other: Facet) -> float:
    """How small the smaller of two counts is, in powers of ten below a hundred: small numbers meet by chance."""
    least = min(one.printed[1], other.printed[1])
    return max(0.0, FEW - math.log10(max(least, 1))) if one.kind == "count" else 0.0


def compound(facet: Facet) -> bool:
    """Whether the number is part of an adjective: a 15-inch screen, a 36-yard goal."""
    return COMPOUND.match(facet.figure.text) is not None


def modified(one: Facet, other: Facet) -> bool:
    """Whether both counted nouns have adjectives and none in common: rushing yards, receiving yards."""
    left, right = one.figure.frame.modifiers, other.figure.frame.modifiers
    return bool(left and right) and set(left).isdisjoint(right)


def slipped(left: float, right: float) -> bool:
    """Whether two numbers have the same two or more digits, a power of ten apart."""
    if left <= 0 or right <= 0:
        return False
    power = abs(math.log10(left / right))
    return power > 0.5 and abs(power - round(power)) < 1e-9 and len(f"{left:.10g}".replace(".", "").strip("0")) > 1


def swapped(left: float, right: float) -> bool:
    """Whether two numbers of two or three digits have the same ones in another order: 28 and 82, 135 and 153."""
    one, other = f"{left:.10g}", f"{right:.10g}"
    return 2 <= len(one.strip("0")) <= 3 and sorted(one) == sorted(other)


def rare(value: float) -> bool:
    """Whether a number has more than two digits that are not zeros at its end."""
    return len(f"{value:.10g}".replace(".", "").strip("0")) > 2
