"""The graph of types."""

from __future__ import annotations

import pytest

from factcheck.extract.types import Types
from factcheck.rulebook.kinds.same import TypeGraph

GRAPH = Types(
    [
        TypeGraph("noun", {"person": ("worker", "traveler"), "worker": ("miner", "baker")}, (("traveler", "traveller"),)),
        TypeGraph("noun", {"vehicle": ("lorry",)}),
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("miner", "miner", "same"),
        ("traveller", "traveler", "synonym"),
        ("miner", "person", "kind-of"),
        ("miner", "baker", "sister"),
        ("miner", "traveller", "sister"),
        ("miner", "lorry", "different"),
        ("miner", "snark", "unknown"),
        ("snark", "snark", "same"),
    ],
)
def test_relation(one: str, other: str, relation: str) -> None:
    assert GRAPH.relation(one, other) == GRAPH.relation(other, one) == relation


def test_a_circle_ends() -> None:
    circle = Types([TypeGraph("noun", {"egg": ("hen",), "hen": ("egg",)})])
    assert circle.line("egg") == ("egg", "hen")
    assert circle.relation("egg", "hen") == "kind-of"
