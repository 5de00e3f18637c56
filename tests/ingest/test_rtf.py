"""RTF: words as a reader sees them, letters of every code page, title and day, and files made to break a reader."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.ingest import articles, rtf
from factcheck.ingest.sniff import sniff
from factcheck.model import Article, Skipped

striprtf = pytest.importorskip("striprtf")


def text_of(inside: str | bytes, head: str = "\\ansi\\ansicpg1252") -> str:
    (found,) = rtf.read(made(inside, head), "a.rtf")
    assert isinstance(found, Article)
    return found.text


def made(inside: str | bytes, head: str = "\\ansi\\ansicpg1252") -> bytes:
    raw = inside if isinstance(inside, bytes) else inside.encode("ascii")
    return b"{\\rtf1" + head.encode() + b"{\\fonttbl{\\f0 Helvetica;}}\\f0\\fs24 " + raw + b"}"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("Nine died.\\par Two fled.\\par", "Nine died.\n\nTwo fled."),
        ("{\\b Nine} people\\line died.", "Nine people\n\ndied."),
        ("a caf\\'e9 \\'96 12 dead", "a caf\u00e9 \u2013 12 dead"),
        ("the mayor\\u8217?s 12", "the mayor\u2019s 12"),
        (b"a caf\xe9", "a caf\u00e9"),
        ("{\\strike Nine} Fourteen died.", "Fourteen died."),
        ("\\strike Nine\\strike0  Fourteen died.", "Fourteen died."),
        ("\\v 9 hidden \\plain 14 died.", "14 died."),
        ("{\\deleted\\b 9 }14 died{\\strike \\'e9\\u8217?}.", "14 died."),
        ('{\\field{\\*\\fldinst{HYPERLINK "http://a.example/9"}}{\\fldrslt{the 14}}} died.', "the 14 died."),
        ("12 died.{\\footnote 9 more}{\\*\\unknown 8}", "12 died."),
        ("\\trowd Dead\\cell 12\\cell\\row\\pard It sank.", "Dead 12\n\nIt sank."),
        ("\\{9\\} \\~ died", "{9}   died".replace("   ", " ")),
    ],
)
def test_words_are_those_that_a_reader_sees(inside: str | bytes, text: str) -> None:
    assert " ".join(text_of(inside).split()) == " ".join(text.split())
    assert text_of(inside).count("\n\n") == text.count("\n\n")


def test_a_code_page_is_taken_where_rtf_has_it() -> None:
    assert text_of(b"\xcf\xee 12", "\\ansi\\ansicpg1251") == "\u041f\u043e 12"
    assert text_of("caf\\'e9 12", "\\ansi\\ansicpg99999") != ""


def test_title_and_day_are_those_of_the_properties() -> None:
    info = "{\\info{\\title Ferry sinks, 12 dead}{\\creatim\\yr2026\\mo3\\dy4}{\\revtim\\yr2026\\mo3\\dy5\\hr9}}"
    (found,) = rtf.read(made(f"{info}It sank on Monday."), "a.rtf")
    assert isinstance(found, Article)
    assert (found.title, found.published.first) == ("Ferry sinks, 12 dead", date(2026, 3, 5))
    assert found.text == "Ferry sinks, 12 dead\n\nIt sank on Monday."


def test_the_day_of_a_file_is_none_where_its_words_have_one() -> None:
    info = "{\\info{\\revtim\\yr2026\\mo3\\dy5}}"
    (found,) = rtf.read(made(f"{info}It sank on March 4, 2025."), "a.rtf")
    assert isinstance(found, Article)
    assert found.published.first is None


def test_it_is_known_by_its_first_bytes_and_compared(tmp_path: Path) -> None:
    assert sniff(made("x"), "story") == "rtf"
    (tmp_path / "a.rtf").write_bytes(made("It sank."))
    (found,) = articles([str(tmp_path)])
    assert isinstance(found, Article)


def test_without_striprtf_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "striprtf", None)
    monkeypatch.setitem(sys.modules, "striprtf.striprtf", None)
    with pytest.raises(FactcheckError, match="python -m pip install striprtf"):
        list(rtf.read(made("x"), "a.rtf"))


@pytest.mark.parametrize(
    "raw",
    [
        b"{\\rtf1", b"{\\rtf1}}}}}", b"{\\rtf1 \\u99999999?}", b"{\\rtf1{\\pict\\bin}}", b"{\\rtf1 \\'zz}",
        b"{\\rtf1 \\uc-5 x}", b"{\\rtf1 \\ansicpg \\uc}", b"{\\rtf1 \\", b"{\\rtf1 \\u-1?}",
    ],
)  # fmt: skip
def test_a_torn_file_costs_only_itself(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_bytes(raw)
    (tmp_path / "b.txt").write_text("It sank.", encoding="utf-8")
    found = list(articles([str(tmp_path)]))
    assert len(found) == 2
    assert isinstance(found[1], Article)
    assert not isinstance(found[0], Skipped) or "FC999" not in found[0].reason


@pytest.mark.parametrize(
    ("part", "head"),
    [
        ('{\\field{\\*\\fldinst{HYPERLINK "x"}}{\\fldrslt y}} ', "\\ansi"),
        ("", "{\\fonttbl%s}"),
    ],
    ids=["fields", "fonts"],
)
def test_what_is_told_a_thousand_times_takes_no_quadratic_time_(part: str, head: str) -> None:
    def taken(number: int) -> float:
        start = time.perf_counter()
        text_of(part * number + "x", head.replace("%s", "{\\f1 A}" * number))
        return time.perf_counter() - start

    small = max(taken(4_000), 0.02)
    assert taken(32_000) < 30 * small
