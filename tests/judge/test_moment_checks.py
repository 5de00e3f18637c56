"""Times of day that several articles give to one happening."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article, Moment, Period, Report
from factcheck.pipeline import Engine

DAY = Period(date(2024, 3, 2), date(2024, 3, 2))
TOLD = "The old mill of Corley caught fire {}."


def report(machine: Engine, *texts: str) -> Report:
    return machine.check(
        Article(f"{number}", text, f"{number}.txt", published=DAY) for number, text in enumerate(texts)
    )


def verdicts(machine: Engine, *times: str) -> list[str]:
    found = report(machine, *(TOLD.format(time) for time in times)).comparisons
    return [one.verdict for one in found if isinstance(one.left.claim, Moment) and one.left.claim.clock]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("at 9:10 p.m. on Friday", "at 9.10pm on Friday", "agree"),
        ("at 21:10 on Friday", "at 9:10 p.m. on Friday", "agree"),
        ("at 9:10 p.m. on Friday", "at about 9 p.m. on Friday", "compatible"),
        ("at 8:40 p.m. on Friday", "shortly before 9 p.m. on Friday", "compatible"),
        ("at 8:59 p.m. on Friday", "at 9 p.m. on Friday", "compatible"),
        ("at 9:20 p.m. on Friday", "shortly before 9 p.m. on Friday", "conflict"),
        ("at 9:10 p.m. on Friday", "at 9:40 p.m. on Friday", "conflict"),
        ("at 9:10 p.m. GMT on Friday", "at 9:40 p.m. GMT on Friday", "conflict"),
        ("at 9 a.m. on Friday", "at 4 p.m. on Friday", "conflict"),
        ("at noon on Friday", "at 12:10 p.m. on Friday", "compatible"),
        ("at 9.30 in the evening on Friday", "at 9:30 p.m. on Friday", "agree"),
    ],
)
def test_two_times_of_one_happening(machine: Engine, one: str, other: str, verdict: str) -> None:
    assert verdicts(machine, one, other) == [verdict]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at 9:10 p.m. on Friday", "at 9:10 p.m. on Thursday"),
        ("at 9:10 p.m. GMT on Friday", "at 9:40 p.m. on Friday"),
    ],
    ids=["other days", "a zone in one only"],
)
def test_what_no_verdict_is_given_on(machine: Engine, one: str, other: str) -> None:
    assert verdicts(machine, one, other) == []


def test_one_finding_holds_all_times_of_a_happening(machine: Engine) -> None:
    times = ("at 9:10 p.m. on Friday", "at 9:40 p.m. on Friday", "at 9:55 p.m. on Friday")
    found = report(machine, *(TOLD.format(time) for time in times)).findings
    [finding] = [one for one in found if one.code == "FC221"]
    assert len(finding.claims) == 3
    assert finding.message.endswith("9:10 p.m. against 9:40 p.m. against 9:55 p.m.")


def test_unlike_sentences_are_of_two_happenings(machine: Engine) -> None:
    found = report(machine, TOLD.format("at 9:10 p.m. on Friday"), "The council of Corley met at 9:40 p.m. on Friday.")
    assert not found.comparisons
