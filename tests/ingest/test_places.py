"""Line and column of every number point at that number in the file, in each format that is text."""

from __future__ import annotations

import json
import quopri
import re
from collections.abc import Callable
from html import escape
from itertools import count
from xml.sax.saxutils import escape as escape_xml

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.ingest import held, place
from factcheck.model import Article

SOFT = re.compile(r"=\r?\n")  # where quoted-printable breaks a line that goes on
NUMBER = re.compile(r"\d{4}")
WORDS = [
    "ferry",
    "& tug",
    "a < b",
    "“said”",
    "£",
    "é",
    "🚢",
    "it's",
    '"so"',
    "x > y",
    "\t",
    "]",
    "}",
    "=",
    "na\u00efve",
    "\\",
]
Story = list[list[str]]


def story() -> st.SearchStrategy[Story]:
    """Paragraphs of words, each with numbers of four digits, of which no two are the same."""
    token = st.sampled_from([*WORDS, "#"])
    shapes = st.lists(
        st.lists(token, min_size=1, max_size=8).map(lambda found: ["Dead", *found, "#"]), min_size=1, max_size=4
    )

    def numbered(found: Story) -> Story:
        number = count(1101, 7)
        return [[str(next(number)) if word == "#" else word for word in paragraph] for paragraph in found]

    return shapes.map(numbered)


def marked(word: str, quote: Callable[[str], str]) -> str:
    """A word as markup has it: numbers in an element, every fourth letter as a reference."""
    return f"<b><i>{word}</i></b>" if word.endswith("8") else quote(word)


def references(text: str) -> str:
    return "".join(f"&#{ord(sign)};" if not sign.isascii() else sign for sign in escape(text))


def html(found: Story, quote: Callable[[str], str] = references) -> str:
    return "\n".join(f"<p>{' '.join(marked(word, quote) for word in paragraph)}</p>" for paragraph in found)


def plain(found: Story, gap: str = "\n\n") -> str:
    return gap.join(" ".join(paragraph) for paragraph in found)


def as_nitf(found: Story) -> str:
    return f'<?xml version="1.0"?>\n<nitf><body><body.content>{html(found, escape_xml)}</body.content></body></nitf>'


def as_newsml(found: Story) -> str:
    inside = html(found).replace("]]>", "]]&gt;")
    return f"<NewsML><NewsItem><NewsComponent><ContentItem><DataContent><![CDATA[{inside}]]></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"


def as_g2(found: Story) -> str:
    return f"<newsItem guid='g'><contentSet><inlineData>{escape_xml(html(found))}</inlineData></contentSet></newsItem>"


def as_g2_plain(found: Story) -> str:
    return f"<newsItem guid='g'><contentSet><inlineData>{escape_xml(plain(found))}</inlineData></contentSet></newsItem>"


def as_rss(found: Story) -> str:
    return f"<rss><channel><item><title>T</title>\n<description>{escape_xml(html(found))}</description></item></channel></rss>"


def as_ninjs(found: Story) -> str:
    return json.dumps({"headline": "T", "body_xhtml": html(found), "uri": "x"}, indent=1, ensure_ascii=True)


def as_ninjs_text(found: Story) -> str:
    return json.dumps({"uri": "x", "body_text": plain(found)}, ensure_ascii=False)


def as_jsonl(found: Story) -> str:
    return "\n".join(
        json.dumps({"id": str(n), "text": plain([part])}, ensure_ascii=bool(n % 2)) for n, part in enumerate(found)
    )


def as_mail(found: Story) -> str:
    body = quopri.encodestring(plain(found).encode()).decode()
    head = "From: a@b.example\nSubject: T\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    return f"{head}Content-Transfer-Encoding: quoted-printable\n\n{body}"


def as_markdown(found: Story) -> str:
    return f"---\ntitle: T\n---\n# Head\n\n{plain([[f'**{w}**' if w[-1] == '8' else w for w in part] for part in found])}\n"


FORMATS: dict[str, tuple[str, Callable[[Story], str]]] = {
    "text": ("a.txt", plain),
    "markdown": ("a.md", as_markdown),
    "html": ("a.html", lambda found: f"<html><body><article>{html(found)}</article></body></html>"),
    "nitf": ("a.xml", as_nitf),
    "newsml": ("a.xml", as_newsml),
    "newsml-g2 with html": ("a.xml", as_g2),
    "newsml-g2 with text": ("a.xml", as_g2_plain),
    "rss": ("a.xml", as_rss),
    "ninjs": ("a.json", as_ninjs),
    "ninjs with text": ("a.json", as_ninjs_text),
    "json lines": ("a.jsonl", as_jsonl),
    "mail": ("a.eml", as_mail),
    "iptc7901": ("a.txt", lambda found: f"\x01hw1 4 i 211  dpa 0061\n\x02Ferry =\n\n{plain(found)}\n\x03"),
    "anpa": (
        "a.txt",
        lambda found: "\x16\x16\x01a1\x02^Ferry<\n" + "".join(f"\t   {plain([part])}\n" for part in found) + "\x03",
    ),
}


@pytest.mark.parametrize("form", FORMATS)
@given(found=story(), ends=st.sampled_from(["\n", "\r\n"]), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_every_number_is_at_its_line_and_column(form: str, found: Story, ends: str, encoding: str) -> None:
    name, written = FORMATS[form]
    source = written(found).replace("\n", ends)
    raw = source.encode("utf-8" if form in ("mail", "iptc7901", "anpa") else encoding)
    rows = source.split("\n")
    seen = set()
    for item in held(raw, name, named=True):
        assert isinstance(item, Article)
        for match in NUMBER.finditer(item.text):
            row, column = place(item, match.start())
            there = "\n".join(rows[row - 1 : row + 1])[column - 1 :]
            assert SOFT.sub("", there).startswith(match.group())
            seen.add(match.group())
    assert seen == {word for paragraph in found for word in paragraph if word.isdigit()}
