"""Units: one number that two articles print with two of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.judge.units import Measured, UnitJudge, differ, keys, measured
from factcheck.model import Reading
from factcheck.sweep.lanes.lane import Few, Key, Lane, Pairs, Told, given, sign, stamped, twin


class UnitLane(Lane):
    """The figures with a unit that one rule of a judge compares."""

    def __init__(self, judge: UnitJudge, at: int, stage: int):
        self.judge = twin(judge)
        self.judge.rules = judge.rules[at : at + 1]
        self.check = judge.rules[at][1]
        self.stage = stage, at

    def nodes(self, at: int, reading: Reading) -> Sequence[Measured]:
        """The figures of a reading that have a unit."""
        return measured(at, reading)

    def keys(self, node: Measured) -> Iterable[Key]:
        """The number."""
        return (Key(sign("unit", *key)) for key in keys(node))

    def holds(self, one: Measured, other: Measured) -> bool:
        """Whether one number of one thing has two units."""
        return differ(one, other, self.check)

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What the judge finds with these candidates."""
        judge = twin(self.judge)
        judge.near = lambda found, kin: given(few, found, pairs)
        return Told(stamped(self.stage, few, judge.findings(few.readings, few.kin(pairs))))
