"""A quantity said again in another unit: 40 miles (64km), 8 points, or 2 percent."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from factcheck.extract.units import Units
from factcheck.model import Figure

SHARE = "share"
GAP = 7  # characters between a level and the step to it
PAIR = 8  # words from one share to the next
ODD = 0.35  # two roundings of one quantity lie nearer than this


def restated(figures: Sequence[Figure], text: str, openings: frozenset[str], units: Units) -> list[Figure]:
    """The figures of a sentence; each that says again the one before `openings` shares its bound and change."""
    done: list[Figure] = []
    for figure in figures:
        if done and figure.unit and done[-1].unit and text[done[-1].span[1] : figure.span[0]] in openings:
            done[-1:] = joined(done[-1], figure, units)
        else:
            done.append(figure)
    return done


def carried(figures: Sequence[Figure], text: str, joiners: frozenset[str]) -> list[Figure]:
    """The figures of a sentence; a bare level or step takes the unit of the step before it.

    Rose 83 points to 6,120; increased by 2 percent but decreased by 1. A step in percent leads to a level of no unit;
    70 percent in notes and 30 in coins.
    """
    done: list[Figure] = []
    for figure, behind in zip_longest(figures, figures[1:]):
        step = behind if behind is not None and leads(figure, behind) else None
        step = step or next((one for one in reversed(done[-2:]) if carries(one, figure)), None)
        step = step or next((one for one in done[-1:] if is_paired(one, figure, text, joiners)), None)
        done.append(figure if step is None else measured(figure, step))
    return done


def leads(figure: Figure, step: Figure) -> bool:
    """Whether a bare level stands right before its step: 908.4, up 21.7 points."""
    touching = 0 < step.span[0] - figure.span[1] <= GAP and step.dimension != SHARE and bool(step.unit)
    return touching and not figure.unit and not figure.noun and step.change is not None and step.change.kind == "by"


def measured(figure: Figure, step: Figure) -> Figure:
    """A bare figure in the unit of a step."""
    return figure._replace(unit=step.unit, dimension=step.dimension, measure=figure.measure or step.measure)


def carries(step: Figure, figure: Figure) -> bool:
    """Whether a bare figure is told in the unit of a step before it."""
    if figure.unit or figure.frame.head or figure.change is None or not step.unit or step.change is None:
        return False
    if step.change.kind != "by":
        return False
    return figure.change.kind == "by" or (figure.change.kind == "to" and step.dimension != SHARE)


def is_paired(share: Figure, figure: Figure, text: str, joiners: frozenset[str]) -> bool:
    """Whether a bare number stands beside a share, of something told with the same word: 70 percent in, and 30 in."""
    if share.dimension != SHARE or figure.unit or figure.frame.head:
        return False
    between, behind = text[share.span[1] : figure.span[0]].split(), text[figure.span[1] :].split()
    return 2 < len(between) <= PAIR and between[-1] in joiners and between[:1] == behind[:1]


def joined(left: Figure, right: Figure, units: Units) -> tuple[Figure, Figure]:
    """Two neighbouring amounts: alike in size, they are one quantity; else the second shares a movement at most."""
    if left.change is not None and right.change is None and left.change.kind != "from":
        right = right._replace(change=left.change)
    if not same(left, right, units):
        return left, right
    if right.bound == "exact":
        right = bounded(right, left)
    extra = (left.printed[1], left.unit or ""), (right.printed[1], right.unit or "")
    return left._replace(also=(*left.also, extra[1])), right._replace(also=(*right.also, extra[0]))


def same(left: Figure, right: Figure, units: Units) -> bool:
    """Whether two figures are one amount in two units: of one dimension and size, or money in two currencies."""
    if left.unit == right.unit or left.dimension != right.dimension:
        return False
    if left.dimension == "currency":
        return True
    one, two = (units.based(figure.printed[1], figure.unit or "") for figure in (left, right))
    if one is None or two is None:
        return False
    return abs(one[0] - two[0]) <= ODD * max(abs(one[0]), abs(two[0]))


def bounded(figure: Figure, model: Figure) -> Figure:
    """The figure with the open ends of another."""
    low = None if model.low is None else figure.low
    high = None if model.high is None else figure.high
    if low is not None and high is not None:
        return figure
    return figure._replace(low=low, high=high, bound=model.bound, strict=model.strict)
