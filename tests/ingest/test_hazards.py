"""Input made to hurt: nothing raises but what the user is told, nothing is fetched, nothing goes quadratic."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest
import samples as s
from hypothesis import given
from hypothesis import strategies as st
from test_archives import BOOK, DOCUMENT, packed, page

from factcheck.errors import FactcheckError
from factcheck.ingest import READERS, articles, held, place, reader
from factcheck.ingest.sniff import sniff
from factcheck.model import Article, Skipped

SAMPLES = [s.NITF, s.G2, s.NEWSML, s.NINJS, s.NINJS3, s.IPTC, s.ANPA, s.MAIL, s.RSS, s.ATOM]


def outcome(name: str, raw: bytes) -> list[Article | Skipped]:
    try:
        return list(reader(name)(raw, "a"))
    except FactcheckError:
        return []


@given(name=st.sampled_from(sorted(READERS)), raw=st.binary(max_size=60))
def test_no_reader_raises_on_any_bytes(name: str, raw: bytes) -> None:
    for found in outcome(name, raw):
        if isinstance(found, Article):
            assert place(found, len(found.text)) >= (1, 1)


@given(sample=st.sampled_from(SAMPLES), data=st.data())
def test_no_reader_raises_on_damaged_copy(sample: str, data: st.DataObject) -> None:
    raw = sample.encode()
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    damaged = raw[:start] + data.draw(st.binary(max_size=6)) + raw[end:]
    outcome(sniff(damaged, "a.txt") or "text", damaged)


PACKED = [packed({"word/document.xml": DOCUMENT}), packed(BOOK), page("It sank.")]
JUNK = st.sampled_from([
    b"\0", b"\xff\xfe", b"<!DOCTYPE a [", b"]]>", b"&#x110000;", b"\\ud800", b"\x02", b"\x03", b"=", b"\r", b'"', b"{",
    b"1e999", b"<p", b"encoding='utf-7'", b"charset=utf-16", b"charset=rot13", b"From: :;\n", b"9999-12-31T23:59:59-23:59",
]) | st.binary(max_size=20)  # fmt: skip


@given(samples=st.tuples(*[st.sampled_from([*(one.encode() for one in SAMPLES), *PACKED])] * 2), data=st.data())
def test_what_is_spliced_from_two_files_costs_nothing_but_itself(
    samples: tuple[bytes, bytes], data: st.DataObject
) -> None:
    first, second = samples
    cut, resumed = data.draw(st.integers(0, len(first))), data.draw(st.integers(0, len(second)))
    raw = first[:cut] + data.draw(JUNK) + second[resumed:]
    for found in held(
        raw, data.draw(st.sampled_from(["a.txt", "a.xml", "a.json", "a.md", "a.html", "a.eml"])), named=True
    ):
        if isinstance(found, Article):
            assert found.text.encode()
            assert all(found.text[slice(*item.span)] for item in found.segments)
            assert place(found, len(found.text)) >= (1, 1)


@pytest.mark.parametrize(
    "encoding", ["utf-7", "rot13", "idna", "utf-16", "cp037", "no-such", "base64", "unicode_escape"]
)
def test_a_declared_encoding_that_is_no_help(encoding: str) -> None:
    declared = (
        f'<?xml version="1.0" encoding="{encoding}"?><nitf><body><body.content><p>£17</p></body.content></body></nitf>'
    )
    found = outcome("nitf", declared.encode())
    assert [item.text for item in found if isinstance(item, Article)] == ["£17"]
    mail = f"From: a@b.example\nSubject: T\nDate: x\nContent-Type: text/plain; charset={encoding}\n\n£17".encode()
    assert [item.text for item in outcome("mail", mail) if isinstance(item, Article)] == ["T\n\n£17"]


@pytest.mark.parametrize(
    "source",
    ["From: desk:;\nSubject: Ferry\nDate: x\n\nIt sank.", "From: =?x?q?=\nSubject: Ferry\nDate: (\n\nIt sank."],
)
def test_header_fields_that_break_the_library(source: str) -> None:
    (found,) = outcome("mail", source.encode())
    assert isinstance(found, Article)
    assert found.text == "Ferry\n\nIt sank."


@pytest.mark.parametrize("name", ["ninjs", "jsonl"])
def test_half_a_character_cannot_break_the_printing(name: str) -> None:
    raw = b'{"id": "\\ud800", "uri": "a", "headline": "\\ud800", "byline": "\\ud800", "body_text": "\\ud800 sank"}'
    (found,) = outcome(name, raw)
    assert isinstance(found, Article)
    assert f"{found}".encode()


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://hw.example/x.dtd"> %x;]>',
    ],
)
def test_declared_entities_are_refused_with_their_line(declaration: str) -> None:
    raw = f'<?xml version="1.0"?>\n{declaration}<nitf><body.content><p>&b;&x;</p></body.content></nitf>'.encode()
    with pytest.raises(FactcheckError, match="DTD/entity refused") as caught:
        list(reader("nitf")(raw, "a.xml"))
    assert caught.value.line == 2


def test_a_dtd_that_is_only_named_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", lambda *_: pytest.fail("a socket was opened"))
    raw = b'<!DOCTYPE nitf SYSTEM "http://hw.example/x.dtd"><nitf><body.content><p>It&nbsp;sank.</p></body.content></nitf>'
    found = next(iter(reader("nitf")(raw, "a.xml")))
    assert isinstance(found, Article)
    assert found.text == "It sank."


@pytest.mark.parametrize(
    ("name", "raw"), [("nitf", b"<a>" * 200_000), ("ninjs", b"[" * 200_000), ("jsonl", b"[" * 200_000)]
)
def test_deep_nesting_is_told(name: str, raw: bytes) -> None:
    assert not [found for found in outcome(name, raw) if isinstance(found, Article)]


def test_files_of_other_trades_are_passed_over_on_a_walk_and_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": "tool", "version": "1.7"}')
    (tmp_path / "pom.xml").write_text("<project/>")
    assert [item.deliberate for item in articles([str(tmp_path)]) if isinstance(item, Skipped)] == [True, True]
    named = articles([str(tmp_path / "package.json"), str(tmp_path / "pom.xml")])
    assert [item.deliberate for item in named if isinstance(item, Skipped)] == [False, False]


def test_bad_input_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "bomb.xml").write_text('<!DOCTYPE a [<!ENTITY b "c">]><nitf>&b;</nitf>')
    (tmp_path / "cut.xml").write_text("<nitf><body>")
    (tmp_path / "other.xml").write_text("<recipe/>")
    (tmp_path / "good.txt").write_text("The ferry sank.")
    found = list(articles([str(tmp_path)]))
    assert [type(item) for item in found] == [Skipped, Skipped, Article, Skipped]


REPEATED = [
    ("html", ["<div>", "<", "<!--", "<a", '<a href="', "<p>a ", "&", "<![", "<a '", "<s>", "<del>a</s>"]),
    (
        "markdown",
        [
            "[",
            "](",
            "[a](",
            "*a",
            "`",
            "```\n",
            "> ",
            "<!--",
            "<a",
            " #",
            "a: b\n",
            "&",
            "&a",
            "\\",
            "[^",
            "[^a]: ",
            "{{<",
            "{%",
            "<script>",
            "==",
            "[a]: ",
            "~~",
            "~~a\n",
            "<s>",
            "<del>a",
        ],
    ),
    ("text", [" ", "1,", '"', "a", "\n"]),
    ("jsonl", ["{", '"\\u', '{"id":"a","text":"b"}\n']),
    ("mail", ["a: b\n", "=?utf-8?q?a?= "]),
    ("anpa", ["^", "`", "^^ "]),
    ("iptc7901", ["\x02a=\n", "``"]),
]


BEGUN = [
    ("anpa", "\x16\x16\x01a1\x02^BC-", ["9", "9,", " ", "<", "= ", "1st Ld"]),
    ("anpa", "\x16\x16\x01a1\x02^Ferry<\r\n", ["<", "=", "= ", "^By ", "{1", "03-04-24 "]),
    ("iptc7901", "\x01", [" ", "a", " dpa 1", "\x01a"]),
    ("iptc7901", "\x01a\x02", ["A ", "(", "=", "A (B) ", "# ", "041030 GMT "]),
    ("mail", "From: a\nSubject: b\nDate: c\n\n", ["> ", ">\n", "A: b ", "On a", "\n ", "-- \n"]),
    ("mail", "From: a\nSubject: Fwd: ", ["Fwd: ", "fw ", "=?"]),
    ("mail", "From: a\nContent-Transfer-Encoding: quoted-printable\nDate: c\n\n", ["=E2", "=\n", "=", "=4"]),
    ("nitf", "<nitf><body><p>", ["&amp;", "a ", "\n ", "<![CDATA[a]]>", "&lt;p&gt;"]),
    ("nitf", "<nitf><body><p>", ["<b>a</b>", "<br/>", "a</p><p>", "<pre>a  1\n</pre>"]),
    ("feed", "<rss><item><post_type>post</post_type><description>", ["[", "[a ", "[a=", "[a]", "[/a", "[a]http://"]),
    ("ninjs", '{"body_text": "', ["a ", "\\n", "\\u00e9", "<p>", "&amp;"]),
    ("ninjs", '{"body_text": [', ['"a",', "{},", '{"value": "a"},']),
]
ENDS = {"nitf": "</p></body></nitf>", "feed": "</description></item></rss>"}


@pytest.mark.parametrize(
    ("name", "start", "unit"), [(name, start, unit) for name, start, units in BEGUN for unit in units]
)
def test_time_grows_with_what_follows_a_good_beginning(name: str, start: str, unit: str) -> None:
    def seconds(length: int) -> float:
        raw = f"{start}{unit * (length // len(unit))}{ENDS.get(name, '')}".encode()
        begun = time.process_time()
        outcome(name, raw)
        return time.process_time() - begun

    seconds(100)
    assert seconds(40_000) < 30 * seconds(4_000) + 0.05


@pytest.mark.parametrize(("name", "unit"), [(name, unit) for name, units in REPEATED for unit in units])
def test_time_grows_with_the_length(name: str, unit: str) -> None:
    def seconds(length: int) -> float:
        raw = (unit * (length // len(unit))).encode()
        start = time.process_time()
        outcome(name, raw)
        return time.process_time() - start

    seconds(100)
    assert seconds(40_000) < 30 * seconds(4_000) + 0.05
