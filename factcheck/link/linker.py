"""From readings to pairs of figures that speak of the same thing, each with its evidence and its slot."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.link.evidence import Weighing
from factcheck.link.facets import Bases, Facet, facets
from factcheck.link.keys import candidates
from factcheck.link.origins import Origin, Origins
from factcheck.link.slots import Pair, slots
from factcheck.model import Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import FigureCheck


class Linked(NamedTuple):
    """What linking gives: pairs in the order of the articles, shared origins, and what was left out and why."""

    pairs: tuple[Pair, ...]
    origins: tuple[Origin, ...] = ()
    dropped: tuple[str, ...] = ()


class Linker:
    """Blocking and evidence by the rules of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.weighings = [Weighing(rule, check) for rule, check in rulebook.of(FigureCheck)]
        self.origins = Origins(rulebook)
        self.bases = Bases(rulebook) if self.weighings else None

    def link(self, readings: tuple[Reading, ...]) -> Linked:
        """All pairs of figures of different articles that speak of the same thing."""
        if self.bases is None:
            return Linked(())
        found = [facet for number, reading in enumerate(readings) for facet in facets(number, reading, self.bases)]
        pairs: list[Pair] = []
        dropped: list[str] = []
        for weighing in self.weighings:
            near, capped = candidates(found, weighing.check.block)
            grouped, cut = slots(joined(found, near, weighing), weighing)
            pairs += grouped
            dropped += (*capped, *cut)
        return Linked(tuple(pairs), self.origins.between(readings), tuple(dropped))


def joined(found: list[Facet], near: list[tuple[int, int]], weighing: Weighing) -> list[Pair]:
    """The candidates of different articles whose evidence suffices by itself."""
    pairs = []
    for at, other in near:
        one, two = found[at], found[other]
        if one.mention.reading == two.mention.reading:
            continue
        reasons = weighing.reasons(one, two)
        if reasons is None:
            continue
        odds = weighing.sum(reasons)
        if odds >= weighing.needed(one, two):
            pairs.append(Pair("", one, two, reasons, odds))
    return pairs
