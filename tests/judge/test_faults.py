"""A fault in one article costs only that article, and is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from factcheck.judge.inside import InsideJudge
from factcheck.model import Article, Finding, Reading
from factcheck.pipeline import Engine

RIGHT = "The crew of 31 people - 20 men and 12 women - reached the shore."


def test_what_one_article_breaks_leaves_the_others(machine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    known = InsideJudge.findings

    def breaking(self: InsideJudge, index: int, reading: Reading) -> Iterator[Finding]:
        if reading.article.id == "a":
            raise ValueError("broken")
        return known(self, index, reading)

    monkeypatch.setattr(InsideJudge, "findings", breaking)
    report = machine.check([Article("a", RIGHT), Article("b", RIGHT)])
    assert [finding.code for finding in report.findings] == ["FC401"]
    assert any("a was not checked against itself (FC999" in one for one in report.dropped)


@pytest.mark.parametrize(
    "text",
    [
        "The 3.5-year-old Ada Birch was found on Monday.",
        "Ada Birch, 3.5, was found on Monday.",
        "The rate was 1 per 0 people.",
    ],
)
def test_odd_numbers_break_nothing(text: str, machine: Engine) -> None:
    report = machine.check([Article("a", text)])
    assert report.skipped == ()
    assert not any("FC999" in one for one in report.dropped)
