"""Statements of which two articles tell opposite stances, and those that one of them tells without its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.quotations import RUN, Clash, QuotationJudge, Telling, is_dropped, opposes, stances, tellings
from factcheck.link.kin import Kin
from factcheck.model import Mention, Reading, Statement
from factcheck.rulebook.kinds.statements import QuotationCheck
from factcheck.sweep.lanes.lane import ANY, Few, Key, Lane, Pairs, Told, clashed, sign, twin

SIDES = {"deny": 1, "confirm": 2}


class Said(NamedTuple):
    """A statement with the words by which it is looked up, in order, and its side."""

    mention: Mention
    words: tuple[str, ...]
    side: int


class StatementLane(Lane):
    """The statements that one rule of a judge compares, two sides of them."""

    def __init__(self, judge: QuotationJudge, at: int, stage: int):
        self.judge = twin(judge)
        self.judge.rules = judge.rules[at : at + 1]
        self.check = judge.rules[at][1]
        self.clashes = judge.checks[self.check.of]
        self.stage = (stage,)

    def nodes(self, at: int, reading: Reading) -> Sequence[Said]:
        """The statements of both sides."""
        shortest = self.check.shortest
        if self.check.of == "dropped":
            return [Said(one.mention, one.words, 1 + one.plain) for one in tellings(at, reading, shortest)]
        return [Said(one, tuple(sorted(words)), side(one)) for one, words in stances(at, reading, shortest)]

    def keys(self, node: Said) -> Iterable[Key]:
        """The first words in a row; of what is denied or confirmed each telling word."""
        if self.check.of == "dropped":
            return [Key(sign("plain", *node.words[:RUN]), ANY, node.side)]
        return [Key(sign("stance", word), ANY, node.side) for word in node.words]

    def holds(self, one: Said, other: Said) -> bool:
        """Whether the two are opposed on the same, or the one is told as the other without its source."""
        if self.check.of == "dropped":
            told, plain = sorted((one, other), key=lambda node: node.side)
            return is_dropped(telling(told), telling(plain), self.check.most)
        fewest = min(len(one.words), len(other.words))
        common = len(set(one.words) & set(other.words))
        return opposes(one.mention, other.mention) and common >= self.check.alike * fewest

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


def side(mention: Mention) -> int:
    """Whether something is denied or confirmed."""
    return SIDES[mention.claim.stance] if isinstance(mention.claim, Statement) else 0


def telling(said: Said) -> Telling:
    """A statement as the judge sees it."""
    return Telling(said.mention, said.words, plain=said.side > 1)
