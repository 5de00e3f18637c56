"""EPUB: the documents of the spine, an article each."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from factcheck.errors import FactcheckError
from factcheck.ingest.archive import Archive
from factcheck.ingest.markup import paragraphs
from factcheck.ingest.story import Head, article, unplaced
from factcheck.ingest.tree import parse, text_of
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
    hrefs = {item.get("id"): item.get("href") for item in package.nodes("item")}
    for entry in package.nodes("itemref"):
        href = posixpath.normpath(posixpath.join(posixpath.dirname(name), hrefs.get(entry.get("idref"), "")))
        try:
            yield chapter(archive.member(href), path, href, head)
        except FactcheckError as error:
            yield Skipped(f"{path}#{href}", error.message)


def chapter(raw: bytes, path: str, href: str, head: Head) -> Article | Skipped:
    """One document of the spine."""
    source, root, _ = parse(raw)
    body = root.node("body") or root
    title = text_of(root, "h1", "h2", "title")
    return unplaced(article(source, path, head._replace(title=title), paragraphs(body), part=href))
