"""Sweeps in one process: tables in a database, readings one by one; what is held in memory does not grow with pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, Protocol, cast

from factcheck.model import Finding, Reading, Report
from factcheck.pipeline import Engine
from factcheck.sweep.components import components
from factcheck.sweep.gathering import counted, inside, origins, told
from factcheck.sweep.joins import Joins, Step
from factcheck.sweep.lanes import BITS, PLACE, Few, Stamp, Told
from factcheck.sweep.tables import TABLES, Filling, Numbers, wanted

KEPT = 4000  # lists of claims kept at hand while pairs are looked at
Tell = Callable[[int, int], None]


class Base(Protocol):
    """What a database is asked for."""

    def fill(self, columns: dict[str, tuple[str, ...]], rows: Iterable[tuple[str, Numbers]]) -> None:
        """Makes tables with these columns and puts rows of (table, row) in."""

    def make(self, step: Step) -> None:
        """Makes a table of a query."""

    def rows(self, query: str) -> Iterator[Any]:
        """The rows of a query, which may be asked while another is still read."""


class Sweep:
    """One sweep of readings that stand in the order of a report."""

    def __init__(self, machine: Engine, readings: Sequence[Reading], base: Base, tell: Tell = lambda done, whole: None):
        self.machine, self.readings, self.base, self.tell = machine, readings, base, tell
        self.filling = Filling(machine)
        self.lanes = self.filling.lanes
        self.joins = Joins(self.lanes)
        self.nodes = lru_cache(KEPT)(self.nodes_of)

    def report(self) -> Report:
        """What comparing all in memory reports."""
        found: list[tuple[Stamp, Finding]] = []
        self.base.fill(TABLES, self.filled(found))
        self.made(self.joins.articles())
        dropped = list(self.too_common())
        self.base.fill({"kin": ("one", "other")}, self.kin())
        self.base.make(self.joins.pairs())
        self.base.fill({"met": ("lane", "one", "other")}, self.met())
        slots = Counter[str]()
        for component in self.told():
            found += component.findings
            slots.update(component.slots)
            dropped += component.dropped
        readings = cast(tuple[Reading, ...], self.readings)  # whoever reads the report only looks readings up
        findings = told(self.machine, found, readings, self.origins())
        digest = self.machine.rulebook.digest
        compared = counted(slots.total())
        return Report(readings, (), findings, compared, len(slots), tuple(sorted(dropped)), digest)

    def filled(self, found: list[tuple[Stamp, Finding]]) -> Iterator[tuple[str, Numbers]]:
        """The rows of all tables; what is found inside each article on the way goes to `found`."""
        for at in range(len(self.readings)):
            reading = self.readings[at]
            found += inside(self.machine, at, reading)
            yield from self.filling.rows(at, reading)
            self.tell(at + 1, len(self.readings))

    def made(self, steps: Iterable[Step]) -> None:
        """Makes one table after the other."""
        for step in steps:
            self.base.make(step)

    def nodes_of(self, lane: int, number: int) -> Sequence[Any]:
        """The claims of a reading in a lane."""
        return self.lanes[lane].nodes(number, self.readings[number])

    def node(self, lane: int, place: int) -> Any:
        """The claim at a place."""
        return self.nodes(lane, place >> BITS)[place % PLACE]

    def too_common(self) -> Iterator[str]:
        """In words the keys that too many claims share."""
        for lane, key, many, place in self.base.rows("SELECT lane, claim_key, many, place FROM crowded"):
            if said := self.lanes[lane].common(self.node(lane, place), key, many):
                yield said

    def kin(self) -> Iterator[tuple[str, Numbers]]:
        """The articles of one event, two by two."""
        for lane, one, other in self.base.rows("SELECT lane, one, other FROM article_pair ORDER BY one, other"):
            if self.lanes[lane].holds(self.node(lane, one), self.node(lane, other)):
                yield "kin", (one >> BITS, other >> BITS)

    def met(self) -> Iterator[tuple[str, Numbers]]:
        """The pairs that hold; those of one key come together, so that each reading is looked at once."""
        for lane, one, other in self.base.rows("SELECT lane, one, other FROM pair ORDER BY lane, home, one, other"):
            if self.lanes[lane].holds(self.node(lane, one), self.node(lane, other)):
                yield "met", (lane, one, other)

    def told(self) -> Iterator[Told]:
        """What each component gives."""
        bound = components(self.base.rows("SELECT lane, one, other FROM met"))
        self.base.fill({"component": ("lane", "place", "root")}, (("component", row) for row in bound))
        edges = self.base.rows(
            "SELECT c.lane, c.root, e.one, e.other FROM met e"
            " JOIN component c ON c.lane = e.lane AND c.place = e.one ORDER BY c.lane, c.root, e.one, e.other"
        )
        for (lane, root), rows in groupby(edges, key=lambda row: row[:2]):
            pairs = [row[2:] for row in rows]
            yield self.lanes[lane].told(self.few(wanted(pairs)), pairs, root)

    def few(self, numbers: Iterable[int]) -> Few:
        """Some of the readings."""
        chosen = tuple(sorted(set(numbers)))
        return Few(chosen, tuple(self.readings[number] for number in chosen))

    def origins(self) -> list[Any]:
        """Which articles share their wording."""
        check = self.machine.linker.origins.check
        if check is None:
            return []
        self.made(self.joins.origins(check.least, check.common))
        query = "SELECT one, other, common, one_size, other_size FROM origin ORDER BY one, other"
        return list(origins(check, self.base.rows(query)))
