"""Against an archive a story gives the findings that checking all articles together gives."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from conftest import SEEDS
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive import Archive, Nearby, marks
from factcheck.ingest import articles
from factcheck.model import Article, Finding, Reading, Report
from factcheck.pipeline import Engine

Told = tuple[str, str, str, str, frozenset[tuple[str, object]]]

PLACES = st.sampled_from(["Corley", "Marsk", "Tennet"])
COUNTS = st.sampled_from(["12", "at least 12", "21", "about 20", "1,200"])
EVENTS = st.sampled_from([
    "A ferry sank off {place} on Monday and {count} people were killed.",
    "The ferry that sank off {place} on Monday killed {count} people.",
    "Some {count} troops guard the {place} bridge.",
    "Mayor Edna Marlow of {place} said {count} houses had been destroyed.",
    "Mayor Edna Marlowe of {place} said: “We shall rebuild every one of the {count} houses.”",
    "Governor Paul Denner of {place} said: “We shall rebuild every one of the {count} houses.”",
    "The {place} bridge fell at 4 a.m. on Monday, March 4, the mayor's office wrote.",
    "The old bridge of {place} fell at 6 a.m. on Tuesday, March 5.",
    "The {place} brewery employs {count} workers.",
])  # fmt: skip
SENTENCES = st.builds(lambda event, place, count: event.format(place=place, count=count), EVENTS, PLACES, COUNTS)
STORIES = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), min_size=2, max_size=7)


def told(report: Report, finding: Finding) -> Told:
    claims = frozenset((report.readings[one.reading].article.id, one.claim) for one in finding.claims)
    return finding.fingerprint, finding.code, finding.severity, finding.message, claims


def about(report: Report, story: Article) -> set[Told]:
    """The findings that touch a story."""
    at = next(i for i, reading in enumerate(report.readings) if reading.article.id == story.id)
    return {told(report, one) for one in report.findings if any(claim.reading == at for claim in one.claims)}


def archived(machine: Engine, old: list[Reading], new: Article, folder: Path) -> Report:
    with Archive(folder / "claims.archive", "rules", create=True) as archive:
        archive.add((reading, marks(reading, machine.linker)) for reading in old)
        return machine.check([new], Nearby(archive, machine.linker, machine.judge).of)


def same(machine: Engine, stories: list[Article]) -> int:
    """Compares both ways for each story in turn; how many findings there were."""
    together = machine.check(stories)
    count = 0
    for new in stories:
        old = [machine.read(item) for item in stories if item.id != new.id]
        with tempfile.TemporaryDirectory() as folder:
            report = archived(machine, old, new, Path(folder))
        assert about(report, new) == about(together, new)
        count += len(about(together, new))
    return count


@given(STORIES)
@settings(max_examples=15)
def test_small_worlds(machine: Engine, texts: list[str]) -> None:
    same(machine, [Article(str(number), text, path=f"{number}.txt") for number, text in enumerate(texts)])


@pytest.mark.parametrize(
    "folder", sorted(path for path in SEEDS.iterdir() if path.is_dir()), ids=lambda path: path.name
)
def test_seeds_in_a_crowd(machine: Engine, folder: Path) -> None:
    mine = [item for item in articles([str(folder)]) if isinstance(item, Article)]
    everything = [item for item in articles([str(SEEDS)]) if isinstance(item, Article)]
    together = machine.check(everything)
    for new in mine:
        old = [machine.read(item) for item in everything if item.id != new.id]
        with tempfile.TemporaryDirectory() as place:
            report = archived(machine, old, new, Path(place))
        assert about(report, new) == about(together, new)


def test_the_worlds_hold_discrepancies(machine: Engine) -> None:
    texts = [
        "A ferry sank off Corley on Monday and 12 people were killed.",
        "The ferry that sank off Corley on Monday killed 21 people.",
    ]
    assert same(machine, [Article(str(number), text, path=f"{number}.txt") for number, text in enumerate(texts)]) == 2
