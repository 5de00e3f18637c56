"""Whose values a finding compares."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.judge.credits import are_apart
from factcheck.model import Article, Finding, Period, Speaker
from factcheck.pipeline import Engine

DAY = Period(date(2024, 3, 4), date(2024, 3, 4))
QUAKE = "The quake in Corley had a magnitude of {}, {} said."


def found(machine: Engine, one: str, other: str) -> Finding:
    texts = QUAKE.format("6.1", one), QUAKE.format("5.7", other)
    report = machine.check(Article(f"{at}", text, f"{at}.txt", published=DAY) for at, text in enumerate(texts))
    [finding] = [one for one in report.findings if one.code == "FC101"]
    return finding


@pytest.mark.parametrize(
    ("one", "other", "severity", "told"),
    [
        ("the Solberg Institute", "the Solberg Institute", "error", "both values are credited to Solberg Institute"),
        ("state media", "state media", "error", "both values are credited to state media"),
        (
            "the Solberg Institute",
            "Harrow University",
            "warning",
            "two sources: Solberg Institute and Harrow University",
        ),
    ],
)
def test_the_sources_of_two_values(machine: Engine, one: str, other: str, severity: str, told: str) -> None:
    finding = found(machine, one, other)
    assert (finding.severity, finding.message.partition("; ")[2]) == (severity, told)


@pytest.mark.parametrize(
    ("one", "other"), [("officials", "the Solberg Institute"), ("he", "he"), ("a source", "a source")]
)
def test_nobody_in_particular_is_no_source(machine: Engine, one: str, other: str) -> None:
    assert "credited" not in found(machine, one, other).message
    assert "two sources" not in found(machine, one, other).message


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("the Harrow Seismic Survey", "HSS", False),
        ("Harrow University", "the university", False),
        ("Harrow University", "the Solberg Institute", True),
    ],
)
def test_an_abbreviation_is_no_second_source(one: str, other: str, apart: bool) -> None:
    left, right = (Speaker((0, len(text)), text, text, "organisation") for text in (one, other))
    assert are_apart(left, right) is apart


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("43 houses burned down in Corley, the Solberg Institute said.", "Harrow University said 43 houses burned down in Corley.", 1),
        ("43 houses burned down in Corley, the Solberg Institute said.", "The Solberg Institute said 43 houses burned down in Corley.", 0),
        ("The harbour office counted 43 boats at Corley.", "43 boats lay at Corley, the shipowners' union worked out.", 1),
        ("The harbour office counted 43 boats at Corley.", "Harbour clerk Olga Benn counted 43 boats at Corley.", 0),
        ("The company counted 43 boats at Corley.", "Its director, Olga Benn, counted 43 boats at Corley.", 0),
        ("The city counted 43 boats at Corley.", "Mayor Olga Benn counted 43 boats at Corley.", 0),
        ("43 houses burned down in Corley, officials said.", "Harrow University said 43 houses burned down in Corley.", 0),
        ("Three houses burned down in Corley, the Solberg Institute said.", "Harrow University said three houses burned down in Corley.", 0),
        (
            "43 houses burned down in Corley, the Solberg Institute said.",
            "43 houses burned down in Corley, said Harrow University. The Solberg Institute, too, said 43 houses burned down.",
            0,
        ),
    ],
)  # fmt: skip
def test_one_value_that_is_credited_to_two(machine: Engine, one: str, other: str, count: int) -> None:
    articles = (Article(f"{at}", text, f"{at}.txt", published=DAY) for at, text in enumerate((one, other)))
    assert sum(finding.code == "FC216" for finding in machine.check(articles).findings) == count
