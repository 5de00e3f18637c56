"""Word, EPUB and PDF: what is in them, and archives that were made to burst."""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.ingest import articles, docx, epub, pdf, place
from factcheck.ingest.sniff import sniff
from factcheck.model import Article, Skipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT = f"""<?xml version="1.0"?><w:document {W}><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ferry sinks</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">A ferry </w:t></w:r>
<w:del><w:r><w:delText>99 </w:delText></w:r></w:del><w:r><w:t>sank.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Dead</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>17</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:instrText>PAGE 88</w:instrText><w:t>Divers</w:t><w:tab/><w:t>came.</w:t></w:r></w:p>
</w:body></w:document>"""
CORE = """<c xmlns:dc="d" xmlns:t="t">
<dc:creator>Ines Marlow</dc:creator><t:modified>2024-03-04T10:00:00Z</t:modified></c>"""


def packed(members: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return stream.getvalue()


def one(found: Article | Skipped) -> Article:
    assert isinstance(found, Article)
    return found


def test_a_word_document() -> None:
    raw = packed({"word/document.xml": DOCUMENT, "docProps/core.xml": CORE})
    found = one(next(iter(docx.read(raw, "a.docx"))))
    assert found.text == "Ferry sinks\n\nA ferry sank.\n\nDead 17\n\nDivers came."
    assert [item.role for item in found.segments] == ["headline", "table"]
    assert (found.title, found.byline, found.published_at) == (
        "Ferry sinks",
        "Ines Marlow",
        "2024-03-04T10:00:00+00:00",
    )


def test_the_title_in_the_properties_of_a_document_is_its_headline() -> None:
    core = '<c xmlns:dc="d"><dc:title>Ferry fire leaves 23 dead</dc:title></c>'
    document = f"<w:document {W}><w:body><w:p><w:r><w:t>At least 19 died.</w:t></w:r></w:p></w:body></w:document>"
    found = one(next(iter(docx.read(packed({"word/document.xml": document, "docProps/core.xml": core}), "a.docx"))))
    assert found.text == "Ferry fire leaves 23 dead\n\nAt least 19 died."
    assert [(item.role, item.span) for item in found.segments] == [("headline", (0, 25))]
    assert [place(found, offset) for offset in (0, 18, 27)] == [(1, 1), (1, 19), (1, 1)]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("A ferry sank.", "2013-06-03"),
        ("LODEN, March 4, 2024 - A ferry sank.", None),
        ("A ferry sank on 4 March 2024.", None),
        ("A ferry sank in the winter of 2024.", None),
        ("A ferry of 1998 sank.", "2013-06-03"),
    ],
)
def test_properties_never_date_a_story_against_a_printed_date(text: str, published: str | None) -> None:
    core = '<c xmlns:t="t"><t:modified>2013-06-03T10:00:00Z</t:modified></c>'
    document = f"<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    found = one(next(iter(docx.read(packed({"word/document.xml": document, "docProps/core.xml": core}), "a.docx"))))
    assert found.published.first == (published and date.fromisoformat(published))


RUN = "<w:r><w:t>{}</w:t></w:r>"
BOX = f"<w:txbxContent><w:p>{RUN.format('A box of 55.')}</w:p></w:txbxContent>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (
            f"<w:ins>{RUN.format('12 ')}</w:ins><w:del><w:delText>11 </w:delText></w:del>{RUN.format('sank.')}",
            "12 sank.",
        ),
        (f"<w:moveFrom>{RUN.format('12 ')}</w:moveFrom>{RUN.format('It sank.')}", "It sank."),
        (f"<w:r><w:rPr><w:strike/></w:rPr><w:t>11 </w:t></w:r>{RUN.format('12 sank.')}", "12 sank."),
        (f"<w:r><w:rPr><w:dstrike w:val='1'/></w:rPr><w:t>11 </w:t></w:r>{RUN.format('12 sank.')}", "12 sank."),
        (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>11 </w:t></w:r>{RUN.format('12 sank.')}", "12 sank."),
        ("<w:r><w:rPr><w:strike w:val='0'/><w:b/></w:rPr><w:t>11 sank.</w:t></w:r>", "11 sank."),
        (f"<w:hyperlink>{RUN.format('It')}</w:hyperlink>{RUN.format(' sank.')}", "It sank."),
        (f"{RUN.format('17')}<w:r><w:noBreakHyphen/><w:t>year</w:t></w:r>", "17-year"),
        (
            f"{RUN.format('It sank.')}<w:r><w:Choice>{BOX}</w:Choice><w:Fallback>{BOX}</w:Fallback></w:r>",
            "It sank.\n\nA box of 55.",
        ),
    ],
)
def test_the_runs_of_a_paragraph(inside: str, text: str) -> None:
    document = f"<w:document {W}><w:body><w:p>{inside}</w:p></w:body></w:document>"
    assert one(next(iter(docx.read(packed({"word/document.xml": document}), "a.docx")))).text == text


