"""Names: one person in two spellings, two offices of one name, two names in one office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.judge.names import NameJudge
from factcheck.link.persons import Bearer
from factcheck.model import Reading
from factcheck.sweep.lanes.lane import Few, Key, Lane, Pairs, Told, given, sign, stamped, twin


class NameLane(Lane):
    """The names that one rule of a judge compares."""

    def __init__(self, judge: NameJudge, at: int, stage: int):
        self.judge = twin(judge)
        self.judge.rules = judge.rules[at : at + 1]
        self.check = judge.rules[at][1]
        self.stage = stage, at

    def nodes(self, at: int, reading: Reading) -> Sequence[Bearer]:
        """The names of a reading that the rule looks at."""
        return self.judge.nodes(at, reading, self.check)

    def keys(self, node: Bearer) -> Iterable[Key]:
        """What two names of the rule have in common."""
        return (Key(sign(self.check.of, key)) for key in set(self.judge.keys[self.check.of](node)))

    def holds(self, one: Bearer, other: Bearer) -> bool:
        """Whether the rule holds two names against each other."""
        return self.judge.holds[self.check.of](one, other, self.check)

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What the judge finds with these candidates."""
        judge = twin(self.judge)
        judge.near = lambda found, kin: given(few, found, pairs)
        slots = Counter(one.slot for one in judge.comparisons(few.readings, few.kin(pairs)))
        return Told(stamped(self.stage, few, judge.findings(few.readings, few.kin(pairs))), slots)
