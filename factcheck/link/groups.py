"""Puts together what hangs together: pairs that share an end, in the order of the first of each group."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import chain
from typing import TypeVar

Item = TypeVar("Item")


def grouped(items: Iterable[Item], ends: Callable[[Item], Sequence[Hashable]]) -> list[list[Item]]:
    """Items in groups that share no end with each other; in each group, and among groups, the order stays."""
    ordered = list(items)
    group_of: dict[Hashable, list[int]] = {}
    for at, item in enumerate(ordered):
        near = {id(group): group for end in ends(item) if (group := group_of.get(end))}
        first, *others = sorted((*near.values(), [at]), key=len, reverse=True)
        first += chain.from_iterable(others)
        moved = (at, *chain.from_iterable(others))
        group_of.update((end, first) for one in moved for end in ends(ordered[one]))
    found = {id(group): group for group in group_of.values()}
    return [[ordered[at] for at in group] for group in sorted(sorted(group) for group in found.values())]
