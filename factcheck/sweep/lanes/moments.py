"""Moments: the hours and the days that articles give to one happening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.judge.happenings import Happening
from factcheck.judge.moments import MomentJudge, keys
from factcheck.model import Reading
from factcheck.sweep.lanes.lane import Few, Key, Lane, Pairs, Told, given, sign, stamped, twin


class MomentLane(Lane):
    """The moments that one rule of a judge compares."""

    def __init__(self, judge: MomentJudge, at: int, stage: int):
        self.judge = twin(judge)
        self.judge.rules = judge.rules[at : at + 1]
        self.check = judge.rules[at][1]
        self.stage = stage, at

    def nodes(self, at: int, reading: Reading) -> Sequence[Happening]:
        """The moments that the rule looks at."""
        return self.judge.nodes(at, reading, self.check)

    def keys(self, node: Happening) -> Iterable[Key]:
        """The words of who takes part, and the act of what stands at the top."""
        return (Key(sign("moment", *key)) for key in set(keys(node)))

    def holds(self, one: Happening, other: Happening) -> bool:
        """Whether two are of one happening."""
        return self.judge.verdict(one, other, self.check) is not None

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What the judge finds with these candidates."""
        judge = twin(self.judge)
        judge.near = lambda found, kin: given(few, found, pairs)
        slots = Counter(one.slot for one in judge.comparisons(few.readings, few.kin(pairs)))
        return Told(stamped(self.stage, few, judge.findings(few.readings, few.kin(pairs))), slots)
