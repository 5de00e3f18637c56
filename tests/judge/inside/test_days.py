"""Dates as printed: what is read, what is left alone, and which weekday belongs to a date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.judge.inside.days import Calendar, Day, nearest
from factcheck.judge.inside.page import NUMBER
from factcheck.judge.inside.zones import offset
from factcheck.pipeline import Engine
from factcheck.rulebook.kinds.inside import Zone

MONTHS = ["January", "Feb", "March", "Apr", "May", "June", "July", "Aug", "Sept", "October", "Nov", "December"]


def days(machine: Engine, text: str) -> list[Day]:
    return Calendar(machine.rulebook).days(text, NUMBER.finditer(text))


@pytest.mark.parametrize(
    ("text", "printed", "values"),
    [
        ("on 5 May", "5 May", (5, 5, None, None)),
        ("on May 5, 2024, it", "May 5, 2024", (5, 5, 2024, None)),
        ("on the 5th of May 2024", "5th of May 2024", (5, 5, 2024, None)),
        ("on Sunday, 5 May", "Sunday, 5 May", (5, 5, None, 6)),
        ("on Sun., Sept. 31", "Sun., Sept. 31", (31, 9, None, 6)),
        ("on Sunday (May 5)", "Sunday (May 5", (5, 5, None, 6)),
        ("on May 5, a Sunday", "May 5", (5, 5, None, 6)),
        ("on 5 May (Sunday)", "5 May", (5, 5, None, 6)),
    ],
)
def test_dates_are_read_as_printed(machine: Engine, text: str, printed: str, values: tuple[int | None, ...]) -> None:
    (day,) = days(machine, text)
    assert text[slice(*day.span)] == printed
    assert day[1:] == values


@pytest.mark.parametrize(
    "text", ["May 35%", "it may 5 times", "in May 2024", "at 5 Mays", "3.5 May", "May 5:30", "Mayor 5"]
)
def test_what_is_no_date(machine: Engine, text: str) -> None:
    assert days(machine, text) == []


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_date_is_read_back(machine: Engine, day: date) -> None:
    (found,) = days(machine, f"It was {MONTHS[day.month - 1]} {day.day}, {day.year}.")
    assert found.on(found.year or 0) == day


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(-150, 150))
def test_a_date_without_year_is_the_nearest(published: date, days_away: int) -> None:
    meant = date.fromordinal(published.toordinal() + days_away)
    if (meant.month, meant.day) != (2, 29):
        assert nearest(Day((0, 0), meant.day, meant.month), published) == meant


@pytest.mark.parametrize(
    ("zone", "day", "minutes"),
    [
        (Zone(60, "europe"), date(2024, 3, 30), 60),
        (Zone(60, "europe"), date(2024, 3, 31), 120),
        (Zone(60, "europe"), date(2024, 10, 27), 60),
        (Zone(-300, "america"), date(2024, 3, 9), -300),
        (Zone(-300, "america"), date(2024, 3, 10), -240),
        (Zone(-300, "america"), date(2024, 11, 3), -300),
        (Zone(-300, "america"), date(2006, 3, 20), -300),
        (Zone(540), date(2024, 7, 1), 540),
    ],
)
def test_summer_time(zone: Zone, day: date, minutes: int) -> None:
    assert offset(zone, day) == minutes
