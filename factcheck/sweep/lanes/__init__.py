"""The families of claims that are joined across articles; every check across articles has its lane."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge.pairs import PairJudge
from factcheck.judge.quotations import QuotationJudge
from factcheck.pipeline import Engine
from factcheck.sweep.lanes.events import EventLane
from factcheck.sweep.lanes.figures import FigureLane
from factcheck.sweep.lanes.lane import ANY, BITS, PLACE, Few, Key, Lane, Pairs, Stamp, Told
from factcheck.sweep.lanes.pairs import PairLane
from factcheck.sweep.lanes.quotations import COMPARED, QuotationLane
from factcheck.sweep.lanes.statements import StatementLane

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
        case PairJudge():
            yield from (PairLane(judge, at, stage) for at in range(len(judge.rules)))
        case QuotationJudge():
            compared = {check.shortest for _, check in judge.rules if check.of in COMPARED}
            yield from (QuotationLane(judge, shortest, stage) for shortest in sorted({judge.shortest, *compared}))
            others = (at for at, (_, check) in enumerate(judge.rules) if check.of not in COMPARED)
            yield from (StatementLane(judge, at, stage) for at in others)
        case _:
            raise TypeError(f"no engine knows how to join what {type(judge).__name__} compares")
