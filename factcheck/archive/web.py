"""The figures that hang together with those of new stories; evidence is weighed from these outwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.link import Linker
from factcheck.link.keys import keys
from factcheck.link.linker import joined
from factcheck.link.match import Matcher
from factcheck.link.records import Record, records
from factcheck.model import Reading

Pair = tuple[int, int]


class Web:
    """Grows as readings and kin are added; ``caught`` are the places of what hangs together with a new figure."""

    def __init__(self, linker: Linker):
        self.linker = linker
        self.found: list[Record] = []
        self.caught: set[int] = set()
        self.blocks: dict[int, dict[tuple[str, ...], list[int]]] = {}
        self.kin: dict[int, set[int]] = defaultdict(set)
        self.weighed: set[Pair] = set()

    def add(self, number: int, reading: Reading, *, new: bool) -> None:
        """Puts in the figures of a reading; those of a `new` story are caught from the first."""
        blocks = self.blocks[number] = defaultdict(list)
        for record in records(number, reading, self.linker.bases) if self.linker.bases else ():
            at = len(self.found)
            self.found.append(record)
            for key in keys(record):
                blocks[key].append(at)
            if new:
                self.caught.add(at)

    def tie(self, one: int, other: int) -> None:
        """Notes that two readings are kin."""
        self.kin[one].add(other)
        self.kin[other].add(one)

    def grow(self) -> None:
        """Follows the evidence as far as it leads."""
        near = set(self.beside())
        while near:
            self.weighed |= near
            places = {id(record): at for at, record in enumerate(self.found)}
            for matcher in self.linker.matchers:
                for pair in self.pairs(near, matcher):
                    self.caught.update((places[id(pair[0])], places[id(pair[1])]))
            near = set(self.beside())

    def pairs(self, near: set[Pair], matcher: Matcher) -> Iterator[tuple[Record, Record]]:
        """The pairs whose evidence suffices."""
        return ((pair.left, pair.right) for pair in joined(self.found, sorted(near), matcher))

    def beside(self) -> Iterator[Pair]:
        """The pairs of what is caught and its neighbours that were not weighed yet."""
        for at in self.caught:
            record = self.found[at]
            mine = set(keys(record))
            for number in self.kin[record.mention.reading]:
                blocks = self.blocks[number]
                for key in mine & blocks.keys():
                    for other in blocks[key]:
                        pair = (min(at, other), max(at, other))
                        if pair not in self.weighed:
                            yield pair

    def readings(self) -> set[int]:
        """The numbers of the readings of all that is caught."""
        return {self.found[at].mention.reading for at in self.caught}
