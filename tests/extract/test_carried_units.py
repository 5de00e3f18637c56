"""A bare number behind a movement is told in the unit of the movement."""

from __future__ import annotations

import pytest

from factcheck.model import Article
from factcheck.pipeline import Engine


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The index rose 83.20 points to 6,120.45.", ["point", "point"]),
        ("The index lost 118.7 points, or 1.92%, to fall to 6,063.9.", ["point", "percent", "point"]),
        ("Rents increased by 2 percent but wages decreased by 1.", ["percent", "percent"]),
        ("Rents rose by 2 percent to 6,120.", ["percent", None]),
        ("The index rose 83 points to 12 records.", ["point", None]),
        ("He was paid 70 percent in notes and 30 in coins.", ["percent", "percent"]),
        ("He was paid 70 percent in notes and 30 by cheque.", ["percent", None]),
    ],
)
def test_units(machine: Engine, text: str, units: list[str | None]) -> None:
    assert [figure.unit for figure in machine.read(Article("a", text, "a")).figures] == units
