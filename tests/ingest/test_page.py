"""HTML pages: the story, its head and its places, with trafilatura and without."""

from __future__ import annotations

import sys

import pytest

from factcheck.ingest import place
from factcheck.ingest.page import WITHOUT, read
from factcheck.model import Article

STORY = " ".join(["Divers searched the wreck of the ferry off Alder Bay for those who are missing."] * 3)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Ferry sinks | Gazette</title>
<meta property="og:site_name" content="Quay Gazette"><link rel="canonical" href="https://q.example/1">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "Ferry sinks",
"datePublished": "2024-03-04T18:00:00+01:00", "author": [{{"name": "Ines Marlow"}}]}}]}}</script>
<style>p {{ margin: 17px }}</style></head><body><nav><a href="/">Home</a> <a href="/99">99 stories</a></nav>
<article><h1>Ferry sinks</h1>
<p>A ferry with about 120&nbsp;people <b>on board</b> sank<br>on Monday &amp; cost &pound;25m. {STORY}</p>
<p>{STORY}
<p>Divers found 17 bodies. {STORY}</p>
<figure><img src="a.png"><figcaption>The ferry in 2019.</figcaption></figure></article>
<aside><p>12 more stories</p></aside><script>var p = "<p>88</p>";</script></body></html>
"""


@pytest.fixture(params=["with", "without"])
def story(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Article:
    if request.param == "without":
        monkeypatch.setitem(sys.modules, "trafilatura", None)
    else:
        pytest.importorskip("trafilatura")
    found = next(iter(read(PAGE.encode(), "a.html")))
    assert isinstance(found, Article)
    return found


def test_the_head(story: Article) -> None:
    assert (story.title, story.source, story.byline) == ("Ferry sinks", "Quay Gazette", "Ines Marlow")
    assert (story.published_at, story.url, story.language) == ("2024-03-04T18:00:00+01:00", "https://q.example/1", "en")


def test_the_story_and_nothing_beside_it(story: Article) -> None:
    assert "A ferry with about 120 people on board sank on Monday & cost £25m." in story.text
    assert "Divers found 17 bodies." in story.text
    assert not [number for number in ("99", "88", "12 more", "17px") if number in story.text]


def test_the_headline_comes_first(story: Article) -> None:
    assert story.text.startswith("Ferry sinks\n\n")
    assert story.segments[0].role == "headline"


def test_places_are_those_of_the_file(story: Article) -> None:
    rows = PAGE.split("\n")
    for words in ("A ferry", "people", "cost", "Divers found"):
        row, column = place(story, story.text.index(words))
        assert rows[row - 1][column - 1 :].startswith(words)


def test_what_is_missing_without_trafilatura_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    found = next(iter(read(PAGE.encode(), "a.html")))
    assert isinstance(found, Article)
    assert found.doubts == (WITHOUT,)


def test_a_story_that_is_little_of_its_page_is_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    links = "".join(f"<li><a>Story number {number} of many</a></li>" for number in range(200))
    found = next(iter(read(f"<body><ul>{links}</ul><div><p>Short story.</p></div></body>".encode(), "a.html")))
    assert isinstance(found, Article)
    assert "of the words were taken for the story" in found.doubts[-1]


def test_a_page_nested_absurdly_deep_keeps_its_text() -> None:
    found = next(iter(read(b"<div>" * 50_000 + b"The ferry sank.", "a.html")))
    assert isinstance(found, Article)
    assert found.text == "The ferry sank."


HARBOUR = "<h1>Ferry hits quay</h1><p>Seventeen people died on Monday, police said.</p><p>Nine people were hurt.</p>"


@pytest.mark.parametrize("depth", [300, 1000])
@pytest.mark.parametrize("tag", ["div", "blockquote", "table><tr><td", "ul><li", "b", "div><p><a href='x'"])
def test_a_page_that_is_nested_deeply_is_read_and_told(tag: str, depth: int) -> None:
    page = f"<html><body><article>{f'<{tag}>' * depth}{HARBOUR}"
    found = next(iter(read(page.encode(), "a.html")))
    assert isinstance(found, Article)
    assert "Seventeen people died on Monday, police said." in found.text
    assert any("nested deeper than" in doubt for doubt in found.doubts)
    assert any("cut off" in doubt for doubt in found.doubts)


def test_time_for_nested_pages_grows_with_their_length() -> None:
    import time

    def taken(depth: int) -> float:
        page = f"<html><body>{'<div><p><a><b>' * depth}{HARBOUR}</body></html>".encode()
        start = time.process_time()
        list(read(page, "a.html"))
        return time.process_time() - start

    taken(100)
    assert taken(8000) < 20 * max(taken(1000), 0.02)


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><article>{HARBOUR}<p>Twelve ships we",
        f"<html><body><div>{HARBOUR}<p>Twelve ships <a href=",
        f"<html><body>{HARBOUR}<!-- Twelve ships",
        f"<html><body>{HARBOUR}<script>let twelve",
    ],
)
def test_a_page_that_is_cut_off_is_told(page: str) -> None:
    found = next(iter(read(page.encode(), "a.html")))
    assert isinstance(found, Article)
    assert "Nine people were hurt." in found.text
    assert any("cut off" in doubt for doubt in found.doubts)


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        f"<html><body><div>{HARBOUR}</body></html>",
        f"<!DOCTYPE html><title>Ferry</title>{HARBOUR}<p>Ends may be left out",
        f"<div>{HARBOUR}</div>",
    ],
)
def test_a_page_that_is_whole_is_not_said_to_be_cut(page: str) -> None:
    found = next(iter(read(page.encode(), "a.html")))
    assert isinstance(found, Article)
    assert not [doubt for doubt in found.doubts if "cut off" in doubt or "nested" in doubt]


def test_what_breaks_trafilatura_leaves_the_box_with_most_text(monkeypatch: pytest.MonkeyPatch) -> None:
    trafilatura = pytest.importorskip("trafilatura")

    def broken(*_: object, **__: object) -> str:
        raise AttributeError("a slip of theirs")

    monkeypatch.setattr(trafilatura, "extract", broken)
    found = next(iter(read(PAGE.encode(), "a.html")))
    assert isinstance(found, Article)
    assert "Divers found 17 bodies." in found.text


META = '<meta {name}="{key}" content="2024-03-04T18:00:00+01:00">'
LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    "mark",
    [
        *(META.format(name="name", key=key) for key in (
            "dc.date", "DC.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "date",
            "publish-date", "article.published", "og:published_time",
        )),
        META.format(name="itemprop", key="datePublished"),
        META.format(name="property", key="article:published_time"),
        LD.format('{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "x",'
                  ' "datePublished": "2024-03-04"}}'),
        LD.format('{"@type": "NewsArticle", "headline": "a raw\nline", "datePublished": "2024-03-04"}'),
        LD.format('{"@graph": [{"@type": "Organization", "name": "Quay"},'
                  ' {"@type": "NewsArticle", "datePublished": "2024-03-04"}]}'),
        '<time datetime="2023-01-01">old</time><time itemprop="datePublished" datetime="2024-03-04">now</time>',
        '<span itemprop="datePublished" content="2024-03-04">4 March</span>',
    ],
)  # fmt: skip
def test_the_date_of_a_page(mark: str) -> None:
    found = next(iter(read(f"<html><body>{mark}<article><p>{STORY}</p></article></body></html>".encode(), "a.html")))
    assert isinstance(found, Article)
    assert str(found.published.first) == "2024-03-04"


@pytest.mark.parametrize("fence", ["---\n{}---\n", "+++\n{}+++\n"])
def test_front_matter_above_a_page(fence: str) -> None:
    equals = " = " if fence.startswith("+") else ": "
    front = fence.format(f'title{equals}"Ferry sinks"\npublishDate{equals}2024-03-04\nsource{equals}Quay\n')
    found = next(iter(read(f"{front}<p>{STORY}</p>\n<p>Divers found 17 bodies.</p>".encode(), "a.html")))
    assert isinstance(found, Article)
    assert (found.title, found.source, str(found.published.first)) == ("Ferry sinks", "Quay", "2024-03-04")
    assert found.text.startswith("Ferry sinks\n\nDivers searched")
    row, column = place(found, found.text.index("Divers found"))
    assert (row, column) == (front.count("\n") + 2, 4)


def test_a_caption_of_the_story_is_read_and_one_of_another_is_not() -> None:
    pytest.importorskip("trafilatura")
    page = PAGE.replace("<h1>Ferry", "<h1>Ferry", 1).replace(
        "</body>",
        "<div><p>More</p><p>Less</p><p>Else</p><figure><figcaption>99 cats.</figcaption></figure></div></body>",
    )
    found = next(iter(read(page.encode(), "a.html")))
    assert isinstance(found, Article)
    captions = [found.text[slice(*one.span)] for one in found.segments if one.role == "caption"]
    assert captions == ["The ferry in 2019."]


@pytest.mark.parametrize("tag", ["s", "strike", 'del datetime="2024-03-05"'])
def test_what_is_struck_out_on_a_page_is_no_copy(tag: str, story: Article) -> None:
    ended = tag.split(maxsplit=1)[0]
    page = PAGE.replace("found 17 bodies", f"found <{tag}>9 <b>or</b> 10</{ended}> <span>17</span> bodies")
    found = next(iter(read(page.encode(), "a.html")))
    assert isinstance(found, Article)
    assert " ".join(found.text.split()) == " ".join(story.text.split())
