"""A bare number behind a movement is told in the unit of the movement."""

from __future__ import annotations

import pytest

from factcheck.model import Article
from factcheck.pipeline import Engine


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The index rose 64.06 points to 4,577.10.", ["point", "point"]),
        ("The index lost 162.31 points, or 2.14%, to fall to 7,425.81.", ["point", "percent", "point"]),
        ("Rents increased by 2 percent but wages decreased by 1.", ["percent", "percent"]),
        ("Rents rose by 2 percent to 4,577.", ["percent", None]),
        ("The index rose 64 points to 12 records.", ["point", None]),
    ],
)
def test_units(machine: Engine, text: str, units: list[str | None]) -> None:
    assert [figure.unit for figure in machine.read(Article("a", text, "a")).figures] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The highest forecast is 84.75 cents, while the lowest is 74.07.", ["cent", "cent"]),
        ("It costs 2,435,000 YEN ($22,480) here, and 2,380,000 ($21,972) there.", ["JPY", "USD", "JPY", "USD"]),
        ("Joblessness fell to 3.24 percent from 3.41.", ["percent", "percent"]),
        ("It rained 84.75 mm on 7 days.", ["millimetre", "day"]),
        ("He paid 84.75 cents for 74 nails.", ["cent", None]),
    ],
)
def test_a_number_as_fine_and_as_large_as_one_with_a_unit_has_it_too(
    machine: Engine, text: str, units: list[str | None]
) -> None:
    assert [figure.unit for figure in machine.read(Article("a", text, "a")).figures] == units
