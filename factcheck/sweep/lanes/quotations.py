"""Quotations that share some words in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.judge.quotations import Check, Clash, QuotationJudge
from factcheck.link.kin import Kin
from factcheck.link.quotations import Quoted, quoted, shingles
from factcheck.model import Mention, Reading
from factcheck.rulebook.kinds.statements import QuotationCheck
from factcheck.sweep.lanes.lane import Few, Key, Pairs, Told, clashed, given, sign, twin

COMPARED = ("speaker", "wording", "spelling")


class QuotationLane:
    """The quotations of at least `shortest` words, and the rules that look at them."""

    shared = 1
    refrain = True
    kin = False

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
        return (Key(sign("quoted", *run)) for run in shingles(node.words))

    def ties(self, node: Quoted) -> Iterable[int]:
        """The same words of the same speaker: the first stands for all."""
        yield sign("twin", repr(node.speaker and node.speaker.name), *node.words)

    def crowded(self, nodes: Sequence[Quoted]) -> Iterable[tuple[int, int]]:
        """None."""
        return ()

    def common(self, node: Quoted, key: int, many: int) -> str:
        """Nothing."""
        return ""

    def holds(self, one: Quoted, other: Quoted) -> bool:
        """Whether they may be one."""
        return self.full.verdict(one, other) is not None

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What the judge finds with these candidates."""

        def near(found: Sequence[Quoted]) -> Iterator[tuple[Quoted, Quoted]]:
            for one, other in sorted(given(few, found, pairs), key=lambda pair: pair[::-1]):
                yield found[one], found[other]

        judge, full = twin(self.judge), twin(self.full)
        judge.near = full.near = near
        seen = list[tuple[Mention, ...]]()
        judge.checks = {of: watched(check, seen) for of, check in judge.checks.items()}
        findings = list(judge.findings(few.readings, few.kin(pairs)))
        told = clashed(self.stage, few, findings, seen)
        if self.shortest != self.full.shortest:
            return Told(told)
        return Told(told, Counter(one.slot for one in full.comparisons(few.readings, few.kin(pairs))))


def watched(check: Check, seen: list[tuple[Mention, ...]]) -> Check:
    """A check that keeps the claims of each clash, the later first: in that order clashes come."""

    def clashes(readings: Sequence[Reading], kin: Kin, rule: QuotationCheck) -> Iterator[Clash]:
        for clash in check(readings, kin, rule):
            seen.append(clash[1::-1])
            yield clash

    return clashes
