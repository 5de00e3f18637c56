"""Wire formats: head, roles, places and the quirks of real files, on invented copy."""

from __future__ import annotations

import pytest
import samples as s

from factcheck.ingest import place, reader
from factcheck.ingest.sniff import sniff
from factcheck.model import Article, Skipped

NITF = s.NITF.format(encoding="utf-8", status="usable")
G2 = s.G2.format(version=3, status="usable", embargo="", content=s.G2_PLAIN)
G2_ESCAPED = s.G2.format(version=1, status="usable", embargo="", content=s.G2_ESCAPED)
G2_TWICE = s.G2.format(version=1, status="usable", embargo="", content=s.G2_TWICE)


def read(source: str | bytes) -> list[Article | Skipped]:
    raw = source if isinstance(source, bytes) else source.encode()
    name = sniff(raw, "file")
    assert name is not None
    return list(reader(name)(raw, "file"))


def one(source: str | bytes) -> Article:
    found = read(source)[0]
    assert isinstance(found, Article)
    return found


def parts(found: Article) -> list[tuple[str, str]]:
    return [(item.role, found.text[slice(*item.span)]) for item in found.segments]


def lines(found: Article) -> list[str]:
    return found.text.split("\n\n")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (NITF, "nitf"), (G2, "newsml_g2"), (s.NEWSML, "newsml"), (s.NINJS, "ninjs"), (s.NINJS3, "ninjs"),
        (s.IPTC, "iptc7901"), (s.ANPA, "anpa"), (s.MAIL, "mail"), (s.RSS, "feed"), (s.ATOM, "feed"),
        ("<!-- a -->\n<html><p>x", "html"), ("%PDF-1.4", "pdf"),
        ('{"id": "a", "text": "b"}\n', "jsonl"), ("<rdf:RDF xmlns:rdf='x'/>", "feed"),
        ("<?xml version='1.0'?><other/>", "xml"),
        ("Ferry: it sank.\nFrom: here\n", None), ("A plain story.", None),
    ],
)  # fmt: skip
def test_the_format_is_known_by_content(source: str, name: str | None) -> None:
    assert sniff(source.encode(), "file.odd") == name


@pytest.mark.parametrize(
    ("source", "head"),
    [
        (NITF, ("Ferry sinks off Alder Bay", "Harbour Wire", "By INES MARLOW HW Writer", "2024-03-04T19:27:51+01:00")),
        (G2, ("UPDATE 2-Ferry sinks", "Harbour Wire", "Ines Marlow", "2024-03-04T18:54:14+00:00")),
        (s.NEWSML, ("Ferry sinks", "hw.example", "Ines Marlow", "2024-03-04T17:58:59+03:00")),
        (s.NINJS, ("Ferry sinks", None, "Ines Marlow", "2024-03-04T10:37:00+00:00")),
        (s.NINJS3, ("Ferry sinks", None, "Ines Marlow", "2024-03-04T10:37:00+00:00")),
        (
            s.IPTC.format(month="Mar"),
            ("Ferry sinks off Alder Bay", "dpa", "By Ines Marlow, hw", "2024-03-04T11:37:00+00:00"),
        ),
        (s.ANPA, ("Ferry sinks off Alder Bay", None, "By INES MARLOW", "2024-03-04T15:09:00+00:00")),
        (s.MAIL, ("Ferry “sinks”", "Desk <desk@hw.example>", None, "2024-03-04T17:18:40+11:00")),
        (s.RSS, ("Ferry sinks", "Quay Gazette", None, "2024-03-04T10:00:00+00:00")),
        (s.ATOM, ("Ferry sinks", "Quay Gazette", "Ines Marlow", "2024-03-04T10:00:00+00:00")),
    ],
)
def test_the_head_of_a_story(source: str, head: tuple[str | None, ...]) -> None:
    found = one(source)
    assert (found.title, found.source, found.byline, found.published_at) == head


@pytest.mark.parametrize(
    "source",
    [NITF, G2, s.NEWSML, s.NINJS, s.NINJS3, s.RSS, s.ATOM, s.IPTC, s.ANPA, G2_TWICE, G2_ESCAPED],
)
def test_each_word_is_found_at_its_place_in_the_file(source: str) -> None:
    found, rows = one(source), source.split("\n")
    offset = 0
    for word in found.text.split():
        offset = found.text.index(word, offset)
        row, column = place(found, offset)
        written = rows[row - 1][column - 1 :]
        assert written.startswith((word[0], "\\" + word[0], "&", "``", "''"))


def test_roles_that_nitf_tells() -> None:
    assert parts(one(NITF)) == [
        ("headline", "Ferry sinks off Alder Bay"),
        ("summary", "A ferry has sunk."),
        ("caption", "The ferry in 2019."),
        ("table", "Dead 17"),
    ]


def test_a_line_break_in_a_paragraph_is_a_blank() -> None:
    assert "about 120 people on board sank & cost" in one(NITF).text


def test_a_time_stamp_is_no_dateline_and_the_desk_no_place() -> None:
    assert one(NITF).dateline == "ALDER BAY"
    assert one(G2).dateline is None
    assert one(s.NEWSML).dateline is None


def test_a_declared_charset_that_lies() -> None:
    found = one(s.NITF.format(encoding="iso-8859-1", status="usable").encode())
    assert "£25" in found.text
    assert found.notes[0].startswith("declared iso-8859-1")


def test_a_declared_charset_that_tells_the_truth() -> None:
    raw = s.NITF.replace("—", "-").format(encoding="iso-8859-1", status="usable").encode("iso-8859-1")
    assert "£25" in one(raw).text


