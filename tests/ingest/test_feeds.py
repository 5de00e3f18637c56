"""RSS, Atom and WordPress exports as blogs and outlets write them."""

from __future__ import annotations

import time

import pytest
from test_wire import lines, one, parts, read

from factcheck.ingest import place

RSS = """<rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel><title>Quay &amp;amp; Hill</title>
<item><title>{title}</title><content:encoded><![CDATA[{body}]]></content:encoded>{more}</item></channel></rss>"""
POST = "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"


def rss(body: str = "<p>A ferry sank.</p>", *, title: str = "Ferry sinks", more: str = "") -> str:
    return RSS.format(title=title, body=body, more=more)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("<![CDATA[Ferry &amp; tug <b>sink</b>]]>", "Ferry & tug sink"),
        ("Ferry &amp;amp; tug", "Ferry & tug"),
        ("Ferry&nbsp;sinks &ndash; late", "Ferry sinks – late"),
        ("Ferry &lt; tug", "Ferry < tug"),
    ],
)
def test_a_title_that_is_escaped_once_more(written: str, title: str) -> None:
    assert one(rss(title=written)).title == title


def test_the_name_of_a_feed_is_a_title_too() -> None:
    assert one(rss()).source == "Quay & Hill"


def test_atom_with_xhtml_and_one_author_for_all() -> None:
    found = one(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><author><name>Ines Marlow</name></author>'
        '<entry><title type="html">Ferry &amp;amp; tug</title><id>1</id><summary>Teaser.</summary><content type="xhtml">'
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>A ferry sank.</p><p>Divers came.</p></div></content></entry></feed>'
    )
    assert (found.title, found.byline, lines(found)[1:]) == (
        "Ferry & tug", "Ines Marlow", ["A ferry sank.", "Divers came."],
    )  # fmt: skip


AGENCY = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="m"><title>Hill Wire</title><entry><id>1</id>
<title>Ferry sinks</title><m:ByLine>By INES MARLOW</m:ByLine><m:DateLine>ALDER BAY</m:DateLine>
<m:PublishingStatus>{status}</m:PublishingStatus><m:ManagementSequenceNumber>3</m:ManagementSequenceNumber>
<content type="xhtml"><nitf><body><body.head><hedline><hl1>Ferry sinks</hl1></hedline></body.head>
<body.content><block><p>A ferry sank.</p></block></body.content></body></nitf></content></entry></feed>"""


@pytest.mark.parametrize(("written", "status"), [("Usable", "usable"), ("Canceled", "canceled")])
def test_an_agency_that_sends_its_stories_in_a_feed(written: str, status: str) -> None:
    found = one(AGENCY.format(status=written))
    assert (found.byline, found.dateline, found.version, found.status) == ("By INES MARLOW", "ALDER BAY", "3", status)
    assert lines(found) == ["Ferry sinks", "A ferry sank."]


SHORTCODES = [
    ('[gallery ids="1,2,3"]A ferry sank.', ["A ferry sank."]),
    ("[pullquote]A ferry sank.[/pullquote]", ["A ferry sank."]),
    ("A ferry sank.\n\n[embed]https://v.example/12[/embed]\n\nDivers came.", ["A ferry sank.", "Divers came."]),
    ("“It [the ferry] sank [sic],” he said.", ["“It [the ferry] sank [sic],” he said."]),
]


@pytest.mark.parametrize(("body", "text"), SHORTCODES)
def test_shortcodes_are_no_text_and_words_in_brackets_are(body: str, text: list[str]) -> None:
    assert lines(one(rss(body, more=POST)))[1:] == text


def test_a_shortcode_of_a_caption_is_a_caption() -> None:
    source = rss('A ferry sank.\n[caption id="a" width="300"]<img src="x" /> A tug in 2019.[/caption]', more=POST)
    found = one(source)
    assert parts(found)[1:] == [("caption", "A tug in 2019.")]
    row, column = place(found, found.text.index("A tug"))
    assert source.split("\n")[row - 1][column - 1 :].startswith("A tug")


@pytest.mark.parametrize("state", ["draft", "future", "private", "trash"])
def test_what_is_not_published_is_skipped(state: str) -> None:
    (found,) = read(rss(more=POST.replace("publish", state)))
    assert getattr(found, "reason", "") == f"not published: {state}"


def test_the_time_for_a_feed_grows_with_its_length() -> None:
    def seconds(entries: int) -> float:
        item = "<item><title>Ferry</title><description>A ferry sank.</description></item>\n"
        source = f"<rss><channel>{item * entries}</channel></rss>"
        start = time.process_time()
        assert len(read(source)) == entries
        return time.process_time() - start

    seconds(10)
    assert seconds(4_000) < 20 * seconds(400) + 0.05
