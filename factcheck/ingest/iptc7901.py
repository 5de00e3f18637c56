"""IPTC 7901: SOH, header, STX, headline lines closed by ``=``, the copy in wrapped lines, ETX, time of sending."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.ingest.decode import decode
from factcheck.ingest.markup import Paragraph
from factcheck.ingest.story import Head, article
from factcheck.ingest.weave import Piece
from factcheck.ingest.wirelines import lines, shut, stamp
from factcheck.model import Article, Skipped

AGENCY = re.compile(r"\s{2,20}([a-z]{2,6})(?:-\w{1,20})?\s{1,20}\d{2,5}\s{0,20}$", re.M)
VERSION = re.compile(r"[A-Z0-9][A-Z0-9 .-]{2,30}")  # 1ST LEAD, REFILE: lines of capitals above the headline
START = re.compile(r"\x01(?=[^\x01\x02]{1,400}\x02)")
ASIDE = re.compile(r"\(.*\)")
DATELINE = re.compile(r"\s*[A-Z][^()]{2,60}\([^()]{1,30}\)\s*(?:--?|–|—|_)\s")  # then the story has no headline
NOTEBOOK = re.compile(r"\s*(?:#+ .*\b(?:NOTEBOOK|Notebook|Notizblock)\b|\* \* \*)")
WRITER = re.compile(r"(?:[Bb]y|BY) [A-Z]\S*.*|(?:[Bb]y|BY) \S+ correspondents?.*")


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The stories of a file: one, as a rule, or as many as there are starts of a heading."""
    source, _, notes = decode(raw)
    starts = [match.start() for match in START.finditer(source)] or [0]
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(source)], strict=True)):
        yield story(source, start, end, notes, path, str(number) if len(starts) > 1 else "")


def story(source: str, first: int, last: int, notes: tuple[str, ...], path: str, part: str) -> Article | Skipped:
    """The story of source[first:last]."""
    start = max(source.find("\x02", first, last) + 1, first)
    end = source.find("\x03", start, last)
    end = last if end < 0 else end
    top, body = parted(list(lines(source, start, end)))
    writers = [line for line in top if WRITER.fullmatch(line.text.strip(" ="))]
    asides = [line for line in top if ASIDE.fullmatch(line.text.strip(" ="))]
    named = [line for line in top if line not in writers and line not in asides]
    versions = [line for line in named[:-1] if VERSION.fullmatch(line.text.strip())]
    titles = [line for line in named if line not in versions]
    agency = AGENCY.search(source, first, max(start, first + 1))
    head = Head(
        title=" ".join(" ".join(line.text for line in titles).split()).rstrip(" ="),
        source=agency.group(1) if agency else "",
        date=stamp(source[end:last]),
        byline=writers[0].text.strip(" =") if writers else "",
        version=" ".join(line.text.strip() for line in versions),
        notes=(*notes, *(line.text.strip(" =") for line in asides)),
    )
    headline = [Piece(line.text.rstrip(" =") + " ", line.offset) for line in titles]
    whole = len(source[first:last].split())
    return article(source, path, head, apart(wrapped(body)), part=part, headline=headline, whole=whole)


def parted(found: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """(the headline lines, up to the one that ends in ``=``; the lines of the copy)."""
    for number, line in enumerate(found[:12]):
        if line.text.rstrip().endswith("="):
            return [one for one in found[: number + 1] if one.text.strip()], found[number + 1 :]
    first = next((number for number, line in enumerate(found) if line.text.strip()), 0)
    if DATELINE.match(found[first].text if found else ""):
        return [], found[first:]
    return found[first : first + 1], found[first + 1 :]


def apart(found: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs; from the notebook of the desk on they are notes."""
    below = False
    for paragraph in found:
        below = below or bool(NOTEBOOK.match("".join(piece.text for piece in paragraph.pieces)))
        yield paragraph._replace(role="note") if below else paragraph


def wrapped(found: list[Piece]) -> Iterator[Paragraph]:
    """Paragraphs of wrapped lines: a blank line, an indent or a mark of lists and headings opens a new one."""
    run: list[Piece] = []
    for line in found:
        text = line.text
        if run and (not text.strip() or text[0] in " \t#-*" or run[-1].text.startswith("#")):
            yield Paragraph(shut(run))
            run = []
        if text.strip():
            run.append(Piece(f"{text}\n", line.offset))
    if run:
        yield Paragraph(shut(run))
