"""The readings of an archive in the order of a report, taken out one by one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.archive import Archive
from factcheck.errors import FactcheckError
from factcheck.model import Reading
from factcheck.pipeline import place

KEPT = 2000  # readings at hand


class Shelf(Sequence[Reading]):
    """Looks readings up by their place; no more of them are in memory than are kept at hand."""

    def __init__(self, archive: Archive, *, embargoed: bool = False):
        self.archive = archive
        order = sorted((place(reading), number) for number, reading in archive.readings(embargoed=embargoed))
        self.numbers = [number for _, number in order]
        self.known = lru_cache(KEPT)(self.taken)

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, at: int) -> Reading:  # type: ignore[override]
        return self.known(self.numbers[at])

    def taken(self, number: int) -> Reading:
        """A reading by its number in the archive; FactcheckError where somebody has removed it meanwhile."""
        for _, reading in self.archive.readings([number]):
            return reading
        raise FactcheckError("an article has left the archive while it was swept", path=str(self.archive.path))
