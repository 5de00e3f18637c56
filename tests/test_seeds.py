"""The stories in seeds/ and what must be found in them: the golden reports, and what each is there to show.

`pytest --regenerate tests/test_seeds.py` writes the golden reports anew; read the difference before committing it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, SEEDS

GOLDEN = ROOT / "tests" / "golden"
STORIES = sorted(path.name for path in SEEDS.iterdir() if path.is_dir())


def check(story: str, *args: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", f"seeds/{story}", *args],
        capture_output=True, text=True, cwd=ROOT, check=False, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def findings(story: str) -> list[dict[str, Any]]:
    return list(json.loads(check(story, "--output-format", "json"))["findings"])


def values(finding: dict[str, Any]) -> set[str]:
    return {claim["text"] for claim in finding["claims"]}


@pytest.mark.parametrize("story", STORIES)
def test_golden_report(story: str, regenerate: bool) -> None:
    golden: Path = GOLDEN / f"{story}.report"
    report = check(story, "--output-format", "full", "--width", "100", "--no-color")
    if regenerate:
        golden.write_text(report, encoding="utf-8")
    assert report == golden.read_text(encoding="utf-8")


def test_troops_differ_and_the_digits_are_explained() -> None:
    found = [item for item in findings("troops") if any("troops" in text for text in values(item))]
    assert len(found) == 1
    assert {text.split()[0].lower() for text in values(found[0])} == {"about", "over"}
    assert any("Indian" in reason for reason in found[0]["because"])


def test_the_minister_is_one_man_spelled_two_ways() -> None:
    notes = [item for item in findings("troops") if item["severity"] == "note"]
    assert any({"Oleksiy", "Oleksii"} <= set(" ".join(values(item)).split()) for item in notes)


def test_nobody_merges_the_two_valerys() -> None:
    assert not any(
        "Zaluzhny" in text and "Gerasimov" in str(item) for item in findings("troops") for text in values(item)
    )


def test_a_toll_that_falls_is_loud() -> None:
    found = [item for item in findings("ferry") if {"Fifteen people", "17"} & set(values(item))]
    assert found
    assert (found[0]["code"], found[0]["severity"]) == ("FC102", "warning")


def test_swapped_digits_of_a_capacity_are_found() -> None:
    assert any({"95 passengers", "59 passengers"} <= values(item) for item in findings("ferry"))


def test_a_million_for_a_billion_is_found() -> None:
    found = [item for item in findings("chipmaker") if any("9.1" in text for text in values(item))]
    assert [item["severity"] for item in found] == ["error"]


def test_a_sound_story_stays_silent() -> None:
    assert findings("harbour") == []
