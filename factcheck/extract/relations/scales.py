"""The units of the rulebook with their sizes, to turn one into another."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Unit

RATIO = "ratio"  # a share in words, a hundred percent when whole
SHARE = "percent"


class Scale(NamedTuple):
    """One unit: its dimension, its size in the base unit, what its 0 is there, and what several of it are called."""

    dimension: str
    factor: float
    zero: float = 0.0
    plural: str = ""

    def into(self, other: Scale, value: float, *, shift: bool) -> float:
        """A value in another unit of the dimension; `shift` heeds the zero points, for a difference has none."""
        zero, target = (self.zero, other.zero) if shift else (0.0, 0.0)
        return (value * self.factor + zero - target) / other.factor


def scales(rulebook: Rulebook) -> dict[str, Scale]:
    """Name of a unit -> its scale."""
    found = {
        entry.name: Scale(rule.dimension, entry.factor * rule.scale, entry.zero, entry.plural or f"{entry.name}s")
        for _, rule in rulebook.of(Unit)
        for entry in rule.unit
    }
    if SHARE in found:
        share = found[SHARE]
        found[RATIO] = share._replace(factor=share.factor * 100)
    return found
