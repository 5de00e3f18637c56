"""Totals that another article tells of a part."""

from __future__ import annotations

import pytest

from factcheck.judge.wholes import WholeJudge
from factcheck.link.kin import Kin
from factcheck.model import Article
from factcheck.pipeline import Engine


@pytest.mark.parametrize(
    ("one", "other", "parts"),
    [
        ("The mill in Brno cut 850 posts, 300 of them drivers.", "The Brno mill cut 850 drivers.", ["300 of them drivers"]),
        ("Brno sold 640 bikes, including 95 tandems.", "Brno sold 640 tandems.", ["95 tandems"]),
        ("Brno sold 640 bikes, of which 95 were electric.", "Brno sold 640 electric bikes.", ["95"]),
        ("In Brno 26 pupils fell ill. Eleven of them attend the high school.", "At the high school alone 26 fell ill.",
         ["Eleven"]),
        ("The mill in Brno cut 850 posts, 300 of them drivers.", "The Brno mill cut 850 posts.", []),
        ("The mill in Brno cut 850 posts, 300 of them drivers.", "The Brno mill cut 850 posts, and 300 drivers go.", []),
        ("The mill in Brno cut 850 posts, 300 of them drivers.", "The Brno mill cut 300 drivers.", []),
        ("Brno sold 640 bikes, most of them tandems.", "Brno sold 640 tandems.", []),
        ("In Brno eight pupils fell ill, two of them girls.", "In Brno eight girls fell ill.", []),
    ],
)  # fmt: skip
def test_a_total_told_of_a_part(machine: Engine, one: str, other: str, parts: list[str]) -> None:
    readings = [machine.read(Article(f"{number}.txt", text)) for number, text in enumerate((one, other))]
    found = WholeJudge(machine.rulebook, machine.linker.bases).findings(readings, Kin.all(2))
    assert [finding.message.partition("of which ")[2] for finding in found] == parts
