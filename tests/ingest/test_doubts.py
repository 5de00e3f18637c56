"""An article that may lack what its file holds says so, whatever the format."""

from __future__ import annotations

import json

import pytest
from test_archives import CORE, W, packed, page
from test_wire import one, read

from factcheck.ingest import held, pdf, reader
from factcheck.model import Article, Reading, Skipped
from factcheck.pipeline import doubts

MUCH = "A tug lay in the harbour all day long. " * 60
ITEM = '<newsItem guid="g"><contentSet>{}</contentSet></newsItem>'
NEWSML = "<NewsML><NewsItem>{}</NewsItem></NewsML>"
PART = "<NewsComponent><ContentItem><DataContent>{}</DataContent></ContentItem></NewsComponent>"


def told(name: str, raw: bytes) -> Article:
    found = next(iter(reader(name)(raw, "file")))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("nitf", f"<nitf><body><body.head><abstract>It sank.</abstract><x>{MUCH}</x></body.head></body></nitf>"),
        ("newsml_g2", ITEM.format(f"<inlineXML><p>{MUCH}</p><body><p>It sank.</p></body></inlineXML>")),
        ("newsml", NEWSML.format(PART.format(f"<z>{MUCH}</z><body><p>It sank.</p></body>"))),
        ("ninjs", json.dumps({"headline": "Ferry", "body_text": "It sank.", "story": MUCH})),
        ("markdown", f"It sank.\n```\n{MUCH}"),
        ("iptc7901", f"\x01{MUCH}\x02Ferry =\r\nIt sank.\r\n\x03"),
        ("anpa", f"\x16\x16\x01a1\x02^Ferry<\r\n\tIt sank.\r\n\x03{MUCH}"),
    ],
)
def test_a_story_that_is_little_of_its_file(name: str, source: str) -> None:
    assert [doubt for doubt in told(name, source.encode()).doubts if "of the words" in doubt]


@pytest.mark.parametrize(
    "source",
    [
        f"<nitf><body><body.head><x>{MUCH}</x></body.head></body></nitf>",
        json.dumps({"headline": "Ferry", "story": MUCH}),
    ],
)
def test_many_words_and_no_story_is_no_deliberate_omission(source: str) -> None:
    (found,) = held(source.encode(), "file", named=True)
    assert isinstance(found, Skipped)
    assert not found.deliberate
    assert "no story found among" in found.reason


def test_a_second_text_of_an_item_is_told() -> None:
    other = "Facts on ferries follow here. Nobody counted passengers aboard vessels leaving " * 4
    found = one(NEWSML.format(PART.format(f"<p>{MUCH}</p>") + PART.format(f"<p>{other}</p>")))
    assert found.doubts == ("texts of the item beside the longest, not read: 1",)


def test_the_same_text_once_more_is_no_doubt() -> None:
    assert one(NEWSML.format(PART.format(f"<p>{MUCH}</p>") + PART.format(f"<p>{MUCH[:-40]}</p>"))).doubts == ()


def test_a_word_document_in_an_unknown_wrapping() -> None:
    document = f"<w:document {W}><w:p><w:r><w:t>It sank.</w:t></w:r></w:p><w:del><w:t>{MUCH}</w:t></w:del></w:document>"
    assert told("docx", packed({"word/document.xml": document, "docProps/core.xml": CORE})).doubts


def test_pages_without_text() -> None:
    pytest.importorskip("pypdf")
    two = page("It sank.").replace(b"/Kids [3 0 R] /Count 1", b"/Kids [3 0 R 6 0 R] /Count 2")
    two = two.replace(b"xref", b"6 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\nxref", 1)
    found = next(iter(pdf.read(two, "a.pdf")))
    assert isinstance(found, Article)
    assert found.doubts == ("1 of 2 pages without text: a scan?",)


def test_a_date_that_is_none_is_a_doubt() -> None:
    assert told("markdown", b"---\ndate: yesterday\n---\nIt sank.").doubts == ("date not understood: yesterday",)


def test_a_report_tells_each_doubt_once_with_its_files() -> None:
    bare = Reading(Article("a.md", "It sank.", doubts=("a scan?",)), (), ())
    others = [bare._replace(article=bare.article._replace(id=name)) for name in ("b.md", "c.md")]
    assert doubts([*others, bare]) == ["a.md and 2 more: a scan?"]


def test_ordinary_copy_raises_none() -> None:
    assert read(json.dumps({"headline": "Ferry", "body_text": MUCH}))[0].doubts == ()  # type: ignore[union-attr]
