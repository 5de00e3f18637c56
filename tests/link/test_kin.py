"""Kin: which articles are of one event, whoever else is there."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.link.groups import grouped
from factcheck.link.kin import Gist, Kin, folded, gist, keys, likeness, related, unfolded
from factcheck.model import Article, Period
from factcheck.pipeline import Engine
from factcheck.rulebook.kinds.checks import EventCheck

CHECK = EventCheck(themes=3, names=2.0, alike=0.5, named=0.1, days=(10,), block=3)
FERRY = "A ferry sank off Corley on Monday and 12 passengers of the ferry drowned, the Corley harbour office said."
AGAIN = "Rescuers off Corley found 14 passengers of the sunken ferry drowned, the harbour office in Corley said."
QUAKE = "A quake shook Marsk. The mayor of Marsk counted 14 dead under the market roof, and the quake broke a dam."
WEIGHTS = st.dictionaries(st.integers(0, 40), st.integers(1, 255), max_size=12)
GISTS = st.builds(
    lambda weights, named, themes, day: Gist(weights, frozenset(sorted(weights)[:named]), themes, day),
    WEIGHTS,
    st.integers(0, 12),
    st.lists(st.sampled_from("abcdef"), max_size=3, unique=True).map(lambda found: tuple(sorted(found))),
    st.none() | st.integers(700_000, 700_040),
)


def about(machine: Engine, text: str, day: date | None = None) -> Gist:
    bases, check = machine.linker.bases, machine.linker.event
    assert bases is not None
    return gist(machine.read(Article("a", text, published=Period(day, day))), bases, check)


@pytest.mark.parametrize(("other", "are"), [(AGAIN, True), (QUAKE, False)])
def test_articles_of_one_event(machine: Engine, other: str, are: bool) -> None:
    found = [about(machine, text) for text in (FERRY, other)]
    assert related(found, machine.linker.event)[0].are(0, 1) is are


def test_themes_are_the_names_and_words_of_most_sentences(machine: Engine) -> None:
    assert {"corle", "vesse"} <= set(about(machine, f"{FERRY} {AGAIN}").themes)


@given(GISTS, GISTS)
def test_likeness_is_symmetric_and_at_most_one(one: Gist, other: Gist) -> None:
    assert likeness(one, other, CHECK) == likeness(other, one, CHECK) <= 1 + 1e-9


@given(GISTS)
def test_what_an_article_is_about_comes_back_from_its_bytes(one: Gist) -> None:
    assert unfolded(folded(one))[:2] == one[:2]


@given(st.lists(GISTS, min_size=2, max_size=6))
def test_a_further_article_makes_no_kin_of_two_others(found: list[Gist]) -> None:
    free = CHECK._replace(block=100)
    fewer, all_ = (related(gists, free)[0].pairs for gists in (found[:-1], found))
    assert fewer == {pair for pair in all_ if len(found) - 1 not in pair}


def dwelling(*days: int | None) -> list[Gist]:
    return [Gist({1: 10, 2: 10, 3: 10, 4: 10}, frozenset(), ("dam", "ferry"), day) for day in days]


def test_what_all_dwell_on_tells_something_of_the_same_days_only() -> None:
    kin, told = related(dwelling(700_001, 700_002, 700_061, 700_062), CHECK)
    assert kin.pairs == {(0, 1), (2, 3)}
    assert told == ("4 articles dwell on dam and ferry: not of one event on that ground alone",)


def test_an_undated_article_is_looked_up_among_all() -> None:
    assert related(dwelling(None, 700_001, 700_300), CHECK)[0].pairs == {(0, 1), (0, 2), (1, 2)}


@given(st.integers(700_000, 700_100), st.integers(0, 10))
def test_days_no_further_apart_than_the_rule_says_share_a_key(day: int, later: int) -> None:
    one, other = (set(keys(found, CHECK)) for found in dwelling(day, day + later))
    assert {key for key in one & other if len(key) > 3}


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=20))
def test_groups_share_no_end(pairs: list[tuple[int, int]]) -> None:
    groups = grouped(pairs, lambda pair: pair)
    ends = [{end for pair in group for end in pair} for group in groups]
    assert sorted(pair for group in groups for pair in group) == sorted(pairs)
    assert all(one.isdisjoint(other) for at, one in enumerate(ends) for other in ends[at + 1 :])


def test_only_claims_of_kin_meet() -> None:
    found = [(0, "a"), (1, "a"), (2, "a"), (2, "b"), (1, "b")]
    shared = Kin([(2, 1)]).meeting(found, lambda claim: claim[0], lambda claim: [claim[1]])
    assert shared == {(1, 2): 1, (3, 4): 1}
