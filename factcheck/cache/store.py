"""The file of the cache: one SQLite database that any number of runs share; what a file gave is wholly in it or out."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from factcheck.archive.packing import unpacked
from factcheck.archive.shape import schema, shaped
from factcheck.cache.base import SCHEMA, connected, made, many
from factcheck.cache.entry import NONE, Entry, Taken, known, listed, unlisted
from factcheck.model import Reading

DAY = 86_400
HEAD = "id, path, text, guid, status, version, published_at"
KNOWN = f"""
SELECT sign, keyed, skipped, used, {HEAD}, article.number FROM file LEFT JOIN article ON article.file = file.number
WHERE sign IN (?) ORDER BY file.number, article.number
"""


class CacheError(Exception):
    """The cache is of no use in this run; ``broken`` where what it holds makes no sense."""

    def __init__(self, message: str, *, broken: bool):
        super().__init__(message)
        self.broken = broken


class Cache:
    """What files gave, by their signs. Every method raises CacheError when the database fails."""

    def __init__(self, path: Path | None):
        """Opens the file and makes it where there is none; without a path it lasts as long as this value."""
        self.path = path
        self.idle: list[bytes] = []  # signs of what was of no use for a day until this run
        self.connection: sqlite3.Connection | None = None
        with self.told():
            found = schema(self.base)
            if found and found != shaped(SCHEMA):
                raise ValueError("not a cache of this program")
        if not found:
            with self.whole() as base:
                made(base)

    @property
    def base(self) -> sqlite3.Connection:
        """The connection, opened when needed: none may be open while processes are made."""
        if self.connection is None:
            self.connection = connected(self.path)
        return self.connection

    def close(self) -> None:
        """Lets go of the file until it is asked again; what lasts only for this run stays."""
        if self.connection is not None and self.path:
            with contextlib.suppress(sqlite3.Error):
                self.connection.close()
            self.connection = None

    @contextmanager
    def told(self) -> Iterator[None]:
        """Whatever the database or a broken row raises, as CacheError."""
        try:
            yield
        except (sqlite3.Error, OSError, ValueError, TypeError, RecursionError) as error:
            weary = isinstance(error, sqlite3.OperationalError | OSError)  # locked, full, not to be written
            raise CacheError(str(error), broken=not weary) from None

    @contextmanager
    def whole(self) -> Iterator[sqlite3.Connection]:
        """All of the changes inside, or none of them."""
        with self.told():
            self.base.execute("BEGIN IMMEDIATE")
            try:
                yield self.base
            except BaseException:
                if self.base.in_transaction:  # a full disk has ended it already
                    self.base.execute("ROLLBACK")
                raise
            self.base.execute("COMMIT")

    def kept(self, sign: bytes, *, keyed: bool = False) -> Taken | None:
        """What a file of this sign gave, without the readings; ``None`` where that is not kept, or not with keys."""
        return self.known([sign], keyed=keyed).get(sign)

    def known(self, signs: Iterable[bytes], *, keyed: bool = False) -> dict[bytes, Taken]:
        """The same for many signs at once, by sign; those of which nothing is kept are missing."""
        stale = time.time() - DAY
        found: dict[bytes, Taken] = {}
        with self.told():
            rows = many(self.base, KNOWN, signs)
            for (sign, all_keys, skipped, used), parts in groupby(rows, key=lambda row: row[:4]):
                if keyed > all_keys:
                    continue
                if used < stale:
                    self.idle.append(sign)
                entries = tuple(known(Entry(*part[4:])) for part in parts if part[-1])
                found[sign] = Taken(sign, entries, unlisted(skipped), bool(all_keys))
        return found

    def keep(self, items: Iterable[Taken]) -> list[Taken]:
        """The same with the numbers of their readings; what must not be kept stays as it is."""
        with self.whole() as base:
            return [self.put(base, item) if item.sign and item.lasting else item for item in items]

    def put(self, base: sqlite3.Connection, item: Taken) -> Taken:
        """Keeps what one file gave, unless another run has meanwhile."""
        known = self.kept(item.sign, keyed=item.keyed)
        if known:
            return known
        self.remove(base, [item.sign])
        row = (item.sign, int(time.time()), item.keyed, listed(item.skipped))
        file = base.execute("INSERT INTO file (sign, used, keyed, skipped) VALUES (?, ?, ?, ?)", row).lastrowid or 0
        return item._replace(entries=tuple(self.shelved(base, file, one) for one in item.entries))

    def shelved(self, base: sqlite3.Connection, file: int, item: Entry) -> Entry:
        """Keeps one reading with its keys; the entry without them."""
        made = f"INSERT INTO article (file, {HEAD}, gist, reading) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        number = base.execute(made, (file, *item[:7], item.marks.gist, item.raw)).lastrowid or 0
        base.executemany(
            "INSERT INTO ground VALUES (?, ?, ?)", ((key, item.marks.day, number) for key in sorted(item.marks.keys))
        )
        return item._replace(number=number, raw=b"", marks=NONE)

    def remove(self, base: sqlite3.Connection, signs: Iterable[bytes]) -> None:
        """Takes out what files of these signs gave."""
        for sign in signs:
            base.execute("DELETE FROM article WHERE file IN (SELECT number FROM file WHERE sign = ?)", (sign,))
            base.execute("DELETE FROM file WHERE sign = ?", (sign,))

    def reading(self, item: Entry) -> Reading:
        """The reading of an entry."""
        with self.told():
            if not item.number:
                return unpacked(item.raw)
            row = self.base.execute("SELECT reading FROM article WHERE number = ?", (item.number,)).fetchone()
            if row:
                return unpacked(row[0])
        raise CacheError("another run has taken out what this one needs", broken=False)
