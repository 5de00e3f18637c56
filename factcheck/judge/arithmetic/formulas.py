"""What the figures of a relation give, as intervals of all values that print like them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.judge.arithmetic.intervals import Interval, difference, percent_change, quotient, total

Formula = Callable[[Sequence[Interval]], Interval | None]


def share(values: Sequence[Interval]) -> Interval | None:
    """The part by the whole, in percent."""
    return scaled(quotient(values[0], values[1]), 100.0)


def rate(values: Sequence[Interval]) -> Interval | None:
    """The amount by the count."""
    return quotient(values[0], values[1])


def percent(values: Sequence[Interval]) -> Interval | None:
    """The change from the old to the new value in percent, without its sign."""
    change = percent_change(values[0], values[1])
    return change and unsigned(change)


def factor(values: Sequence[Interval]) -> Interval | None:
    """How many times the old value the new one is."""
    return quotient(values[1], values[0])


def apart(values: Sequence[Interval]) -> Interval | None:
    """How far the two lie apart."""
    return unsigned(difference(values[1], values[0]))


def added(values: Sequence[Interval]) -> Interval | None:
    """The sum."""
    return total(list(values))


def left(values: Sequence[Interval]) -> Interval | None:
    """The first less all others."""
    return difference(values[0], total(list(values[1:])))


def scaled(interval: Interval | None, scale: float) -> Interval | None:
    """An interval times a positive number."""
    return interval and Interval(interval.low * scale, interval.high * scale)


def unsigned(interval: Interval) -> Interval:
    """The sizes of the values of an interval."""
    if interval.low >= 0:
        return interval
    if interval.high <= 0:
        return Interval(-interval.high, -interval.low)
    return Interval(0, max(-interval.low, interval.high))


FORMULAS: dict[str, Formula] = {
    "share": share, "rate": rate, "percent": percent, "factor": factor, "points": apart, "difference": apart,
    "total": added, "rest": left,
}  # fmt: skip
