"""The figures that hang together with those of new stories; evidence is weighed from these outwards."""

from __future__ import annotations

from collections import defaultdict

from factcheck.link import Linker
from factcheck.link.evidence import Weighing
from factcheck.link.facets import Facet, facets
from factcheck.link.keys import keys
from factcheck.link.linker import joined
from factcheck.model import Reading


class Web:
    """Grows as readings are added; ``caught`` are the places of all figures that hang together with a new one."""

    def __init__(self, linker: Linker):
        self.linker = linker
        self.found: list[Facet] = []
        self.caught: set[int] = set()
        self.blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self.weighed: set[tuple[int, int]] = set()

    def add(self, number: int, reading: Reading, *, new: bool) -> None:
        """Puts in the figures of a reading; those of a `new` story are caught from the first."""
        if self.linker.bases is None:
            return
        for facet in facets(number, reading, self.linker.bases):
            at = len(self.found)
            self.found.append(facet)
            for key in set(keys(facet)):
                self.blocks[key].append(at)
            if new:
                self.caught.add(at)

    def grown(self) -> list[Facet]:
        """Follows the evidence as far as it leads; the figures that were not caught before."""
        before = set(self.caught)
        while any(self.caught_by(weighing) for weighing in self.linker.weighings):
            pass
        return [self.found[at] for at in sorted(self.caught - before)]

    def caught_by(self, weighing: Weighing) -> bool:
        """Weighs what is caught against its neighbours; whether that caught more."""
        near = {
            (min(at, other), max(at, other))
            for at in self.caught
            for key in keys(self.found[at])
            if len(self.blocks[key]) <= weighing.check.block
            for other in self.blocks[key]
        } - self.weighed
        self.weighed |= near
        places = {id(facet): at for at, facet in enumerate(self.found)}
        size = len(self.caught)
        for pair in joined(self.found, sorted(near), weighing):
            self.caught.update((places[id(pair.left)], places[id(pair.right)]))
        return len(self.caught) > size

    def readings(self) -> set[int]:
        """The numbers of the readings of all that is caught."""
        return {self.found[at].mention.reading for at in self.caught}
