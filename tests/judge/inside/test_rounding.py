"""What a number as printed could have been, and the laws of computing with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.judge.arithmetic.intervals import (
    Interval,
    difference,
    percent_change,
    printed,
    quotient,
    told,
    total,
)
from factcheck.model import Figure

ENDS = st.floats(0.5, 1e9)
INTERVALS = st.builds(lambda low, width: Interval(low, low + width), ENDS, st.floats(0, 100))


def figure(text: str, value: float, **more: object) -> Figure:
    plain = Figure("", (0, len(text)), text, value, value, (value, value))
    return plain._replace(**more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "value", "more", "low", "high"),
    [
        ("40 percent", 40, {"unit": "percent"}, 39.5, 40.5),
        ("40.5 percent", 40.5, {"unit": "percent"}, 40.45, 40.55),
        ("1.2 million", 1_200_000, {}, 1_150_000, 1_250_000),
        ("2 million", 2_000_000, {}, 1_500_000, 2_500_000),
        ("31 people", 31, {"noun": "people"}, 31, 31),
        ("50 people", 50, {"noun": "people"}, 50, 50),
        ("900 people", 900, {"noun": "people"}, 900, 900),
        ("1,200 people", 1200, {"noun": "people"}, 1195, 1205),
        ("40,000 people", 40_000, {"noun": "people"}, 39_500, 40_500),
        ("seven people", 7, {"noun": "people"}, 7, 7),
        ("50 per 100,000", 0.0005, {}, 0.000495, 0.000505),
        ("more than 50 people", 50, {"noun": "people", "high": None, "bound": "over"}, 50, 95),
        ("about 50 people", 50, {"noun": "people", "approximate": True, "low": 45, "high": 55}, 45, 55),
    ],
)
def test_what_print_allows(text: str, value: float, more: dict[str, object], low: float, high: float) -> None:
    assert printed(figure(text, value, **more)) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("value", "shown"), [(50.0, "50"), (14.2857, "14.3"), (0.3, "0.3"), (1.66667, "1.67"), (1234567, "1,234,567")]
)
def test_computed_numbers_are_short(value: float, shown: str) -> None:
    assert told(value) == shown


@pytest.mark.parametrize(("value", "shown"), [(1, "1 foot"), (203.4, "203 feet"), (0.5, "0.5 feet"), (1.5, "1.5 feet")])
def test_several_of_a_unit_are_in_the_plural(value: float, shown: str) -> None:
    assert told(value, "foot", "feet") == shown


@given(INTERVALS, INTERVALS)
def test_the_difference_undoes_the_sum(left: Interval, right: Interval) -> None:
    summed = total([left, right])
    assert difference(summed, right).widened(1e-6 * summed.high).meets(left)


@given(INTERVALS, INTERVALS)
def test_meeting_is_mutual(left: Interval, right: Interval) -> None:
    assert left.meets(right) == right.meets(left)


@given(ENDS, ENDS)
def test_an_exact_change_is_met(old: float, new: float) -> None:
    change = percent_change(Interval(old, old), Interval(new, new))
    assert change is not None
    assert change.low == pytest.approx((new - old) / old * 100, rel=1e-6, abs=1e-6)


@given(INTERVALS)
def test_nothing_is_divided_by_what_may_be_nothing(above: Interval) -> None:
    assert quotient(above, Interval(0, 1)) is None
