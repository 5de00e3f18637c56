"""Laws of linking and judging: order, widening and further articles change no verdict."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from conftest import SEEDS
from hypothesis import given
from hypothesis import strategies as st

from factcheck.ingest import articles
from factcheck.judge.levels import judged
from factcheck.link.records import Record, records
from factcheck.model import Article, Comparison, Report
from factcheck.pipeline import Engine

STORIES = sorted(path for path in SEEDS.rglob("*") if path.suffix in (".txt", ".md", ".jsonl"))


@pytest.fixture(scope="module")
def found(machine: Engine) -> list[Record]:
    assert machine.linker.bases is not None
    inputs = [item for item in articles([str(path) for path in STORIES]) if isinstance(item, Article)]
    bases = machine.linker.bases
    return [record for number, item in enumerate(inputs) for record in records(number, machine.read(item), bases)]


def comparable(found: list[Record]) -> list[tuple[Record, Record]]:
    return [(one, other) for one, other in combinations(found, 2) if one.kind == other.kind]


def test_evidence_is_symmetric(machine: Engine, found: list[Record]) -> None:
    matcher = machine.linker.matchers[0]
    for one, other in comparable(found):
        assert set(matcher.reasons(one, other) or ()) == set(matcher.reasons(other, one) or ())


def test_judging_is_symmetric(machine: Engine, found: list[Record]) -> None:
    check = machine.linker.matchers[0].check
    for one, other in comparable(found):
        assert judged(one, other, check) == judged(other, one, check)


def test_a_claim_agrees_with_itself(machine: Engine, found: list[Record]) -> None:
    check = machine.linker.matchers[0].check
    assert {judged(record, record, check).verdict for record in found} == {"agree"}


@given(data=st.data(), lower=st.floats(0, 1e6), higher=st.floats(0, 1e6))
def test_widening_an_interval_makes_no_conflict(
    machine: Engine, found: list[Record], data: st.DataObject, lower: float, higher: float
) -> None:
    check = machine.linker.matchers[0].check
    one, other = data.draw(st.sampled_from(found)), data.draw(st.sampled_from(found))
    low = None if one.low is None else one.low - lower
    high = None if one.high is None else one.high + higher
    if one.kind == other.kind and judged(one, other, check).verdict != "conflict":
        assert judged(one._replace(low=low, high=high), other, check).verdict != "conflict"


def verdicts(report: Report) -> dict[tuple[str, ...], str]:
    def side(comparison: Comparison, left: bool) -> str:
        mention = comparison.left if left else comparison.right
        return f"{report.readings[mention.reading].article.id} {mention.claim.span}"  # type: ignore[union-attr]

    return {
        tuple(sorted((side(one, True), side(one, False)))): one.verdict
        for one in report.comparisons
        if hasattr(one.left.claim, "span") and hasattr(one.right.claim, "span")
    }


@pytest.mark.parametrize("story", sorted({path.parent for path in STORIES}), ids=lambda path: path.name)
def test_a_further_article_changes_no_verdict_between_two(machine: Engine, story: Path) -> None:
    inputs = [item for item in articles([str(story)]) if isinstance(item, Article)]
    together = verdicts(machine.check(inputs))
    for pair in combinations(inputs, 2):
        for sides, verdict in verdicts(machine.check(pair)).items():
            assert together.get(sides, verdict) == verdict
