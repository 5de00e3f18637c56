"""What the figures of a relation give, as intervals of all values that print like them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.judge.arithmetic.intervals import Interval, difference, percent_change, quotient, total

MOST = 1e300  # larger than any printed number
Formula = Callable[[Sequence[Interval]], Interval | None]


def share(values: Sequence[Interval]) -> Interval | None:
    """The part by the whole, in percent."""
    return scaled(quotient(values[0], values[1]), 100.0)


def restated(values: Sequence[Interval]) -> Interval | None:
    """A share in words, in percent."""
    return scaled(values[0], 100.0)


def rate(values: Sequence[Interval]) -> Interval | None:
    """The amount by the count."""
    return quotient(values[0], values[1])


def pace(values: Sequence[Interval]) -> Interval | None:
    """The same rate for another length of time."""
    return values[0]


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


def product(values: Sequence[Interval]) -> Interval | None:
    """The one times the other."""
    one, other = values
    return Interval(one.low * other.low, one.high * other.high)


def risen(values: Sequence[Interval]) -> Interval | None:
    """A step by the value that it began at, which is the one after it less the step."""
    return quotient(values[0], difference(values[1], values[0]))


def sunk(values: Sequence[Interval]) -> Interval | None:
    """A step by the value that it began at, which is the one after it and the step."""
    return quotient(values[0], total(list(values)))


def sunken(values: Sequence[Interval]) -> Interval | None:
    """The change from the larger to the smaller in percent."""
    return percent(values[::-1])


def added(values: Sequence[Interval]) -> Interval | None:
    """The sum."""
    return total(list(values))


def left(values: Sequence[Interval]) -> Interval | None:
    """The first less all others."""
    return difference(values[0], total(list(values[1:])))


def within(values: Sequence[Interval]) -> Interval | None:
    """Anything up to the whole."""
    return Interval(0, values[0].high)


def at_least(values: Sequence[Interval]) -> Interval | None:
    """Anything from the sum of some of its parts."""
    return Interval(total(list(values)).low, MOST)


def hundred(values: Sequence[Interval]) -> Interval | None:
    """What the others leave of 100 percent."""
    return difference(Interval(100.0, 100.0), total(list(values[:-1])))


def hundred_most(values: Sequence[Interval]) -> Interval | None:
    """Anything up to what the others leave of 100 percent."""
    return Interval(-MOST, 100.0 - total(list(values[:-1])).low)


def above(values: Sequence[Interval]) -> Interval | None:
    """Anything from the value before."""
    return Interval(values[0].low, MOST)


def below(values: Sequence[Interval]) -> Interval | None:
    """Anything up to the value before."""
    return Interval(-MOST, values[0].high)


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


def same_age(values: Sequence[Interval], years: float) -> Interval | None:
    """The age that another fact gives, at the same time."""
    return values[0]


def age_then(values: Sequence[Interval], years: float) -> Interval | None:
    """The age so many years later; the birthday leaves one year more or less."""
    return Interval(values[0].low + years - 1, values[0].high + years + 1)


def age_of(values: Sequence[Interval], years: float) -> Interval | None:
    """The age in a year of somebody born in another."""
    return Interval(years - values[0].high - 1, years - values[0].low)


# Formulas that take the years between two facts, or the year of one, beside the figures.
LIVES: dict[str, Callable[[Sequence[Interval], float], Interval | None]] = {
    "age": same_age, "age-then": age_then, "born": age_of, "ago": age_of,
}  # fmt: skip

# Relations of which nothing tells by which formula; the one whose result is nearest to the claim is meant.
WAYS: dict[str, tuple[Formula, ...]] = {"beside": (share, percent, sunken), "change-beside": (percent, sunken)}

FORMULAS: dict[str, Formula] = {
    "share": share, "share-far": share, "restated": restated, "rate": rate, "pace": pace, "per-head": rate,
    "product": product,
    "percent": percent, "mixed": percent, "factor": factor, "difference": apart, "gap": apart,
    "step-up": risen, "step-down": sunk,
    "rise": above, "fall": below, "total": added, "split": added, "including": at_least, "part": within, "rest": left,
    "hundred": hundred, "hundred-most": hundred_most,
}  # fmt: skip
