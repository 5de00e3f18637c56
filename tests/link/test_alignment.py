"""One figure, one partner: rivals, equal twins, siblings of one list."""

from __future__ import annotations

from factcheck.model import Article
from factcheck.pipeline import Engine

PORT = "A ferry sank off Port Osterby on Monday and {}."
HERE, THERE = PORT.format("{}"), "The ferry that sank off Port Osterby on Monday {}."


def linked(machine: Engine, *texts: str) -> dict[tuple[str, str], list[str]]:
    """The pairs of figures with the labels of their evidence."""
    readings = tuple(machine.read(Article(f"{number}", text, f"{number}.txt")) for number, text in enumerate(texts))
    return {
        (pair.left.figure.text, pair.right.figure.text): [reason.label for reason in pair.evidence]
        for pair in machine.linker.link(readings).pairs
    }


def test_a_lone_pair_has_no_rival(machine: Engine) -> None:
    found = linked(machine, HERE.format("12 people were killed"), THERE.format("killed 13 people"))
    assert "rivals: alone" in found["12 people", "13 people"]


def test_a_figure_whose_equal_twin_stands_there_is_not_free(machine: Engine) -> None:
    found = linked(
        machine, HERE.format("12 people were killed"), THERE.format("killed 12 people, not 13 people as first told")
    )
    assert set(found) == {("12 people", "12 people")}


def test_siblings_of_a_list_have_one_partner_each(machine: Engine) -> None:
    one = "The Osterby ferry carried 61 passengers, 40 goats and 12 cars on Monday."
    other = "On Monday 64 passengers, 40 goats and 13 cars were on the Osterby ferry."
    assert set(linked(machine, one, other)) == {
        ("61 passengers", "64 passengers"), ("40 goats", "40 goats"), ("12 cars", "13 cars"),
    }  # fmt: skip
