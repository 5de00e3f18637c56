"""The file of the cache: one SQLite database that any number of runs share; what a file gave is wholly in it or out."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.archive.packing import unpacked
from factcheck.cache.entry import Entry, Taken, listed, unlisted
from factcheck.model import Reading

NAME = "readings-1.sqlite"  # another number for other tables
PATIENCE = 20.0  # seconds that a writer waits for another
DAY = 86_400
SCHEMA = """
CREATE TABLE file (number INTEGER PRIMARY KEY AUTOINCREMENT, sign BLOB NOT NULL UNIQUE, used INTEGER NOT NULL,
    keyed INTEGER NOT NULL, skipped TEXT NOT NULL);
CREATE TABLE article (number INTEGER PRIMARY KEY AUTOINCREMENT, file INTEGER NOT NULL, id TEXT NOT NULL, path TEXT,
    text TEXT NOT NULL, guid TEXT, status TEXT NOT NULL, version TEXT, published_at TEXT, reading BLOB NOT NULL);
CREATE INDEX article_file ON article (file);
CREATE TABLE ground (key INTEGER, article INTEGER, PRIMARY KEY (key, article)) WITHOUT ROWID;
CREATE TABLE seen (place BLOB, path TEXT, stamp TEXT NOT NULL, sign BLOB NOT NULL, PRIMARY KEY (place, path))
    WITHOUT ROWID
"""
HEAD = "id, path, text, guid, status, version, published_at"


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
            empty = not self.base.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        if empty:
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
        except (sqlite3.Error, OSError, ValueError, TypeError) as error:
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
        with self.told():
            file = self.base.execute("SELECT number, keyed, skipped, used FROM file WHERE sign = ?", (sign,)).fetchone()
            if file is None or keyed > file[1]:
                return None
            if file[3] < time.time() - DAY:
                self.idle.append(sign)
            rows = self.base.execute(f"SELECT {HEAD}, number FROM article WHERE file = ? ORDER BY number", file[:1])
            return Taken(sign, tuple(Entry(*row) for row in rows), unlisted(file[2]), bool(file[1]))

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
        made = f"INSERT INTO article (file, {HEAD}, reading) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        number = base.execute(made, (file, *item[:7], item.raw)).lastrowid or 0
        base.executemany("INSERT INTO ground VALUES (?, ?)", ((key, number) for key in sorted(item.keys)))
        return item._replace(number=number, raw=b"", keys=())

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


def connected(path: Path | None) -> sqlite3.Connection:
    """A connection to the file, or to one that lasts as long as the connection."""
    if path:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # copy under embargo lies in it, too
    base = sqlite3.connect(path or ":memory:", timeout=PATIENCE, isolation_level=None)
    if path:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = NORMAL")  # a lost cache is read anew
    base.execute("PRAGMA temp_store = MEMORY")
    return base


def made(base: sqlite3.Connection) -> None:
    """Makes the tables, unless another run has while this one waited."""
    if not base.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        for command in SCHEMA.split(";"):
            base.execute(command)


def opened(home: Path | None, tell: Callable[[str], None]) -> Cache:
    """The cache in a folder, a broken one made anew; where there can be none, one that lasts for this run."""
    if home is None:
        return Cache(None)
    path = home / NAME
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        return Cache(path)
    except OSError as error:
        tell(f"the cache in {home} cannot be used: {error.strerror}")
    except CacheError as error:
        tell(f"the cache in {home} cannot be used: {error}")
        if error.broken:
            return renewed(path)
    return Cache(None)


def renewed(path: Path) -> Cache:
    """An empty cache in the place of a broken one."""
    removed(path)
    try:
        return Cache(path)
    except CacheError:
        return Cache(None)


def removed(path: Path) -> None:
    """Takes a broken cache away, its journal first: a new file must not meet the old one's."""
    for ending in ("-wal", "-shm", ""):
        with contextlib.suppress(OSError):
            os.unlink(f"{path}{ending}")  # noqa: PTH108 - a name with an ending, no path
