"""Keeps what several rules of a judge read in the same articles, so that it is read once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from factcheck.model import Reading

T = TypeVar("T")
MOST = 256  # articles that are kept: as many as are named together, not an archive


class Kept(Generic[T]):
    """Calls a function of an article once, as long as few others come between."""

    def __init__(self, read: Callable[[int, Reading], T]):
        self.read = read
        self.found: dict[tuple[int, int], tuple[Reading, T]] = {}

    def of(self, number: int, reading: Reading) -> T:
        """What the function gives for an article, which is known by itself, not by its words."""
        key = number, id(reading)
        kept = self.found.get(key)
        if kept is None or kept[0] is not reading:
            if len(self.found) >= MOST:
                self.found.clear()
            kept = self.found[key] = reading, self.read(number, reading)
        return kept[1]
