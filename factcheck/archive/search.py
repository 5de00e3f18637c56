"""One search of an archive: outwards from new stories, over their kin, as far as evidence leads."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.archive.grounds import Ground, number
from factcheck.archive.store import story
from factcheck.archive.web import Web
from factcheck.link.kin import Gist, Kin, likeness, related, unfolded
from factcheck.model import Reading

if TYPE_CHECKING:
    from factcheck.archive.nearby import Nearby

SAID = 1.0  # who shares words that were said is as near as can be


class Search:
    """What has been met so far, by places: the new stories first, then archived readings in the order of meeting."""

    def __init__(self, near: Nearby, new: Sequence[Reading]):
        self.near, self.new = near, len(new)
        self.check = near.linker.event
        self.readings: list[Reading] = []
        self.places: dict[int, int] = {}
        self.gists: dict[int, Gist] = {}
        self.sharing: dict[int, list[int]] = {}
        self.searched: set[int] = set()
        self.dropped: list[str] = []
        self.web = Web(near.linker)
        self.apart = near.archive.apart({story(one.article) for one in new}, embargoed=near.embargoed)
        self.own = Counter(key for one in new for key in near.grounds.of(one).keys)
        for reading in new:
            self.meet(reading)
        for one, other in related([near.linker.gist(one) for one in new], self.check)[0].pairs:
            self.web.tie(one, other)

    def found(self) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
        """The archived readings that bear on the new stories, and in words what was not followed."""
        waiting, touched = list(range(self.new)), set[int]()
        while waiting:
            for at in waiting:
                self.look(at)
            if self.room() == 0:
                return tuple(self.readings[self.new :]), tuple(self.dropped)
            self.web.grow()
            touched = self.web.readings() | self.told_with()
            waiting = sorted(touched - self.searched)
        return tuple(self.bearing(touched)), tuple(self.dropped)

    def room(self) -> int:
        """How many more articles may be met; less than 0 for any number."""
        return -1 if self.near.reach is None else max(0, self.near.reach * self.new - len(self.places))

    def look(self, at: int) -> None:
        """Meets the kin of a reading, and what shares with it what was said."""
        self.searched.add(at)
        reading = self.readings[at]
        kin = self.akin(reading, self.followed(self.near.grounds.event(reading)))
        near = dict.fromkeys(self.followed(self.near.grounds.said(reading)), SAID)
        self.meet_all(self.closest({**kin, **near}))
        for other in kin.keys() & self.places.keys():
            self.web.tie(at, self.places[other])

    def followed(self, grounds: Iterable[Ground]) -> set[int]:
        """The numbers of the archived articles that share one of these."""
        return {found for ground in sorted(set(grounds)) for found in self.shared(ground)}

    def shared(self, ground: Ground) -> list[int]:
        """The numbers of the archived articles with a key; none where too many have it, which is told."""
        key = number(ground)
        if key not in self.sharing:
            rows = self.near.archive.sharing(key, self.check.block + len(self.apart))
            found = [one for one in rows if one not in self.apart]
            if len(found) + self.own[key] > self.check.block:
                found = []
                most, words = self.check.block, " ".join(ground)
                self.dropped.append(f"more than {most} archived articles share {words}: not compared on that")
            self.sharing[key] = found
        return self.sharing[key]

    def akin(self, reading: Reading, numbers: set[int]) -> dict[int, float]:
        """Which of the archived articles are of the same event, and how alike."""
        missing = numbers - self.gists.keys()
        self.gists.update((one, unfolded(raw)) for one, raw in self.near.archive.gists(missing))
        mine = self.near.linker.gist(reading)
        alike = ((one, likeness(mine, self.gists[one])) for one in numbers & self.gists.keys())
        return {one: value for one, value in alike if value >= self.check.alike}

    def closest(self, near: dict[int, float]) -> list[int]:
        """The articles that were not met yet, the likest first, no more than there is room for."""
        fresh = sorted(near.keys() - self.places.keys(), key=lambda one: (-near[one], one))
        room = self.room()
        if 0 <= room < len(fresh):
            left = len(fresh) - room
            self.dropped.append(f"{left} articles share less with the new ones than those compared with them")
            return fresh[:room]
        return fresh

    def meet_all(self, numbers: Iterable[int]) -> None:
        """Takes archived readings in."""
        for one, reading in self.near.archive.readings(numbers):
            self.places[one] = len(self.readings)
            self.meet(reading)

    def meet(self, reading: Reading) -> None:
        """Takes a reading in."""
        self.web.add(len(self.readings), reading, new=len(self.readings) < self.new)
        self.readings.append(reading)

    def told_with(self) -> set[int]:
        """The readings that names, quotations and moments lead to from the new ones."""
        kin = Kin((one, other) for one, others in self.web.kin.items() for other in others)
        edges = [
            tuple(mention.reading for mention in claims)
            for judge in self.near.judge.across
            for claims in chain(
                ((one.left, one.right) for one in judge.comparisons(self.readings, kin)),
                (finding.claims for finding in judge.findings(self.readings, kin)),
            )
        ]
        return reached(range(self.new), edges)

    def bearing(self, touched: set[int]) -> Iterator[Reading]:
        """What hangs together with a new story by its claims, or shares with one what was said."""
        said = {ground for one in self.readings[: self.new] for ground in self.near.grounds.said(one)}
        for at, reading in enumerate(self.readings[self.new :], self.new):
            if at in touched or not said.isdisjoint(self.near.grounds.said(reading)):
                yield reading


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
