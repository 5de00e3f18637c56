"""The tables of an archive, and how its file is opened: it may come from anybody's hand."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from factcheck.errors import FactcheckError

PATIENCE = 60.0  # seconds that a writer waits for another
SHAPE = 2
SCHEMA = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE article (
    number INTEGER PRIMARY KEY, story TEXT NOT NULL, apart INTEGER NOT NULL, version TEXT NOT NULL,
    published TEXT NOT NULL, day INTEGER, claims INTEGER NOT NULL, gist BLOB, reading BLOB, UNIQUE (story, apart));
CREATE TABLE ground (key INTEGER, day INTEGER, article INTEGER, PRIMARY KEY (key, day, article)) WITHOUT ROWID;
CREATE INDEX ground_article ON ground (article);
CREATE INDEX article_day ON article (day);
"""
ABOUT = ("table", "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
COUNTING = {("table", "CREATE TABLE sqlite_sequence(name,seq)")}  # which SQLite makes itself
LONGEST = 500_000_000  # bytes of a value
SIGN = 4  # bytes of a sign in what an article is about; its weight has one
STRANGE = "not an archive of this program"


def opened(path: Path, *, changing: bool) -> sqlite3.Connection:
    """A connection in which nothing of the file itself can run or grow without end."""
    # A writer that was cut off has left a journal, which only who may write can take back.
    way = "rwc" if changing else "rw" if Path(f"{path}-journal").exists() else "ro"
    base = sqlite3.connect(f"{path.absolute().as_uri()}?mode={way}", PATIENCE, isolation_level=None, uri=True)
    restrained(base)
    if not changing:
        base.execute("PRAGMA query_only = ON")
    return base


def restrained(base: sqlite3.Connection) -> None:
    """Lets no view or trigger call what has effects, and no value be longer than a reading can be."""
    base.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    base.execute("PRAGMA trusted_schema = OFF")


def about(base: sqlite3.Connection, path: Path) -> dict[str, str]:
    """What an archive says of itself. Raises FactcheckError where the file has other tables, views or triggers."""
    found = schema(base)
    if ABOUT not in found or any(kind not in ("table", "index") for kind, _ in found):
        raise FactcheckError(STRANGE, path=str(path))
    said = dict(base.execute("SELECT name, value FROM about LIMIT 9"))
    if said.get("shape") != str(SHAPE):
        raise FactcheckError("this is an archive of another version of factcheck", path=str(path))
    if found != shaped(SCHEMA):
        raise FactcheckError(STRANGE, path=str(path))
    return said


def schema(base: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """(kind, command that makes it) of everything in a file but the indexes that come by themselves."""
    rows = base.execute("SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return frozenset((str(kind), " ".join(str(sql).split())) for kind, sql in rows) - COUNTING


def shaped(commands: str) -> frozenset[tuple[str, str]]:
    """What ``schema`` gives of a file that these commands have made."""
    found = [" ".join(command.split()) for command in commands.split(";") if command.strip()]
    return frozenset((command.split()[1].lower(), command) for command in found)


def gist(raw: object) -> bytes:
    """What an article is about, folded; ValueError where it is something else."""
    if not isinstance(raw, bytes) or (raw and (len(raw) - SIGN) % (SIGN + 1)):
        raise ValueError("what an article is about cannot be read")
    return raw