def test_a_table_in_a_table_is_read_once() -> None:
    inner = f"<w:tbl><w:tr><w:tc><w:p>{RUN.format('9')}</w:p></w:tc></w:tr></w:tbl>"
    document = (
        f"<w:document {W}><w:tbl><w:tr><w:tc><w:p>{RUN.format('Dead')}</w:p>{inner}</w:tc></w:tr></w:tbl></w:document>"
    )
    assert one(next(iter(docx.read(packed({"word/document.xml": document}), "a.docx")))).text == "Dead 9"


def test_footnotes_are_notes() -> None:
    notes = f"<w:footnotes {W}><w:footnote><w:p>{RUN.format('Counted by 42.')}</w:p></w:footnote></w:footnotes>"
    found = one(next(iter(docx.read(packed({"word/document.xml": DOCUMENT, "word/footnotes.xml": notes}), "a.docx"))))
    assert (found.segments[-1].role, found.text[slice(*found.segments[-1].span)]) == ("note", "Counted by 42.")


def test_files_of_other_programs_are_named_for_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 It sank.")
    (tmp_path / "b.zip").write_bytes(packed({"a.txt": "It sank."}))
    found = list(articles([str(tmp_path)]))
    assert [(type(item), getattr(item, "deliberate", None)) for item in found] == [(Skipped, True), (Skipped, True)]


BOOK = {
    "META-INF/container.xml": '<container><rootfiles><rootfile full-path="o/b.opf"/></rootfiles></container>',
    "o/b.opf": '<package><manifest><item id="n" href="n.xhtml" properties="nav"/><item id="a" href="t/a%20b.xhtml#x"/>'
    '<item id="h" href="h.html"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="h"/>'
    '<itemref idref="z"/></spine></package>',
    "o/n.xhtml": "<html><body><nav><a>Ferry 12</a></nav></body></html>",
    "o/t/a b.xhtml": "<html><body><h1>Ferry</h1><p>It&nbsp;sank.</p></body></html>",
    "o/h.html": "<html><body><h2>Tug</h2><p>It <br>came.</body></html>",
}


def test_the_chapters_of_a_book_by_whatever_name_they_have() -> None:
    raw = packed(BOOK)
    assert sniff(raw, "b") == "epub"
    first, second, lost = epub.read(raw, "b")
    assert (one(first).text, one(second).text) == ("Ferry\n\nIt sank.", "Tug\n\nIt came.")
    assert lost == Skipped("b#z", "listed in the book and not in it")


def test_a_book_is_an_article_for_each_document() -> None:
    raw = packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="o/b.opf"/></rootfiles></container>',
            "o/b.opf": '<package xmlns:dc="d"><metadata><dc:publisher>Quay Press</dc:publisher></metadata><manifest>'
            '<item id="a" href="a.xhtml"/><item id="b" href="gone.xhtml"/></manifest>'
            '<spine><itemref idref="a"/><itemref idref="b"/>'
            "</spine></package>",
            "o/a.xhtml": "<html><body><h1>Ferry</h1><p>It sank.</p></body></html>",
        }
    )
    chapter, gone = epub.read(raw, "b.epub")
    assert (one(chapter).id, one(chapter).text, one(chapter).source) == (
        "b.epub#o/a.xhtml",
        "Ferry\n\nIt sank.",
        "Quay Press",
    )
    assert gone == Skipped("b.epub#o/gone.xhtml", "the archive has no o/gone.xhtml")


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({"word/document.xml": b"<a>" + b" " * 60_000_000 + b"</a>"}, "archive refused: 1 entries of 60 MB"),
        ({"word/document.xml": b" " * 9_000_000}, "archive refused"),
        ({f"{number}": b"" for number in range(2_500)}, "archive refused: 2500 entries"),
        ({"../../etc/x": b"x"}, "no Word document"),
        ({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "DTD/entity refused"),
    ],
)
def test_archives_made_to_do_harm_are_refused(members: dict[str, str | bytes], message: str) -> None:
    with pytest.raises(FactcheckError, match=message):
        list(docx.read(packed(members), "a.docx"))


