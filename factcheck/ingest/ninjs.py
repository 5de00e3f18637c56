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
from factcheck.ingest.story import Head, article, unpacked, wording
from factcheck.ingest.strand import Strand
from factcheck.ingest.tree import Node
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Skipped

BODIES = (
    "body_xhtml", "body_html", "body_html5", "body_richhtml5", "body_nitf", "body_text", "articleBody",
    "body", "text", "content", "content_html", "content_text",
)  # fmt: skip
KEYS = frozenset(["uri", "headline", "headlines", "bodies", "renditions", "associations", *BODIES])
DATES = (
    "versioncreated", "versionCreated", "contentcreated", "contentCreated", "firstcreated", "firstCreated",
    "datePublished", "published", "published_at", "publishedAt", "date_published", "publish_date", "pubDate", "date",
)  # fmt: skip
HEADLINES = ("headline", "title", "slugline")
ENVELOPES = ("data", "item", "items", "_items", "articles", "@graph")
SHOWN = ("picture", "graphic", "animation", "audio", "video", "event", "planning")  # types whose text is no story
SITES = ("sitename", "source-hostname", "hostname")  # as trafilatura writes them
ADDRESS = ("http://", "https://")
NOWHERE = (-1, -1)
BLANK = re.compile(r"\n[ \t\r]*\n")
ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u....|u....|.)")


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The story of a ninjs object, or of each object of a list; items of other types are skipped with a note."""
    source, _, notes = decode(raw)
    try:
        found = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise FactcheckError(f"no readable JSON: {error or 'nested too deeply'}") from None
    items = [item for item in items_of(found) if is_known(item)]
    if not items:
        raise ForeignError("JSON without the keys of any known format of articles")
    strings = Strings(source)
    for number, item in enumerate(items):
        yield story(strings, path, item, str(number) if len(items) > 1 else "", notes)


def is_known(item: Any) -> bool:
    """Whether an object has a key of an article, with a value such as that key has."""
    return isinstance(item, dict) and any(isinstance(item.get(key), str | list | dict) for key in KEYS & item.keys())


def items_of(found: Any) -> list[Any]:
    """The objects that are items: of a list, of an envelope that holds it or them, or the one."""
    if isinstance(found, dict):
        for key in ENVELOPES:
            if isinstance(found.get(key), dict | list):
                return items_of(found[key])
    return found if isinstance(found, list) else [found]


def story(strings: Strings, path: str, item: dict[str, Any], part: str, notes: tuple[str, ...]) -> Article | Skipped:
    """The article of one object; the objects of a file in their order."""
    written = main(item, "bodies") or text(item, *BODIES)
    if (kind := text(item, "type")) in SHOWN or (kind and not written):
        where = f"{path}#{part}" if part else path
        return Skipped(where, f"ninjs of type {kind[:40]}, no text", deliberate=True)
    head = head_of(item)
    title, body = strings.pieces(head.title), strings.pieces(written)
    strings.floor = min((piece.offset for piece in (*title, *body)), default=strings.floor)
    title = unpacked(title)
    head = head._replace(title=wording(title), notes=(*notes, *head.notes))
    whole = len(longest(item).split())
    return article(strings.source, path, head, found_paragraphs(body), part=part, headline=title, whole=whole)


def longest(found: Any, depth: int = 4) -> str:
    """The longest text of an object and of those in it, whatever its key."""
    if isinstance(found, str):
        return found
    inner = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    return max((longest(value, depth - 1) for value in inner), key=len, default="") if depth else ""


def head_of(item: dict[str, Any]) -> Head:
    """What the keys of any of the versions tell."""
    note = text(item, "ednote", "edNote")
    return Head(
        title=main(item, "headlines") or text(item, *HEADLINES),
        source=outlet(item) or text(item, "publisher", "copyrightholder", "copyrightHolder") or source_of(item),
        date=text(item, *DATES),
        dateline=text(item, "dateline") or listed(item, "datelines", "value"),
        byline=byline_of(item),
        language=text(item, "language", "inLanguage"),
        version=text(item, "version"),
        status=text(item, "pubstatus", "pubStatus"),
        embargo=text(item, "embargoed", "embargoedUntil", "embargoedreason", "embargoedReason"),
        url=address(item),
        guid=text(item, "uri", "guid", "evolvedfrom"),
        notes=(note,) if note else (),
    )


def outlet(item: dict[str, Any]) -> str:
    """The name of the outlet; where its key has an address, the site that stands beside it."""
    source = text(item, "source")
    return text(item, *SITES) if not source or source.startswith(ADDRESS) else source


def address(item: dict[str, Any]) -> str:
    """The address of a story."""
    source = text(item, "source")
    return text(item, "url", "canonical", "link") or (source if source.startswith(ADDRESS) else "")


def source_of(item: dict[str, Any]) -> str:
    """The source where it is an object or a list of them."""
    return listed(item, "infosources", "name") or listed(item, "source", "name") or listed(item, "publisher", "name")


def byline_of(item: dict[str, Any]) -> str:
    """Who wrote it: as a line, a name, or the first of a list."""
    line = text(item, "byline", "by", "author")
    return (
        line
        or listed(item, "by", "name")
        or listed(item, "bylines", "value", "by")
        or listed(item, "author", "name")
        or listed(item, "authors", "name")
    )


def text(item: dict[str, Any], *keys: str) -> str:
    """The first of these keys that holds text or a number; WordPress has what is shown in an object of its own."""
    values = (one.get("rendered") if isinstance(one := item.get(key), dict) else one for key in keys)
    return next((str(value) for value in values if isinstance(value, str | int) and value not in ("", True, False)), "")


def listed(item: dict[str, Any], key: str, *fields: str) -> str:
    """One of the fields of the first object of a list, as ninjs 2 and 3 have it."""
    return next((found for value in objects(item, key) if (found := text(value, *fields))), "")


def main(item: dict[str, Any], key: str) -> str:
    """The value of the object of a list whose role is the main one; of bodies without roles the longest."""
    found = [(text(value, "role").lower(), text(value, "value")) for value in objects(item, key)]
    mains = [value for role, value in found if role.endswith("main") and value]
    others = [value for role, value in found if not role] or [value for _, value in found]
    return next(iter(mains), "") or (max(others, key=len, default="") if key == "bodies" else next(iter(others), ""))


def objects(item: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """The objects of a list, or the only one in place of a list."""
    values = item.get(key)
    listing = values if isinstance(values, list) else [values]
    return [value for value in listing if isinstance(value, dict)]


def found_paragraphs(pieces: list[Piece]) -> Iterator[Paragraph]:
    """The paragraphs of a body, be it HTML or text with a line for each."""
    strand = Strand(pieces)
    if TAG.search(strand.text):
        yield from paragraphs(grown(strand))
        return
    if BLANK.search(strand.text):  # then the single line breaks are those of a narrow screen
        yield from paragraphs(Node("p", {}, [*pieces]))
        return
    start = 0
    for line in strand.text.split("\n"):
        yield from paragraphs(Node("p", {}, list(strand.cut(start, start + len(line)))))
        start += len(line) + 1


class Strings:
    """The string literals of a JSON text, to find where a value stands."""

    def __init__(self, source: str):
        self.source = source
        self.floor = 0  # where the last object had its first text: what comes after it stands behind

    def pieces(self, value: str) -> list[Piece]:
        """The value cut at its escapes, each piece with its offset in the source."""
        start, end = self.span(value) if value else NOWHERE
        if start < 0:
            return [Piece(value, 0)]
        found, at, index = [], start, 0
        for match in ESCAPE.finditer(self.source, start, end):
            run = match.start() - at
            if index + run >= len(value):
                break
            found += [Piece(value[index : index + run], at), Piece(value[index + run], match.start())]
            at, index = match.end(), index + run + 1
        return [piece for piece in (*found, Piece(value[index:], at)) if piece.text]

    def span(self, value: str) -> tuple[int, int]:
        """The stretch between the quotation marks of the literal that is `value`; NOWHERE where none is."""
        behind = self.searched(value, self.floor)
        return self.searched(value, 0) if behind == NOWHERE and self.floor else behind

    def searched(self, value: str, start: int) -> tuple[int, int]:
        """The same from `start` on."""
        head = json.dumps(value[:12], ensure_ascii=False)[:-1]
        at = self.source.find(head, start)
        while at >= 0:
            try:
                found, end = scanstring(self.source, at + 1, False)
            except ValueError:
                return NOWHERE
            if found == value:
                return at + 1, end - 1
            at = self.source.find(head, at + 1)
        return NOWHERE
