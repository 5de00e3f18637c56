"""ANPA 1312, the wire of North American agencies: header lines that begin with ``^``, copy that begins with a tab."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.ingest.decode import decode
from factcheck.ingest.markup import Paragraph
from factcheck.ingest.story import Head, article
from factcheck.ingest.weave import Piece
from factcheck.ingest.wirelines import lines, shut, stamp
from factcheck.model import Article, Skipped

SLUG = re.compile(r"\s*\^?(?:BC-|AM-|PM-|\*\d).*?,?\d*<.*")
EDITORS = re.compile(r"Eds\b.*|AP (?:Photo|Video|Graphic|Audio)\b.*", re.S)
WRITER = re.compile(r"By .*")
MARK = re.compile(r"\^{1,2}|<+\s*$|=\s*$")
CELL = re.compile(r"[\x08\x1f]|\^{2}|\x10")  # tabs and thin spaces of tabular copy
HALF = re.compile(r"(?<=\d)\{")


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The one story of a file."""
    source, _, notes = decode(raw)
    start = source.find("\x02") + 1
    end = source.find("\x03", start)
    end = len(source) if end < 0 else end
    head: dict[str, Piece] = {}
    body: list[Paragraph] = []
    remarks: list[str] = []
    for line in lines(source, start, end):
        text = MARK.sub("", line.text).strip()
        kind = kind_of(line.text, text, bool(body), head)
        if kind == "note":
            remarks.append(text)
        elif kind in ("slug", "headline", "byline"):
            head.setdefault(kind, line)
        elif text:
            body.append(paragraph(source, line))
    title = clean(head["headline"]) if "headline" in head else Piece("", 0)
    byline = clean(head["byline"]).text.strip() if "byline" in head else ""
    yield article(
        source,
        path,
        Head(
            title=" ".join(title.text.split()),
            source="AP" if "\x03AP" in source else "",
            date=stamp(source[end:]),
            byline=byline,
            version=version_of(head),
            notes=(*notes, *remarks),
        ),
        body,
        headline=shut([title]),
    )


def kind_of(line: str, text: str, in_body: bool, head: dict[str, Piece]) -> str:
    """What a line is: lines of the head begin with ``^``, and no copy stands before them."""
    if in_body or not (line.lstrip(" ").startswith("^") or "<" in line):
        return "body"
    if SLUG.match(line) and "slug" not in head:
        return "slug"
    if EDITORS.fullmatch(text):
        return "note"
    if WRITER.fullmatch(text):
        return "byline"
    if "headline" not in head:
        return "headline"
    return "note" if "byline" in head or line.rstrip().endswith(("<", "=")) else "body"


def clean(line: Piece) -> Piece:
    """A line of the head without its marks, still in its place."""
    text = line.text
    lead = len(text) - len(text.lstrip(" ^"))
    return Piece(MARK.sub(" ", text[lead:]), line.offset + lead)


def paragraph(source: str, line: Piece) -> Paragraph:
    """A line of copy; one with codes for cells is a row of a table, in which ``{`` is a half."""
    end = line.offset + len(line.text)
    if CELL.search(source, line.offset, end):
        row = HALF.sub("½", CELL.sub(blanks, source[line.offset : end]).replace("^", " "))
        return Paragraph([Piece(row, line.offset)], "table")
    return Paragraph(shut([clean(line)]))


def blanks(match: re.Match[str]) -> str:
    """As many blanks as there were characters, so that what follows keeps its place."""
    return " " * len(match.group())


def version_of(head: dict[str, Piece]) -> str:
    """``1st Ld-Writethru`` from the slug line."""
    match = re.search(r"\d(?:st|nd|rd|th) Ld(?:-Writethru)?", head["slug"].text) if "slug" in head else None
    return match.group() if match else ""
