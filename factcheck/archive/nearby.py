"""The archived articles that new stories have to be compared with: those they meet, and those that these meet.

A slot may reach from a new figure over an archived one to a third that the new one shares no key with. So the archive
is asked again with the keys of what was met, until nothing new is met; then the findings on the new stories are those
of all articles together, since slots that share no figure do not touch each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from factcheck.archive.grounds import Ground, Grounds, number
from factcheck.archive.store import Archive, story
from factcheck.judge import Judge
from factcheck.link import Linker
from factcheck.link.facets import Facet, facets
from factcheck.link.keys import candidates
from factcheck.link.linker import joined
from factcheck.model import Reading


class Nearby:
    """Asks one archive on behalf of new stories; `window` is how many days off an article may be, ``None`` any."""

    def __init__(
        self, archive: Archive, linker: Linker, judge: Judge, grounds: Grounds, *,
        window: int | None = None, embargoed: bool = False,
    ):  # fmt: skip
        self.archive, self.linker, self.judge, self.grounds = archive, linker, judge, grounds
        self.window, self.embargoed = window, embargoed
        self.most = min((weighing.check.block for weighing in linker.weighings), default=0)

    def of(self, new: Sequence[Reading]) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
        """The archived readings that bear on `new`, and in words which keys are too common to be followed."""
        replaced = {story(reading.article) for reading in new}
        held = set() if self.embargoed else self.archive.embargoed()
        asked: dict[int, Ground] = {}
        loaded: dict[int, Reading] = {}
        dropped: list[str] = []
        open_ = {number(ground): ground for reading in new for ground in self.grounds.all(reading)}
        while open_:
            asked.update(open_)
            met = set(chain.from_iterable(self.asked(open_, new, dropped))) - held - loaded.keys()
            found = {at: one for at, one in self.archive.readings(met) if story(one.article) not in replaced}
            if not found:
                break
            loaded.update(found)
            touched = ((number(ground), ground) for ground in self.touched([*new, *loaded.values()], len(new)))
            open_ = {key: ground for key, ground in touched if key not in asked}
        return tuple(loaded.values()), tuple(dropped)

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

    def touched(self, readings: Sequence[Reading], new: int) -> Iterator[Ground]:
        """The keys of all claims that hang together with a claim of the first `new` readings."""
        yield from self.grounds.figures(self.figures(readings, new))
        edges = [
            tuple(mention.reading for mention in claims)
            for judge in self.judge.across
            for claims in chain(
                ((one.left, one.right) for one in judge.comparisons(readings)),
                (finding.claims for finding in judge.findings(readings)),
            )
        ]
        for at in sorted(reached(range(new), edges)):
            yield from self.grounds.persons(readings[at])
            yield from self.grounds.said(readings[at])

    def figures(self, readings: Sequence[Reading], new: int) -> Iterator[Facet]:
        """The figures that evidence joins, over others too, with a figure of the first `new` readings."""
        if self.linker.bases is None:
            return
        found = [one for at, reading in enumerate(readings) for one in facets(at, reading, self.linker.bases)]
        places = {(one.mention.reading, one.figure.span): at for at, one in enumerate(found)}
        edges = []
        for weighing in self.linker.weighings:
            near, _ = candidates(found, weighing.check.block)
            for pair in joined(found, near, weighing):
                sides = (pair.left, pair.right)
                edges.append(tuple(places[side.mention.reading, side.figure.span] for side in sides))
        mine = (at for at, one in enumerate(found) if one.mention.reading < new)
        yield from (found[at] for at in sorted(reached(mine, edges)))


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
