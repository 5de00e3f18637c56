"""Judges the ranks that two articles give to one thing: second-largest here, third-largest there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge, conflict, mentions
from factcheck.link.bases import SILENT, Bases
from factcheck.model import Finding, Mention, Rank, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.ranks import RankCheck

CONTEST = "contest"


class Held(NamedTuple):
    """A rank with the stems of the names of who has it, and all (by, value) that these have in its article.

    ``among`` are the stems of whom it is ranked with.
    """

    mention: Mention
    rank: Rank
    names: frozenset[str]
    among: frozenset[str]
    beside: frozenset[tuple[str, float | None]]


class RankJudge(PairJudge[Held, RankCheck]):
    """The checks of a rulebook on ranks; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook, bases: Bases | None):
        super().__init__(rulebook.of(RankCheck))
        self.bases = bases

    def nodes(self, number: int, reading: Reading, check: RankCheck) -> list[Held]:
        """The ranks of an article whose holder has a name."""
        if self.bases is None:
            return []
        stems = self.bases.stems
        told = [one for one in reading.ranks if reading.sentences[one.claim.sentence].role not in SILENT]
        names = [frozenset(stems(" ".join(one.named))) for one in told]
        among = [frozenset(stems(" ".join(one.among))) for one in told]
        return [
            Held(Mention(number, one.claim), one, mine, others, beside(mine, told, names))
            for one, mine, others in zip(told, names, among, strict=True)
            if mine
        ]

    def keys(self, node: Held, check: RankCheck) -> Iterator[tuple[str, ...]]:
        """The names of who has it."""
        yield from ((name,) for name in node.names)

    def holds(self, one: Held, other: Held, check: RankCheck) -> bool:
        """Whether one thing has two ranks of one order."""
        if one.rank.claim.low == other.rank.claim.low or one.names.isdisjoint(other.names):
            return False
        here, there = (one.rank.by, one.rank.claim.low), (other.rank.by, other.rank.claim.low)
        if here in other.beside or there in one.beside:
            return False
        return are_one_order(one, other, check)

    def told(self, readings: Sequence[Reading], rule: str, check: RankCheck, group: Sequence[Pair[Held]]) -> Finding:
        """The finding on one thing."""
        claims = tuple(dict.fromkeys(mention for pair in group for mention in mentions(pair)))
        texts = dict.fromkeys(" ".join(getattr(mention.claim, "text", "").split()) for mention in claims)
        shared = ", ".join(sorted(group[0][0].names & group[0][1].names))
        return conflict(
            readings,
            rule,
            check,
            claims,
            message=check.says.format(ranks=" against ".join(texts)),
            because=(f"both are of {shared}",),
            slot=f"rank: {shared}",
        )


def beside(
    mine: frozenset[str], told: Sequence[Rank], names: Sequence[frozenset[str]]
) -> frozenset[tuple[str, float | None]]:
    """All (by, value) that an article tells of those with a name in common."""
    return frozenset((one.by, one.claim.low) for one, own in zip(told, names, strict=True) if own & mine)


def are_one_order(one: Held, other: Held, check: RankCheck) -> bool:
    """Whether two ranks are in one order: by the same, among the same, or places of one contest."""
    left, right = one.rank, other.rank
    if left.by == right.by:
        if left.standing is not None and right.standing is not None:
            return left.standing == right.standing
        if left.by == CONTEST and not (one.among and other.among):
            return True
        if not (one.among or other.among):
            return left.thing == right.thing
        return bool(one.among & other.among) and (left.thing == right.thing or None in (left.thing, right.thing))
    plain = next((here for here in (one, other) if here.rank.alone), None)
    return plain is not None and (not plain.among or bool(one.among & other.among))
