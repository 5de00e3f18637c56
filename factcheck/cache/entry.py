"""What is known of an article without its reading: enough to say whether it is evidence, and where its reading is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.archive.marks import Marks
from factcheck.archive.packing import packed
from factcheck.model import Reading, Skipped

NONE = Marks(frozenset(), 0, b"")


class Entry(NamedTuple):
    """One article that a file gave; ``text`` is its first character, empty where there is none.

    ``number`` is where a cache keeps the reading; as long as none does, ``raw`` is the reading as bytes, and ``marks``
    are those by which other articles find it, where anybody has asked for them.
    """

    id: str
    path: str | None
    text: str
    guid: str | None
    status: str
    version: str | None
    published_at: str | None
    number: int = 0
    raw: bytes = b""
    marks: Marks = NONE


class Taken(NamedTuple):
    """What one file gave; ``keyed`` says that the entries have their keys.

    Without a ``sign`` it is not kept, nor where it is not ``lasting``: the file may give something else the next time.
    """

    sign: bytes
    entries: tuple[Entry, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    keyed: bool = False
    lasting: bool = True


def entry(reading: Reading, marks: Marks = NONE) -> Entry:
    """A reading, packed, with what is known of its article, and its marks."""
    item = reading.article
    known = (item.id, item.path, item.text[:1], item.guid, item.status, item.version, item.published_at)
    return Entry(*known, raw=packed(reading), marks=marks)


def listed(skipped: Iterable[Skipped]) -> str:
    """What was skipped as JSON."""
    return json.dumps(list(skipped))


def unlisted(text: str) -> tuple[Skipped, ...]:
    """What ``listed`` wrote down."""
    return () if text == "[]" else tuple(Skipped(*one) for one in json.loads(text))


def known(item: Entry) -> Entry:
    """An entry as it was kept; ValueError where its fields are no texts."""
    if all(isinstance(value, str) for value in (item.id, item.text, item.status)) and all(
        value is None or isinstance(value, str) for value in (item.path, item.guid, item.version, item.published_at)
    ):
        return item
    raise ValueError("an article without its head")
