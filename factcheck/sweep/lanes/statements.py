"""Statements of which two articles tell opposite stances, and those that one of them tells without its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.judge.quotations import QuotationJudge
from factcheck.judge.stances import Position, clashing, keys, positions
from factcheck.judge.telling import Clash
from factcheck.judge.unsourced import RUN, Telling, is_dropped, tellings
from factcheck.link.kin import Kin
from factcheck.model import Mention, Reading
from factcheck.rulebook.kinds.statements import QuotationCheck
from factcheck.sweep.lanes.lane import ANY, Few, Key, Lane, Pairs, Told, clashed, sign, twin

SIDES = {"no": 1, "silent": 1, "yes": 2, "open": 2}


class StatementLane(Lane):
    """The statements that one rule of a judge compares, two sides of them."""

    def __init__(self, judge: QuotationJudge, at: int, stage: int):
        self.judge = twin(judge)
        self.judge.rules = judge.rules[at : at + 1]
        self.check = judge.rules[at][1]
        self.clashes = judge.checks[self.check.of]
        self.stage = (stage,)

    def nodes(self, at: int, reading: Reading) -> Sequence[Telling] | Sequence[Position]:
        """The statements of both sides."""
        if self.check.of == "dropped":
            return list(tellings(at, reading, self.check.shortest))
        return list(positions(at, reading, self.check))

    def keys(self, node: Telling | Position) -> Iterable[Key]:
        """The first words in a row; of what is denied or confirmed what it is about."""
        if isinstance(node, Telling):
            return [Key(sign("plain", *node.words[:RUN]), ANY, 1 + node.plain)]
        return [Key(sign("stance", *key), ANY, SIDES[node.side]) for key in keys(node)]

    def holds(self, one: Telling | Position, other: Telling | Position) -> bool:
        """Whether the two are opposed on the same, or the one is told as the other without its source."""
        if isinstance(one, Telling) and isinstance(other, Telling):
            told, plain = sorted((one, other), key=lambda node: node.plain)
            return is_dropped(told, plain, self.check.most)
        return (
            isinstance(one, Position) and isinstance(other, Position) and clashing(one, other, self.check) is not None
        )

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What the judge finds among these pairs."""
        known, told = set(pairs), list[tuple[Mention, ...]]()

        def clashes(readings: Sequence[Reading], kin: Kin, check: QuotationCheck) -> Iterator[Clash]:
            found = [node for at, reading in enumerate(readings) for node in self.nodes(at, reading)]
            at = {node.mention: place for node, place in zip(found, few.places(found), strict=True)}
            for clash in self.clashes(readings, kin, check):
                one, other = sorted((at[clash.left], at[clash.right]))
                if (one, other) in known:
                    told.append(clash[:2])
                    yield clash

        judge = twin(self.judge)
        judge.checks = {**judge.checks, self.check.of: clashes}
        findings = list(judge.findings(few.readings, few.kin(pairs)))
        return Told(clashed(self.stage, few, findings, told))
