"""The trial of rules: an example that does not come out is told, and so is a part that no example needs."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.pipeline import Engine
from factcheck.rulebook import Rule, Rulebook, load
from factcheck.trial import agree, failures, idle

RULE = "en.predicate.destroyed"
HIT = {"text": "The fire destroyed 40 sheds.", "expect": [{"span": "40 sheds", "frame": {"predicate": "destroyed"}}]}
MISS: dict[str, Any] = {"text": "The fire was great.", "expect": []}


@pytest.fixture(scope="module")
def shipped() -> Rulebook:
    return load(examples=True)


def rule(shipped: Rulebook, *examples: dict[str, Any], of: str = RULE) -> Rule:
    found = next(rule for rule in shipped.rules if rule.id == of)
    return found._replace(examples=examples)


def told(machine: Engine, tried: Rule) -> list[str]:
    return [failure.what for failure in failures(machine, tried)]


def test_a_rule_that_does_what_its_examples_say(machine: Engine, shipped: Rulebook) -> None:
    assert told(machine, rule(shipped, HIT, MISS)) == []


def test_an_example_that_finds_too_little(machine: Engine, shipped: Rulebook) -> None:
    wrong = {"text": MISS["text"], "expect": HIT["expect"]}
    [what] = told(machine, rule(shipped, HIT, MISS, wrong))
    assert what.startswith("example 3 'The fire was great.': expected [{'span': '40 sheds'")
    assert what.endswith("found []")


def test_an_example_that_finds_too_much(machine: Engine, shipped: Rulebook) -> None:
    [what] = told(machine, rule(shipped, HIT, {"text": HIT["text"], "expect": []}))
    assert "expected [], found [{'span': '40 sheds'" in what


@pytest.mark.parametrize(
    ("examples", "what"),
    [
        ((HIT,), "has no example that must not match"),
        ((MISS,), "has no example that must match"),
    ],
)
def test_both_sides_are_asked_for(
    machine: Engine, shipped: Rulebook, examples: tuple[dict[str, Any], ...], what: str
) -> None:
    assert told(machine, rule(shipped, *examples)) == [what]


def test_a_misspelt_key_is_named_with_those_that_there_are(machine: Engine, shipped: Rulebook) -> None:
    typo = {"text": HIT["text"], "expect": [{"spann": "40 sheds"}]}
    [what] = told(machine, rule(shipped, HIT, MISS, typo))
    assert "no record has spann; there are " in what
    assert "span" in what.rpartition("there are ")[2]


def test_a_part_without_which_all_examples_come_out_is_idle(shipped: Rulebook) -> None:
    bare = rule(
        shipped,
        {"text": "At least 17 barns burned.", "expect": [{"value": [17, float("inf")]}]},
        {"text": "Barns burned.", "expect": []},
        of="en.hedge.bounds",
    )
    assert len(list(idle(shipped, bare))) == len(bare.body.shape) - 1


@pytest.mark.parametrize(
    ("expected", "found", "fit"),
    [
        ([], [], True),
        ([{}], [], False),
        ([], [{"a": 1}], False),
        ([{"a": 1}], [{"a": 1, "b": 2}], True),
        ([{"a": 1}, {"a": 2}], [{"a": 2}, {"a": 1}], True),
        ([{"a": 1}, {"a": 1}], [{"a": 1}, {"a": 2}], False),
        ([{"a": {"b": 1}}], [{"a": {"b": 1, "c": 2}}], True),
        ([{"value": [1, float("inf")]}], [{"value": [1, float("inf")]}], True),
        ([{"message": "part"}], [{"message": "a part of it"}], True),
    ],
)
def test_what_is_expected_and_what_is_found_fit_one_to_one(
    expected: list[dict[str, Any]], found: list[dict[str, Any]], fit: bool
) -> None:
    assert agree(expected, found) is fit


def test_a_record_gives_way_to_one_that_has_no_other() -> None:
    assert agree([{"a": 1}, {"a": 1, "b": 2}], [{"a": 1, "b": 2}, {"a": 1}])
