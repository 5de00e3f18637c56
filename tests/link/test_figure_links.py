"""Which figures of several articles are taken for one quantity, and which are kept apart."""

from __future__ import annotations

import pytest

from factcheck.link.linker import Linker
from factcheck.model import Article, Reading
from factcheck.pipeline import Engine


def readings(machine: Engine, *texts: str) -> tuple[Reading, ...]:
    return tuple(machine.read(Article(f"{number}.txt", text, f"{number}.txt")) for number, text in enumerate(texts))


def linked(machine: Engine, *texts: str) -> set[tuple[str, str]]:
    found = machine.linker.link(readings(machine, *texts))
    return {(pair.left.figure.text, pair.right.figure.text) for pair in found.pairs}


FERRY = "A ferry sank off Port Osterby on Monday and 12 people were killed."


@pytest.mark.parametrize(
    ("one", "other", "pair"),
    [
        (FERRY, "The ferry that sank off Port Osterby on Monday killed 21 people.", ("12 people", "21 people")),
        (FERRY, "The ferry that sank off Port Osterby on Monday killed 12.", ("12 people", "12")),
        ("The Osterby canal is 20 miles long.", "The Osterby canal is 32 kilometres long.", ("20 miles", "32 kilometres")),
        ("The canal lies 9 miles from Osterby.", "The canal lies 12 miles from Osterby.", ("9 miles", "12 miles")),
    ],
)  # fmt: skip
def test_one_quantity(machine: Engine, one: str, other: str, pair: tuple[str, str]) -> None:
    assert linked(machine, one, other) == {pair}


@pytest.mark.parametrize(
    "other",
    [
        "The ferry that sank off Port Osterby on Monday left 21 people injured.",
        "The ferry that sank off Port Osterby on Monday cost $21 million.",
        "The baker of Lindal sold 21 loaves.",
    ],
    ids=["the injured", "money", "another story"],
)
def test_other_quantities(machine: Engine, other: str) -> None:
    assert linked(machine, FERRY, other) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The canal lies 9 miles from Osterby.", "The canal lies 12 miles from Lindal."),
        ("Wages in Osterby rose by 4 percent.", "Wages in Osterby rose to 7 percent."),
        ("The pottery pays $12 an hour.", "The pottery pays $90 a day."),
    ],
    ids=["measured from elsewhere", "a change and a level", "per another time"],
)
def test_what_excludes(machine: Engine, one: str, other: str) -> None:
    assert linked(machine, one, other) == set()


def test_an_article_has_one_value_of_a_thing(machine: Engine) -> None:
    one = "A ferry sank off Port Osterby on Monday and 12 people were killed and 30 people were injured."
    other = "The ferry that sank off Port Osterby killed 12 people and injured 33 people."
    assert linked(machine, one, other) == {("12 people", "12 people"), ("30 people", "33 people")}


def test_a_key_that_too_many_figures_of_an_article_share_is_left_out_and_told(machine: Engine) -> None:
    linker = Linker(machine.rulebook)
    assert linker.bases is not None
    linker.bases.check = linker.bases.check._replace(block=3)
    told = linker.link(readings(machine, FERRY, " ".join([FERRY] * 4))).dropped
    assert "4 figures of one article share count event deaths: not compared on that ground alone" in told


def test_a_slot_that_is_too_large_is_compared_where_alike_and_told(machine: Engine) -> None:
    linker = Linker(machine.rulebook)
    matcher = linker.matchers[0]
    matcher.check = matcher.check._replace(slot=3)
    told = linker.link(readings(machine, *[FERRY] * 4)).dropped
    assert any(line.startswith("4 figures in one slot, deaths: 12 people") for line in told)
