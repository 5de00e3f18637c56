"""What a search asks of whatever keeps readings, and with what it asks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from factcheck.judge import Judge
from factcheck.link import Linker
from factcheck.model import Reading


class Keeper(Protocol):
    """What a search asks of an archive, or of whatever else keeps readings by number and key."""

    def apart(self, replaced: set[str], *, embargoed: bool) -> set[int]:
        """The numbers of the stories that are `replaced`, and of copy under embargo unless `embargoed` counts."""

    def sharing(self, key: int, days: tuple[int, int], most: int) -> list[int]:
        """The numbers of articles with a key that were told from one day to another, no more than `most` and one."""

    def gists(self, numbers: Iterable[int]) -> Iterable[tuple[int, bytes]]:
        """(number, what it is about) of these articles, folded."""

    def readings(self, numbers: Iterable[int]) -> Iterable[tuple[int, Reading]]:
        """(number, reading) of these articles."""


class Sought(NamedTuple):
    """Where a search looks, by which rules, and how far: `reach` articles for each new story."""

    archive: Keeper
    linker: Linker
    judge: Judge
    embargoed: bool
    reach: int
