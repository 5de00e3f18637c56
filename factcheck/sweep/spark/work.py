"""What each process of a cluster does with its part: the same Python functions as in memory, over rows.

Rules arrive broadcast and are compiled once in a process. Readings travel packed, claims as pickles that only this
cluster writes and reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from factcheck.archive.packing import packed, unpacked
from factcheck.errors import FactcheckError
from factcheck.ingest import jsonl
from factcheck.ingest.sift import judged
from factcheck.judge.carriers import carriers, gathered, worded
from factcheck.link import Origin
from factcheck.model import Article, Finding, Reading
from factcheck.pipeline import Engine, place
from factcheck.report import records
from factcheck.rulebook import Rulebook
from factcheck.sweep.gathering import inside
from factcheck.sweep.lanes import BITS, PLACE, Few, Stamp
from factcheck.sweep.tables import TABLES, Filling, Numbers, wanted

WIDTH = max(map(len, TABLES.values()))
KINDS = {table: kind for kind, table in enumerate(TABLES)}
Order = tuple[str, str]


class Found(NamedTuple):
    """A finding with the first and the last of its stamps and its claims as they are printed."""

    first: Stamp
    last: Stamp
    finding: Finding
    worded: tuple[str, ...]


class Hand:
    """A machine in one process, with all that it makes of its rules."""

    known: dict[str, Hand] = {}

    def __init__(self, rulebook: Rulebook):
        self.machine = Engine(rulebook)

    @classmethod
    def of(cls, rulebook: Rulebook) -> Hand:
        """The one of this process; rules with other bytes are another."""
        if rulebook.digest not in cls.known:
            cls.known[rulebook.digest] = cls(rulebook)
        return cls.known[rulebook.digest]

    @cached_property
    def filling(self) -> Filling:
        """The lanes and the tables of the rules."""
        return Filling(self.machine)


class Work:
    """The steps, each for one partition or one group; `rules` is the broadcast rulebook."""

    def __init__(self, rules: Any):
        self.rules = rules

    @property
    def hand(self) -> Hand:
        """What this process works with."""
        return Hand.of(self.rules.value)

    def read(self, lines: Iterable[tuple[str, str]]) -> Iterator[tuple[Order, bytes | None, str]]:
        """(order, packed reading, why there is none) of each (path, line of JSON)."""
        for path, line in lines:
            try:
                item = judged(jsonl.article(jsonl.record(line), line, 1, path), embargoed=False)
            except (FactcheckError, ValueError, RecursionError) as error:
                yield (path, ""), None, jsonl.reason(error)
                continue
            found = self.hand.machine.guarded(item) if isinstance(item, Article) else item
            if isinstance(found, Reading):
                yield place(found), packed(found), ""
            elif not found.deliberate:
                yield (path, item.id if isinstance(item, Article) else ""), None, found.reason

    def rows(self, items: Iterable[tuple[int, bytes]]) -> Iterator[Numbers]:
        """The rows of all tables, as wide as the widest, the table's number before them."""
        for at, raw in items:
            for table, row in self.hand.filling.rows(at, unpacked(bytes(raw))):
                yield KINDS[table], *row, *(0,) * (WIDTH - len(row))

    def inside(self, items: Iterable[tuple[int, bytes]]) -> Iterator[Found]:
        """What is found in each article."""
        for at, raw in items:
            reading = unpacked(bytes(raw))
            few = Few((at,), (reading,))
            yield from (self.found(few, one) for one in inside(self.hand.machine, at, reading))

    def met(self, group: tuple[int, tuple[Iterable[Any], Iterable[Any]]]) -> Iterator[tuple[int, int, int]]:
        """The pairs of a bucket that hold."""
        _, (pairs, readings) = group
        lanes, known = self.hand.filling.lanes, opened(readings)
        nodes: dict[tuple[int, int], Any] = {}

        def node(lane: int, spot: int) -> Any:
            number = spot >> BITS
            if (lane, number) not in nodes:
                nodes[lane, number] = lanes[lane].nodes(number, known[number])
            return nodes[lane, number][spot % PLACE]

        for lane, one, other in pairs:
            if lanes[lane].holds(node(lane, one), node(lane, other)):
                yield lane, one, other

    def common(self, row: tuple[int, int, int, int, bytes]) -> str:
        """In words a key that too many claims share; empty where nothing is said of it."""
        lane, key, many, spot, raw = row
        family = self.hand.filling.lanes[lane]
        return family.common(family.nodes(spot >> BITS, unpacked(bytes(raw)))[spot % PLACE], key, many)

    def told(self, group: tuple[int, Any]) -> Iterator[Found | str | tuple[str, int]]:
        """What is found in the components of a bucket; slots with the number of comparisons, what was cut as text."""
        _, (edges, readings) = group
        known = opened(readings)
        for (lane, root), rows in groupby(sorted(edges), key=itemgetter(0, 1)):
            pairs = [row[2:] for row in rows]
            numbers = tuple(wanted(pairs))
            few = Few(numbers, tuple(known[number] for number in numbers))
            result = self.hand.filling.lanes[lane].told(few, pairs, root)
            yield from (self.found(few, one) for one in result.findings)
            yield from result.slots.items()
            yield from result.dropped

    def found(self, few: Few, item: tuple[Stamp, Finding]) -> Found:
        """A finding on its way."""
        stamp, finding = item
        return Found(stamp, stamp, finding, worded(few.inward(finding), few.readings))

    def gathered(self, group: tuple[Any, Any]) -> Iterator[tuple[Any, Stamp, Finding, str]]:
        """(order, stamp, finding, record) of findings that are one slip of one source, or of one finding."""
        _, (items, origins, readings) = group
        known = opened(readings)
        few = Few(tuple(sorted(known)), tuple(known[number] for number in sorted(known)))
        ordered = sorted(items, key=lambda one: one.first)
        tied = [Origin(0, at, 1.0, "copy") for at in range(1, len(few.numbers))]  # they are of one source, or one
        near = [Origin(few.at(left), few.at(right), share, kind) for left, right, share, kind in sorted(origins)]
        for item, finding in zip(
            ordered, gathered((few.inward(one.finding) for one in ordered), few.readings, tied), strict=False
        ):
            whole = finding._replace(because=(*finding.because, *carriers(finding, few.readings, near)))
            record = records.finding(whole, few.readings)
            outward = few.outward(whole)
            first = min(outward.claims, key=records.spot)
            yield (*records.spot(first), whole.rule, whole.fingerprint), item.first, outward, dumped(record)


def opened(items: Iterable[tuple[int, bytes]]) -> dict[int, Reading]:
    """Readings by their numbers."""
    return {number: unpacked(bytes(raw)) for number, raw in items}


def dumped(record: dict[str, Any]) -> str:
    """A record as one line."""
    import json

    return json.dumps(record, ensure_ascii=False)


def same(one: Found, other: Found) -> Found:
    """What is left of two findings with one fingerprint: the later one, in the place of the first."""
    late = max(one, other, key=lambda item: item.last)
    return late._replace(first=min(one.first, other.first))


def alike(found: Found, root: int | None) -> tuple[Any, ...]:
    """What findings that are one slip share."""
    told = {mention.reading for mention in found.finding.claims}
    if len(told) > 1:
        return (found.finding.fingerprint,)
    return found.finding.rule, found.finding.message, found.worded, min(told) if root is None else root
