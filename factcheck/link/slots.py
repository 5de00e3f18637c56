"""Groups the pairs of figures into slots: one quantity that claims in several places speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.link.facets import Facet

if TYPE_CHECKING:
    from factcheck.link.linker import Pair

Key = tuple[int, tuple[int, int]]


def slots(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs with the name of their slot, surest first inside the growing of slots, in the order given.

    A pair joins two slots only while no article would then have two figures with different values in one slot by
    a chain of others: such a chain has slipped from one quantity to the next.
    """
    group: dict[Key, Key] = {}
    members: dict[Key, list[Facet]] = {}
    for pair in sorted(pairs, key=lambda pair: (-pair.odds, key(pair.left), key(pair.right))):
        one, other = (leader(group, members, facet) for facet in (pair.left, pair.right))
        if one != other and fits(members[one], members[other]):
            first, second = sorted((one, other))
            members[first] += members.pop(second)
            for facet in members[first]:
                group[key(facet)] = first
    names = {first: name(found) for first, found in members.items()}
    for pair in pairs:
        yield pair._replace(slot=names[group[key(pair.left)]])


def leader(group: dict[Key, Key], members: dict[Key, list[Facet]], facet: Facet) -> Key:
    """The first member of the slot of a figure; a slot of its own where it has none."""
    own = key(facet)
    if own not in group:
        group[own] = own
        members[own] = [facet]
    return group[own]


def fits(one: Sequence[Facet], other: Sequence[Facet]) -> bool:
    """Whether two slots may be one: no article has different values in them."""
    values = {facet.mention.reading: facet.printed for facet in one}
    return all(values.get(facet.mention.reading, facet.printed) == facet.printed for facet in other)


def key(facet: Facet) -> Key:
    """Where a figure stands."""
    return facet.mention.reading, facet.figure.span


def name(found: Sequence[Facet]) -> str:
    """What a slot is called: the measure or the counted noun of its first figure, and the figure's own words."""
    first = min(found, key=key)
    figure = first.figure
    what = figure.measure or figure.frame.predicate or figure.noun or figure.unit or "number"
    return f"{what}: {' '.join(figure.text.split())} ({first.mention.reading + 1}:{figure.span[0]})"
