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


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (
            "A bear broke out of the zoo of Corley on May 9.",
            "The escape from the zoo of Corley on May 7 was filmed.",
            1,
        ),
        (
            "The dam of Corley gave way on Monday.",
            "The collapse of the dam of Corley on Tuesday had been foretold.",
            1,
        ),
        ("The fair of Corley will open on May 6.", "On May 26 the fair of Corley opens its doors.", 1),
        ("The dam of Corley was opened in March 2019.", "The dam of Corley, opened in August 2019, is tall.", 1),
        ("A bear broke out of the zoo of Corley on May 9.", "A bear was bought by the zoo of Corley on May 7.", 0),
        ("The fair of Corley was to open on Monday but was delayed.", "The fair of Corley opened on Tuesday.", 0),
        ("The dam of Corley was repaired until Monday.", "The dam of Corley was repaired on Tuesday.", 0),
        ("The dam of Corley was opened in 2004.", "A wing of the mill of Corley was opened in 2006.", 0),
        ("The mayor of Corley said on Monday the dam was safe.", "The mayor of Corley said on Tuesday it was safe.", 0),
        ("The first vote in Corley is on May 6.", "The second vote in Corley is on May 9.", 0),
    ],
)
def test_verbs_and_nouns_of_one_act(machine: Engine, one: str, other: str, count: int) -> None:
    day = Period(date(2024, 5, 1), date(2024, 5, 1))
    articles = (Article(f"{at}", text, f"{at}.txt", published=day) for at, text in enumerate((one, other)))
    assert sum(finding.code == "FC222" for finding in machine.check(articles).findings) == count
