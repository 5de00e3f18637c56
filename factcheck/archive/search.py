"""One search of an archive: outwards from new stories, over their kin, as far as evidence leads."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from factcheck.archive.keeper import Sought
from factcheck.archive.marks import number
from factcheck.archive.store import story
from factcheck.archive.web import Web
from factcheck.link.kin import Gist, Key, Kin, likeness, related, themes, unfolded, windows
from factcheck.model import Reading
from factcheck.rulebook.kinds.checks import EventCheck

EVER = (0, date.max.toordinal())


class Search:
    """What has been met so far, by places: the new stories first, then archived readings in the order of meeting."""

    def __init__(self, near: Sought, new: Sequence[Reading]):
        self.near, self.new = near, len(new)
        self.check = near.linker.event
        self.readings: list[Reading] = []
        self.places: dict[int, int] = {}
        self.gists: dict[int, Gist] = {}
        self.sharing: dict[tuple[Key, tuple[int, int]], list[int] | None] = {}
        self.searched: set[int] = set()
        self.dropped: list[str] = []
        self.web = Web(near.linker)
        self.apart = near.archive.apart({story(one.article) for one in new}, embargoed=near.embargoed)
        gists = [near.linker.gist(one) for one in new]
        self.own = Counter(key for one in gists for key in asked(one, self.check))
        for reading in new:
            self.meet(reading)
        for one, other in related(gists, self.check)[0].pairs:
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
        return tuple(self.readings[at] for at in sorted(touched) if at >= self.new), tuple(self.dropped)

    def room(self) -> int:
        """How many more articles may be met."""
        return max(0, self.near.reach * self.new - len(self.places))

    def look(self, at: int) -> None:
        """Meets the kin of a reading."""
        self.searched.add(at)
        reading = self.readings[at]
        mine = self.near.linker.gist(reading)
        kin = self.akin(mine, self.dwelling(mine))
        self.meet_all(self.closest(kin))
        for other in kin.keys() & self.places.keys():
            self.web.tie(at, self.places[other])

    def dwelling(self, mine: Gist) -> set[int]:
        """The numbers of the archived articles that dwell on what this one does, among all or in the same days."""
        found = set[int]()
        for key in themes(mine, self.check):
            some = self.shared(key)
            for days in windows(mine.day, self.check) if some is None else ():
                found.update(self.shared(key, days) or ())
            found.update(some or ())
        return found

    def shared(self, key: Key, days: tuple[int, int] = EVER) -> list[int] | None:
        """The numbers of the archived articles with a key; none where too many have it, which is told."""
        asked = (key, days)
        if asked not in self.sharing:
            rows = self.near.archive.sharing(number(key), days, self.check.block + len(self.apart))
            found = [one for one in rows if one not in self.apart]
            common = len(found) + self.own[asked] > self.check.block
            self.sharing[asked] = None if common else found
            if common:
                self.dropped.append(too_common(key, days, self.check.block))
        return self.sharing[asked]

    def akin(self, mine: Gist, numbers: set[int]) -> dict[int, float]:
        """Which of the archived articles are of the same event, and how alike."""
        missing = numbers - self.gists.keys()
        self.gists.update((one, unfolded(raw)) for one, raw in self.near.archive.gists(missing))
        alike = ((one, likeness(mine, self.gists[one], self.check)) for one in numbers & self.gists.keys())
        return {one: value for one, value in alike if value >= self.check.alike}

    def closest(self, near: dict[int, float]) -> list[int]:
        """The articles that were not met yet, the likest first, no more than there is room for."""
        fresh = sorted(near.keys() - self.places.keys(), key=lambda one: (-near[one], one))
        room = self.room()
        if left := len(fresh[room:]):
            self.dropped.append(f"{left} articles share less with the new ones than those compared with them")
        return fresh[:room]

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


def asked(one: Gist, check: EventCheck) -> Iterator[tuple[Key, tuple[int, int]]]:
    """What an article asks for: its themes at any time, and in the days around it."""
    return ((key, days) for key in themes(one, check) for days in (EVER, *windows(one.day, check)))


def too_common(key: Key, days: tuple[int, int], most: int) -> str:
    """That a key is left out, in words."""
    first, last = (date.fromordinal(max(1, day)).isoformat() for day in days)
    when = "" if days == EVER else f" from {first} to {last}"
    return f"more than {most} archived articles share {' '.join(key)}{when}: not compared on that"


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
