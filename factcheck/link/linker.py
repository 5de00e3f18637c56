"""From readings to pairs of figures that speak of the same thing, each with its evidence and its slot."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from factcheck.link.evidence import Weighing
from factcheck.link.facets import Bases, Facet, facets
from factcheck.link.keys import candidates
from factcheck.link.slots import Key, key, slots
from factcheck.model import Evidence, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import FigureCheck


class Pair(NamedTuple):
    """Two figures that evidence has joined in a slot, not yet judged."""

    slot: str
    left: Facet
    right: Facet
    evidence: tuple[Evidence, ...]
    odds: float


class Linked(NamedTuple):
    """What linking gives: pairs in the order of the articles, and what was left out and why."""

    pairs: tuple[Pair, ...]
    dropped: tuple[str, ...] = ()


class Linker:
    """Blocking and evidence by the rules of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.rules = [(Weighing(rule, check), check) for rule, check in rulebook.of(FigureCheck)]
        self.bases = Bases(rulebook) if self.rules else None

    def link(self, readings: tuple[Reading, ...]) -> Linked:
        """All pairs of figures of different articles that speak of the same thing."""
        if self.bases is None:
            return Linked(())
        found = [facet for number, reading in enumerate(readings) for facet in facets(number, reading, self.bases)]
        pairs: list[Pair] = []
        dropped: list[str] = []
        for weighing, check in self.rules:
            near, capped = candidates(found, check.block)
            pairs += unrivalled(joined(found, near, weighing, check))
            dropped += capped
        return Linked(tuple(slots(pairs)), tuple(dropped))


def joined(found: list[Facet], near: list[tuple[int, int]], weighing: Weighing, check: FigureCheck) -> list[Pair]:
    """The candidates whose evidence suffices."""
    pairs = []
    for at, other in near:
        one, two = found[at], found[other]
        if one.mention.reading == two.mention.reading:
            continue
        reasons = weighing.reasons(one, two)
        if reasons is None:
            continue
        odds = weighing.sum(reasons)
        if odds >= (check.enough if one.printed == two.printed else check.enough_apart):
            pairs.append(Pair("", one, two, reasons, odds))
    return pairs


def unrivalled(pairs: list[Pair]) -> list[Pair]:
    """The pairs without those in which a figure has a better partner of another value in the same article.

    One article says a quantity once, or again with the same value: what speaks more for 17 does not speak for 43.
    """
    best: dict[tuple[Key, int], list[tuple[float, tuple[float, float]]]] = defaultdict(list)
    for pair in pairs:
        for own, other in ((pair.left, pair.right), (pair.right, pair.left)):
            best[key(own), other.mention.reading].append((pair.odds, other.printed))
    return [
        pair
        for pair in pairs
        if not any(
            odds > pair.odds and value != other.printed
            for own, other in ((pair.left, pair.right), (pair.right, pair.left))
            for odds, value in best[key(own), other.mention.reading]
        )
    ]