@pytest.mark.parametrize("raw", [b"PK\x03\x04 and no more", packed({"a": "b" * 500})[:-30]])
def test_broken_archives_are_refused(raw: bytes) -> None:
    with pytest.raises(FactcheckError, match="no readable zip archive"):
        list(docx.read(raw, "a.docx"))


def test_an_archive_that_lies_about_its_size_is_refused() -> None:
    raw = packed({"word/document.xml": b"<a>" + b" " * 100_000 + b"</a>"})
    size = (100_007).to_bytes(4, "little")
    assert raw.count(size) == 2
    with pytest.raises(FactcheckError, match=r"cannot be unpacked|no well-formed XML"):
        list(docx.read(raw.replace(size, (10).to_bytes(4, "little")), "a.docx"))


def test_an_archive_in_an_archive_is_not_opened(tmp_path: Path) -> None:
    inner = packed({"word/document.xml": DOCUMENT})
    (tmp_path / "a.docx").write_bytes(packed({"a.docx": inner, "../../b": inner}))
    (found,) = articles([str(tmp_path)])
    assert isinstance(found, Skipped)
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_formats_in_disguise() -> None:
    assert sniff(packed({"word/document.xml": DOCUMENT}), "a.txt") == "docx"


def page(words: str) -> bytes:
    """The smallest PDF that holds a line of text."""
    stream = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]  # fmt: skip
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(f"{len(body):010} 00000 n \n")
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = f"xref\n0 6\n0000000000 65535 f \n{''.join(offsets)}"
    return f"{body}{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n".encode()


def test_a_pdf() -> None:
    pytest.importorskip("pypdf")
    assert one(next(iter(pdf.read(page("The ferry sank."), "a.pdf")))).text == "The ferry sank."


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("Sol-", "diers came.", "Soldiers came."),
        ("A 17-", "year-old came.", "A 17-year-old came."),
        ("Thirty-", "five came.", "Thirty-five came."),
        ("The A-", "Team", "The A-\nTeam"),
    ],
)
def test_words_that_a_line_of_a_pdf_broke(first: str, second: str, text: str) -> None:
    pytest.importorskip("pypdf")
    raw = page(f"{first}) Tj 0 -14 Td ({second}")
    assert one(next(iter(pdf.read(raw, "a.pdf")))).text == text


def test_a_pdf_without_text_is_told() -> None:
    pytest.importorskip("pypdf")
    assert list(pdf.read(page(""), "a.pdf")) == [Skipped("a.pdf", "1 pages without text: a scan?")]


def test_a_broken_pdf_is_refused() -> None:
    pytest.importorskip("pypdf")
    with pytest.raises(FactcheckError, match="no readable PDF"):
        list(pdf.read(b"%PDF-1.4 garbage", "a.pdf"))


def test_without_pypdf_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(FactcheckError, match="python -m pip install pypdf"):
        list(pdf.read(b"%PDF-1.4", "a.pdf"))


def test_a_refusal_costs_only_its_file(tmp_path: object) -> None:
    import pathlib

    folder = pathlib.Path(str(tmp_path))
    (folder / "bomb.docx").write_bytes(packed({"word/document.xml": b" " * 9_000_000}))
    (folder / "good.txt").write_text("The ferry sank.")
    assert [type(item) for item in articles([str(folder)])] == [Skipped, Article]
