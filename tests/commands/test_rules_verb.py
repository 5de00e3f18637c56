"""``factcheck rules``: what an editor who writes a rule is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.commands import run as command

GOOD = """kind = "measure"
summary = "Lighthouses"
nouns = ["lighthouses"]

[[example]]
text = "The coast has 12 lighthouses."
expect = [{ span = "12 lighthouses" }]

[[example]]
text = "The coast has 12 boats."
expect = []
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "measure").mkdir()
    (tmp_path / "measure" / "lighthouses.toml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def run(*args: str) -> int:
    return command(["rules", *args])


def test_list_gives_a_line_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", "measure.deaths") == 0
    assert capsys.readouterr().out.split() == ["en.measure.deaths", "measure", "People", "reported", "dead"]


def test_show_gives_the_page_with_source_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "en.hedge.bounds") == 0
    page = capsys.readouterr().out
    assert page.startswith("en.hedge.bounds (hedge, stable)\n")
    assert "bounds.toml" in page
    assert "in 'They need 20 or more ladders.'" in page


def test_own_rules_are_tried_with_those_that_ship(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("test", "--rules", str(folder), "lighthouses") == 0
    assert capsys.readouterr().out == "2 examples of 1 rules, 0 failures\n"


def test_an_example_that_fails_is_told_with_its_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "measure" / "lighthouses.toml"
    path.write_text(GOOD.replace("12 boats", "13 lighthouses"), encoding="utf-8")
    assert run("test", "--rules", str(folder), "lighthouses") == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{path}: measure.lighthouses: example 2 'The coast has 13 lighthouses.': expected []")
    assert last == "2 examples of 1 rules, 1 failure"


def test_schema_has_every_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema") == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$defs"]["measure"]["properties"]["nouns"]["type"] == "array"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["test", "no.such.rule"], "no rule has no.such.rule in its id"),
        (["test", "--rules", "no-such-folder"], "no such folder: no-such-folder"),
    ],
)
def test_what_is_not_there_is_a_mistake_of_usage(
    args: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*args) == 2
    assert said in capsys.readouterr().err


def test_a_broken_rule_is_told_with_its_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "measure" / "lighthouses.toml"
    path.write_text(GOOD.replace("nouns =", "noun ="), encoding="utf-8")
    assert run("test", "--rules", str(folder)) == 2
    assert f"{path}:3" in capsys.readouterr().err


SECTIONS = ["What it does", "Why it matters", "Example", "No finding", "How to settle it"]


@pytest.mark.parametrize(
    ("code", "first", "finding"),
    [
        ("FC102", "FC102 error: later but lower, though such a count only rises", "-> FC102 Deaths: 21 (article 1, 4 March)"),
        ("fc211", "FC211 error: the same words are given to two speakers", "-> FC211 Who said it: Anna Birch (article 1)"),
        ("FC401", "FC401 error:", "-> FC401 printed as"),
    ],
)  # fmt: skip
def test_show_of_a_code_is_a_page_of_a_manual(
    code: str, first: str, finding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("show", code) == 0
    page = capsys.readouterr().out
    assert page.startswith(first)
    assert [line for line in page.split("\n") if line in SECTIONS] == SECTIONS
    assert finding in page
    assert f"ignore[{code.upper()}]" in page
    assert max(map(len, page.split("\n"))) <= 88
