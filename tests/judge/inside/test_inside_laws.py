"""Laws of all checks of one article: every claim lies in the text, a reading is judged alike each time."""

from __future__ import annotations

import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.judge.inside import InsideJudge
from factcheck.judge.inside.spellings import one_edit
from factcheck.model import Article, Finding, Statement
from factcheck.pipeline import Engine

PIECES = [
    "from", "to", "50", "75", "40 percent", "of the", "12", "people", "a total of", "May 5", "Monday,", "(", ")", ",",
    "km", "$3 million", "and", "including", ". The", "rose", "fell", "doubled", '"', "born in 1950", "Ada Birch, 42,",
]  # fmt: skip
WORDS = st.lists(st.sampled_from(PIECES), max_size=40)


def judged(machine: Engine, text: str) -> list[Finding]:
    return list(InsideJudge(machine.rulebook).findings(0, machine.read(Article("a", text))))


@given(WORDS)
def test_claims_lie_in_the_text(machine: Engine, words: list[str]) -> None:
    text = " ".join(words)
    for finding in judged(machine, text):
        for _, claim in finding.claims:
            spans = claim.content if isinstance(claim, Statement) else (claim.span,)
            assert all(0 <= start < end <= len(text) for start, end in spans)


@given(WORDS)
def test_the_same_text_is_judged_alike(machine: Engine, words: list[str]) -> None:
    text = " ".join(words)
    assert judged(machine, text) == judged(machine, text)


@pytest.mark.parametrize(
    "unit", ["1,", "5 May ", '"a b c d e f" ', "12 of the 23 men. ", "Ada Birch, 42, ", "12:30 p.m. "]
)
def test_time_grows_with_the_text(machine: Engine, unit: str) -> None:
    judge = InsideJudge(machine.rulebook)
    readings = [machine.read(Article("a", unit * (size // len(unit)))) for size in (4_000, 40_000)]
    times = []
    for reading in readings:
        start = time.process_time()
        list(judge.findings(0, reading))
        times.append(time.process_time() - start)
    assert times[1] < 40 * times[0] + 0.05


@given(st.text(string.ascii_lowercase, min_size=2, max_size=8), st.integers(0, 7))
def test_one_dropped_letter_is_one_edit(word: str, at: int) -> None:
    at %= len(word)
    shorter = word[:at] + word[at + 1 :]
    assert one_edit(word, shorter)
    assert one_edit(shorter, word)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [("sara", "sarah", True), ("coyle", "coyel", True), ("birch", "birch", False), ("anna", "hannah", False)],
)
def test_edits(left: str, right: str, one: bool) -> None:
    assert one_edit(left, right) == one
