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
        (
            "At the break in Brno Corley led Harrow 9-6.",
            "Corley, 9-3 up at the interval, won in Brno.",
            ["9-6 against 9-3"],
        ),
        ("Corley beat Harrow in Brno at odds of 3-1.", "Corley won against Harrow in Brno at 7-2.", []),
        (
            "The council passed the ban 38 to 17.",
            "In Brno 38 members backed it and 19 opposed it.",
            ["38-17 against 38-19"],
        ),
        ("The council passed the ban 38 to 17.", "The ban won 38 votes against 12 in Brno.", ["38-17 against 38-12"]),
        ("The motion was lost, 14 for and 21 against.", "In Brno 21 voted no and 14 in favour.", []),
        ("The council passed the ban 38 to 17.", "A panel in Brno passed the ban 8 to 5.", []),
        ("The council passed the ban 38 to 17.", "The council of Brno voted to fine him 38 to 40 crowns.", []),
        (
            "Corley made 163 for seven off 20 overs.",
            "Corley put up 167-7 in 20 overs in Brno.",
            ["163-7 against 167-7"],
        ),
        ("Corley made 163 for seven off 20 overs.", "Corley were 80-4 after ten overs in Brno.", []),
    ],
)
def test_two_results(machine: Engine, one: str, other: str, messages: list[str]) -> None:
    readings = [machine.read(Article(f"{number}.txt", text)) for number, text in enumerate((one, other))]
    found = ScoreJudge(machine.rulebook, machine.linker.bases).findings(readings, Kin.all(2))
    assert [finding.message.partition(": ")[2] for finding in found] == messages
