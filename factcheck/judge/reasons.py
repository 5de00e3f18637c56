"""The reasons of a verdict as sentences: why two figures are one thing, how they were read, how far apart they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judge.levels import middle
from factcheck.link import Pair
from factcheck.link.facets import Facet
from factcheck.model import Period, Reading
from factcheck.rulebook.kinds.checks import FigureCheck, Level

SHOWN = 5  # shared words that a reason lists


def same_thing(pair: Pair, check: FigureCheck) -> Iterator[str]:
    """Why two figures were taken for the same thing, strongest reason first."""
    left = pair.left.figure
    words = {
        "measure": left.measure,
        "predicate": left.frame.predicate,
        "noun": left.noun,
        "topic": left.frame.topic,
        "words": ", ".join(common(pair)[:SHOWN]),
    }
    for reason in sorted(pair.evidence, key=lambda reason: (-reason.weight, reason.label)):
        if reason.weight > 0 and reason.label in check.says:
            yield check.says[reason.label].format(**words)


def common(pair: Pair) -> list[str]:
    """The words that the two sentences share, in full as the left one has them, names first."""
    shared = pair.left.words & pair.right.words
    order = sorted(shared, key=lambda word: (word not in pair.left.names, pair.left.page.words[word], word))
    return [pair.left.spoken[word] for word in order]


def differing(pair: Pair, level: Level, readings: Sequence[Reading]) -> Iterator[str]:
    """How the values were read, when they were told, and how far apart they are."""
    for facet in (pair.left, pair.right):
        if facet.figure.notation and "grouping" in facet.figure.notation:
            yield f"“{plain(facet.figure.text)}” is {number(facet.printed[0])} in {facet.figure.notation}"
    if level.verdict in ("conflict", "update"):
        yield f"{meaning(pair.left)} against {meaning(pair.right)}"
        yield from dates(pair)
        if share := excess(middle(pair.left), middle(pair.right)):
            yield f"the larger is {share:,.0%} more than the smaller"


def excess(left: float, right: float) -> float:
    """How much the larger of two values exceeds the smaller, as a share of it; 0 where that is not positive."""
    smaller, larger = sorted((left, right))
    return larger / smaller - 1 if smaller > 0 else 0.0


def dates(pair: Pair) -> Iterator[str]:
    """The days of which the two values are told, where they differ."""
    left, right = pair.left.told, pair.right.told
    if left != right and left.first and right.first:
        yield f"the first is of {days(left)}, the second of {days(right)}"


def days(period: Period) -> str:
    """A day, or the days between which it lies."""
    if period.first == period.last:
        return str(period.first)
    return f"a day from {period.first or 'unknown'} to {period.last or 'unknown'}"


def meaning(facet: Facet) -> str:
    """An interval in words."""
    figure = facet.figure
    low, high = figure.low, figure.high
    if low is None and high is None:
        return plain(figure.text)
    if high is None:
        return f"{'more than' if figure.strict else 'at least'} {number(low or 0.0)}"
    if low is None:
        return f"{'less than' if figure.strict else 'at most'} {number(high)}"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def number(value: float) -> str:
    """A number with its digits grouped."""
    return f"{value:,.0f}" if abs(value - round(value)) < 1e-6 * max(1.0, abs(value)) else f"{value:,.4g}"


def plain(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
