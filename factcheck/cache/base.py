"""The database under the cache: its tables, and connections to it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from factcheck.archive.shape import restrained

AT_ONCE = 500  # values in one query
PATIENCE = 20.0  # seconds that a writer waits for another
SCHEMA = """
CREATE TABLE file (number INTEGER PRIMARY KEY AUTOINCREMENT, sign BLOB NOT NULL UNIQUE, used INTEGER NOT NULL,
    keyed INTEGER NOT NULL, skipped TEXT NOT NULL);
CREATE TABLE article (number INTEGER PRIMARY KEY AUTOINCREMENT, file INTEGER NOT NULL, id TEXT NOT NULL, path TEXT,
    text TEXT NOT NULL, guid TEXT, status TEXT NOT NULL, version TEXT, published_at TEXT, gist BLOB NOT NULL,
    reading BLOB NOT NULL);
CREATE INDEX article_file ON article (file);
CREATE TABLE ground (key INTEGER, day INTEGER, article INTEGER, PRIMARY KEY (key, day, article)) WITHOUT ROWID;
CREATE TABLE seen (place BLOB, path TEXT, stamp TEXT NOT NULL, sign BLOB NOT NULL, PRIMARY KEY (place, path))
    WITHOUT ROWID
"""


def many(base: sqlite3.Connection, query: str, wanted: Iterable[object], *before: object) -> Iterator[Any]:
    """The rows of a query with ``IN (?)`` for any number of values; `before` are those of its other places."""
    values = list(wanted)
    for start in range(0, len(values), AT_ONCE):
        part = values[start : start + AT_ONCE]
        yield from base.execute(query.replace("IN (?)", f"IN ({','.join('?' * len(part))})"), (*before, *part))


def connected(path: Path | None) -> sqlite3.Connection:
    """A connection to the file, or to one that lasts as long as the connection."""
    if path:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # copy under embargo lies in it, too
    base = sqlite3.connect(path or ":memory:", timeout=PATIENCE, isolation_level=None)
    if path:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = NORMAL")  # a lost cache is read anew
    base.execute("PRAGMA temp_store = MEMORY")
    restrained(base)
    return base


def made(base: sqlite3.Connection) -> None:
    """Makes the tables, unless another run has while this one waited."""
    if not base.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        for command in SCHEMA.split(";"):
            base.execute(command)
