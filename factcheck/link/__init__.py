"""Decides which claims of several articles speak of the same thing."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model import Evidence, Mention, Reading
from factcheck.rulebook import Rulebook


class Pair(NamedTuple):
    """Two claims that evidence has joined in a slot, not yet judged."""

    slot: str
    left: Mention
    right: Mention
    evidence: tuple[Evidence, ...]


class Linked(NamedTuple):
    """What linking gives: pairs grouped by slot, and what was left out and why."""

    pairs: tuple[Pair, ...]
    dropped: tuple[str, ...] = ()


class Linker:
    """Blocking and evidence by the rules of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        pass

    def link(self, readings: tuple[Reading, ...]) -> Linked:
        """All pairs of claims that speak of the same thing."""
        return Linked(())
