"""How far a report reaches is said at its end: what was compared, what stands alone, what has no date."""

from __future__ import annotations

import json
import re

import handmade
import pytest
from handmade import DAYS, reading

from factcheck.model import Report, Skipped
from factcheck.report import Look, renderer
from factcheck.report.reach import reach, reaching
from factcheck.report.selection import summary


def test_what_is_compared_agrees_and_stands_alone() -> None:
    report = handmade.toll()
    pair = report.comparisons[0]
    agreeing = pair._replace(verdict="compatible", right=report.findings[0].claims[1])
    assert reaching(report) == "3 figures: 2 compared, 0 pairs agree, 1 alone"
    assert reaching(report._replace(comparisons=(pair, agreeing))) == "3 figures: 3 compared, 1 pair agrees, 0 alone"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((5, None), "1 of 2 articles has no date: put `date: 2026-03-05` on top or use --as-of"),
        ((None, None), "2 of 2 articles have no date: put `date: YYYY-MM-DD` on top or use --as-of"),
        ((5, 6), None),
    ],
)
def test_what_has_no_date_and_what_helps(days: tuple[int | None, int | None], said: str | None) -> None:
    made = [
        reading("17 dead.", "17 dead", day=None if day is None else DAYS[day], path=f"{at}.txt")
        for at, day in enumerate(days)
    ]
    assert reaching(handmade.report(*made)).partition("; ")[2] == (said or "")


def test_one_article_has_nothing_to_be_compared_with() -> None:
    made = reading("20 and 12 are 31.", "20", "12", path="a.txt")
    assert reaching(Report((made,))) == "2 figures in one article: nothing to compare them with"


def test_nothing_read_reaches_nowhere() -> None:
    assert reaching(Report(())) == ""


@pytest.mark.parametrize("form", ["full", "markdown", "html"])
def test_it_ends_the_reports_that_people_read(form: str) -> None:
    text = re.sub(r"\\|<[^>]*>|\s+", " ", renderer(form)(handmade.toll(), Look()))
    assert re.search("3 figures ?: 2 compared, 0 pairs agree, 1 alone", text)


def test_json_has_the_numbers() -> None:
    record = json.loads(renderer("json")(handmade.toll(), Look()))
    found = reach(handmade.toll())
    assert found is not None
    assert record["reach"] == found._asdict()


def test_pairs_are_listed_where_they_are_asked_for() -> None:
    text = renderer("full")(handmade.troops(), Look(comparisons=True, width=140))
    assert "conflict: about 100,000 troops (a.txt:1) | over 1,35,000 troops (wire/b.txt:1)" in text
    assert "compared\n" not in renderer("full")(handmade.troops(), Look(width=140))


def test_what_is_left_out_is_counted_once_and_wholly() -> None:
    skipped = (Skipped("a.pdf", "broken"), Skipped("b", "hidden", deliberate=True), Skipped("c", "x", deliberate=True))
    said = summary(handmade.toll()._replace(skipped=skipped))
    assert said.endswith("1 skipped, 2 left out on purpose")
    assert summary(handmade.toll()).endswith("0 skipped")
