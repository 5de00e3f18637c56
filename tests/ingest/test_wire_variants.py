"""XML of the wire as other houses write it: what the standards allow beside what most files look like."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from test_wire import one, parts, read

from factcheck.model import Skipped

G2 = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:hw.example:17" version="2" xml:lang="en">
<itemMeta><itemClass qcode="ninat:{kind}"/><versionCreated>2024-03-04T12:00:00Z</versionCreated>
<pubStatus {status}/></itemMeta><contentMeta>{headlines}<language tag="en-GB"/></contentMeta>{content}</newsItem>"""
USABLE = 'qcode="stat:usable"'
HEADLINE = "<headline>Ferry sinks</headline>"
BODY = "<html><head><title>Tug sinks</title></head><body><p>Divers found 17 bodies.</p></body></html>"
CONTENT = f"<contentSet><inlineXML>{BODY}</inlineXML></contentSet>"
NITF = """<nitf><head><docdata><doc-id id-string="17"/><date.release norm="{release}"/></docdata></head>
<body><body.head><hedline><hl1>Ferry sinks</hl1></hedline>
<note><body.content><p>{note}</p></body.content></note></body.head>{content}</body></nitf>"""


def g2(content: str = CONTENT, *, kind: str = "text", status: str = USABLE, headlines: str = HEADLINE) -> str:
    return G2.format(content=content, kind=kind, status=status, headlines=headlines)


def nitf(*, note: str = "Adds toll", release: str = "20240304T100000Z", content: str = "<p>It sank.</p>") -> str:
    return NITF.format(note=note, release=release, content=f"<body.content>{content}</body.content>")


def test_the_content_in_the_language_of_the_item_is_the_story() -> None:
    french = "<inlineXML><html><body><p>Les plongeurs ont trouvé 17 corps dans le navire.</p></body></html></inlineXML>"
    found = one(g2(f'<contentSet xml:lang="fr">{french}</contentSet>{CONTENT}'))
    assert "Divers found 17 bodies." in found.text
    assert "plongeurs" not in found.text


@pytest.mark.parametrize(
    ("headlines", "title"),
    [
        ('<headline role="hl:sub">17 dead</headline><headline role="hl:main">Ferry sinks</headline>', "Ferry sinks"),
        ("<headline/>", "Tug sinks"),
        (
            '<headline xml:lang="fr">Un ferry coule</headline><headline xml:lang="en">Ferry sinks</headline>',
            "Ferry sinks",
        ),
        ('<headline xml:lang="fr">Un ferry coule</headline>', "Un ferry coule"),
    ],
)
def test_the_main_headline_or_that_of_the_content(headlines: str, title: str) -> None:
    assert one(g2(headlines=headlines)).title == title


@pytest.mark.parametrize("status", ['qcode="stat:canceled"', 'uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"'])
def test_a_status_by_code_or_by_address(status: str) -> None:
    assert one(g2(status=status)).status == "canceled"


@pytest.mark.parametrize("kind", ["picture", "video", "graphic"])
def test_a_caption_of_a_picture_is_no_story(kind: str) -> None:
    assert read(g2(kind=kind)) == [Skipped("file", f"NewsML-G2 of the class {kind}, no text", deliberate=True)]


@pytest.mark.parametrize("tag", ["packageItem", "planningItem", "conceptItem", "knowledgeItem"])
@pytest.mark.parametrize("frame", ["{}", "<newsMessage><itemSet>{}</itemSet></newsMessage>"])
def test_items_that_are_no_news_are_told_as_such(tag: str, frame: str) -> None:
    (found,) = read(frame.format(f'<{tag} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p"/>'))
    assert isinstance(found, Skipped)
    assert found.deliberate


def test_a_note_above_a_story_of_nitf_is_not_the_story() -> None:
    found = one(nitf())
    assert (found.text, found.notes) == ("Ferry sinks\n\nIt sank.", ("Adds toll",))


@pytest.mark.parametrize(
    ("inside", "role"),
    [
        ("Tugs      6   73\nBarges    5   22", "table"),
        ("Tugs\t$6\nBarges\t$5", "table"),
        ("Divers found 17 bodies.\nThe ferry sank  on Monday.", None),
    ],
)
def test_text_in_columns_is_a_table(inside: str, role: str | None) -> None:
    found = parts(one(nitf(content=f"<p>It sank.</p><pre>{inside}</pre>")))[1:]
    assert [part for part, _ in found] == ([role] if role else [])


def test_the_notepad_of_dpa_is_no_story() -> None:
    pad = '<section class="notepad"><h2>Notepad</h2><p>Call +49 30 555.</p></section>'
    found = one(
        g2(f"<contentSet><inlineXML><body><section><p>It sank.</p></section>{pad}</body></inlineXML></contentSet>")
    )
    assert parts(found)[1:] == [("note", "Notepad"), ("note", "Call +49 30 555.")]


