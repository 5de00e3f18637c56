"""Moments: the hours and the days that articles give to one happening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.judge.days import DayJudge, is_day
from factcheck.judge.moments import MomentJudge
from factcheck.link.occasions import Occasion, likeness, occasions
from factcheck.model import Reading
from factcheck.sweep.lanes.lane import Few, Key, Lane, Pairs, Told, given, sign, stamped, twin


class MomentLane(Lane):
    """The moments that one rule of a judge compares."""

    shared = 2

    def __init__(self, judge: MomentJudge | DayJudge, at: int, stage: int):
        self.judge: Any = twin(judge)
        self.judge.rules = judge.rules[at : at + 1]
        self.check = judge.rules[at][1]
        self.stage = stage, at
        self.days = isinstance(judge, DayJudge)

    def nodes(self, at: int, reading: Reading) -> Sequence[Occasion]:
        """The moments that the rule looks at."""
        found = occasions(at, reading, self.judge.bases) if self.judge.bases else ()
        return [one for one in found if (is_day(one) if self.days else one.moment.clock)]

    def keys(self, node: Occasion) -> Iterable[Key]:
        """The words near a moment."""
        return (Key(sign("moment", word)) for word in node.near)

    def holds(self, one: Occasion, other: Occasion) -> bool:
        """Whether two are told alike enough."""
        return likeness(one, other) >= float(self.check.enough)

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What the judge finds with these candidates."""
        judge = twin(self.judge)
        judge.near = lambda found, kin: given(few, found, pairs)
        slots = Counter(one.slot for one in judge.comparisons(few.readings, few.kin(pairs)))
        return Told(stamped(self.stage, few, judge.findings(few.readings, few.kin(pairs))), slots)
