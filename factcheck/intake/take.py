"""One file, or a part of a large one, into readings ready to be kept or to be sent to another process."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from factcheck.archive import marks
from factcheck.cache import Entry, Taken
from factcheck.cache.entry import entry
from factcheck.cache.sign import sign
from factcheck.errors import FactcheckError
from factcheck.faults import fault
from factcheck.ingest import held
from factcheck.ingest.files import MAX_SIZE, Found, content
from factcheck.model import UNKNOWN, Article, Period, Reading, Skipped
from factcheck.pipeline import Engine

Task = Found | tuple[Article, ...]
FLEETING = "FC9"  # how faults of a run begin: a slow rule may be fast the next time


class Ask(NamedTuple):
    """What is asked of every reading: the circumstances in its sign, the day of undated articles, whether its keys."""

    circumstances: bytes
    published: date | None = None
    keyed: bool = False


class Taker:
    """Reads with one engine."""

    def __init__(self, machine: Engine, ask: Ask):
        self.machine, self.ask = machine, ask

    def done(self, task: Task) -> Taken:
        """What a file gave, or some articles of one that was opened before."""
        if not isinstance(task, Found):
            return self.taken(b"", task)
        try:
            return self.opened(task, task.path, content(task.path, MAX_SIZE))
        except FactcheckError as error:
            return Taken(b"", (), (Skipped(task.path, error.message),))

    def opened(self, file: Found, path: str, raw: bytes) -> Taken:
        """What the bytes of a file give, its articles called by `path`."""
        return self.taken(sign(self.ask.circumstances, file, path, raw), held(raw, path, named=file.named))

    def taken(self, signed: bytes, items: Iterable[Article | Skipped]) -> Taken:
        """The readings of articles, packed."""
        read = [item if isinstance(item, Skipped) else self.kept(item) for item in items]
        entries = tuple(item for item in read if isinstance(item, Entry))
        skipped = tuple(item for item in read if isinstance(item, Skipped))
        lasting = storable(entries) and not any(item.reason.startswith(FLEETING) for item in skipped)
        return Taken(signed, entries, skipped, self.ask.keyed, lasting)

    def read(self, item: Article) -> Reading | Skipped:
        """The reading of an article; of one that is no evidence nothing but the article."""
        if self.ask.published and item.published == UNKNOWN:
            item = item._replace(published=Period(self.ask.published, self.ask.published))
        if not item.text or item.status == "canceled":
            return Reading(item, (), ())
        return self.machine.guarded(item)

    def kept(self, item: Article) -> Entry | Skipped:
        """The reading of an article, packed, with its keys where they are asked for; a fault of ours costs only it."""
        reading = self.read(item)
        if isinstance(reading, Skipped):
            return reading
        try:
            return entry(reading, marks(reading, self.machine.linker)) if self.ask.keyed else entry(reading)
        except Exception as error:  # whatever it is, the other articles must still be checked
            return Skipped(item.path or item.id, fault(error))


def storable(entries: Iterable[Entry]) -> bool:
    """Whether all is text that a database takes; names of files may be any bytes."""
    try:
        "".join(value or "" for item in entries for value in item[:7]).encode()
    except UnicodeEncodeError:
        return False
    return True
