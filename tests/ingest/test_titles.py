"""A title that a file keeps apart from its text is read like a headline above it, and spans say where it stands."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.ingest.titles import fronted
from factcheck.model import Article
from factcheck.pipeline import Engine
from factcheck.report import records

TITLE = "Mill blaze kills 31"
TEXT = "LODEN (LNW) — Twenty-four people died in the blaze at the paper mill, fire marshal Ina Brook said."
RECORD = {"id": "m1", "date": "2024-03-05", "title": TITLE, "text": TEXT}


def checked(tmp_path: Path, *lines: dict[str, str]) -> dict[str, Any]:
    path = tmp_path / "wire.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "check", "--isolated", "--no-cache", str(path)]
    run = subprocess.run([*command, "--output-format", "json"], capture_output=True, text=True, check=False)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_a_title_of_json_lines_is_checked_against_its_text(tmp_path: Path) -> None:
    (finding,) = checked(tmp_path, RECORD)["findings"]
    assert (finding["code"], finding["severity"]) == ("FC431", "error")
    assert {claim["text"] for claim in finding["claims"]} == {"31", "Twenty-four people"}


def test_each_span_counts_in_the_field_that_it_names(tmp_path: Path) -> None:
    (finding,) = checked(tmp_path, RECORD)["findings"]
    claims = {claim["in"]: claim for claim in finding["claims"]}
    assert {where: claim["segment"] for where, claim in claims.items()} == {"title": "headline", "text": "body"}
    for where, claim in claims.items():
        start, end = claim["span"]
        assert RECORD[where][start:end] == claim["text"]
        assert claim["text"] in RECORD[where][slice(*claim["sentence"])]


def test_line_and_column_are_those_of_the_title_in_the_file(tmp_path: Path) -> None:
    line = {**RECORD, "title": f"“Inferno”: {TITLE}"}
    (finding,) = checked(tmp_path, RECORD | {"id": "m0", "title": "Mill burns"}, line)["findings"]
    (claim,) = (claim for claim in finding["claims"] if claim["in"] == "title")
    assert claim["line"] == 2
    assert json.dumps(line)[claim["column"] - 1 :].startswith("31")


def test_a_title_is_compared_with_other_articles(tmp_path: Path) -> None:
    other = {"id": "m2", "date": "2024-03-05", "text": f"{TEXT} The blaze at the mill in Loden killed 24 people."}
    titled = {"id": "m1", "date": "2024-03-05", "title": "Paper mill blaze in Loden kills 31 people"}
    text = "The blaze at the paper mill in Loden was put out by fire marshal Ina Brook and her crews."
    findings = checked(tmp_path, {**titled, "text": text}, other)["findings"]
    assert any(claim["in"] == "title" for one in findings if one["code"] == "FC101" for claim in one["claims"])


def test_extracted_spans_and_text_are_those_of_the_record(machine: Engine) -> None:
    reading = machine.read(fronted(Article("m1", TEXT, title=TITLE)))
    record = records.extraction(reading, text=True)
    fields = {"title": TITLE, "text": record["article"]["text"]}
    assert fields["text"] == TEXT
    for kind in ("figures", "names", "moments"):
        for claim in record[kind]:
            assert fields[claim["in"]][slice(*claim["span"])] == claim["text"]
    assert [(item["in"], item["text"]) for item in record["figures"]] == [
        ("title", "31"),
        ("text", "Twenty-four people"),
    ]
    (statement,) = record["statements"]
    assert TEXT[slice(*statement["cue"]["span"])] == statement["cue"]["text"]


@pytest.mark.parametrize(
    "text", [f"{TITLE}\n\n{TEXT}", f"{TITLE.upper()}.\n{TEXT}", f"Loden, 4 March\n\n{TITLE}\n\n{TEXT}"]
)
def test_a_title_that_the_text_has_already_is_read_once(text: str) -> None:
    article = Article("m1", text, title=TITLE)
    assert fronted(article) == article


def test_a_dateline_below_a_title_is_one(machine: Engine) -> None:
    reading = machine.read(fronted(Article("m1", TEXT, title=TITLE)))
    assert [segment.role for segment in reading.segments] == ["headline", "dateline", "body"]
    assert reading.article.title == TITLE
