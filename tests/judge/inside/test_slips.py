"""Every check on planted slips: nine in ten are caught, and the sound originals stay silent."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from drawing import Made
from slips import MAKERS

from factcheck.judge.inside import InsideJudge
from factcheck.model import Article, Period
from factcheck.pipeline import Engine

VARIANTS = 24
CAUGHT = 0.9


@pytest.fixture(scope="module")
def judge(machine: Engine) -> InsideJudge:
    return InsideJudge(machine.rulebook)


def codes(machine: Engine, judge: InsideJudge, text: str, published: str | None) -> set[str]:
    day = date.fromisoformat(published) if published else None
    reading = machine.read(Article("made", text, published=Period(day, day)))
    return {finding.code for finding in judge.findings(0, reading)}


def made(code: str) -> list[Made]:
    draw = Random(code)
    return [maker(draw) for _ in range(VARIANTS) for maker in MAKERS[code]]


def test_every_check_has_to_prove_itself(machine: Engine) -> None:
    shipped = {
        rule.body.code
        for rule in machine.rulebook.rules
        if rule.id.startswith("check.inside.") and hasattr(rule.body, "code")
    }
    assert shipped == set(MAKERS)


@pytest.mark.parametrize("code", MAKERS)
def test_planted_slips_are_caught(machine: Engine, judge: InsideJudge, code: str) -> None:
    planted = made(code)
    missed = [slipped for _, slipped, day in planted if code not in codes(machine, judge, slipped, day)]
    assert len(missed) <= (1 - CAUGHT) * len(planted), "\n".join(missed)


@pytest.mark.parametrize("code", MAKERS)
def test_sound_sentences_stay_silent(machine: Engine, judge: InsideJudge, code: str) -> None:
    assert [sound for sound, _, day in made(code) if codes(machine, judge, sound, day)] == []
