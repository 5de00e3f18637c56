"""From readings to pairs of figures that speak of the same thing, each with its evidence and its slot."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.link.alignment import Pair
from factcheck.link.bases import Bases
from factcheck.link.group import APART, Group
from factcheck.link.keys import candidates, told
from factcheck.link.kin import EVERY, Gist, Kin, gist, related
from factcheck.link.match import Matcher
from factcheck.link.origins import Origin, Origins
from factcheck.link.records import Record, records
from factcheck.link.slots import slots
from factcheck.model import Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import EventCheck, FigureCheck


class Linked(NamedTuple):
    """What linking gives: pairs in the order of the articles, kin, shared origins, and what was left out and why."""

    pairs: tuple[Pair, ...]
    kin: Kin = Kin(())
    origins: tuple[Origin, ...] = ()
    dropped: tuple[str, ...] = ()


class Linker:
    """Blocking and evidence by the rules of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.origins = Origins(rulebook)
        self.bases = Bases(rulebook) if list(rulebook.of(FigureCheck)) else None
        self.matchers = [Matcher(rulebook, self.bases)] if self.bases else []
        known = next((check for _, check in rulebook.of(EventCheck)), EVERY)
        self.event = known if self.bases else EVERY

    def link(self, readings: tuple[Reading, ...], group: Group = APART) -> Linked:
        """All pairs of figures of articles of one event that speak of the same thing; those of a group are of one."""
        kin, dropped = self.kin(readings)
        kin = kin.joined(group.members(readings))
        if self.bases is None:
            return Linked((), kin)
        found = [record for number, reading in enumerate(readings) for record in records(number, reading, self.bases)]
        near = candidates(found, kin)
        pairs: list[Pair] = []
        cuts = [cut for _, own in groupby(found, lambda record: record.mention.reading) for cut in told(own)]
        for matcher in self.matchers:
            grouped, cut = slots(joined(found, near, matcher), matcher)
            pairs += grouped
            cuts += cut
        return Linked(tuple(pairs), kin, self.origins.between(readings), (*dropped, *cuts))

    def kin(self, readings: Sequence[Reading]) -> tuple[Kin, tuple[str, ...]]:
        """Which readings are of one event, and what was not looked at in words; all with all where no rule says."""
        return related([self.gist(reading) for reading in readings], self.event)

    def gist(self, reading: Reading) -> Gist:
        """What a reading is about."""
        return gist(reading, self.bases, self.event) if self.bases else Gist({}, frozenset(), (), None)


def joined(found: list[Record], near: list[tuple[int, int]], matcher: Matcher) -> list[Pair]:
    """The candidates of different articles whose fields are alike enough to be weighed against their rivals."""
    pairs = []
    for at, other in near:
        one, two = found[at], found[other]
        if one.mention.reading == two.mention.reading:
            continue
        reasons = matcher.reasons(one, two)
        if reasons is None:
            continue
        odds = matcher.sum(reasons)
        if odds >= matcher.match.join:
            pairs.append(Pair("", one, two, reasons, odds))
    return pairs
