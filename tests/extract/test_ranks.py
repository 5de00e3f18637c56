"""Ranks: a number in an order, with by what, among whom, and who has it."""

from __future__ import annotations

import pytest

from factcheck.model import Article
from factcheck.pipeline import Engine


@pytest.mark.parametrize(
    ("text", "value", "by", "named"),
    [
        ("In Peru the port of Callao is the second-largest of the coast.", 2, "size", ("callao",)),
        ("Norvik, Norway's 3rd busiest harbour, was shut in May.", 3, "traffic", ("norvik",)),
        ("The state of Assan is the fourth most populous of India.", 4, "populous", ("assan",)),
        ("In Brno on Sunday Anna Kovar finished fifth.", 5, "contest", ("anna", "kovar")),
        ("In Brno on Sunday Anna Kovar moved up to second overall.", 2, "contest", ("anna", "kovar")),
        ("In Brno on Sunday Anna Kovar won bronze.", 3, "contest", ("anna", "kovar")),
        ("In Brno on Sunday the sixth seed Anna Kovar lost.", 6, "seeding", ("anna", "kovar")),
        ("Mount Assan in Nepal is the highest peak of the range.", 1, "height", ("mount", "assan")),
    ],
)
def test_a_rank(machine: Engine, text: str, value: int, by: str, named: tuple[str, ...]) -> None:
    (rank,) = machine.read(Article("x", text)).ranks
    assert (rank.claim.low, rank.by) == (value, by)
    assert set(named) <= set(rank.named)


@pytest.mark.parametrize(
    "text",
    [
        "In Brno on Sunday Anna Kovar scored in the second half.",
        "In Brno on Sunday Anna Kovar was the second woman to win.",
        "Anna Kovar, second last year, won in Brno on Sunday.",
        "Anna Kovar did not finish second in Brno on Sunday.",
        "Anna Kovar may finish second in Brno on Sunday.",
        "Anna Kovar won a silver spoon in Brno on Sunday.",
        "It was the second such crash in Brno this May.",
        "In Brno on Sunday Anna Kovar ran second in her heat.",
    ],
)
def test_no_rank(machine: Engine, text: str) -> None:
    assert machine.read(Article("x", text)).ranks == ()
