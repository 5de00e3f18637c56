"""Directions that several articles give to one distance from a place."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Finding
from factcheck.pipeline import Engine


def findings(machine: Engine, *places: str) -> list[Finding]:
    texts = (f"The quake was centred {place}, the observatory said." for place in places)
    report = machine.check(Article(f"{at}", text, f"{at}.txt") for at, text in enumerate(texts))
    return [one for one in report.findings if one.code == "FC223"]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("20 miles north of Corley", "20 miles south of Corley", 1),
        ("20 miles (32 km) north-east of Corley", "32 km southeast of Corley", 1),
        ("20 miles north of Corley", "20 miles northwest of Corley", 0),
        ("20 miles north of Corley", "40 miles south of Corley", 0),
        ("20 miles north of Corley", "20 miles south of Harrow", 0),
        ("two miles north of Corley", "two miles south of Corley", 1),
        ("two miles upstream of the weir at Corley", "two miles downstream of Corley's weir", 1),
        ("15 nautical miles north of Corley. The sea", "28 km south of the coastal town of Corley", 1),
        ("20 miles from Corley", "20 miles south of Corley", 0),
    ],
)
def test_directions(machine: Engine, one: str, other: str, count: int) -> None:
    assert len(findings(machine, one, other)) == count


def test_near_a_place_lie_many_things(machine: Engine) -> None:
    texts = ("The tower stands two miles north of Corley.", "Two miles south of Corley a lorry broke down.")
    report = machine.check(Article(f"{at}", text, f"{at}.txt") for at, text in enumerate(texts))
    assert not report.findings


def test_both_are_shown_as_they_are_printed(machine: Engine) -> None:
    [finding] = findings(machine, "20 miles north of Corley", "20 miles south of Corley")
    assert finding.message.endswith("20 miles north of Corley against 20 miles south of Corley")
