"""The tables that an engine joins: integers only, filled from one reading after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.link.origins import shingles
from factcheck.model import Reading
from factcheck.pipeline import Engine
from factcheck.sweep.lanes import BITS, PLACE, lanes
from factcheck.sweep.lanes.lane import sign

Numbers = tuple[int, ...]

TABLES: dict[str, tuple[str, ...]] = {
    "claim_key": ("lane", "claim_key", "place", "reading", "side", "most"),
    "full_key": ("lane", "claim_key", "many", "place"),
    "run": ("claim_key", "reading"),
    "runs": ("reading", "size"),
}


class Filling:
    """Turns readings into the rows of the tables."""

    def __init__(self, machine: Engine):
        self.lanes = lanes(machine)
        self.origins = machine.linker.origins.check

    def rows(self, at: int, reading: Reading) -> Iterator[tuple[str, Numbers]]:
        """(table, row) of everything in a reading that is joined."""
        for number, lane in enumerate(self.lanes):
            nodes = lane.nodes(at, reading)
            for index, node in enumerate(nodes):
                for key in lane.keys(node):
                    yield "claim_key", (number, key.key, at * PLACE + index, at, key.side, key.most)
            yield from (("full_key", (number, key, many, at * PLACE)) for key, many in lane.crowded(nodes))
        if self.origins:
            found = shingles(reading, self.origins.words)
            yield "runs", (at, len(found))
            yield from (("run", (sign("run", *words), at)) for words in found)


def reading_of(place: int) -> int:
    """The number of the reading in which a claim stands."""
    return place >> BITS


def wanted(pairs: Sequence[tuple[int, int]]) -> list[int]:
    """The numbers of the readings of pairs, in order."""
    return sorted({reading_of(place) for pair in pairs for place in pair})
