"""NITF, alone in a file or inside NewsML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.ingest.markup import Paragraph, paragraphs
from factcheck.ingest.story import Head, article, markup_inside
from factcheck.ingest.titles import is_title
from factcheck.ingest.tree import Node, parse, text_of
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Skipped

SLUG = re.compile(r"[^a-z\d]*")  # capitals alone, which some agencies have there


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The one story of a NITF file."""
    source, root, notes = parse(raw)
    head = head_of(root)
    head = head._replace(notes=(*notes, *head.notes))
    whole = len((root.node("body") or root).text().split())
    yield article(source, path, head, body_of(root), headline=headline_of(root), whole=whole)


def head_of(root: Node) -> Head:
    """What the elements of head and body.head tell."""
    data = root.node("docdata") or Node("", {}, [])
    owner = root.node("doc.copyright", "distributor", "rights.owner", "copyright.holder")
    located = root.node("dateline")
    ident = root.node("doc-id")
    return Head(
        title=text_of(root, "hl1", "headline", "title"),
        source=owner.get("holder") or owner.text() if owner else "",
        date=date_of(root),
        dateline=dateline_of(located) if located else "",
        byline=byline_of(root),
        language=root.get("lang", "baselang"),
        status=data.get("management-status"),
        embargo=embargo_of(root),
        version=(root.node("du-key") or Node("", {}, [])).get("version", "part"),
        guid=ident.get("id-string") if ident else "",
        notes=notes_of(root),
    )


def byline_of(root: Node) -> str:
    """The byline with the writer's title apart."""
    node = next((node for node in root.nodes("byline") if node.text()), None)
    return " ".join(" ".join(piece.text for piece in node.pieces()).split()) if node else ""


def dateline_of(node: Node) -> str:
    """The place of the dateline; some agencies put a time stamp in its stead."""
    place = node.node("location", "city")
    text = place.text() if place else " ".join(piece.text for piece in node.children if isinstance(piece, Piece))
    words = " ".join(text.split())
    return "" if words[:4].isdigit() else words


def date_of(root: Node) -> str:
    """The first of the dates of issue, release and publication."""
    for tag in ("date.issue", "date.release", "pubdata", "story.date"):
        node = root.node(tag)
        if node and (written := node.get("norm", "date.publication")):
            return written
    return root.get("change.date")


def embargo_of(root: Node) -> str:
    """Until when the story is held, if its source says that it is: an embargo, or the date of its release."""
    data = root.node("docdata")
    release = root.node("date.release")
    return (data.get("management-embargo") if data else "") or (release.get("norm") if release else "")


def notes_of(root: Node) -> tuple[str, ...]:
    """What the desk tells other desks: beside the story, or above it."""
    message = root.node("ed-msg")
    above = [note.text() for head in root.nodes("body.head") for note in head.nodes("note")]
    return tuple(text for text in (message.get("info", "msg-type") if message else "", *above) if text)


def headline_of(root: Node) -> Iterator[Piece]:
    """The pieces of the headline."""
    node = next((node for tag in ("hl1", "headline") for node in root.nodes(tag) if node.text()), None)
    return node.pieces() if node else iter(())


def body_of(root: Node) -> Iterator[Paragraph]:
    """The lines below the headline and the abstract, as summaries; the content with its captions and tables."""
    title = text_of(root, "hl1", "headline", "title")
    for line in (node for head in root.nodes("hedline") for node in head.nodes("hl2")):
        words = line.text()
        if words and not is_title(words, title) and not SLUG.fullmatch(words):
            yield Paragraph(list(line.pieces()), "summary")
    abstract = root.node("abstract")
    if abstract:
        yield from paragraphs(abstract, "summary")
    for content in contents(root):
        yield from markup_inside(content)


def contents(root: Node) -> list[Node]:
    """The parts of the body that hold the story; a note in the head of the body has such a part of its own."""
    body = root.node("body") or root
    inner = [child for child in body.children if isinstance(child, Node)]
    found = [child for child in inner if child.tag == "body.content"]
    return found or ([] if any(child.tag == "body.head" for child in inner) else [body])
