"""Deeds: one and the same, with doer and sufferer exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.judge.deeds import Deed, DeedJudge, are_swapped, deeds, keys
from factcheck.model import Reading
from factcheck.sweep.lanes.lane import Few, Key, Lane, Pairs, Told, given, sign, stamped, twin


class DeedLane(Lane):
    """The deeds that one rule of a judge compares."""

    def __init__(self, judge: DeedJudge, at: int, stage: int):
        self.judge = twin(judge)
        self.judge.rules = judge.rules[at : at + 1]
        self.check = judge.rules[at][1]
        self.stage = stage, at

    def nodes(self, at: int, reading: Reading) -> Sequence[Deed]:
        """The deeds of a reading."""
        return deeds(at, reading, self.check)

    def keys(self, node: Deed) -> Iterable[Key]:
        """The class with a word of either side."""
        return (Key(sign("deed", *key)) for key in set(keys(node)))

    def holds(self, one: Deed, other: Deed) -> bool:
        """Whether doer and sufferer are exchanged."""
        return are_swapped(one, other)

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What the judge finds with these candidates."""
        judge = twin(self.judge)
        judge.near = lambda found, kin: given(few, found, pairs)
        return Told(stamped(self.stage, few, judge.findings(few.readings, few.kin(pairs))))
