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

SLUG = re.compile(r"\s*\^?(?:BC-|AM-|PM-|\*\d)[^<]*<.*")
EDITORS = re.compile(r"Eds\b.*|AP (?:Photo|Video|Graphic|Audio)\b.*", re.S)
WRITER = re.compile(r"By .*")
MARK = re.compile(r"\^{1,2}|(?<!<)<+\s*$|=\s*$")
CELL = re.compile(r"[\x08\x1f]|\^{2}|\x10")  # tabs and thin spaces of tabular copy
VERSION = re.compile(r"\d{1,2}(?:st|nd|rd|th) Ld(?:-Writethru)?(?=[^\n]{0,60}<)")
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
    others: list[Piece] = []
    for line in lines(source, start, end):
        text = MARK.sub("", line.text).strip()
        kind = kind_of(line.text, text, bool(body), head)
        if kind == "note":
            remarks.append(text)
            others.append(line)
        elif kind in ("slug", "headline", "byline"):
            head.setdefault(kind, line)
        elif text:
            body.append(paragraph(source, line))
    title = clean(headline_of(head, others)) if "headline" in head else Piece("", 0)
    byline = clean(head["byline"]).text.strip() if "byline" in head else ""
    yield article(
        source,
        path,
        Head(
            title=" ".join(title.text.split()),
            source="AP" if "\x03AP" in source else "",
            date=stamp(source[end:]),
            byline=byline,
            version=version_of(source[:end]),
            notes=(*notes, *(remark for remark in remarks if remark not in title.text)),
        ),
        body,
        headline=shut([title]),
        whole=len(source.split()),
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
    return Piece(HALF.sub("½", MARK.sub(" ", text[lead:])), line.offset + lead)


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


def headline_of(head: dict[str, Piece], others: list[Piece]) -> Piece:
    """The headline: not the word of urgency in capitals above it, where another line follows before the byline."""
    first = head["headline"]
    if not first.text.strip(" ^<").isupper() or len(first.text.split()) > 1:
        return first
    byline = head["byline"].offset if "byline" in head else first.offset + 400
    after = [
        line for line in others if first.offset < line.offset < byline and not EDITORS.match(line.text.strip(" ^"))
    ]
    return after[0] if after else first


def version_of(above: str) -> str:
    """``1st Ld-Writethru`` from the first slug line that tells it."""
    match = VERSION.search(above)
    return match.group() if match else ""
