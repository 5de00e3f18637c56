"""What is found in the stories never gets less, and the README says what was measured."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from conftest import ROOT

from factcheck.pipeline import Engine

sys.path.insert(0, str(ROOT))  # the benchmarks are run as modules of the project's folder

from tests.benchmarks import scoring, stories, tables

FLEET = {
    "id": "s",
    "articles": [
        {"id": "s-a", "date": "2025-03-04", "title": "Fleet", "text": "A storm sank 12 trawlers off Corley on Monday."},
        {"id": "s-b", "date": "2025-03-04", "text": "The storm off Corley sank 21 trawlers on Monday."},
    ],
    "slips": [
        {
            "kind": "digits_swapped", "difficulty": "easy",
            "a": {"doc": "s-a", "printed": "sank 12 trawlers"}, "b": {"doc": "s-b", "printed": "21 trawlers on"},
        }
    ],
}  # fmt: skip


def test_a_slip_is_caught_where_one_finding_touches_both_sides(machine: Engine) -> None:
    found = scoring.outcome(machine, FLEET)
    assert [caught for _, caught in found.slips] == [True]
    assert found.alarms == ()


def test_what_is_no_slip_is_an_alarm(machine: Engine) -> None:
    found = scoring.outcome(machine, {**FLEET, "slips": [], "same": [FLEET["slips"][0]]})
    assert [line[:11] for line in found.alarms] == ["FC101 error"]
    assert found.held == (True,)


def test_figures_below_the_floor_are_told() -> None:
    floor = {"caught": 0.5, "precision": 0.8, "clean with alarm": "2/30", "held pairs reported as errors": "0/9"}
    assert stories.worse(floor, floor) == []
    assert stories.worse({**floor, "caught": 0.4}, floor) == ["caught 0.4, floor 0.5"]
    assert stories.worse({**floor, "clean with alarm": "3/30"}, floor) == ["clean with alarm 3/30, floor 2/30"]
    assert stories.worse({**floor, "clean with alarm": "3/60"}, floor) == []


def test_no_less_is_found_than_before() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.stories"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_readme_tells_what_was_measured() -> None:
    record = json.loads(tables.MEASURED.read_text(encoding="utf-8"))
    text = tables.README.read_text(encoding="utf-8")
    assert text.partition(tables.BEGIN)[2].partition(tables.END)[0] == tables.table(record)


@pytest.mark.parametrize("name", ["cross", "inside", "diagnosed"])
def test_every_slip_stands_in_its_story(name: str) -> None:
    for story in scoring.stories(stories.PLACE / f"{name}.jsonl"):
        texts = {one["id"]: f"{one.get('title', '')}\n{one['text']}" for one in scoring.articles(story)}
        for slip in scoring.slips(story):
            for doc, printed in slip.sides:
                assert printed.lower() in texts[doc].lower()
