"""Pairs: the claims that one rule of a judge holds against each other, two by two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.judge.pairs import PairJudge
from factcheck.model import Reading
from factcheck.sweep.lanes.lane import Few, Key, Lane, Pairs, Told, given, sign, stamped, twin


class PairLane(Lane):
    """The nodes of one rule."""

    def __init__(self, judge: PairJudge[Any, Any], at: int, stage: int):
        self.judge = twin(judge)
        self.judge.rules = judge.rules[at : at + 1]
        self.rule, self.check = judge.rules[at]
        self.stage = stage, at

    def nodes(self, at: int, reading: Reading) -> Sequence[Any]:
        """What the rule looks at in a reading."""
        return self.judge.nodes(at, reading, self.check)

    def keys(self, node: Any) -> Iterable[Key]:
        """What two nodes of the rule have in common."""
        return (Key(sign(self.rule, *key)) for key in set(self.judge.keys(node, self.check)))

    def holds(self, one: Any, other: Any) -> bool:
        """Whether the rule holds two nodes against each other."""
        return self.judge.holds(one, other, self.check)

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What the judge finds with these candidates."""
        judge = twin(self.judge)
        judge.near = lambda found, kin: given(few, found, pairs)
        slots = Counter(one.slot for one in judge.comparisons(few.readings, few.kin(pairs)))
        return Told(stamped(self.stage, few, judge.findings(few.readings, few.kin(pairs))), slots)
