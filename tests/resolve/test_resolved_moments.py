"""Moments against the publication: known, unknown and bounded."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article, Period
from factcheck.pipeline import Engine
from factcheck.report.records import period

FRIDAY = Period(date(2022, 2, 11), date(2022, 2, 11))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The dam broke on Thursday.", "2022-02-10"),
        ("The dam broke on Friday.", "2022-02-11"),
        ("The dam broke last Friday.", "2022-02-04"),
        ("The dam will open on Monday.", "2022-02-14"),
        ("The dam opens next Tuesday.", "2022-02-15"),
        ("The dam broke yesterday.", "2022-02-10"),
        ("The dam broke last week.", "2022-01-31/2022-02-06"),
        ("The dam broke last month.", "2022-01-01/2022-01-31"),
        ("This year the dam broke.", "2022-01-01/2022-12-31"),
        ("The dam broke two days ago.", "2022-02-09"),
        ("The dam broke a year ago.", "2021-01-01/2021-12-31"),
        ("The dam broke on Dec. 30.", "2021-12-30"),
        ("The dam broke last December.", "2021-12-01/2021-12-31"),
        ("The dam broke last summer.", "2021-06-01/2021-08-31"),
        ("The dam broke in the fourth quarter.", "2021-10-01/2021-12-31"),
        ("The dam broke three days later.", None),
    ],
)
def test_the_publication_gives_the_day(machine: Engine, text: str, days: str | None) -> None:
    [moment] = machine.read(Article("a", text, published=FRIDAY)).moments
    assert period(moment.period) == days


def test_a_time_of_day_takes_the_day_beside_it(machine: Engine) -> None:
    reading = machine.read(Article("a", "The dam broke at 5 p.m. on Thursday.", published=FRIDAY))
    assert [period(moment.period) for moment in reading.moments] == ["2022-02-10", "2022-02-10"]


BOUNDED = """Dam breaks at Straywick

STRAYWICK — The dam broke on Tuesday.

A guard, seen here at the dam on March 3, 2019, in Straywick. (Ola Berg, Dam Photo)

©2019 Dam News"""


def test_an_unknown_publication_is_bounded_by_caption_and_copyright(machine: Engine) -> None:
    reading = machine.read(Article("a", BOUNDED))
    assert period(reading.article.published) == "2019-03-03/2019-12-31"
    tuesday = next(moment for moment in reading.moments if moment.text == "Tuesday")
    assert period(tuesday.period) == "2019-02-26/2019-12-31"


def test_nothing_bounds_what_nothing_tells(machine: Engine) -> None:
    reading = machine.read(Article("a", "The dam broke on Tuesday."))
    assert [period(moment.period) for moment in reading.moments] == [None]


def test_figures_and_statements_take_the_moment_beside_them(machine: Engine) -> None:
    text = "Karl Moe said on Thursday that 40 boats sank."
    reading = machine.read(Article("a", text, published=FRIDAY))
    assert [period(statement.said_on) for statement in reading.statements] == ["2022-02-10"]
    assert [(period(figure.as_of), figure.statement) for figure in reading.figures] == [
        ("2022-02-10", reading.statements[0].id)
    ]


def test_a_bound_is_not_the_day_of_a_figure(machine: Engine) -> None:
    reading = machine.read(Article("a", "Since Monday 40 boats have sunk.", published=FRIDAY))
    assert [period(figure.as_of) for figure in reading.figures] == ["2022-02-11"]
