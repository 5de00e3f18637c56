"""The families of claims that are joined across articles; every check across articles has its lane."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge.bearings import BearingJudge
from factcheck.judge.deeds import DeedJudge
from factcheck.judge.moments import MomentJudge
from factcheck.judge.names import NameJudge
from factcheck.judge.quotations import QuotationJudge
from factcheck.judge.units import UnitJudge
from factcheck.pipeline import Engine
from factcheck.sweep.lanes.bearings import BearingLane
from factcheck.sweep.lanes.deeds import DeedLane
from factcheck.sweep.lanes.events import EventLane
from factcheck.sweep.lanes.figures import FigureLane
from factcheck.sweep.lanes.lane import ANY, BITS, PLACE, Few, Key, Lane, Pairs, Stamp, Told
from factcheck.sweep.lanes.moments import MomentLane
from factcheck.sweep.lanes.names import NameLane
from factcheck.sweep.lanes.quotations import COMPARED, QuotationLane
from factcheck.sweep.lanes.statements import StatementLane
from factcheck.sweep.lanes.units import UnitLane

EVENT = 0  # the lane of events

__all__ = ["ANY", "BITS", "EVENT", "PLACE", "Few", "Key", "Lane", "Pairs", "Stamp", "Told", "lanes"]


def lanes(machine: Engine) -> list[Lane]:
    """Every lane of a machine; a lane's number is its place in the list, the first that of events."""
    event = EventLane(machine.linker, machine.linker.event)
    figures = [FigureLane(machine.linker, machine.judge, one) for one in machine.linker.matchers]
    return [
        event,
        *figures,
        *(lane for stage, judge in enumerate(machine.judge.across, 1) for lane in across(judge, stage)),
    ]


def across(judge: object, stage: int) -> Iterator[Lane]:
    """The lanes of one judge, told at its stage."""
    match judge:
        case NameJudge():
            yield from (NameLane(judge, at, stage) for at in range(len(judge.rules)))
        case QuotationJudge():
            compared = {check.shortest for _, check in judge.rules if check.of in COMPARED}
            yield from (QuotationLane(judge, shortest, stage) for shortest in sorted({judge.shortest, *compared}))
            others = (at for at, (_, check) in enumerate(judge.rules) if check.of not in COMPARED)
            yield from (StatementLane(judge, at, stage) for at in others)
        case MomentJudge():
            yield from (MomentLane(judge, at, stage) for at in range(len(judge.rules)))
        case BearingJudge():
            yield from (BearingLane(judge, at, stage) for at in range(len(judge.rules)))
        case DeedJudge():
            yield from (DeedLane(judge, at, stage) for at in range(len(judge.rules)))
        case UnitJudge():
            yield from (UnitLane(judge, at, stage) for at in range(len(judge.rules)))
        case _:
            raise TypeError(f"no engine knows how to join what {type(judge).__name__} compares")
