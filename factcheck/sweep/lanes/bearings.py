"""Bearings: distances from one place, in opposed directions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor, log
from typing import NamedTuple

from factcheck.judge.bearings import Bearing, BearingJudge, turn
from factcheck.model import Mention, Reading
from factcheck.sweep.lanes.lane import Few, Key, Lane, Pairs, Told, sign, stamped, twin


class Headed(NamedTuple):
    """A bearing with all the ways that its article tells from the place."""

    mention: Mention
    bearing: Bearing
    ways: frozenset[str]


class BearingLane(Lane):
    """The bearings that one rule of a judge compares; one finding for each place."""

    def __init__(self, judge: BearingJudge, at: int, stage: int):
        self.judge = twin(judge)
        self.judge.rules = judge.rules[at : at + 1]
        self.check = judge.rules[at][1]
        self.stage = stage, at

    def nodes(self, at: int, reading: Reading) -> Sequence[Headed]:
        """The bearings of a reading."""
        found = [
            one._replace(mention=Mention(at, one.mention.claim)) for one in self.judge.bearings([reading], self.check)
        ]
        ways = {one.place.casefold(): set[str]() for one in found}
        for one in found:
            ways[one.place.casefold()].add(one.way)
        return [Headed(one.mention, one, frozenset(ways[one.place.casefold()])) for one in found]

    def keys(self, node: Headed) -> Iterable[Key]:
        """The place with the length, in steps so wide that two lengths which count as one are at most a step apart."""
        step = floor(log(node.bearing.length) / -log(1 - self.check.alike)) if 0 < self.check.alike < 1 else 0
        place = node.bearing.place.casefold()
        return [Key(sign("bearing", place, str(one))) for one in (step, step + 1)]

    def holds(self, one: Headed, other: Headed) -> bool:
        """Whether the directions of one length are opposed, and the first article has not both."""
        short, long = sorted((one.bearing.length, other.bearing.length))
        alike = long - short <= self.check.alike * long
        return alike and turn(one.bearing, other.bearing) >= self.check.turn and other.bearing.way not in one.ways

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What the judge finds at the place of these pairs."""
        known = {place for pair in pairs for place in pair}
        found = [node for at, reading in enumerate(few.readings) for node in self.nodes(at, reading)]
        mine = {node.mention for node, place in zip(found, few.places(found), strict=True) if place in known}
        findings = [one for one in self.judge.findings(few.readings, few.kin(pairs)) if mine.issuperset(one.claims)]
        return Told(stamped((*self.stage, root), few, findings))
