"""Measures in two units and numbers that relate two others are one figure each."""

from __future__ import annotations

import json

import pytest

from factcheck.ingest.jsonl import read as articles
from factcheck.model import Article, Figure
from factcheck.pipeline import Engine


def figures(machine: Engine, text: str) -> list[Figure]:
    (article,) = articles(json.dumps({"id": "a", "text": text}).encode(), "a")
    assert isinstance(article, Article)
    return list(machine.read(article).figures)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The calf weighed 7lb 4oz at birth.", 116, "ounce"),
        ("He weighs 11 stone 4 pounds now.", 158, "pound-mass"),
        ("A 5-foot-8 keeper stood in goal.", 68, "inch"),
        ("The rower is 6ft 2in tall.", 74, "inch"),
        ("She finished in two hours, 24 minutes and nine seconds.", 8649, "second"),
        ("The blackout lasted three hours and 12 minutes.", 192, "minute"),
        ("The judge gave him two years and six months.", 30, "month"),
    ],
)
def test_two_units_are_one_measure(machine: Engine, text: str, value: float, unit: str) -> None:
    (figure,) = figures(machine, text)
    assert (figure.low, figure.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "She won the 400 metres and 200 metres on one day.",  # of one unit
        "The sentences were two years and 18 months.",  # more than one of the larger
        "The search took three weeks and 40 minutes.",  # too far apart
        "It took 3 hours and cost 40 pounds.",  # another dimension
    ],
)
def test_two_measures_stay_two(machine: Engine, text: str) -> None:
    assert len(figures(machine, text)) == 2


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Two voters in five turned out.", 0.4),
        ("Seven pupils in 10 walk to school.", 0.7),
        ("Four in ten of the nurses are men.", 0.4),
        ("One goat in 100 was ill.", 0.01),
    ],
)
def test_a_noun_may_stand_inside_a_share(machine: Engine, text: str, share: float) -> None:
    (figure,) = figures(machine, text)
    assert (figure.low, figure.unit) == (pytest.approx(share), "ratio")


@pytest.mark.parametrize("text", ["He scored two goals in five games.", "She made 2.1 steals in 10 career games."])
def test_counts_of_two_things_are_no_share(machine: Engine, text: str) -> None:
    assert [figure.unit for figure in figures(machine, text)] == [None, None]


def test_a_hyphened_area_is_an_area(machine: Engine) -> None:
    (figure,) = figures(machine, "The 4,600-square-metre hall opened on Friday.")
    assert (figure.low, figure.dimension) == (4600, "area")


def test_a_plural_model_name_counts_nothing(machine: Engine) -> None:
    assert [figure.text for figure in figures(machine, "The airline grounded eleven 737-800s.")] == ["eleven"]


def test_a_number_broken_at_the_end_of_a_line_is_one(machine: Engine) -> None:
    text = "A ferry hit the quay at Westport on Tuesday and the\nharbour was closed, the coast guard said. Thirty-\nfive people were hurt."
    assert [figure.low for figure in figures(machine, text)] == [35]


def test_a_step_by_so_many_to_a_level_is_no_range(machine: Engine) -> None:
    step, level = figures(machine, "The department cut its count of deaths in Derby by 16 to 215.")
    assert step.change is not None
    assert level.change is not None
    assert (step.low, step.change.kind, level.low, level.change.kind) == (16, "by", 215, "to")
