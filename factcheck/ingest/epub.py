"""EPUB: the documents of the spine, an article each."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from factcheck.errors import FactcheckError
from factcheck.ingest.archive import Archive
from factcheck.ingest.decode import decode
from factcheck.ingest.hypertext import grown
from factcheck.ingest.markup import paragraphs
from factcheck.ingest.story import Head, article, unplaced
from factcheck.ingest.strand import Strand
from factcheck.ingest.tree import Node, parse, text_of
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Skipped

CONTAINER = "META-INF/container.xml"


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The articles of a book, in reading order; a document that is broken costs only itself."""
    archive = Archive(raw)
    book = parse(archive.member(CONTAINER)).root.node("rootfile")
    if book is None:
        raise FactcheckError("an EPUB without a book")
    name = book.get("full-path")
    package = parse(archive.member(name)).root
    head = Head(
        source=text_of(package, "publisher", "title"),
        date=text_of(package, "date"),
        byline=text_of(package, "creator"),
        language=text_of(package, "language"),
    )
    items = {item.get("id"): item for item in package.nodes("item")}
    for entry in package.nodes("itemref"):
        item = items.get(entry.get("idref"))
        if item is None:
            yield Skipped(f"{path}#{entry.get('idref')}", "listed in the book and not in it")
        elif "nav" not in item.get("properties").split():
            yield told(archive, path, located(name, item.get("href")), head)


def located(package: str, href: str) -> str:
    """The name in the archive of what `package` calls `href`."""
    plain = unquote(href.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(package), plain))


def told(archive: Archive, path: str, href: str, head: Head) -> Article | Skipped:
    """One document of the spine, or why it is none."""
    try:
        return chapter(archive.member(href), path, href, head)
    except FactcheckError as error:
        return Skipped(f"{path}#{href}", error.message)


def grown_of(raw: bytes) -> tuple[str, Node]:
    """The text and the tree of a document: XHTML as the standard wants it, or HTML as some books have it."""
    try:
        source, root, _ = parse(raw)
    except FactcheckError as error:
        if error.message.startswith("DTD"):
            raise
        source = decode(raw).text
        return source, grown(Strand([Piece(source, 0)]))
    return source, root


def chapter(raw: bytes, path: str, href: str, head: Head) -> Article | Skipped:
    """One document of the spine."""
    source, root = grown_of(raw)
    body = root.node("body") or root
    title = text_of(root, "h1", "h2", "title")
    return unplaced(
        article(source, path, head._replace(title=title), paragraphs(body), part=href, whole=len(body.text().split()))
    )
