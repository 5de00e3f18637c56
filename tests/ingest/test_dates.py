"""Publication times in the dress of each format."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.ingest.dates import leading, published
from factcheck.model import UNKNOWN, Period


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("20240304T192751+1100", "2024-03-04T19:27:51+11:00"),
        ("20240304T152703", "2024-03-04T15:27:03"),
        ("2024-03-04 12:35:40", "2024-03-04T12:35:40"),
        ("2024-03-04T18:54:14.000Z", "2024-03-04T18:54:14+00:00"),
        ("Mon, 04 Mar 2024 04:11:45 +0000", "2024-03-04T04:11:45+00:00"),
    ],
)
def test_a_time_keeps_its_zone(written: str, at: str) -> None:
    day = date(2024, 3, 4)
    assert published(written)[:2] == (Period(day, day), at)


def test_a_day_has_no_time() -> None:
    assert published("2024-03-04") == (Period(date(2024, 3, 4), date(2024, 3, 4)), None, ())


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("March 4, 2024", None),
        ("Monday, 4 Mar. 2024", None),
        ("04 Mrz 2024", None),
        ("2024/3/4", None),
        ("2024-03-04Z", None),
        ("20240304103000", "2024-03-04T10:30:00"),
        ("202403041030", "2024-03-04T10:30:00"),
        ("2024-03-04 10:30:00 GMT", "2024-03-04T10:30:00+00:00"),
        ("2024-03-04 10:30:00 +0000 UTC", "2024-03-04T10:30:00+00:00"),
        ("2024-03-04T10:30:00+01:00[Europe/Oslo]", "2024-03-04T10:30:00+01:00"),
        ("Mar 4, 2024, 10:30 PM EST", "2024-03-04T22:30:00-05:00"),
        ("March 4 2024 at 12:05 a.m.", "2024-03-04T00:05:00"),
        ("1709548200", "2024-03-04T10:30:00+00:00"),
        ("1709548200000", "2024-03-04T10:30:00+00:00"),
    ],
)
def test_dates_of_people_and_old_systems(written: str, at: str | None) -> None:
    day = date(2024, 3, 4)
    assert published(written) == (Period(day, day), at, ())


def test_a_month_is_all_its_days() -> None:
    assert published("2024-02").period == Period(date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    "written", ["3013-01-01", "yesterday", "4/4/2018", "2024-13-45", "31 Feb 2024", "4 Foo 2024", "10:30", "9" * 5000]
)
def test_what_is_no_date_of_our_time_is_noted(written: str) -> None:
    found = published(written)
    assert found.period == UNKNOWN
    assert found.notes[0].startswith("date not understood")


@pytest.mark.parametrize(
    "text", ["date 2022-02-11 The sea", " date 2022-02-11\nThe sea", "Date".lower() + ": 2022-02-11\n"]
)
def test_a_first_line_with_the_date(text: str) -> None:
    assert leading(text).period.first == date(2022, 2, 11)


def test_no_date_is_no_note() -> None:
    assert leading("The date 2022-02-11 was a Friday.") == published(None) == (UNKNOWN, None, ())
