"""Patterns of rules: those that ship run free, those that a user wrote come to an end."""

from __future__ import annotations

import pytest

from factcheck.rulebook import Rule, Rulebook, patterns
from factcheck.rulebook.patterns import TooSlowError, compiled


@pytest.mark.parametrize("guard", [None, "our.rule"])
def test_guarded_or_not_a_pattern_finds_the_same(guard: str | None) -> None:
    pattern = compiled(r"\b[a-z]+s\b", guard=guard)
    text = "cats, dogs and mice"
    assert [match.span() for match in pattern.finditer(text)] == [(0, 4), (6, 10)]
    assert [match.span() for match in pattern.finditer(text, 4)] == [(6, 10)]
    assert pattern.search(text, 5).span() == (6, 10)
    assert pattern.match(text, 6).span() == (6, 10)
    assert pattern.fullmatch(text, 6, 10).span() == (6, 10)
    assert pattern.match(text, 4) is None


@pytest.mark.parametrize("pattern", ["(a|aa)+$", "(.*a){12}b", "(?:(?:a+)+)+b"])
@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "finditer"])
def test_a_pattern_that_runs_away_is_stopped(monkeypatch: pytest.MonkeyPatch, pattern: str, method: str) -> None:
    monkeypatch.setattr(patterns, "SECONDS", 0.05)
    with pytest.raises(TooSlowError, match=r"rule our\.rule: the pattern .* took longer than 0\.05 s"):
        getattr(compiled(pattern, guard="our.rule"), method)("a" * 5000 + "c")


@pytest.mark.parametrize(("layer", "guarded"), [(0, False), (1, True)])
def test_the_layer_decides_on_the_guard(layer: int, guarded: bool) -> None:
    book = Rulebook((Rule("our.rule", "plant", "", None, layer=layer),))
    assert isinstance(book.compiled("our.rule", "a+"), patterns.Guarded) is guarded
