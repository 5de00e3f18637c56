"""What the levels compare: intervals, printed numbers, and the days of which two figures are told."""

from __future__ import annotations

import math
from datetime import date
from typing import TypeVar

from factcheck.link.records import Record
from factcheck.model import Period

T = TypeVar("T")


def ends(record: Record) -> tuple[float, float]:
    """The interval, open ends as infinite."""
    return -math.inf if record.low is None else record.low, math.inf if record.high is None else record.high


def middle(record: Record) -> float:
    """The number as printed, of a range its middle."""
    return (record.printed[0] + record.printed[1]) / 2


def gap(left: float, right: float) -> float:
    """How far apart two values are, as a share of the larger."""
    largest = max(abs(left), abs(right))
    return abs(left - right) / largest if largest else 0.0


def digits(record: Record) -> int:
    """How many zeros a whole number ends in; of others how many decimals it has, below zero."""
    value = record.printed[0]
    if value != int(value):
        return -len(f"{value:.10g}".partition(".")[2])
    text = f"{value:.0f}"
    return len(text) - len(text.rstrip("0")) if value else 0


def rounded(value: float, zeros: int) -> float:
    """A value rounded to so many zeros, halves up."""
    unit = 10.0**zeros
    return math.floor(value / unit + 0.5) * unit


def in_time(one: Record, other: Record) -> tuple[Record, Record] | None:
    """The earlier and the later of two figures; ``None`` where their days may be the same or nobody says."""
    return ordered((one.told, one), (other.told, other))


def ordered(one: tuple[Period, T], other: tuple[Period, T]) -> tuple[T, T] | None:
    """Two things by their days, the earlier first; ``None`` where the days may be the same."""
    for (before, first), (after, second) in ((one, other), (other, one)):
        if before.last and after.first and before.last < after.first:
            return first, second
    return None


def day(record: Record, end: int) -> date:
    """The first (0) or last (1) day of which a figure is; known by `in_time`."""
    found = record.told[end]
    assert found is not None
    return found
