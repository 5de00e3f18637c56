"""Judges one number that two articles print with two units: 12,000 gallons of it here, 12,000 pounds there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge, conflict
from factcheck.link.comparisons import digits
from factcheck.model import Figure, Finding, Mention, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import UnitCheck

PER = " per "
UNMEASURED = ("currency", "share", "share-points", "age", "data")


class Measured(NamedTuple):
    """A figure with a unit: its number as printed, its things (what it counts, has, or is of) and its verb.

    ``beside`` are all (number, unit) of its article, ``dimension`` is that of a length, an area, a weight ...
    """

    mention: Mention
    number: float
    unit: str
    things: frozenset[str]
    verb: str | None
    money: bool
    beside: frozenset[tuple[float, str]]
    dimension: str | None


class UnitJudge(PairJudge[Measured, UnitCheck]):
    """The checks of a rulebook on units; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        super().__init__(rulebook.of(UnitCheck))

    def nodes(self, number: int, reading: Reading, check: UnitCheck) -> list[Measured]:
        """The figures of an article that have a unit."""
        return measured(number, reading)

    def keys(self, node: Measured, check: UnitCheck) -> Iterator[tuple[str, ...]]:
        """The number."""
        yield (f"{node.number:.10g}",)

    def holds(self, one: Measured, other: Measured, check: UnitCheck) -> bool:
        """Whether one number of one thing has two units."""
        return differ(one, other, check)

    def told(
        self, readings: Sequence[Reading], rule: str, check: UnitCheck, group: Sequence[Pair[Measured]]
    ) -> Finding:
        """The finding on one number."""
        found = {one.mention: one for pair in group for one in pair}
        claims = tuple(sorted(found, key=place))
        texts = dict.fromkeys(" ".join(getattr(mention.claim, "text", "").split()) for mention in claims)
        things = sorted({word for pair in group for word in pair[0].things & pair[1].things})
        return conflict(
            readings,
            rule,
            check,
            claims,
            message=check.says.format(values=" against ".join(texts)),
            because=(f"both are of {', '.join(things)}",) if things else ("both are told of the same event",),
            slot=f"unit: {found[claims[0]].number:.10g}",
        )


def measured(number: int, reading: Reading) -> list[Measured]:
    """The exact figures of an article that have a unit, and something that they are of."""
    figures = [one for one in reading.figures if one.unit and one.printed[0] == one.printed[1] and not one.vague]
    beside = frozenset((value, unit) for one in figures for value, unit in said(one))
    return [
        Measured(
            Mention(number, one),
            one.printed[0],
            one.unit or "",
            things(one),
            verb(one),
            is_money(one),
            beside,
            dimension(one),
        )
        for one in figures
        if not one.frame.negated and not one.also
    ]


def said(figure: Figure) -> Iterator[tuple[float, str]]:
    """The number of a figure in each unit that it is told in."""
    yield figure.printed[0], figure.unit or ""
    yield from figure.also


def things(figure: Figure) -> frozenset[str]:
    """The lemmas of what a figure counts, of what it is the measure, and of what has it."""
    frame = figure.frame
    found = (frame.head, frame.holder, frame.topic, *frame.complement)
    return frozenset(word for word in found if word)


def verb(figure: Figure) -> str | None:
    """What happens to a figure, where the verb says more than that it is."""
    return figure.frame.family or figure.frame.predicate


def is_money(figure: Figure) -> bool:
    """Whether a figure is an amount of money."""
    return figure.dimension == "currency" and figure.frame.per is None


def dimension(figure: Figure) -> str | None:
    """What a figure measures; money and shares are no measures."""
    return None if figure.dimension in UNMEASURED or figure.frame.per else figure.dimension


def differ(one: Measured, other: Measured, check: UnitCheck) -> bool:
    """Whether one number of one thing has two units, and neither article has it in the unit of the other."""
    if one.unit == other.unit or one.number != other.number or PER in (one.unit + other.unit):
        return False  # $1.82 a pound, $1.82 to make a pound
    if any({one.unit, other.unit} <= set(group) for group in check.alike) or {one.unit, other.unit} & {*check.bare}:
        return False
    if (one.number, other.unit) in one.beside or (other.number, one.unit) in other.beside:
        return False
    many = digits(one.number)
    if one.money and other.money and max(one.number, other.number) >= check.sum:
        return many >= check.digits
    if one.dimension is not None and one.dimension == other.dimension and one.number >= check.measured:
        return many >= check.digits
    same = one.verb is not None and one.verb == other.verb
    return many >= check.digits and bool(one.things & other.things or (same and many > check.digits))


def place(mention: Mention) -> tuple[int, tuple[int, int]]:
    """Where a figure stands among all."""
    return mention.reading, mention.claim.span if isinstance(mention.claim, Figure) else (0, 0)
