"""Statements of which two articles tell opposite stances, and those that one of them tells without its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.quotations import RUN, Clash, QuotationJudge, is_named, opposes, telling, unattributed
from factcheck.link.kin import Kin
from factcheck.link.quotations import content
from factcheck.model import Mention, Reading
from factcheck.rulebook.kinds.statements import QuotationCheck
from factcheck.sweep.lanes.lane import ANY, Few, Key, Pairs, Told, clashed, sign, twin

SIDES = {"deny": 1, "confirm": 2}
ATTRIBUTED, PLAIN = 1, 2


class Said(NamedTuple):
    """A statement with the words by which it is looked up, in order, and its side."""

    mention: Mention
    words: tuple[str, ...]
    side: int


class StatementLane:
    """The statements that one rule of a judge compares, two sides of them."""

    shared = 1
    refrain = False

    def __init__(self, judge: QuotationJudge, at: int, stage: int):
        self.judge = twin(judge)
        self.judge.rules = judge.rules[at : at + 1]
        self.check = judge.rules[at][1]
        self.clashes = judge.checks[self.check.of]
        self.kin = self.check.of == "stance"
        self.stage = (stage,)

    def nodes(self, at: int, reading: Reading) -> Sequence[Said]:
        """The statements of both sides."""
        return list(self.opposed(at, reading) if self.check.of == "stance" else self.dropped(at, reading))

    def opposed(self, at: int, reading: Reading) -> Iterator[Said]:
        """What is denied and what is confirmed, with the telling words, the longest first."""
        for statement in reading.statements:
            if side := SIDES.get(statement.stance):
                words = telling(content(reading, statement))
                if len(words) >= self.check.shortest:
                    yield Said(Mention(at, statement), tuple(sorted(words, key=lambda word: (-len(word), word))), side)

    def dropped(self, at: int, reading: Reading) -> Iterator[Said]:
        """What is told by somebody, and the sentences that are told by nobody."""
        for statement in reading.statements:
            if statement.form == "indirect":
                said = content(reading, statement)
                said = said[said[:1] == ("that",) :]
                if is_named(statement) and len(said) >= self.check.shortest:
                    yield Said(Mention(at, statement), said, ATTRIBUTED)
        for mention, said in unattributed(at, reading, self.check.shortest):
            yield Said(mention, said, PLAIN)

    def keys(self, node: Said) -> Iterable[Key]:
        """The first words in a row; of what is denied or confirmed each telling word."""
        if self.check.of == "dropped":
            return [Key(sign("plain", *node.words[:RUN]), ANY, node.side)]
        return [Key(sign("stance", word), ANY, node.side) for word in node.words]

    def ties(self, node: Said) -> Iterable[int]:
        """None."""
        return ()

    def crowded(self, nodes: Sequence[Said]) -> Iterable[tuple[int, int]]:
        """None."""
        return ()

    def common(self, node: Said, key: int, many: int) -> str:
        """Nothing."""
        return ""

    def holds(self, one: Said, other: Said) -> bool:
        """Whether the two are opposed on the same, or the one is told as the other without its source."""
        if self.check.of == "dropped":
            said, plain = (node.words for node in sorted((one, other), key=lambda node: node.side))
            return said == plain[: len(said)] and len(plain) <= len(said) + self.check.most
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
