"""A user's rule that does not come to an end costs the article at hand, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Article
from factcheck.pipeline import engine
from factcheck.rulebook import patterns

RULE = """kind = "line"
summary = "A pattern that repeats what repeats itself"
role = "boilerplate"
patterns = ['(a|aa)+$']

[[example]]
text = "aa"
expect = []
"""


def test_a_pattern_that_runs_away_costs_one_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "SECONDS", 0.05)
    (tmp_path / "line").mkdir()
    (tmp_path / "line" / "slow.toml").write_text(RULE, encoding="utf-8")
    bad = Article("bad.txt", "a" * 90 + "c", "bad.txt")
    good = Article("good.txt", "The ferry carried 12 people.", "good.txt")
    report = engine([tmp_path]).check([bad, good])
    assert [reading.article.id for reading in report.readings] == ["good.txt"]
    [skipped] = report.skipped
    assert skipped.reason.startswith("FC905 rule line.slow: the pattern ")
