"""Word documents: paragraphs, headings, tables and footnotes out of the XML; deleted text and field codes are none."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import FactcheckError
from factcheck.ingest.archive import Archive
from factcheck.ingest.markup import Paragraph
from factcheck.ingest.story import Head, article, unplaced
from factcheck.ingest.tree import Node, parse, text_of
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Role, Skipped

UNSEEN = frozenset(("del", "instrtext", "movefrom", "ppr", "rpr", "sectpr", "deltext", "fallback"))
HEADINGS = ("title", "heading1", "headline")


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The one article of a document; lines are counted in its text, as the file itself has none."""
    archive = Archive(raw)
    if "word/document.xml" not in archive.names:
        raise FactcheckError("a zip archive that is no Word document")
    source, root, _ = parse(archive.member("word/document.xml"))
    found = list(blocks(root))
    title = next((one for one in found[:3] if one.role == "headline"), None)
    head = head_of(archive)
    if title:
        head = head._replace(title=" ".join("".join(piece.text for piece in title.pieces).split()))
    yield unplaced(article(source, path, head, found))


def head_of(archive: Archive) -> Head:
    """What the properties of the document tell."""
    if "docProps/core.xml" not in archive.names:
        return Head()
    core = parse(archive.member("docProps/core.xml")).root
    when = text_of(core, "modified", "created")
    return Head(title=text_of(core, "title"), byline=text_of(core, "creator"), date=when)


def blocks(node: Node) -> Iterator[Paragraph]:
    """Paragraphs and the rows of tables, in their order."""
    for child in node.children:
        if not isinstance(child, Node) or child.tag in UNSEEN:
            continue
        if child.tag == "p":
            yield Paragraph(list(pieces(child)), role_of(child))
        elif child.tag == "tr":
            cells = child.nodes("tc")
            yield Paragraph([piece for cell in cells for piece in (*pieces(cell), Piece(" ", 0))], "table")
        else:
            yield from blocks(child)


def pieces(node: Node) -> Iterator[Piece]:
    """The text of a paragraph: runs, tabs and breaks."""
    for child in node.children:
        if not isinstance(child, Node) or child.tag in UNSEEN:
            continue
        if child.tag == "t":
            yield from child.pieces()
        elif child.tag in ("tab", "br", "cr"):
            yield Piece(" ", 0)
        else:
            yield from pieces(child)
            if child.tag == "p":
                yield Piece(" ", 0)


def role_of(paragraph: Node) -> Role | None:
    """The role that the style of a paragraph tells."""
    style = paragraph.node("pstyle")
    name = style.get("val").lower() if style else ""
    return "headline" if name in HEADINGS else "caption" if name == "caption" else None
