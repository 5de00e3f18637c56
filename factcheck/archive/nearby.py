"""The archived articles that new stories have to be compared with: those they meet, and those that these meet.

A slot may reach from a new figure over an archived one to a third whose article is not of the event of the new one. So
the archive is asked again for the kin of what was met, until nothing new is met; then the findings on the new stories
are those of all articles together, since slots that share no figure do not touch each other.

In a crowd nearly everything hangs together. So there is a `reach`: no more articles than that are met for each new
story, the likest first, and how many are left out is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.archive.keeper import Keeper, Sought
from factcheck.archive.search import Search
from factcheck.judge import Judge
from factcheck.link import Linker
from factcheck.model import Reading

REACH = 100  # articles for each new story


class Nearby:
    """Asks one archive on behalf of new stories; `reach` is how many are met for each of them."""

    def __init__(
        self, archive: Keeper, linker: Linker, judge: Judge, *,
        embargoed: bool = False, reach: int = REACH,
    ):  # fmt: skip
        self.sought = Sought(archive, linker, judge, embargoed, reach)

    def of(self, new: Sequence[Reading]) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
        """The archived readings that bear on `new`, and in words what was not followed."""
        return Search(self.sought, new).found()
