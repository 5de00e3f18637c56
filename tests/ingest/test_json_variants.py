"""JSON as agencies, editorial systems and pages have it, alone or a line each."""

from __future__ import annotations

import json
import time

import pytest
from test_wire import lines, one, read

from factcheck.ingest import place, reader
from factcheck.model import Article, Skipped

NINJS2 = {
    "uri": "x", "type": "text", "by": "Ines Marlow",
    "headlines": [{"role": "subheadline", "value": "17 dead"}, {"role": "main", "value": "Ferry sinks"}],
    "bodies": [
        {"role": "summary", "value": "A summary."},
        {"role": "main", "contenttype": "text/html", "value": "<p>A ferry sank.</p><p>Divers came.</p>"},
    ],
}  # fmt: skip
SCHEMA_ORG = {
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry sinks",
    "articleBody": "A ferry sank.\n\nDivers\ncame.", "author": [{"name": "Ines Marlow"}],
    "publisher": {"name": "Quay Gazette"}, "datePublished": "2024-03-04",
}  # fmt: skip
STORED = {"title": "Ferry sinks", "content": "A ferry sank.\nDivers came.", "author": "Ines Marlow"}


@pytest.mark.parametrize("item", [NINJS2, SCHEMA_ORG, STORED])
@pytest.mark.parametrize("indent", [None, 1])
def test_the_story_of_an_object(item: dict[str, object], indent: int | None) -> None:
    found = one(json.dumps(item, indent=indent))
    assert (found.title, found.byline) == ("Ferry sinks", "Ines Marlow")
    assert lines(found)[1:] == ["A ferry sank.", "Divers came."]


@pytest.mark.parametrize("key", ["data", "item", "items", "_items", "articles", "@graph"])
def test_envelopes(key: str) -> None:
    assert one(json.dumps({key: [NINJS2]})).title == "Ferry sinks"


def test_text_of_html_signs_that_is_no_html() -> None:
    assert lines(one(json.dumps({"headline": "Ferry &amp; tug", "body_text": "3 < 4 & 5."}))) == [
        "Ferry & tug", "3 < 4 & 5.",
    ]  # fmt: skip


def test_lines_that_are_objects_of_ninjs() -> None:
    source = "\n".join(json.dumps(item) for item in (NINJS2, {**STORED, "id": "b"}, {"type": "picture", **NINJS2}))
    first, second, third = reader("jsonl")(source.encode(), "a.jsonl")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, second.id, getattr(third, "id", None)) == ("a.jsonl#1", "b", "a.jsonl#3")
    row, column = place(second, second.text.index("Divers"))
    assert source.split("\n")[row - 1][column - 1 :].startswith("Divers")


def test_a_number_may_be_an_id() -> None:
    found = next(iter(reader("jsonl")(b'{"id": 17, "text": "It sank."}', "a")))
    assert isinstance(found, Article)
    assert found.id == "17"


@pytest.mark.parametrize("item", [{"content": 5}, {"body": True}, {"version": "1"}])
def test_json_of_other_trades(item: dict[str, object]) -> None:
    from factcheck.ingest import held

    (found,) = held(json.dumps(item, indent=1).encode(), "a.json", named=True)
    assert isinstance(found, Skipped)
    assert not found.deliberate


def test_the_time_for_a_list_grows_with_its_length() -> None:
    def seconds(items: int) -> float:
        source = json.dumps(
            [{"uri": str(n), "headline": f"Ferry {n}", "body_text": f"Ship {n} sank."} for n in range(items)]
        )
        start = time.process_time()
        assert len(read(source)) == items
        return time.process_time() - start

    seconds(10)
    assert seconds(4_000) < 20 * seconds(400) + 0.05


BODY = "<p>A ferry sank.</p><p>Divers came.</p>"
POST = {
    "id": 7, "date": "2024-03-04T18:00:00", "type": "post", "status": "publish", "link": "https://q.example/7",
    "guid": {"rendered": "https://q.example/?p=7"}, "title": {"rendered": "Ferry &amp; tug"},
    "content": {"rendered": BODY, "protected": False}, "excerpt": {"rendered": "<p>Nine.</p>"},
}  # fmt: skip
FEED = {
    "version": "https://jsonfeed.org/version/1.1", "title": "Quay",
    "items": [{"id": "1", "title": "Ferry & tug", "date_published": "2024-03-04", "content_html": BODY,
               "url": "https://q.example/7", "authors": [{"name": "Ines Marlow"}]}],
}  # fmt: skip
NEWSAPI = {
    "status": "ok", "totalResults": 1,
    "articles": [{"source": {"id": None, "name": "Quay"}, "title": "Ferry & tug", "publishedAt": "2024-03-04T18:00:00Z",
                  "url": "https://q.example/7", "content": "A ferry sank.\nDivers came."}],
}  # fmt: skip
FETCHED = {
    "title": "Ferry & tug", "author": "Ines Marlow", "hostname": "q.example", "date": "2024-03-04", "id": None,
    "fingerprint": "ab", "source": "https://q.example/7", "source-hostname": "Quay",
    "text": "A ferry sank.\nDivers came.",
}  # fmt: skip
COMPOSITE = {
    "uri": "x", "type": "composite", "versioncreated": "2024-03-04T18:00:00Z", "url": "https://q.example/7",
    "headline": "Ferry & tug", "body_xhtml": BODY, "associations": {"main": {"type": "picture", "uri": "y"}},
}  # fmt: skip


@pytest.mark.parametrize("item", [POST, [POST], FEED, NEWSAPI, FETCHED, COMPOSITE])
@pytest.mark.parametrize("indent", [None, 1])
def test_what_sites_services_and_tools_give(item: object, indent: int | None) -> None:
    from factcheck.ingest import held

    (found,) = held(json.dumps(item, indent=indent).encode(), "a.json", named=False)
    assert isinstance(found, Article)
    assert (found.title, found.url) == ("Ferry & tug", "https://q.example/7")
    assert found.published.first is not None
    assert found.published.first.isoformat() == "2024-03-04"
    assert [words for words in ("A ferry sank.", "Divers came.") if words not in found.text] == []


@pytest.mark.parametrize(("item", "source"), [(NEWSAPI, "Quay"), (FETCHED, "Quay")])
def test_the_outlet_is_the_name_of_the_site(item: object, source: str) -> None:
    from factcheck.ingest import held

    (found,) = held(json.dumps(item).encode(), "a.json", named=False)
    assert isinstance(found, Article)
    assert found.source == source


@pytest.mark.parametrize("kind", ["picture", "video", "graphic", "audio"])
def test_what_is_shown_is_no_story(kind: str) -> None:
    (found,) = read(json.dumps({**COMPOSITE, "type": kind}))
    assert isinstance(found, Skipped)


def test_a_composite_without_text_is_told_as_that() -> None:
    (found,) = read(json.dumps({key: value for key, value in COMPOSITE.items() if key != "body_xhtml"}))
    assert isinstance(found, Skipped)
    assert "composite, no text" in found.reason
