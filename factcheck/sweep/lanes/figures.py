"""Figures: keys bring them together, evidence joins them, slots and levels judge what hangs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.judge import Judge
from factcheck.judge.figures import Judged
from factcheck.link import Linker, Pair
from factcheck.link.keys import crowd, keys
from factcheck.link.linker import joined
from factcheck.link.match import Matcher
from factcheck.link.records import Record, records
from factcheck.link.slots import slots
from factcheck.model import Finding, Reading
from factcheck.sweep.lanes.lane import PLACE, Few, Key, Lane, Pairs, Stamp, Told, sign

STAGE = 0


class Scattered(Sequence[Reading]):
    """Readings by their numbers among all, for what looks up only some."""

    def __init__(self, few: Few):
        self.of = dict(zip(few.numbers, few.readings, strict=True))

    def __len__(self) -> int:
        return max(self.of, default=-1) + 1

    def __getitem__(self, at: int) -> Reading:  # type: ignore[override]
        return self.of[at]


class FigureLane(Lane):
    """The figures of a linker, weighed by one of its rules."""

    def __init__(self, linker: Linker, judge: Judge, matcher: Matcher):
        self.bases, self.matcher = linker.bases, matcher
        self.judge, self.credits = judge.figures, judge.credits

    def nodes(self, at: int, reading: Reading) -> Sequence[Record]:
        """The figures that may be compared."""
        return list(records(at, reading, self.bases)) if self.bases else []

    def keys(self, node: Record) -> Iterable[Key]:
        """What another figure must share with this one."""
        return (Key(sign("figure", *key)) for key in set(keys(node)))

    def crowded(self, nodes: Sequence[Record]) -> Iterable[tuple[int, int]]:
        """The keys of a table, or of a list."""
        crowded = nodes[0].page.crowded if nodes else {}
        return ((sign("figure", *key), many) for key, many in crowded.items())

    def holds(self, one: Record, other: Record) -> bool:
        """Whether the evidence suffices by itself."""
        return bool(joined([one, other], [(0, 1)], self.matcher))

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """The slots of a component, judged."""
        readings = Scattered(few)
        places = sorted({place for pair in pairs for place in pair})
        found = [self.nodes(place // PLACE, readings[place // PLACE])[place % PLACE] for place in places]
        at = {place: index for index, place in enumerate(places)}
        near = [(at[one], at[other]) for one, other in pairs]
        grouped, cut = slots(joined(found, near, self.matcher), self.matcher)
        judged = self.judge.judged(readings, grouped)
        return Told(tuple(self.stamped(readings, judged)), Counter(one.comparison.slot for one in judged), tuple(cut))

    def stamped(self, readings: Scattered, judged: list[Judged]) -> Iterator[tuple[Stamp, Finding]]:
        """The findings, each with the place of the first pair of its slot."""
        first: dict[str, Stamp] = {}
        for one in judged:
            first.setdefault(one.pair.slot, (STAGE, *stand(one.pair)))
        for finding in self.judge.findings(readings, judged):
            yield first[finding.slot], self.credits.told(finding, readings)

    def common(self, node: Record, key: int, many: int) -> str:
        """That too many figures of the article share a key."""
        return next((crowd(one, many) for one in node.page.crowded if sign("figure", *one) == key), "")


def stand(pair: Pair) -> Stamp:
    """Where a pair stands among all."""
    left, right = pair.left, pair.right
    return left.mention.reading, *left.figure.span, right.mention.reading, *right.figure.span
