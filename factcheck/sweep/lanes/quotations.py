"""Quotations that share some words in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.judge.quotations import Check, QuotationJudge
from factcheck.judge.telling import Clash
from factcheck.link.kin import Kin
from factcheck.link.quotations import Quoted, keys, quoted
from factcheck.model import Mention, Reading
from factcheck.rulebook.kinds.statements import QuotationCheck
from factcheck.sweep.lanes.lane import Few, Key, Lane, Pairs, Told, clashed, given, sign, twin

COMPARED = ("speaker", "wording", "spelling")


class QuotationLane(Lane):
    """The quotations of at least `shortest` words, and the rules that look at them."""

    def __init__(self, judge: QuotationJudge, shortest: int, stage: int):
        self.judge = twin(judge)
        self.judge.rules = [one for one in judge.rules if one[1].of in COMPARED and one[1].shortest == shortest]
        self.full = judge
        self.shortest, self.stage = shortest, (stage,)

    def nodes(self, at: int, reading: Reading) -> Sequence[Quoted]:
        """The quotations of a reading."""
        return [one._replace(mention=one.mention._replace(reading=at)) for one in quoted([reading], self.shortest)]

    def keys(self, node: Quoted) -> Iterable[Key]:
        """Its runs of words."""
        return (Key(sign("quoted", *run)) for run in keys(node))

    def holds(self, one: Quoted, other: Quoted) -> bool:
        """Whether they may be one."""
        return self.full.may_clash(one, other)

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What the judge finds with these candidates."""
        judge, full = twin(self.judge), twin(self.full)
        judge.near = full.near = lambda found, kin: given(few, found, pairs)
        seen = list[tuple[Mention, ...]]()
        judge.checks = {of: watched(check, seen) for of, check in judge.checks.items()}
        findings = list(judge.findings(few.readings, few.kin(pairs)))
        told = clashed(self.stage, few, findings, seen)
        if self.shortest != self.full.shortest:
            return Told(told)
        return Told(told, Counter(one.slot for one in full.comparisons(few.readings, few.kin(pairs))))


def watched(check: Check, seen: list[tuple[Mention, ...]]) -> Check:
    """A check that keeps the claims of each clash."""

    def clashes(readings: Sequence[Reading], kin: Kin, rule: QuotationCheck) -> Iterator[Clash]:
        for clash in check(readings, kin, rule):
            seen.append(clash[:2])
            yield clash

    return clashes
