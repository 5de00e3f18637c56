"""Word documents: paragraphs, headings, tables and footnotes out of the XML; deleted text and field codes are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.ingest.archive import Archive
from factcheck.ingest.markup import Paragraph
from factcheck.ingest.reader import ForeignError
from factcheck.ingest.story import Head, article, unplaced
from factcheck.ingest.titles import fronted
from factcheck.ingest.tree import Node, parse, text_of
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Role, Skipped

DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? (?:19|20)\d\d\b"
    r"|\b[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\b"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
UNSEEN = frozenset(("del", "instrtext", "movefrom", "ppr", "rpr", "sectpr", "deltext", "fallback"))
STRUCK = ("strike", "dstrike", "vanish", "webhidden")
OFF = ("0", "false", "off", "none")
BOX = "txbxcontent"
HEADINGS = ("title", "heading1", "headline")


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The one article of a document; lines are counted in its text, as the file itself has none."""
    archive = Archive(raw)
    if "word/document.xml" not in archive.names:
        raise ForeignError("a zip archive that is no Word document")
    source, root, _ = parse(archive.member("word/document.xml"))
    found = [*blocks(root), *below(archive)]
    title = next((one for one in found[:3] if one.role == "headline"), None)
    head = head_of(archive)
    if title:
        head = head._replace(title=" ".join("".join(piece.text for piece in title.pieces).split()))
    if is_dated([*(" ".join(piece.text for piece in one.pieces) for one in found)], head.date):
        head = head._replace(date="")
    whole = sum(len(node.text().split()) for node in root.nodes("t"))
    made = unplaced(article(source, path, head, found, whole=whole))
    yield made if isinstance(made, Skipped) else fronted(made)


def is_dated(texts: list[str], known: str) -> bool:
    """Whether a text prints a date, or a year after the one `known` from the properties: a template keeps its own."""
    return any(DATE.search(text) or any(year > known[:4] for year in YEAR.findall(text)) for text in texts)


def head_of(archive: Archive) -> Head:
    """What the properties of the document tell."""
    if "docProps/core.xml" not in archive.names:
        return Head()
    core = parse(archive.member("docProps/core.xml")).root
    when = text_of(core, "modified", "created")
    return Head(title=text_of(core, "title"), byline=text_of(core, "creator"), date=when)


def below(archive: Archive) -> Iterator[Paragraph]:
    """Footnotes and endnotes: to be seen, and no part of the story."""
    for name in ("word/footnotes.xml", "word/endnotes.xml"):
        if name in archive.names:
            yield from (one._replace(role="note") for one in blocks(parse(archive.member(name)).root))


def blocks(node: Node) -> Iterator[Paragraph]:
    """Paragraphs, the rows of tables and the boxes beside the text, in their order."""
    for child in node.children:
        if not isinstance(child, Node) or child.tag in UNSEEN:
            continue
        if child.tag == "p":
            yield Paragraph(list(pieces(child)), role_of(child))
            yield from (one for box in boxes(child) for one in blocks(box))
        elif child.tag == "tr":
            cells = [cell for cell in child.children if isinstance(cell, Node) and cell.tag not in UNSEEN]
            yield Paragraph([piece for cell in cells for piece in (*pieces(cell), Piece(" ", 0))], "table")
        else:
            yield from blocks(child)


def boxes(node: Node) -> Iterator[Node]:
    """The boxes of text that hang on a paragraph; the fallback for old programs says the same once more."""
    for child in node.children:
        if isinstance(child, Node) and child.tag == BOX:
            yield child
        elif isinstance(child, Node) and child.tag not in UNSEEN:
            yield from boxes(child)


def pieces(node: Node) -> Iterator[Piece]:
    """The text of a paragraph: runs, tabs and breaks."""
    for child in node.children:
        if not isinstance(child, Node) or child.tag in UNSEEN or child.tag == BOX or is_struck(child):
            continue
        if child.tag == "t":
            yield from child.pieces()
        elif child.tag in ("tab", "br", "cr"):
            yield Piece(" ", 0)
        elif child.tag == "nobreakhyphen":
            yield Piece("-", 0)
        else:
            yield from pieces(child)
            if child.tag == "p":
                yield Piece(" ", 0)


def is_struck(run: Node) -> bool:
    """Whether a run is struck out or hidden, as its properties tell."""
    told = (child for child in run.children if isinstance(child, Node) and child.tag == "rpr")
    marks = [mark for properties in told for mark in properties.nodes(*STRUCK)]
    return any(mark.get("val").lower() not in OFF for mark in marks)


def role_of(paragraph: Node) -> Role | None:
    """The role that the style of a paragraph tells."""
    style = paragraph.node("pstyle")
    name = style.get("val").lower() if style else ""
    return "headline" if name in HEADINGS else "caption" if name == "caption" else None
