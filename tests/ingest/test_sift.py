"""What is evidence: newest versions only, nothing killed, nothing held."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import samples as s

from factcheck.ingest import articles
from factcheck.ingest.sift import sifted
from factcheck.model import Article, Skipped

OLD = Article("a", "17 dead", guid="g", version="2", published_at="2024-03-04T10:00:00Z")
NEW = Article("b", "19 dead", guid="g", version="10", published_at="2024-03-04T12:00:00Z")


def test_the_newest_version_counts_in_any_order() -> None:
    expected = [Skipped("a", "replaced by version 10 in b", deliberate=True), NEW]
    assert list(sifted([OLD, NEW])) == list(sifted([NEW, OLD])) == expected


@pytest.mark.parametrize(
    ("title", "note"),
    [("CORRECTED-Ferry sinks", ""), ("Ferry sinks", "Eds: Corrects toll in 2nd graf."), ("Ferry", "")],
)
def test_a_version_that_corrects_is_told_as_such(tmp_path: Path, title: str, note: str) -> None:
    old = {"uri": "x", "version": "1", "headline": "Ferry sinks", "body_text": "It sank."}
    new = {**old, "version": "2", "headline": title, "ednote": note}
    for name, item in (("a.json", old), ("b.json", new)):
        (tmp_path / name).write_text(json.dumps(item))
    (gone,) = (item for item in articles([str(tmp_path)]) if isinstance(item, Skipped))
    assert gone.reason.startswith(
        "replaced by version 2 (corrected)" if title != "Ferry" else "replaced by version 2 in"
    )


def test_without_numbers_the_time_decides() -> None:
    assert list(sifted([OLD._replace(version=None), NEW._replace(version=None)]))[-1].text == "19 dead"  # type: ignore[union-attr]


def test_a_killed_story_takes_its_earlier_versions_with_it() -> None:
    found = list(sifted([OLD, NEW._replace(status="canceled", text="")]))
    assert [item.reason for item in found if isinstance(item, Skipped)] == [
        "replaced by version 10 in b", "canceled by its source: no evidence",
    ]  # fmt: skip


def test_copy_under_embargo_is_left_out_unless_asked_for() -> None:
    held = OLD._replace(status="embargoed")
    assert list(sifted([held])) == [Skipped("a", "under embargo: left out unless asked for", deliberate=True)]
    assert list(sifted([held], embargoed=True)) == [held]


def test_stories_without_a_guid_are_never_versions_of_each_other() -> None:
    two = [OLD._replace(guid=None), NEW._replace(guid=None)]
    assert list(sifted(two)) == two


@pytest.mark.parametrize("names", [("1.xml", "2.xml"), ("2.xml", "1.xml")])
def test_a_usable_story_that_was_canceled_later(tmp_path: Path, names: tuple[str, str]) -> None:
    usable = s.G2.format(version=1, status="usable", embargo="", content=s.G2_PLAIN)
    canceled = s.G2.format(version=2, status="canceled", embargo="", content="")
    for name, text in zip(names, (usable, canceled), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert not [item for item in articles([str(tmp_path)]) if isinstance(item, Article)]
