"""Every engine finds in a sweep what comparing all articles in memory finds."""

from __future__ import annotations

import json
from datetime import date
from importlib.util import find_spec
from itertools import zip_longest

import pytest
from conftest import SEEDS
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.ingest import articles
from factcheck.model import Article, Period, Reading, Report
from factcheck.pipeline import Engine, place
from factcheck.report import records
from factcheck.rulebook.kinds.checks import EventCheck, FigureCheck
from factcheck.sweep import sweeper

ENGINES = ["sqlite", pytest.param("duckdb", marks=pytest.mark.skipif(not find_spec("duckdb"), reason="no DuckDB here"))]

PLACES = st.sampled_from(["Corley", "Marsk", "Tennet"])
COUNTS = st.sampled_from(["12", "at least 12", "21", "about 20", "1,200"])
LINES = [
    "A ferry sank off {place} on Monday and {count} people were killed.",
    "The ferry that sank off {place} on Monday killed {count} people.",
    "Some {count} troops guard the {place} bridge.",
    "Mayor Edna Marlow of {place} said {count} houses had been destroyed.",
    "Mayor Edna Marlowe of {place} said: “We shall rebuild every one of the {count} houses.”",
    "Governor Paul Denner of {place} said: “We shall rebuild every one of the {count} houses.”",
    "Deputy Governor Paul Denner of {place} denied that {count} houses had been destroyed by the mudslide.",
    "The harbour office confirmed that {count} houses had been destroyed by the mudslide.",
    "The harbour office of {place} said that the old mill will be pulled down in {count} weeks from now.",
    "The old mill will be pulled down in {count} weeks from now.",
    "The {place} bridge fell at 4 a.m. on Monday, March 4, the mayor's office wrote.",
    "The old bridge of {place} fell at 6 a.m. on Tuesday, March 5.",
    "The quake was centred 20 miles north of {place}.",
    "The centre of the quake lay 20 miles southeast of {place}, the observatory said.",
    "The {place} brewery employs {count} workers, or 30 percent of all and 80 percent of the rest.",
    "The granary of {place} caught fire at 9:10 p.m. on Friday, {count} firemen came.",
    "Smoke was seen over the granary of {place} when it caught fire at 9:45 p.m. on Friday.",
    "The parish of {place} sold the old brewery to a miller from Harrow on Monday.",
    "The old brewery of {place} was sold to a miller from Harrow on Tuesday.",
    "Tilda Brann, mayor of {place}, spoke for {count} minutes.",
    "Tilda Brennick, mayor of {place}, spoke.",
    "A freighter rammed a yacht off {place} on Monday, and {count} sailors were saved.",
    "A yacht rammed a freighter off {place} on Monday.",
    "The trawler Sulveida was towed to {place}.",
    "The trawler Sulveidar came home to {place}.",
    "Energy minister Karin Holt signed it in {place}.",
    "Karin Holt, the environment minister, signed it in {place}.",
    "“We are not afraid of the flood, whoever sends it to {place},” said Edna Marlow.",
    "“We aren't afraid of the flood, whoever sends it to {place},” said Edna Marlow.",
]  # fmt: skip
EVENTS = st.sampled_from(LINES)
SENTENCES = st.builds(lambda event, place, count: event.format(place=place, count=count), EVENTS, PLACES, COUNTS)
STORIES = st.lists(st.lists(SENTENCES, min_size=1, max_size=6).map(" ".join), min_size=2, max_size=12)


def read(machine: Engine, items: list[Article]) -> list[Reading]:
    return sorted(map(machine.read, items), key=place)


def world(machine: Engine, texts: list[str]) -> list[Reading]:
    """The readings of stories of two days."""
    days = [date(2024, 3, 8 + at % 2) for at in range(len(texts))]
    items = (
        Article(str(at), text, path=f"{at}.txt", published=Period(day, day))
        for at, (text, day) in enumerate(zip(texts, days, strict=True))
    )
    return read(machine, list(items))


def printed(report: Report) -> list[str]:
    """The lines of a report, and its findings in the order in which people read them."""
    return [
        *json.dumps(records.check(report), indent=1).splitlines(),
        *(one.fingerprint for one in report.findings),
        str(len(report.comparisons)),
    ]


def same(machine: Engine, name: str, readings: list[Reading]) -> int:
    """Compares an engine with memory to the byte of what is printed; how many findings there were."""
    expected, found = (sweeper(one)(machine, readings, lambda done, whole: None) for one in ("memory", name))
    left, right = (printed(report) for report in (expected, found))
    differing = [pair for pair in zip_longest(left, right) if pair[0] != pair[1]]
    assert differing[:1] == []  # the whole would take minutes to show
    return len(found.findings)


@pytest.mark.parametrize("name", ENGINES)
@given(texts=STORIES)
@settings(max_examples=25)
def test_small_worlds(machine: Engine, name: str, texts: list[str]) -> None:
    same(machine, name, world(machine, texts))


@pytest.mark.parametrize("name", ENGINES)
def test_the_seeds_as_one_crowd(machine: Engine, name: str) -> None:
    items = [item for item in articles([str(SEEDS)]) if isinstance(item, Article)]
    assert same(machine, name, read(machine, items)) > 3


def tight(machine: Engine) -> Engine:
    """The engine with caps so low that small worlds meet them all."""
    caps = {FigureCheck: {"block": 3, "slot": 3}, EventCheck: {"block": 6}}
    rules = (rule._replace(body=rule.body._replace(**caps.get(type(rule.body), {}))) for rule in machine.rulebook.rules)
    return Engine(machine.rulebook._replace(rules=tuple(rules)))


@pytest.mark.parametrize("name", ENGINES)
def test_what_is_capped_in_memory_is_capped_alike(machine: Engine, name: str) -> None:
    @given(texts=st.lists(st.lists(SENTENCES, min_size=1, max_size=6).map(" ".join), min_size=5, max_size=14))
    @settings(max_examples=15)
    def hold(texts: list[str]) -> None:
        same(low, name, world(low, texts))

    low = tight(machine)
    hold()


def test_the_worlds_hold_something_for_every_check_across_articles(machine: Engine) -> None:
    stories = [line.format(place="Corley", count=count) for count in ("12", "21") for line in LINES]
    report = machine.report(world(machine, stories))
    found = {one.code for one in report.findings if len({claim.reading for claim in one.claims}) > 1}
    across = {
        "FC201",
        "FC202",
        "FC203",
        "FC211",
        "FC212",
        "FC213",
        "FC214",
        "FC215",
        "FC221",
        "FC222",
        "FC223",
        "FC224",
    }
    assert found >= {"FC101", *across}
