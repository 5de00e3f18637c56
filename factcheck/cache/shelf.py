"""The kept articles of one run as Nearby asks for them: by key, without reading them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.cache.entry import Entry
from factcheck.cache.store import Cache
from factcheck.model import Reading

SHARING = "SELECT place FROM ground JOIN temp.shelf USING (article) WHERE key = ? AND day BETWEEN ? AND ? LIMIT ?"


class Shelf:
    """All articles of a run, numbered in the order of their paths; those that are `new` are not given."""

    def __init__(self, cache: Cache, entries: Iterable[Entry], new: Iterable[Entry]):
        self.cache = cache
        self.entries = sorted((item for item in entries if item.number), key=lambda item: (item.path or "", item.id))
        self.places = {item.number: at for at, item in enumerate(self.entries)}
        self.renew(new)
        with cache.told():
            cache.base.execute("DROP TABLE IF EXISTS temp.shelf")
            cache.base.execute("CREATE TEMP TABLE shelf (article INTEGER PRIMARY KEY, place INTEGER)")
            cache.base.execute("BEGIN")
            rows = ((item.number, at) for at, item in enumerate(self.entries))
            cache.base.executemany("INSERT OR IGNORE INTO shelf VALUES (?, ?)", rows)
            cache.base.execute("COMMIT")

    def renew(self, new: Iterable[Entry]) -> None:
        """From now on these are the new ones."""
        self.new = {self.places[item.number] for item in new if item.number}

    def apart(self, replaced: set[str], *, embargoed: bool) -> set[int]:
        """The new ones; what is no evidence does not stand here."""
        return self.new

    def sharing(self, key: int, days: tuple[int, int], most: int) -> list[int]:
        """The numbers of articles with a key that were told from one day to another, no more than `most` and one."""
        with self.cache.told():
            rows = self.cache.base.execute(SHARING, (key, *days, most + 1)).fetchall()
        return [row[0] for row in rows]

    def gists(self, numbers: Iterable[int]) -> Iterator[tuple[int, bytes]]:
        """(number, what it is about) of these articles, folded."""
        with self.cache.told():
            for number in sorted(numbers):
                find = "SELECT gist FROM article WHERE number = ?"
                row = self.cache.base.execute(find, (self.entries[number].number,)).fetchone()
                if row:
                    yield number, row[0]

    def readings(self, numbers: Iterable[int]) -> Iterator[tuple[int, Reading]]:
        """(number, reading) of these articles, without the new ones."""
        for number in sorted(set(numbers) - self.new):
            yield number, self.cache.reading(self.entries[number])
