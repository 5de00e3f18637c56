"""Laws of the whole flow, whatever the articles say."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, SEEDS
from hypothesis import given
from hypothesis import strategies as st

from factcheck.ingest import articles
from factcheck.model import Article, Reading, Report
from factcheck.pipeline import Engine

STORIES = sorted(path for path in SEEDS.rglob("*") if path.suffix in (".txt", ".md", ".jsonl"))
PIECES = st.sampled_from(
    [
        "At least 17 people were killed", "“We stay,” said Ann Lee.", "1,35,000 troops", "on Thursday", "\n\n", " ",
        "Gen. Mark Milley", "$1.2bn", "“", "''", "rose from 4% to 5%", "according to police", "\u202e", "½", "12-14",
        "\r\n", "Lee denied that 40 ships sank.", "July 21, 2021", "٣٤", "(", "Sign Up Now", ".", "no", "one in five",
    ]
)  # fmt: skip


def read(machine: Engine, text: str) -> Reading:
    return machine.read(Article("a.txt", text, "a.txt"))


def run(*args: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *args],
        capture_output=True, text=True, cwd=ROOT, env={**os.environ, **environment}, check=False, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def check(machine: Engine, *found: Article) -> Report:
    return machine.check(found)


@pytest.fixture(scope="session")
def stories() -> list[Article]:
    return [item for item in articles([str(path) for path in STORIES]) if isinstance(item, Article)]


@given(parts=st.lists(PIECES | st.text(max_size=12), max_size=14))
def test_spans_give_back_their_text(machine: Engine, parts: list[str]) -> None:
    text = "".join(parts)
    reading = read(machine, text)
    for claim in (*reading.figures, *reading.names, *reading.moments):
        assert text[slice(*claim.span)] == claim.text
    for statement in reading.statements:
        for part in filter(None, (statement.speaker, statement.cue)):
            assert text[slice(*part.span)] == part.text
        assert all(text[start:end] for start, end in statement.content)


@given(parts=st.lists(PIECES | st.text(max_size=12), max_size=14))
def test_claims_lie_in_their_sentence(machine: Engine, parts: list[str]) -> None:
    reading = read(machine, "".join(parts))
    for claim in (*reading.figures, *reading.names, *reading.moments):
        start, end = reading.sentences[claim.sentence].span
        assert start <= claim.span[0] <= claim.span[1] <= end


def test_order_of_files_and_hash_seed_change_nothing() -> None:
    names = [str(path.relative_to(ROOT)) for path in STORIES]
    shuffled = random.Random(7).sample(names, len(names))
    first = run("check", *names, "--output-format", "json", "--comparisons", PYTHONHASHSEED="1")
    second = run("check", *shuffled, "--output-format", "json", "--comparisons", PYTHONHASHSEED="2")
    assert first == second
    assert json.loads(first)["comparisons"]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: str(path.relative_to(SEEDS)))
def test_an_article_and_its_copy_yield_nothing(machine: Engine, path: Path) -> None:
    for item in articles([str(path)]):
        assert isinstance(item, Article)
        copy = item._replace(id=f"copy-{item.id}", path=f"copy-{item.path}")
        assert check(machine, item, copy).findings == ()


@pytest.mark.parametrize("story", sorted({path.parent.name for path in STORIES}))
def test_an_unrelated_article_removes_no_finding(machine: Engine, stories: list[Article], story: str) -> None:
    own = [item for item in stories if f"/{story}/" in (item.path or "")]
    stranger = Article("z.txt", "The city orchestra plays three concerts in the park next June.", "z.txt")
    alone = {finding.fingerprint for finding in check(machine, *own).findings}
    assert alone <= {finding.fingerprint for finding in check(machine, *own, stranger).findings}


@pytest.mark.parametrize("story", sorted({path.parent.name for path in STORIES}))
def test_what_is_found_in_a_story_is_found_in_the_crowd(machine: Engine, stories: list[Article], story: str) -> None:
    own = [item for item in stories if f"/{story}/" in (item.path or "")]
    alone = {finding.fingerprint for finding in check(machine, *own).findings}
    assert alone <= {finding.fingerprint for finding in check(machine, *stories).findings}
