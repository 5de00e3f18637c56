"""The archived articles that new stories have to be compared with: those they meet, and those that these meet.

A slot may reach from a new figure over an archived one to a third that the new one shares no key with. So the archive
is asked again with the keys of what was met, until nothing new is met; then the findings on the new stories are those
of all articles together, since slots that share no figure do not touch each other.

In a crowd nearly everything hangs together. Whoever cannot wait gives a `reach`: no more articles than that are met for
each new story, those first that share most with it, a rare key telling more than a common one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from math import log
from typing import Protocol

from factcheck.archive.grounds import Ground, Grounds, number
from factcheck.archive.store import story
from factcheck.archive.web import Web
from factcheck.judge import Judge
from factcheck.link import Linker
from factcheck.model import Reading


class Keeper(Protocol):
    """What Nearby asks of an archive, or of whatever else keeps readings by number and key."""

    def embargoed(self) -> set[int]:
        """The numbers of copy that is kept apart."""

    def sharing(self, key: int, days: tuple[int, int] | None, most: int) -> set[int] | None:
        """The numbers of the articles with a key; ``None`` where more than `most` have it."""

    def readings(self, numbers: Iterable[int]) -> Iterable[tuple[int, Reading]]:
        """(number, reading) of these articles."""


class Nearby:
    """Asks one archive on behalf of new stories.

    `window` is how many days off an article may be, `reach` how many are met for each story; ``None`` any.
    """

    def __init__(
        self, archive: Keeper, linker: Linker, judge: Judge, grounds: Grounds, *,
        window: int | None = None, embargoed: bool = False, reach: int | None = None,
    ):  # fmt: skip
        self.archive, self.linker, self.judge, self.grounds = archive, linker, judge, grounds
        self.window, self.embargoed, self.reach = window, embargoed, reach
        self.most = min((weighing.check.block for weighing in linker.weighings), default=0)

    def of(self, new: Sequence[Reading]) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
        """The archived readings that bear on `new`, and in words which keys are too common to be followed."""
        replaced = {story(reading.article) for reading in new}
        held = set() if self.embargoed else self.archive.embargoed()
        met, dropped = set[int](), list[str]()
        asked: dict[int, Ground] = {}
        web, readings = Web(self.linker), list(new)
        told = set[int]()
        for at, reading in enumerate(new):
            web.add(at, reading, new=True)
        wanted = numbered(ground for reading in new for ground in self.grounds.all(reading))
        while wanted:
            asked.update(wanted)
            shared = list(self.asked(wanted, new, dropped))
            fresh = self.closest(shared, held | met, len(new), len(met), dropped)
            met |= fresh
            for _, reading in self.archive.readings(fresh):
                if story(reading.article) not in replaced:
                    web.add(len(readings), reading, new=False)
                    readings.append(reading)
            if self.reach is not None and len(met) >= self.reach * len(new):
                return tuple(readings[len(new) :]), tuple(dropped)  # nothing more may be met
            if not fresh:
                break
            told = self.told_with(readings, len(new))
            touched = numbered(self.touched(readings, told, web))
            wanted = {key: ground for key, ground in touched.items() if key not in asked}
        return tuple(self.bearing(readings, len(new), web.readings() | told, asked)), tuple(dropped)

    def closest(
        self, shared: Sequence[set[int]], without: set[int], new: int, met: int, dropped: list[str]
    ) -> set[int]:
        """The articles of the sets that `shared` one key each; with a reach only as many as may still be met."""
        found = set().union(*shared) - without
        room = len(found) if self.reach is None else self.reach * new - met
        if len(found) <= room:
            return found
        weights: dict[int, float] = defaultdict(float)
        for articles in shared:
            for article in articles & found:
                weights[article] += log((self.most + 1) / len(articles))
        dropped.append(f"{len(found) - room} articles share less with the new ones than those compared with them")
        return set(sorted(found, key=lambda article: (-weights[article], article))[:room])

    def bearing(
        self, readings: Sequence[Reading], new: int, caught: set[int], asked: dict[int, Ground]
    ) -> Iterator[Reading]:
        """What shares names or words with a new story, or hangs together with it by figures or moments."""
        for at, reading in enumerate(readings[new:], new):
            if at in caught or not asked.keys().isdisjoint(numbered(self.grounds.worded(reading))):
                yield reading

    def asked(self, grounds: dict[int, Ground], new: Sequence[Reading], dropped: list[str]) -> Iterator[set[int]]:
        """The articles with each key; a key that too many have is named in `dropped`."""
        days = self.days(new)
        for key, ground in sorted(grounds.items(), key=lambda item: item[1]):
            found = self.archive.sharing(key, days, self.most)
            if found is None:
                dropped.append(
                    f"more than {self.most} archived articles share {' '.join(ground)}: not compared on that"
                )
            else:
                yield found

    def days(self, new: Sequence[Reading]) -> tuple[int, int] | None:
        """The first and last day that counts; ``None`` without a window or where a story has no date."""
        published = [reading.article.published for reading in new]
        known = [day for period in published for day in period if day]
        if self.window is None or not known or any(period.first is None for period in published):
            return None
        first, last = min(known).toordinal() - self.window, max(known).toordinal() + self.window
        return max(1, first), min(date.max.toordinal(), last)

    def touched(self, readings: Sequence[Reading], told: set[int], web: Web) -> Iterator[Ground]:
        """The keys of the figures newly caught, and of the words of the readings `told` with the new ones."""
        yield from self.grounds.figures(web.grown())
        for at in sorted(told):
            yield from self.grounds.worded(readings[at])
            yield from self.grounds.dated(readings[at])

    def told_with(self, readings: Sequence[Reading], new: int) -> set[int]:
        """The readings that names, quotations and moments lead to from the first `new`."""
        edges = [
            tuple(mention.reading for mention in claims)
            for judge in self.judge.across
            for claims in chain(
                ((one.left, one.right) for one in judge.comparisons(readings)),
                (finding.claims for finding in judge.findings(readings)),
            )
        ]
        return reached(range(new), edges)


def numbered(grounds: Iterable[Ground]) -> dict[int, Ground]:
    """Keys by the integers under which the archive has them."""
    return {number(ground): ground for ground in grounds}


def reached(start: Iterable[int], edges: Iterable[tuple[int, ...]]) -> set[int]:
    """Everything that hangs together with `start` by `edges`."""
    beside: dict[Hashable, list[int]] = defaultdict(list)
    for edge in edges:
        for one in edge:
            beside[one].extend(edge)
    found: set[int] = set()
    waiting = list(start)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += beside[one]
    return found
