"""Results that two articles give to one match or vote."""

from __future__ import annotations

import pytest

from factcheck.judge.scores import ScoreJudge
from factcheck.link.kin import Kin
from factcheck.model import Article
from factcheck.pipeline import Engine


@pytest.mark.parametrize(
    ("one", "other", "messages"),
    [
        ("Corley beat Harrow 3-1 in Brno.", "Corley won 3-2 against Harrow in Brno.", ["3-1 against 3-2"]),
        ("Corley beat Harrow 3-1 in Brno.", "Harrow lost 4-2 to Corley in Brno.", ["3-1 against 4-2"]),
        (
            "Anand beat Kovar 6-4, 7-5 in Brno.",
            "Kovar lost 6-4, 7-6 (7-5) to Anand in Brno.",
            ["6-4, 7-5 against 6-4, 7-6"],
        ),
        ("Anand beat Kovar 6-4, 7-5 in Brno.", "Kovar lost 6-4, 7-5 to Anand in Brno.", []),
        ("Corley beat Harrow 3-1 in Brno.", "Corley beat Thornby 2-0 in Brno.", []),
        ("Corley beat Harrow 3-1 in Brno.", "Corley (12-3) beat Harrow in Brno.", []),
        ("Corley beat Harrow 3-1 in Brno.", "Corley led Harrow 1-0 at half-time in Brno.", []),
        ("Corley beat Harrow 3-1 in Brno.", "Corley beat Harrow 2-0 in May and 3-1 in Brno.", []),
    ],
)
def test_two_results(machine: Engine, one: str, other: str, messages: list[str]) -> None:
    readings = [machine.read(Article(f"{number}.txt", text)) for number, text in enumerate((one, other))]
    found = ScoreJudge(machine.rulebook, machine.linker.bases).findings(readings, Kin.all(2))
    assert [finding.message.partition(": ")[2] for finding in found] == messages
