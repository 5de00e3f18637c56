"""What two figures of one slot are to each other, level by level."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article, Figure, Period, Report
from factcheck.pipeline import Engine

MARCH_4, MARCH_6, JUNE_6 = "2024-03-04", "2024-03-06", "2024-06-06"
DEAD = "A tram left the rails in Osterby on Monday and {} people were killed."
STAFF = "The Osterby brewery employs {} workers."
LONG = "The Osterby canal is {} long."
GONE = "After the flood {} hikers are missing in Osterby."


def check(machine: Engine, texts: tuple[str, ...], days: tuple[str, ...]) -> Report:
    found = []
    for number, (text, day) in enumerate(zip(texts, days, strict=True)):
        published = date.fromisoformat(day)
        found.append(Article(f"{number}.txt", text, f"{number}.txt", published=Period(published, published)))
    return machine.check(found)


@pytest.mark.parametrize(
    ("frame", "one", "other", "days", "verdict"),
    [
        (DEAD, "12", "12", (MARCH_4, MARCH_4), "agree"),
        (DEAD, "at least 12", "12", (MARCH_4, MARCH_4), "agree"),
        (DEAD, "nearly 90", "90", (MARCH_4, MARCH_4), "agree"),
        (DEAD, "at least 12", "21", (MARCH_4, MARCH_4), "compatible"),
        (DEAD, "at least 12", "30", (MARCH_4, MARCH_4), "update"),
        (DEAD, "at least 12", "30", (MARCH_6, MARCH_4), "compatible"),
        (DEAD, "up to 30", "21", (MARCH_4, MARCH_4), "compatible"),
        (DEAD, "at least 21", "12", (MARCH_4, MARCH_4), "conflict"),
        (DEAD, "12", "21", (MARCH_4, MARCH_4), "conflict"),
        (DEAD, "12", "21", (MARCH_4, MARCH_6), "update"),
        (DEAD, "21", "12", (MARCH_4, MARCH_6), "conflict"),
        (STAFF, "more than 1,000", "1,890", (MARCH_4, MARCH_4), "compatible"),
        (STAFF, "more than 1,000", "1,900", (MARCH_4, MARCH_4), "conflict"),
        (STAFF, "488", "500", (MARCH_4, MARCH_4), "compatible"),
        (STAFF, "488", "350", (MARCH_4, MARCH_6), "conflict"),
        (STAFF, "488", "350", (MARCH_4, JUNE_6), "update"),
        (LONG, "20 miles", "32 kilometres", (MARCH_4, MARCH_4), "agree"),
        (LONG, "21 miles", "35 kilometres", (MARCH_4, MARCH_4), "compatible"),
        (LONG, "20 miles", "45 kilometres", (MARCH_4, MARCH_4), "conflict"),
        (GONE, "30", "14", (MARCH_4, MARCH_6), "update"),
    ],
)
def test_verdict_of_two_values(
    machine: Engine, frame: str, one: str, other: str, days: tuple[str, str], verdict: str
) -> None:
    report = check(machine, (frame.format(one), frame.format(other)), days)
    figures = [one.verdict for one in report.comparisons if isinstance(one.left.claim, Figure)]
    assert figures == [verdict]


@pytest.mark.parametrize(
    ("frame", "one", "other", "days", "codes"),
    [
        (DEAD, "12", "21", (MARCH_4, MARCH_4), ["FC101"]),
        (DEAD, "21", "12", (MARCH_4, MARCH_6), ["FC102"]),
        (STAFF, "1,300", "13,000", (MARCH_4, MARCH_4), ["FC103"]),
        (DEAD, "12", "21", (MARCH_4, MARCH_6), ["FC104"]),
        (STAFF, "more than 1,000", "1,950", (MARCH_4, MARCH_4), ["FC105"]),
        (STAFF, "more than 1,000", "2,500", (MARCH_4, MARCH_4), ["FC111"]),
        (STAFF, "488", "350", (MARCH_4, JUNE_6), ["FC106"]),
        (DEAD, "at least 12", "12", (MARCH_4, MARCH_4), []),
    ],
)
def test_code_of_two_values(
    machine: Engine, frame: str, one: str, other: str, days: tuple[str, str], codes: list[str]
) -> None:
    report = check(machine, (frame.format(one), frame.format(other)), days)
    assert [finding.code for finding in report.findings] == codes
