"""Every rule that ships does what its examples say, and no part of it stands idle."""

from __future__ import annotations

import pytest
from conftest import ROOT

from factcheck.pipeline import Engine
from factcheck.rulebook import Rulebook, load
from factcheck.trial import failures, idle

FILES = sorted(path.relative_to(ROOT / "rules").with_suffix("") for path in (ROOT / "rules").rglob("*.toml"))
IDS = [".".join(path.parts) for path in FILES]


@pytest.fixture(scope="module")
def shipped() -> Rulebook:
    return load(examples=True)


@pytest.fixture(scope="module")
def tried(shipped: Rulebook) -> Engine:
    return Engine(shipped)


def test_every_file_is_a_rule(shipped: Rulebook) -> None:
    assert sorted(rule.id for rule in shipped.rules) == sorted(IDS)


@pytest.mark.parametrize("rule_id", IDS)
def test_examples(rule_id: str, shipped: Rulebook, tried: Engine) -> None:
    rule = next(rule for rule in shipped.rules if rule.id == rule_id)
    assert [failure.what for failure in (*failures(tried, rule), *idle(shipped, rule))] == []
