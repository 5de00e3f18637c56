"""Groups figures into slots: one quantity that claims in several places speak of.

Agglomerative clustering, surest pair first, with what cannot be linked kept apart (Wagstaff and Cardie 2000). What two
figures of a slot share with a third brings them together even where they say little of themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.link.alignment import Pair, aligned
from factcheck.link.match import Matcher
from factcheck.link.records import Record

Key = tuple[int, tuple[int, int]]
Slot = list[Record]


def slots(pairs: Sequence[Pair], matcher: Matcher) -> tuple[list[Pair], list[str]]:
    """All pairs of different articles in each slot, in the order of the articles, and what was left out in words."""
    pairs = aligned(pairs, matcher)
    slot_of = grown(pairs, matcher)
    names = {number: name(slot) for number, slot in by_number(slot_of).items()}
    direct = {(key(pair.left), key(pair.right)) for pair in pairs}
    found = list(pairs)
    dropped = []
    for number, slot in by_number(slot_of).items():
        if len(slot) > matcher.check.slot:
            dropped.append(f"{len(slot)} figures in one slot, {names[number]}: compared only where alike themselves")
        else:
            found += by_a_third(slot, direct, matcher)
    found.sort(key=lambda pair: (key(pair.left), key(pair.right)))
    return [pair._replace(slot=names[id(slot_of[key(pair.left)])]) for pair in found], dropped


def by_number(slot_of: dict[Key, Slot]) -> dict[int, Slot]:
    """Each slot once."""
    return {id(slot): slot for slot in slot_of.values()}


def grown(pairs: Sequence[Pair], matcher: Matcher) -> dict[Key, Slot]:
    """The slot of each figure; the surest pairs first, a pair joins two slots only where all members may be one."""
    slot_of: dict[Key, Slot] = {}
    direct = {frozenset((id(pair.left), id(pair.right))) for pair in pairs}
    for pair in sorted(pairs, key=lambda pair: (-pair.odds, key(pair.left), key(pair.right))):
        one, other = (slot_of.setdefault(key(record), [record]) for record in (pair.left, pair.right))
        if one is not other and fits(one, other, direct, matcher):
            one += other
            slot_of.update((key(record), one) for record in other)
    return slot_of


def fits(one: Slot, other: Slot, direct: set[frozenset[int]], matcher: Matcher) -> bool:
    """Whether two slots may be one: no article has different values in them, and no two figures are too unlike.

    Those that evidence has joined already, the `direct` ones, are not weighed again.
    """
    values = {record.mention.reading: record.printed for record in one}
    if any(values.get(record.mention.reading, record.printed) != record.printed for record in other):
        return False
    return len(one) * len(other) > matcher.check.slot**2 or not any(
        matcher.too_unlike(left, right)
        for left in one
        for right in other
        if frozenset((id(left), id(right))) not in direct
    )


def by_a_third(slot: Slot, direct: set[tuple[Key, Key]], matcher: Matcher) -> Iterator[Pair]:
    """The pairs of a slot that say too little of themselves and stand in it by way of others."""
    for left, right in combinations(sorted(slot, key=key), 2):
        if left.mention.reading == right.mention.reading or (key(left), key(right)) in direct:
            continue
        reasons = (*(matcher.reasons(left, right) or ()), matcher.third())
        odds = matcher.sum(reasons)
        if left.printed == right.printed or odds >= matcher.match.link_differing:
            yield Pair("", left, right, reasons, odds)


def key(record: Record) -> Key:
    """Where a figure stands."""
    return record.mention.reading, record.figure.span


def name(found: Slot) -> str:
    """What a slot is called: the measure or the counted noun of its first figure, and the figure's own words."""
    first = min(found, key=key)
    figure = first.figure
    what = figure.measure or figure.frame.predicate or figure.noun or figure.unit or "number"
    return f"{what}: {' '.join(figure.text.split())} ({first.mention.reading + 1}:{figure.span[0]})"