def test_wrapped_and_indented_text_inside_a_paragraph() -> None:
    assert lines(one(G2))[1:] == [
        "(Adds toll)",
        "* Ferry sinks with 120 on board",
        "By Ines Marlow",
        "ALDER BAY, March 4 (HW) - A ferry with about 120 people on board sank off the coast on Monday.",
        "Divers found 17 bodies.",
    ]


@pytest.mark.parametrize("source", [G2_ESCAPED, G2_TWICE])
def test_html_inside_text_inside_xml(source: str) -> None:
    found = one(source)
    assert [" ".join(line.split()) for line in lines(found)[1:]] == ["A ferry sank.", "Divers found 17 bodies."]


def test_version_guid_language_and_notes() -> None:
    found = one(G2)
    assert (found.version, found.guid, found.language, found.notes) == (
        "3", "tag:hw.example,2024:ferry", "en", ("Eds: Restores toll.",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("status", "embargo", "expected"),
    [
        ("usable", "", "usable"),
        ("canceled", "", "canceled"),
        ("withheld", "", "embargoed"),
        ("usable", "<embargoed>2999-01-01T00:00:00Z</embargoed>", "embargoed"),
        ("usable", "<embargoed>2001-01-01T00:00:00Z</embargoed>", "usable"),
    ],
)
def test_status(status: str, embargo: str, expected: str) -> None:
    assert one(s.G2.format(version=1, status=status, embargo=embargo, content=s.G2_PLAIN)).status == expected


def test_a_killed_story_may_lack_its_text() -> None:
    assert one(s.G2.format(version=2, status="canceled", embargo="", content="")).status == "canceled"


@pytest.mark.parametrize(
    "source",
    [
        s.G2.format(version=1, status="usable", embargo="", content=""),
        '<packageItem guid="p"><itemMeta/></packageItem>',
        '{"uri": "x", "type": "picture", "headline": "Ferry"}',
        "<nitf><body><body.head><hedline><hl1>Pictures</hl1></hedline></body.head></body></nitf>",
        "<rss><channel><title>Empty</title></channel></rss>",
    ],
)
def test_what_holds_no_story_is_skipped_with_a_note(source: str) -> None:
    found = read(source)[0]
    assert isinstance(found, Skipped)
    assert found.deliberate


def test_drafts_are_skipped() -> None:
    assert read(s.RSS)[1] == Skipped("file#g2", "not published: draft", deliberate=True)


def test_an_envelope_around_the_item() -> None:
    item = '{"headline": "Ferry sinks", "body_nitf": "<p>A ferry sank.</p>", "bylines": [{"by": "By A. Lee"}]}'
    found = one(f'{{"data": {{"item": {item}}}}}')
    assert (found.title, found.byline, lines(found)[1:]) == ("Ferry sinks", "By A. Lee", ["A ferry sank."])


def test_captions_of_newsml_come_after_the_story() -> None:
    content = "<ContentItem><DataContent><p>The ferry.</p></DataContent></ContentItem>"
    caption = f'<NewsComponent><Role FormalName="Caption"/>{content}</NewsComponent>'
    found = one(s.NEWSML.replace("</NewsItem>", f"{caption}</NewsItem>"))
    assert parts(found)[-1] == ("caption", "The ferry.")
    assert "Divers found 17 bodies." in found.text


def test_pictures_of_a_feed_are_not_its_stories() -> None:
    picture = '<media:content url="a.jpg"><media:title>A picture of 88</media:title></media:content>'
    assert "88" not in one(s.RSS.replace("<description>", f"{picture}<description>", 1)).text


def test_a_signature_of_a_mail_is_none_of_the_story() -> None:
    found = one("Date: Thu, 05 May 2016 04:11:45 +0000\nSubject: Ferry\nFrom: a@hw.example\n\nIt sank.\n\n-- \nTel. 88")
    assert parts(found)[1:] == [("boilerplate", "-- Tel. 88")]


def test_the_paragraphs_of_iptc7901() -> None:
    assert lines(one(s.IPTC))[1:3] == [
        "Alder Bay (hw) - A ferry with about 120 people on board sank off the coast on Monday.",
        "“Divers found 17 bodies,” police said. The search for the others will go on.",
    ]
    assert one(s.IPTC).version == "1ST LEAD"


def test_a_desk_that_writes_its_own_months() -> None:
    assert one(s.IPTC.format(month="Okt")).published_at == "2024-10-04T11:37:00+00:00"


def test_the_copy_of_anpa() -> None:
    found = one(s.ANPA)
    assert lines(found)[1:3] == [
        "ALDER BAY (HW) _ A ferry with about 120 people sank.",
        "“Divers found 17 bodies,” he said.",
    ]
    assert (found.version, found.notes) == (
        "1st Ld-Writethru",
        ("AP Photo HW101, HW102", "Eds: With photos.", "Harbour Writer"),
    )


def test_half_games_in_a_table_of_anpa() -> None:
    assert parts(one(s.ANPA))[-1] == ("table", "Tug 6½ 73 B")


def test_the_plain_part_of_a_mail_with_its_charset() -> None:
    assert lines(one(s.MAIL))[1:] == ["A ferry sank and cost £25 million.", "Divers found 17 bodies."]


def test_a_story_filed_through_a_form() -> None:
    form = '{"Headline": ["Ferry sinks"], "Byline": ["E. Marlow"], "Body": ["It sank.\\n\\nDivers came."]}'
    found = one("Date: Thu, 05 May 2016 04:11:45 +0000\nSubject: Form\nFrom: a@hw.example\n\n" + form)
    assert (found.title, found.byline, lines(found)[1:]) == ("Ferry sinks", "E. Marlow", ["It sank.", "Divers came."])
