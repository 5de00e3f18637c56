"""Groups figures into slots: one quantity that claims in several places speak of.

Agglomerative clustering, surest pair first, with what cannot be linked kept apart (Wagstaff and Cardie 2000). What two
figures of a slot share with a third brings them together even where they say little of themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.link.evidence import Weighing, named
from factcheck.link.facets import Facet
from factcheck.model import Evidence
from factcheck.rulebook.kinds.checks import FigureCheck

Key = tuple[int, tuple[int, int]]
Slot = list[Facet]


class Pair(NamedTuple):
    """Two figures that evidence has joined in a slot, not yet judged."""

    slot: str
    left: Facet
    right: Facet
    evidence: tuple[Evidence, ...]
    odds: float


def slots(pairs: Sequence[Pair], weighing: Weighing) -> tuple[list[Pair], list[str]]:
    """All pairs of different articles in each slot, in the order of the articles, and what was left out in words."""
    slot_of = grown(pairs, weighing)
    names = {number: name(slot) for number, slot in by_number(slot_of).items()}
    direct = {(key(pair.left), key(pair.right)) for pair in pairs}
    mates = by_article(slot_of)
    found = [pair for pair in pairs if kept(pair, mates, slot_of, weighing.check)]
    dropped = []
    for number, slot in by_number(slot_of).items():
        if len(slot) > weighing.check.slot:
            dropped.append(f"{len(slot)} figures in one slot, {names[number]}: compared only where alike themselves")
        else:
            found += by_a_third(slot, direct, weighing)
    found.sort(key=lambda pair: (key(pair.left), key(pair.right)))
    return [pair._replace(slot=names[id(slot_of[key(pair.left)])]) for pair in found], dropped


def by_number(slot_of: dict[Key, Slot]) -> dict[int, Slot]:
    """Each slot once."""
    return {id(slot): slot for slot in slot_of.values()}


def grown(pairs: Sequence[Pair], weighing: Weighing) -> dict[Key, Slot]:
    """The slot of each figure; the surest pairs first, a pair joins two slots only where all members may be one."""
    slot_of: dict[Key, Slot] = {}
    direct = {frozenset((id(pair.left), id(pair.right))) for pair in pairs}
    for pair in sorted(pairs, key=lambda pair: (-pair.odds, key(pair.left), key(pair.right))):
        one, other = (slot_of.setdefault(key(facet), [facet]) for facet in (pair.left, pair.right))
        if one is not other and fits(one, other, direct, weighing):
            one += other
            slot_of.update((key(facet), one) for facet in other)
    return slot_of


def fits(one: Slot, other: Slot, direct: set[frozenset[int]], weighing: Weighing) -> bool:
    """Whether two slots may be one: no article has different values in them, and no two figures are too unlike.

    Those that evidence has joined already, the `direct` ones, are not weighed again.
    """
    values = {facet.mention.reading: facet.printed for facet in one}
    if any(values.get(facet.mention.reading, facet.printed) != facet.printed for facet in other):
        return False
    return len(one) * len(other) > weighing.check.slot**2 or not any(
        weighing.too_unlike(left, right)
        for left in one
        for right in other
        if frozenset((id(left), id(right))) not in direct
    )


def kept(pair: Pair, mates: dict[tuple[int, int], Slot], slot_of: dict[Key, Slot], check: FigureCheck) -> bool:
    """Whether neither figure has a surer partner of another value in the other's article.

    An article that has both values of a thing tells two accounts of it, and may be compared with either.
    """
    return not any(
        rival.printed != there.printed
        and not (rival.printed == here.printed and rival.figure.measure == here.figure.measure and named(here, check))
        for here, there in ((pair.left, pair.right), (pair.right, pair.left))
        for rival in mates.get((id(slot_of[key(here)]), there.mention.reading), ())
    )


def by_article(slot_of: dict[Key, Slot]) -> dict[tuple[int, int], Slot]:
    """The figures of each slot in each article."""
    found: dict[tuple[int, int], Slot] = defaultdict(list)
    for number, slot in by_number(slot_of).items():
        for facet in slot:
            found[number, facet.mention.reading].append(facet)
    return found


def by_a_third(slot: Slot, direct: set[tuple[Key, Key]], weighing: Weighing) -> Iterator[Pair]:
    """The pairs of a slot that say too little of themselves and stand in it by way of others."""
    for left, right in combinations(sorted(slot, key=key), 2):
        if left.mention.reading == right.mention.reading or (key(left), key(right)) in direct:
            continue
        reasons = (*(weighing.reasons(left, right) or ()), weighing.third())
        odds = weighing.sum(reasons)
        if left.printed == right.printed or odds >= weighing.check.enough_third:
            yield Pair("", left, right, reasons, odds)


def key(facet: Facet) -> Key:
    """Where a figure stands."""
    return facet.mention.reading, facet.figure.span


def name(found: Slot) -> str:
    """What a slot is called: the measure or the counted noun of its first figure, and the figure's own words."""
    first = min(found, key=key)
    figure = first.figure
    what = figure.measure or figure.frame.predicate or figure.noun or figure.unit or "number"
    return f"{what}: {' '.join(figure.text.split())} ({first.mention.reading + 1}:{figure.span[0]})"
