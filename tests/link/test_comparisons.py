"""How two figures compare field by field, and what each level weighs."""

from __future__ import annotations

from itertools import permutations

import pytest

from factcheck.link.comparisons import FIELDS
from factcheck.link.match import Matcher, held
from factcheck.link.records import Record, records
from factcheck.model import Article
from factcheck.pipeline import Engine


@pytest.fixture(scope="module")
def matcher(machine: Engine) -> Matcher:
    return machine.linker.matchers[0]


def first(machine: Engine, number: int, text: str) -> Record:
    """The first figure of an article of one sentence."""
    bases = machine.linker.bases
    assert bases is not None
    return next(iter(records(number, machine.read(Article(f"{number}", text)), bases)))


@pytest.mark.parametrize(
    ("field", "one", "other", "level"),
    [
        ("noun", "Edna sold 12 goats.", "Rosa sold 9 goats.", "same"),
        ("noun", "Ten doctors waited.", "Nine physicians waited.", "synonym"),
        ("noun", "Ten passengers waited.", "Nine travellers waited.", "kind-of"),
        ("noun", "Ten soldiers waited.", "Nine teachers waited.", "sister"),
        ("noun", "Edna sold 12 goats.", "Rosa sold 9 lorries.", "opposed"),
        ("noun", "Edna sold 12 goats.", "Rosa sold 9 crates.", "different"),
        ("noun", "Edna sold 12 goats.", "Rosa owns a 9-lorry fleet.", "different"),
        ("noun", "Edna sold 12 goats.", "Rosa sold 9.", "unknown"),
        ("noun", "Two men waited.", "Three women waited.", "opposed"),
        ("event", "Ten people died.", "Nine people were killed.", "same"),
        ("event", "Ten people died.", "Nine people were injured.", "opposed"),
        ("event", "Ten people died.", "Nine people sang.", "unknown"),
        ("change", "Wages rose by 4 percent.", "Wages rose by 5 percent.", "unknown"),
        ("change", "Wages rose by 4 percent.", "Wages fell from 5 percent.", "different"),
        ("change", "Wages rose by 4 percent.", "Wages are up 5 percent of it.", "unknown"),
        ("per", "They pay $12 an hour.", "They pay $90 a day.", "different"),
        ("per", "They pay $12 an hour.", "They pay $90.", "one"),
        ("origin", "It lies 9 miles from Corley.", "It lies 8 miles from Corley.", "same"),
        ("origin", "It lies 9 miles from Corley.", "It lies 8 miles from Lindal.", "different"),
        ("origin", "It lies 9 miles from Corley.", "It is 8 miles long.", "unknown"),
        ("value", "Edna sold 1,277 goats.", "Rosa sold 1,277 goats.", "same-rare"),
        ("value", "Edna sold 12 goats.", "Rosa sold 12 goats.", "same"),
        ("value", "Edna sold 126 goats.", "Rosa sold 162 goats.", "swapped"),
        ("value", "Edna sold 126 goats.", "Rosa sold 12,600 goats.", "shifted"),
        ("value", "Edna sold 12 goats.", "Rosa sold 1,200 goats.", "shifted-few"),
        ("value", "Edna sold 12 goats.", "Rosa sold 21 goats.", "swapped-few"),
        ("value", "Edna sold 10 goats.", "Rosa sold 100 goats.", "unknown"),
        ("holder", "The rent was $9.", "They put the rent at $8.", "same"),
        ("holder", "The rent was $9.", "The fine was $8.", "different"),
        ("holder", "The rent was $9.", "They paid $8.", "unknown"),
        ("value", "Edna sold 100 goats.", "Rosa sold 108 goats.", "near"),
        ("value", "Edna sold 100 goats.", "Rosa sold 130 goats.", "close"),
        ("value", "Edna sold 100 goats.", "Rosa sold 180 goats.", "within-two"),
        ("value", "Edna sold 100 goats.", "Rosa sold 19 goats.", "unknown"),
        ("value", "Edna sold 100 goats.", "Rosa sold 3 goats.", "unknown"),
    ],
)
def test_level_of_a_field(machine: Engine, matcher: Matcher, field: str, one: str, other: str, level: str) -> None:
    check = next(found.check for found in matcher.fields if found.check.field == field)
    for left, right in permutations((first(machine, 0, one), first(machine, 1, other))):
        assert held(check, FIELDS[field](left, right, matcher.bases)).is_ == level


def test_every_field_has_a_rule_and_no_rule_is_idle(matcher: Matcher) -> None:
    assert [found.check.field for found in matcher.fields] == list(FIELDS)
    assert set(matcher.rivalry) == {"rivals", "twin"}


def test_unknown_weighs_nothing(matcher: Matcher) -> None:
    every = [*matcher.fields, *matcher.rivalry.values()]
    assert {level.weight for one in every for level in one.check.level if level.is_ == "unknown"} == {0.0}


def test_weights_never_rise_down_the_levels(matcher: Matcher) -> None:
    for one in (*matcher.fields, *matcher.rivalry.values()):
        weights = [level.weight for level in one.check.level if not level.excludes]
        if one.check.field != "kind":
            assert weights == sorted(weights, reverse=True), one.check.field


def test_only_printed_fields_exclude_each_other(matcher: Matcher) -> None:
    excluding = {one.check.field for one in matcher.fields for level in one.check.level if level.excludes}
    assert excluding == {"change", "per", "origin", "noun", "event", "whose"}


def test_two_figures_of_two_kinds_are_never_one(machine: Engine, matcher: Matcher) -> None:
    goats, money = first(machine, 0, "Edna sold 12 goats."), first(machine, 1, "Edna was paid $12.")
    assert matcher.reasons(goats, money) is None
