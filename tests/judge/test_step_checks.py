"""Changes and gaps in points that two articles tell by two sizes."""

from __future__ import annotations

import pytest

from factcheck.judge.steps import StepJudge
from factcheck.link.kin import Kin
from factcheck.model import Article
from factcheck.pipeline import Engine

FALL = "The jobless rate in Corley fell by 1.2 points to 8.4 percent in June."


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (FALL, "In June 8.4 percent had no job in Corley, down from 9.1 percent.", 1),
        (FALL, "In June 8.4 percent had no job in Corley, down from 9.6 percent.", 0),
        (FALL, "The jobless rate in Corley slowed to 8.4 percent, after 10.1 percent in May.", 1),
        (FALL, "The jobless rate in Corley was 8.4 percent, three quarters of a percentage point lower.", 1),
        (FALL, "The jobless rate in Corley fell by three quarters of a percentage point to 8.4 percent.", 1),
        (FALL, "The jobless rate in Corley fell by 1.2 percent to 8.4 percent.", 1),
        (FALL, "The jobless rate in Harrow fell by 2.1 points to 7.9 percent in June.", 0),
        (
            "Mora won the election in Corley; the gap was 6.5 points.",
            "In the Corley election Mora led by 4.5 points.",
            1,
        ),
        ("Corley lead the league table by six points.", "In the league Corley are five points clear.", 0),
    ],
)
def test_two_sizes(machine: Engine, one: str, other: str, count: int) -> None:
    readings = [machine.read(Article(f"{number}.txt", text)) for number, text in enumerate((one, other))]
    found = StepJudge(machine.rulebook, machine.linker.bases).findings(readings, Kin.all(2))
    assert len(list(found)) == count
