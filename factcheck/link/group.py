"""Articles that are of one event by the word of whoever named them, whatever they have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.errors import UsageError
from factcheck.model import Article, Reading

FEW = 50  # articles that somebody names one by one
MOST = 500  # articles that are compared each with each where that is asked for


class Group(NamedTuple):
    """The articles of files with these ``paths``, or the ``whole`` of what is read."""

    paths: frozenset[str] = frozenset()
    whole: bool = False

    def members(self, readings: Sequence[Reading]) -> tuple[int, ...]:
        """The places of the group's articles among `readings`; of more than a few that were named none.

        Raises UsageError where the whole is too much to compare each with each.
        """
        if self.whole and len(readings) > MOST:
            raise UsageError(f"--one-event is for {MOST} articles at the most, here are {len(readings)}")
        found = tuple(at for at, one in enumerate(readings) if self.whole or self.holds(one.article))
        return found if self.whole or len(found) <= FEW else ()

    def holds(self, article: Article) -> bool:
        """Whether an article was named: its file was, and it is no feed, mailbox or book that collects many."""
        return article.path in self.paths and not article.id.startswith(f"{article.path}#")


APART = Group()
EVERYTHING = Group(whole=True)