def test_all_parts_of_a_body_are_read() -> None:
    found = one(nitf(content="<p>It sank.</p></body.content><body.content><block><p>Divers came.</p></block>"))
    assert found.text == "Ferry sinks\n\nIt sank.\n\nDivers came."


def test_a_caption_of_several_paragraphs() -> None:
    media = '<media><media-reference source="a"/><media-caption><p>A tug.</p><p>In 2019.</p></media-caption></media>'
    assert parts(one(nitf(content=f"<p>It sank.</p>{media}")))[1:] == [("caption", "A tug."), ("caption", "In 2019.")]


@pytest.mark.parametrize(
    ("note", "release", "status"),
    [
        ("EMBARGOED until 0001 Tuesday", datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ"), "embargoed"),
        ("Eds: Embargo lifted", datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ"), "usable"),
        ("EMBARGOED until 0001 Tuesday", "20040304T100000Z", "usable"),
        ("Adds toll", "29990304T100000Z", "embargoed"),
    ],
    ids=["in words", "lifted", "passed", "by date"],  # not by a time of day, which is another in each process
)
def test_an_embargo_in_words_or_by_date_of_release(note: str, release: str, status: str) -> None:
    assert one(nitf(note=note, release=release)).status == status


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("\n\n<?xml version='1.0'?><nitf><body><p>It sank.</p></body></nitf>", "It sank."),
        ("<nitf><body><p>It\x0b sank\x1a.</p></body></nitf>", "It sank ."),
        ("<nitf><body><p>It&nbsp;sank &ndash; late.</p></body></nitf>", "It sank – late."),
    ],
)
def test_what_xml_forbids_and_agencies_send(source: str, text: str) -> None:
    assert one(source).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark(encoding: str) -> None:
    assert one('<?xml version="1.0" encoding="UTF-16"?><nitf><body><p>It sank.</p></body></nitf>'.encode(encoding))


@pytest.mark.parametrize("source", ["<svg xmlns='http://www.w3.org/2000/svg'><text>12</text></svg>"])
def test_xml_of_other_trades_is_no_prose(source: str) -> None:
    from factcheck.ingest import held

    (found,) = held(source.encode(), "a.txt", named=True)
    assert isinstance(found, Skipped)


NEWSML = """<NewsML><NewsItem><NewsManagement><ThisRevisionCreated>20240304T175859Z</ThisRevisionCreated></NewsManagement>
<NewsComponent>{outer}<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>The ferry in port</HeadLine><ByLine>Tom Brandt</ByLine>
<DateLine>REEM, March 1</DateLine></NewsLines><ContentItem><DataContent><p>In port.</p></DataContent></ContentItem>
</NewsComponent><NewsComponent><NewsLines><HeadLine>Divers find 17</HeadLine><ByLine>Ines Marlow</ByLine></NewsLines>
<ContentItem><DataContent><p>Divers found 17 bodies.</p></DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>"""
OUTER = "<NewsLines><HeadLine{lang}>Ferry sinks</HeadLine><HeadLine>17 found</HeadLine><DateLine>ALDER BAY</DateLine></NewsLines>"


@pytest.mark.parametrize(
    ("outer", "title", "dateline", "byline"),
    [
        ("", "Divers find 17", None, "Ines Marlow"),
        (OUTER.format(lang=""), "Ferry sinks", "ALDER BAY", None),
        (OUTER.format(lang=' xml:lang="fr"'), "17 found", "ALDER BAY", None),
    ],
)
def test_the_lines_of_a_picture_before_the_text_are_not_the_storys(
    outer: str, title: str, dateline: str | None, byline: str | None
) -> None:
    found = one(NEWSML.format(outer=outer))
    assert (found.title, found.dateline, found.byline) == (title, dateline, byline)


@pytest.mark.parametrize(
    "item",
    [
        "<NewsML><NewsItem><Identification><NewsIdentifier><DateId>20240304</DateId></NewsIdentifier></Identification>"
        "<DataContent><p>It sank.</p></DataContent></NewsItem></NewsML>",
        g2().replace("<versionCreated>2024-03-04T12:00:00Z</versionCreated>", "").replace(
            "<contentMeta>", "<contentMeta><contentCreated>2024-03-04T12:00:00Z</contentCreated>"
        ),
    ],
    ids=["newsml", "g2"],
)  # fmt: skip
def test_the_day_where_no_version_has_one(item: str) -> None:
    assert str(one(item).published.first) == "2024-03-04"


@pytest.mark.parametrize(
    ("line", "found"),
    [("17 dead, owner says", [("summary", "17 dead, owner says")]), ("FERRY SINKS", []), ("FERRY-TOLL", []), ("", [])],
)
def test_the_line_below_a_headline_is_a_summary_unless_it_says_the_same(
    line: str, found: list[tuple[str, str]]
) -> None:
    story = nitf(content="<hl2>Crosshead</hl2><p>It sank.</p>").replace("</hedline>", f"<hl2>{line}</hl2></hedline>")
    assert [part for part in parts(one(story)) if part[0] == "summary"] == found
