"""Phrases looked up by one word and its neighbours, so that cost does not grow with the number of phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from factcheck.extract.tokens import TOKEN

Value = TypeVar("Value")
Row = list[str]


class Phrases(Generic[Value]):
    """Phrases with a value each; the longest one that fits wins."""

    def __init__(self, pairs: Iterable[tuple[str, Value]]):
        self.first: dict[str, list[tuple[Row, Value]]] = {}
        self.last: dict[str, list[tuple[Row, Value]]] = {}
        for phrase, value in pairs:
            row = TOKEN.findall(phrase)
            self.first.setdefault(row[0], []).append((row, value))
            self.last.setdefault(row[-1], []).append((row, value))
        for table in (self.first, self.last):
            for rows in table.values():
                rows.sort(key=lambda item: -len(item[0]))

    def ahead(self, words: Row, at: int) -> tuple[Value, int] | None:
        """(value, token behind) of the phrase that begins at `at`."""
        for row, value in self.first.get(words[at], ()):
            stop = at + len(row)
            if words[at:stop] == row:
                return value, stop
        return None

    def every_ahead(self, words: Row, at: int) -> Iterator[tuple[Value, int]]:
        """(value, token behind) of every phrase that begins at `at`, the longest first."""
        for row, value in self.first.get(words[at], ()):
            stop = at + len(row)
            if words[at:stop] == row:
                yield value, stop

    def every_behind(self, words: Row, stop: int) -> Iterator[tuple[Value, int]]:
        """(value, first token) of every phrase that ends right before `stop`, the longest first."""
        for row, value in self.last.get(words[stop - 1], ()) if stop else ():
            first = stop - len(row)
            if first >= 0 and words[first:stop] == row:
                yield value, first

    def behind(self, words: Row, stop: int) -> tuple[Value, int] | None:
        """(value, first token) of the phrase that ends right before `stop`."""
        if stop == 0:
            return None
        for row, value in self.last.get(words[stop - 1], ()):
            first = stop - len(row)
            if first >= 0 and words[first:stop] == row:
                return value, first
        return None
