"""Paragraphs out of marked-up text, whatever the format: what breaks them, what they are, what is no text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.ingest.strand import Strand
from factcheck.ingest.tree import Node
from factcheck.ingest.weave import Piece
from factcheck.model import Role

BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "block", "body.content", "center", "dd",
    "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hl1", "hl2", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table",
    "tbody", "thead", "tfoot", "tr", "ul", "caption", "figcaption", "media", "media-caption",
    "media-producer", "abstract", "note", "bq", "credit", "fn", "datasource", "lead",
])  # fmt: skip
ROLES: dict[str, Role] = {
    "caption": "caption", "figcaption": "caption", "media-caption": "caption", "media-producer": "boilerplate",
    "tr": "table", "h1": "headline", "hl1": "headline", "abstract": "summary", "note": "note",
    "aside": "boilerplate", "nav": "boilerplate", "footer": "boilerplate",
}  # fmt: skip
STRUCK = ("s", "strike", "del")  # struck out: no copy any more
SILENT = frozenset([
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "button",
    "select", "textarea", "input", "head", "title", "media-reference", "media-object",
    "media-metadata", *STRUCK,
])  # fmt: skip
CLASSES: dict[str, Role] = {"notepad": "note"}  # as dpa calls what it tells desks below a story
COLUMN = re.compile(r"\S(?: {2,}|\t)[^\w\s]{0,2}\d")
BETWEEN = {"br": "\v", "td": " \t ", "th": " \t "}
TAG = re.compile(
    r"<(?:/?(?:p|br|div|span|b|i|strong|em|a|ul|li|h\d|table|tr|td|img|figure|caption|blockquote|pre)\b)[^<>]{0,400}>",
    re.I,
)
BREAK = re.compile(r"\n([ \t]*)(?=(\S?))")
BULLET = "*•·-–—"


class Paragraph(NamedTuple):
    """The pieces of a paragraph, and the role that the markup gives it, if any."""

    pieces: list[Piece]
    role: Role | None = None


def paragraphs(node: Node, role: Role | None = None, known: dict[int, bool] | None = None) -> Iterator[Paragraph]:
    """The paragraphs below `node`, in the order of the text; empty ones are left out; `known` as of ``holds_block``."""
    known = {} if known is None else known
    run: list[Piece] = []
    for child in (*node.children, None):
        if isinstance(child, Piece):
            run.append(child)
        elif child is not None and (child.tag in SILENT or not holds_block(child, known)):
            run.extend(inline(child))
        else:
            yield from split(run, role)
            run = []
            if child is not None:
                yield from paragraphs(child, role or role_of(child), known)


def role_of(node: Node) -> Role | None:
    """The role that an element gives to what is in it; text set in columns is a table."""
    if node.tag == "pre" and is_tabular("".join(piece.text for piece in node.pieces())):
        return "table"
    return ROLES.get(node.tag) or CLASSES.get(node.get("class"))


def is_tabular(text: str) -> bool:
    """Whether at least half of several lines have a number in a column of its own."""
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and sum(bool(COLUMN.search(line)) for line in lines) * 2 >= len(lines)


def holds_block(node: Node, known: dict[int, bool]) -> bool:
    """Whether an element breaks the paragraph it stands in; asked once of each, as `known`."""
    if id(node) not in known:
        known[id(node)] = node.tag in BLOCKS or any(
            isinstance(child, Node) and holds_block(child, known) for child in node.children
        )
    return known[id(node)]


def inline(node: Node) -> Iterator[Piece]:
    """The pieces of an element inside a paragraph; a line break is a vertical tab, cells of a row stand apart."""
    if node.tag in SILENT:
        return
    for child in node.children:
        if isinstance(child, Piece):
            yield child
        else:
            yield from inline(child)
    if node.tag in BETWEEN:
        yield Piece(BETWEEN[node.tag], -1)


def split(run: list[Piece], role: Role | None) -> Iterator[Paragraph]:
    """One run of text as paragraphs: cut at two line breaks in a row and where indented lines open new ones."""
    strand = Strand(run)
    for start, end in cuts(strand.text):
        pieces = list(strand.cut(start, end))
        if any(piece.text.strip() for piece in pieces):
            yield Paragraph(pieces, role)


def cuts(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text that are paragraphs in what may be text as a wire sends it, indented and wrapped."""
    body = text.rstrip()
    breaks = list(BREAK.finditer(body, len(text) - len(text.lstrip())))
    least = min((len(match.group(1)) for match in breaks if match.group(2)), default=0)
    start = 0
    edges = [match.start() for match in breaks if not match.group(2) or opens(match, least)]
    for edge in sorted([*edges, *(match.start() for match in re.finditer(r"\v\s*\v", body))]):
        yield start, edge
        start = edge
    yield start, len(text)


def opens(match: re.Match[str], least: int) -> bool:
    """Whether a line is indented further than the others or begins with a bullet."""
    return len(match.group(1)) > least or match.group(2) in BULLET


def words(found: Iterable[Paragraph]) -> int:
    """How many words the paragraphs hold."""
    return sum(len(piece.text.split()) for paragraph in found for piece in paragraph.pieces)
