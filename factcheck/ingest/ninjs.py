"""ninjs 1 to 3: JSON with the body as XHTML or text, in flat keys or in lists of headlines and bodies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.ingest.decode import decode
from factcheck.ingest.hypertext import grown
from factcheck.ingest.markup import TAG, Paragraph, paragraphs
from factcheck.ingest.reader import ForeignError
from factcheck.ingest.story import Head, article
from factcheck.ingest.strand import Strand
from factcheck.ingest.tree import Node
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Skipped

BODIES = ("body_xhtml", "body_html", "body_html5", "body_richhtml5", "body_nitf", "body_text", "body", "text")
KEYS = frozenset(["uri", "headline", "headlines", "bodies", "renditions", "associations", *BODIES])
HEADLINES = ("headline", "title", "slugline")
ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u....|u....|.)")


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The story of a ninjs object, or of each object of a list; items of other types are skipped with a note."""
    source, _, notes = decode(raw)
    try:
        found = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise FactcheckError(f"no readable JSON: {error or 'nested too deeply'}") from None
    items = [item for item in items_of(found) if isinstance(item, dict) and not KEYS.isdisjoint(item)]
    if not items:
        raise ForeignError("JSON without the keys of any known format of articles")
    for number, item in enumerate(items):
        yield story(source, path, item, str(number) if len(items) > 1 else "", notes)


def items_of(found: Any) -> list[Any]:
    """The objects that are items: of a list, of a feed's ``items``, of the envelope ``data``, ``item``, or the one."""
    if isinstance(found, dict):
        for key in ("data", "item", "items"):
            if isinstance(found.get(key), dict | list):
                return items_of(found[key])
    return found if isinstance(found, list) else [found]


def story(source: str, path: str, item: dict[str, Any], part: str, notes: tuple[str, ...]) -> Article | Skipped:
    """The article of one object."""
    if (kind := text(item, "type")) not in ("", "text"):
        where = f"{path}#{part}" if part else path
        return Skipped(where, f"ninjs of type {kind[:40]}, no text", deliberate=True)
    strings = Strings(source)
    head = head_of(item)
    body = listed(item, "bodies", "value") or text(item, *BODIES)
    return article(
        source,
        path,
        head._replace(notes=(*notes, *head.notes)),
        found_paragraphs(strings.pieces(body)),
        part=part,
        headline=strings.pieces(head.title),
    )


def head_of(item: dict[str, Any]) -> Head:
    """What the keys of any of the versions tell."""
    note = text(item, "ednote", "edNote")
    return Head(
        title=listed(item, "headlines", "value") or text(item, *HEADLINES),
        source=text(item, "source", "copyrightholder", "copyrightHolder") or listed(item, "infosources", "name"),
        date=text(item, "versioncreated", "versionCreated", "contentcreated", "contentCreated", "firstcreated"),
        dateline=text(item, "dateline") or listed(item, "datelines", "value"),
        byline=text(item, "byline") or listed(item, "by", "name") or listed(item, "bylines", "value", "by", "byline"),
        language=text(item, "language"),
        version=text(item, "version"),
        status=text(item, "pubstatus", "pubStatus"),
        embargo=text(item, "embargoed", "embargoedreason", "embargoedReason"),
        url=text(item, "url", "canonical"),
        guid=text(item, "uri", "guid", "evolvedfrom"),
        notes=(note,) if note else (),
    )


def text(item: dict[str, Any], *keys: str) -> str:
    """The first of these keys that holds text or a number."""
    values = (item.get(key) for key in keys)
    return next((str(value) for value in values if isinstance(value, str | int) and value not in ("", True, False)), "")


def listed(item: dict[str, Any], key: str, *fields: str) -> str:
    """One of the fields of the first object of a list, as ninjs 2 and 3 have it."""
    values = item.get(key)
    objects = [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []
    return next((found for value in objects if (found := text(value, *fields))), "")


def found_paragraphs(pieces: list[Piece]) -> Iterator[Paragraph]:
    """The paragraphs of a body, be it HTML or text with a line for each."""
    strand = Strand(pieces)
    if TAG.search(strand.text):
        yield from paragraphs(grown(strand))
        return
    start = 0
    for line in strand.text.split("\n"):
        yield from paragraphs(Node("p", {}, list(strand.cut(start, start + len(line)))))
        start += len(line) + 1


class Strings:
    """The string literals of a JSON text, to find where a value stands."""

    def __init__(self, source: str):
        self.source = source

    def pieces(self, value: str) -> list[Piece]:
        """The value cut at its escapes, each piece with its offset in the source."""
        start = self.opening(value) if value else -1
        if start < 0:
            return [Piece(value, 0)]
        found, at, index = [], start, 0
        for match in ESCAPE.finditer(self.source, start):
            run = match.start() - at
            if index + run >= len(value):
                break
            found += [Piece(value[index : index + run], at), Piece(value[index + run], match.start())]
            at, index = match.end(), index + run + 1
        return [piece for piece in (*found, Piece(value[index:], at)) if piece.text]

    def opening(self, value: str) -> int:
        """The offset behind the quotation mark of the literal that is `value`; -1 where none is."""
        head = json.dumps(value[:12], ensure_ascii=False)[:-1]
        at = self.source.find(head)
        while at >= 0:
            try:
                if scanstring(self.source, at + 1, False)[0] == value:
                    return at + 1
            except ValueError:
                return -1
            at = self.source.find(head, at + 1)
        return -1
