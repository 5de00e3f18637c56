"""Sums over relations: rounding and hedges are kept in sight, and other figures may give the claim."""

from __future__ import annotations

import pytest

from factcheck.judge.arithmetic.likeness import resembles
from factcheck.judge.inside import InsideJudge
from factcheck.model import Article
from factcheck.pipeline import Engine


def messages(machine: Engine, text: str) -> list[str]:
    return [one.message for one in InsideJudge(machine.rulebook).findings(0, machine.read(Article("a", text)))]


def test_a_message_says_what_is_printed_and_what_it_comes_to(machine: Engine) -> None:
    text = "Of the 250 houses, 93, or 41.2 percent, were flooded."
    assert messages(machine, text) == ["printed as '41.2 percent'; 93 of 250 houses is 37.2 percent"]


def test_rounding_of_the_print_is_let_pass(machine: Engine) -> None:
    assert messages(machine, "Profit rose 7 percent to $1.2 billion from $1.1 billion a year earlier.") == []


def test_a_figure_beside_it_may_be_what_a_rate_is_of(machine: Engine) -> None:
    text = "He has run forty yearly meetings and seven special ones, and called 1,316 articles, an average of 28 a meeting."
    assert messages(machine, text) == []


def test_as_many_parts_as_the_total_says_are_no_sum(machine: Engine) -> None:
    assert messages(machine, "Two kinds of flask are sold: of 3 litres and 7 litres.") == []


@pytest.mark.parametrize(
    ("printed", "computed", "like"),
    [(3000, 30000, True), (384, 348, True), (27.5, 37.5, True), (41, 47, True), (7, 900, False), (12, 55, False)],
)
def test_what_a_slip_makes_of_a_number(printed: float, computed: float, like: bool) -> None:
    assert resembles(printed, computed) is like
