"""Days that several articles give to one happening."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article, Finding, Period
from factcheck.pipeline import Engine

DAY = Period(date(2024, 3, 7), date(2024, 3, 7))
SOLD = "The council of Corley sold the old mill to a brewer from Harrow {}."


def findings(machine: Engine, *texts: str) -> list[Finding]:
    articles = (Article(f"{at}", text, f"{at}.txt", published=DAY) for at, text in enumerate(texts))
    return [one for one in machine.check(articles).findings if one.code == "FC222"]


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("The old mill was sold to a brewer from Harrow on Tuesday.", 1),
        ("The old mill was sold to a brewer from Harrow on March 5.", 1),
        ("The old mill was sold to a brewer from Harrow on Monday.", 0),
        ("The old mill was sold to a brewer from Harrow on March 4.", 0),
        ("The old mill was sold to a brewer from Harrow yesterday.", 0),
        ("The old mill was shown to a brewer from Harrow on Tuesday.", 0),
        ("The old mill was shown on Monday and sold to a brewer from Harrow on Tuesday.", 0),
        ("The old mill of Corley was sold to a brewer from Harrow on February 12.", 0),
    ],
)
def test_a_sale_on_monday(machine: Engine, other: str, count: int) -> None:
    assert len(findings(machine, SOLD.format("on Monday"), other)) == count


def test_one_finding_holds_all_days_of_a_happening(machine: Engine) -> None:
    [finding] = findings(machine, *(SOLD.format(day) for day in ("on Monday", "on Tuesday", "on Tuesday")))
    assert len(finding.claims) == 3
    assert finding.message.endswith("Monday against Tuesday")


def test_articles_without_a_date_are_compared_by_the_week(machine: Engine) -> None:
    articles = (Article(day, SOLD.format(f"on {day}"), f"{day}.txt") for day in ("Monday", "Wednesday"))
    [finding] = [one for one in machine.check(articles).findings if one.code == "FC222"]
    assert "Monday (undated)" in finding.because[0]


def test_a_sentence_that_is_copied_needs_no_verb_near_its_day(machine: Engine) -> None:
    told = (
        "The brewer from Harrow, who had wanted the old mill for years, got it at last for a price that nobody in the "
        "council of Corley cares to repeat {}."
    )
    assert len(findings(machine, told.format("on Monday"), told.format("on Tuesday"))) == 1
