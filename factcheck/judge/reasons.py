"""The reasons of a verdict as sentences: why two figures are one thing, how they were read, how far apart they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judge.values import middle
from factcheck.link import Pair
from factcheck.link.records import Record
from factcheck.model import Period, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import Level
from factcheck.rulebook.kinds.same import FieldComparison

SHOWN = 5  # shared words that a reason lists


class Sayings:
    """The sentences of the levels of all fields."""

    def __init__(self, rulebook: Rulebook):
        self.of = {
            f"{body.field}: {level.is_}": level.says
            for _, body in rulebook.of(FieldComparison)
            for level in body.level
            if level.says
        }

    def same_thing(self, pair: Pair) -> Iterator[str]:
        """Why two figures were taken for the same thing, strongest reason first."""
        words = {"left": plain(pair.left.figure.text), "right": plain(pair.right.figure.text)}
        shared = ", ".join(common(pair)[:SHOWN])
        for reason in sorted(pair.evidence, key=lambda reason: (-reason.weight, reason.label)):
            if reason.weight > 0 and reason.label in self.of:
                yield self.of[reason.label].format(**words, **counted(pair), words=shared)


def counted(pair: Pair) -> dict[str, str]:
    """What both figures count and what happened to it, for a sentence."""
    left, right = pair.left, pair.right
    return {"noun": "".join((left.noun or right.noun)[:1]), "event": "".join((left.event or right.event)[:1])}


def common(pair: Pair) -> list[str]:
    """The words that the two sentences share, in full as the left one has them, names first."""
    shared = pair.left.words & pair.right.words
    order = sorted(shared, key=lambda word: (word not in pair.left.names, pair.left.page.words[word], word))
    return [pair.left.spoken[word] for word in order]


def differing(pair: Pair, level: Level, readings: Sequence[Reading]) -> Iterator[str]:
    """How the values were read, when they were told, and how far apart they are."""
    for record in (pair.left, pair.right):
        if record.figure.notation and "grouping" in record.figure.notation:
            yield f"“{plain(record.figure.text)}” is {number(record.printed[0])} in {record.figure.notation}"
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


def meaning(record: Record) -> str:
    """An interval in words."""
    figure = record.figure
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
