"""The archive's file: one SQLite database; an article is wholly in it or wholly out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from factcheck.archive import shape
from factcheck.archive.marks import Marks
from factcheck.archive.packing import packed, unpacked
from factcheck.errors import FactcheckError
from factcheck.ingest import sift
from factcheck.model import Article, Reading
from factcheck.version import __version__

MAGIC = b"SQLite format 3\0"
SHARING = "SELECT article FROM ground WHERE key = ? AND day BETWEEN ? AND ? LIMIT ?"


class Status(NamedTuple):
    """What an archive holds: usable articles, their claims and keys, the days they span, copy set apart."""

    articles: int
    claims: int
    keys: int
    first: date | None
    last: date | None
    embargoed: int
    withdrawn: int


class Archive:
    """Readings of articles by number, and the keys under which they are found; use it as a context."""

    def __init__(
        self, path: Path, digest: str, *, create: bool = False, any_rules: bool = False, changing: bool = True
    ):  # fmt: skip
        """Opens the file, makes it with `create`; FactcheckError where it is none or holds what other rules read.

        Only who is `changing` it can write.
        """
        self.path = path
        if not create and not path.is_file():
            raise FactcheckError("there is no such archive", path=str(path), hint="`factcheck archive add` makes one")
        with self.told():
            self.base = shape.opened(path, changing=changing)
            self.prepared(f"{__version__} {digest}", any_rules=any_rules, changing=changing)

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.base.close()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Errors of the database in words a user can act on."""
        try:
            yield
        except (sqlite3.Error, ValueError, TypeError, OverflowError) as error:
            raise FactcheckError(f"the archive cannot be used: {error}", path=str(self.path)) from None

    @contextmanager
    def whole(self) -> Iterator[None]:
        """All of the changes inside, or none of them."""
        with self.told():
            self.base.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                if self.base.in_transaction:  # a full disk has ended it already
                    self.base.execute("ROLLBACK")
                raise
            self.base.execute("COMMIT")

    def prepared(self, rules: str, *, any_rules: bool, changing: bool) -> None:
        """Makes the tables of a new file; refuses what is no archive, one of another shape or of other rules."""
        if changing and self.is_empty():  # only then does opening wait for a writer
            with self.whole():
                self.made(rules)
        about = shape.about(self.base, self.path)
        if about.get("rules") != rules and not any_rules:
            raise FactcheckError(
                "the archive was read with other rules", path=str(self.path), hint="mend it: factcheck archive rebuild"
            )

    def is_empty(self) -> bool:
        """Whether nothing has been made yet."""
        return not self.base.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()

    def made(self, rules: str) -> None:
        """Makes the tables, unless another process has while this one waited."""
        if self.is_empty():
            for command in shape.SCHEMA.split(";"):
                self.base.execute(command)
            self.base.execute("INSERT INTO about VALUES ('shape', ?), ('rules', ?)", (str(shape.SHAPE), rules))

    def add(self, items: Iterable[tuple[Reading, Marks]]) -> int:
        """Keeps readings with their keys, each in the place of an older version; how many were kept."""
        kept = 0
        with self.whole():
            for reading, marks in items:
                kept += self.put(reading, marks)
        return kept

    def put(self, reading: Reading, marks: Marks) -> bool:
        """Keeps one reading unless a newer version is there."""
        item = reading.article
        apart = item.status == "embargoed"
        if not self.cleared(item, apart=apart):
            return False
        if not apart:  # what is out is no longer under embargo
            self.cleared(item, apart=True)
        claims = len(reading.figures) + len(reading.statements) + len(reading.names) + len(reading.moments)
        row = (story(item), apart, *age(item), day(item), claims, marks.gist, packed(reading))
        number = self.base.execute(
            "INSERT INTO article (story, apart, version, published, day, claims, gist, reading)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            row,
        ).lastrowid
        rows = ((key, marks.day, number) for key in sorted(marks.keys))
        self.base.executemany("INSERT INTO ground VALUES (?, ?, ?)", rows)
        return True

    def cleared(self, item: Article, *, apart: bool) -> bool:
        """Removes the older version of a story; False where the one that is there is the newer."""
        found = self.base.execute(
            "SELECT reading IS NULL, number, version, published FROM article WHERE story = ? AND apart = ?",
            (story(item), apart),
        ).fetchone()
        if not found:
            return True
        withdrawn, number, *known = found
        if tuple(known) > age(item) or (withdrawn and tuple(known) == age(item)):
            return False
        self.removed([number])
        return True

    def removed(self, numbers: Iterable[int]) -> int:
        """Removes articles with their keys; how many."""
        rows = [(number,) for number in numbers]
        self.base.executemany("DELETE FROM ground WHERE article = ?", rows)
        self.base.executemany("DELETE FROM article WHERE number = ?", rows)
        return len(rows)

    def withdraw(self, called: str, since: tuple[str, str] | None = None) -> int:
        """Takes a story out and keeps in mind that it is, so that an old version does not come back; how many rows."""
        with self.whole():
            rows = self.base.execute(
                "SELECT number, reading IS NOT NULL, version, published FROM article WHERE story = ?", (called,)
            ).fetchall()
            newest = since or max((row[2:] for row in rows), default=("", ""))
            gone = [row for row in rows if row[2:] <= newest]
            self.removed(row[0] for row in gone)
            self.base.execute(
                "INSERT OR IGNORE INTO article (story, apart, version, published, claims) VALUES (?, 0, ?, ?, 0)",
                (called, *newest),
            )
        return sum(row[1] for row in gone)

    def prune(self, before: date) -> int:
        """Removes what was published before a day; how many articles."""
        with self.whole():
            rows = self.base.execute("SELECT number FROM article WHERE day < ?", (before.toordinal(),)).fetchall()
            return self.removed(row[0] for row in rows)

    def replaced(self, rules: str, items: Iterable[tuple[Reading, Marks]]) -> int:
        """Puts what was read anew in the place of everything but the withdrawn; how many articles."""
        with self.whole():
            old = self.base.execute("SELECT number FROM article WHERE reading IS NOT NULL").fetchall()
            kept = set[int]()
            for reading, marks in items:  # one by one, each in the place of its old
                if self.put(reading, marks):
                    kept.add(self.base.execute("SELECT last_insert_rowid()").fetchone()[0])
            self.removed(row[0] for row in old if row[0] not in kept)
            self.base.execute("UPDATE about SET value = ? WHERE name = 'rules'", (f"{__version__} {rules}",))
        return len(kept)

    def sharing(self, key: int, days: tuple[int, int], most: int) -> list[int]:
        """The numbers of articles with a key that were told from one day to another, no more than `most` and one."""
        with self.told():
            rows = self.base.execute(SHARING, (key, *days, most + 1)).fetchall()
        return [row[0] for row in rows]

    def apart(self, replaced: set[str], *, embargoed: bool) -> set[int]:
        """The numbers of the stories that are `replaced`, and of copy under embargo unless `embargoed` counts."""
        with self.told():
            held = [] if embargoed else self.base.execute("SELECT number FROM article WHERE apart = 1").fetchall()
            find = "SELECT number FROM article WHERE story = ?"
            return {row[0] for row in held}.union(
                row[0] for called in replaced for row in self.base.execute(find, (called,)).fetchall()
            )

    def gists(self, numbers: Iterable[int]) -> Iterator[tuple[int, bytes]]:
        """(number, what it is about) of these articles, folded."""
        with self.told():
            for number in sorted(numbers):
                row = self.base.execute("SELECT gist FROM article WHERE number = ?", (number,)).fetchone()
                if row and row[0] is not None:
                    yield number, shape.gist(row[0])

    def readings(
        self, numbers: Iterable[int] | None = None, *, embargoed: bool = True
    ) -> Iterator[tuple[int, Reading]]:
        """(number, reading) of these articles, of all where none are named."""
        chosen = self.numbers(embargoed=embargoed) if numbers is None else sorted(numbers)
        with self.told():
            for number in chosen:
                row = self.base.execute("SELECT reading FROM article WHERE number = ?", (number,)).fetchone()
                if row and row[0] is not None:
                    yield number, unpacked(row[0])

    def numbers(self, *, embargoed: bool) -> list[int]:
        """The numbers of all articles."""
        rows = self.base.execute("SELECT number FROM article WHERE reading IS NOT NULL AND apart <= ?", (embargoed,))
        return sorted(row[0] for row in rows)

    def status(self) -> Status:
        """What the archive holds."""
        with self.told():
            row = self.base.execute(
                "SELECT count(reading) FILTER (WHERE NOT apart), coalesce(sum(claims), 0), min(day), max(day),"
                " count(reading) FILTER (WHERE apart), count(*) FILTER (WHERE reading IS NULL) FROM article"
            ).fetchone()
            keys = self.base.execute("SELECT count(*) FROM ground").fetchone()[0]
        first, last = (value and date.fromordinal(value) for value in row[2:4])
        return Status(row[0], row[1], keys, first, last, row[4], row[5])


def is_archive(path: Path) -> bool:
    """Whether a file is an archive, by its first bytes."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def story(item: sift.Story) -> str:
    """What all versions of a story share."""
    return item.guid or item.id


def age(item: sift.Story) -> tuple[str, str]:
    """What orders the versions of a story, the greater the newer, as text that sorts like the numbers in it."""
    version, time = sift.age(item)
    return ".".join(f"{part:018d}" for part in version), f"{max(0.0, time):016.3f}"


def day(item: Article) -> int | None:
    """The day of publication, counted from the first of year 1."""
    return item.published.first.toordinal() if item.published.first else None
