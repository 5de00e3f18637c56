"""The weights of all levels from labelled pairs, and how well they tell the pairs of other stories apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.fit.marks import Labelled
from factcheck.fit.regression import Fit, Levels, Point, fitted
from factcheck.link.alignment import Pair, ends, rivals, twin
from factcheck.link.match import Matcher

RIDGE = 1.0
ROUNDS = 3  # of weighing rivals by the weights of the round before


Scored = tuple[float, Labelled]
Row = tuple[Point, bool]


class Example(NamedTuple):
    """A labelled pair as the levels of its fields."""

    pair: Labelled
    point: Point


def examples(pairs: Iterable[Labelled], matcher: Matcher) -> list[Example]:
    """The pairs that nothing excludes, with their levels."""
    found = ((pair, matcher.levels(pair.left, pair.right)) for pair in pairs)
    return [
        Example(pair, tuple((field.check.field, level.is_) for field, level in levels))
        for pair, levels in found
        if levels is not None
    ]


def fields(matcher: Matcher) -> dict[str, Levels]:
    """The levels of every field that have a weight."""
    every = (*matcher.fields, *matcher.rivalry.values())
    return {one.check.field: tuple(level.is_ for level in one.check.level if not level.excludes) for one in every}


def fit(seen: Sequence[Example], matcher: Matcher) -> Fit:
    """The weights of all levels."""
    return of_table(table(seen, matcher), matcher)


def of_table(rows: Sequence[Row], matcher: Matcher) -> Fit:
    """The weights that pairs give whose standing among rivals is known."""
    return fitted(rows, fields(matcher), RIDGE)


def table(seen: Sequence[Example], matcher: Matcher) -> list[Row]:
    """The levels of all pairs with their standing by the weights of the round before; whether they are the same."""
    rows = [(one.point, one.pair.same) for one in seen if one.pair.teaches]
    for _ in range(ROUNDS):
        weights = of_table(rows, matcher)
        points = zip(seen, ranked(seen, weights, matcher), strict=True)
        rows = [(point, one.pair.same) for one, point in points if one.pair.teaches]
    return rows


def ranked(found: Sequence[Example], weights: Fit, matcher: Matcher) -> list[Point]:
    """The levels of all pairs with their standing among their rivals, story by story."""
    by_story = (list(own) for _, own in groupby(found, lambda one: one.pair.story))
    return [point for own in by_story for point in in_story(own, weights, matcher)]


def in_story(found: Sequence[Example], weights: Fit, matcher: Matcher) -> list[Point]:
    """The levels of the pairs of one story with their standing."""
    pairs = [Pair("", one.pair.left, one.pair.right, (), weights.sum(one.point)) for one in found]
    beside: dict[tuple[int, tuple[int, int], int], list[Pair]] = {}
    for pair in pairs:
        for end in ends(pair):
            beside.setdefault(end, []).append(pair)
    standings = (matcher.standing(rivals(pair, beside), twin(pair, beside)) for pair in pairs)
    return [
        (*one.point, *((field.check.field, level.is_) for field, level in standing))
        for one, standing in zip(found, standings, strict=True)
    ]


def sums(found: Sequence[Example], weights: Fit, matcher: Matcher) -> list[Scored]:
    """The sum of each pair that teaches, its standing among rivals included."""
    points = zip(found, ranked(found, weights, matcher), strict=True)
    return [(weights.sum(point), one.pair) for one, point in points if one.pair.teaches]


def precision(scores: Iterable[Scored], threshold: float) -> tuple[int, int, int]:
    """(right, told, wanted) of the pairs from a threshold on."""
    every = list(scores)
    told = [pair for value, pair in every if value >= threshold]
    return sum(pair.same for pair in told), len(told), sum(pair.same for _, pair in every)


def threshold(scores: Iterable[Scored], wanted: float) -> float:
    """The least sum from which on the share of right pairs is as wanted; a little more than the greatest if none is."""
    right, told, best = 0, 0, None
    ordered = sorted(scores, key=lambda one: -one[0])
    for value, pair in ordered:
        right, told = right + pair.same, told + 1
        if right >= wanted * told:
            best = value
    return ordered[0][0] + 1e-3 if best is None else best


def shown(weights: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """Weights as they are written down."""
    return {part: round(weight, 2) + 0.0 for part, weight in weights.items()}
