"""Judges the ranks that two articles give to one thing: second-largest here, third-largest there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge, claims_of, conflict
from factcheck.judge.values import ordered
from factcheck.link.bases import SILENT, Bases
from factcheck.link.records import nearest
from factcheck.model import UNKNOWN, Finding, Mention, Moment, Period, Rank, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.ranks import RankCheck

CONTEST = "contest"
BOTH = 2  # names in common, first and last, that make two persons one whatever else they are called


class Held(NamedTuple):
    """A rank with the stems of the names of who has it, and all (by, value, names) of its article.

    ``among`` are the stems of whom it is ranked with, ``thing`` that of what is ranked,
    ``words`` those of its sentence, ``day`` when it was so as that tells, ``told`` when the article was published.
    """

    mention: Mention
    rank: Rank
    names: frozenset[str]
    among: frozenset[str]
    thing: frozenset[str]
    words: frozenset[str]
    beside: tuple[tuple[str, float | None, frozenset[str]], ...]
    day: Period = UNKNOWN
    told: Period = UNKNOWN


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
        beside = tuple((one.by, one.claim.low, mine) for one, mine in zip(told, names, strict=True))
        return [
            Held(
                Mention(number, one.claim), one, mine, frozenset(stems(" ".join(one.among))),
                frozenset(stems(one.thing or "")), self.words(reading, one), beside,
                nearest(one.claim, dated(reading, one)), reading.article.published,
            )
            for one, mine in zip(told, names, strict=True)
            if mine
        ]  # fmt: skip

    def words(self, reading: Reading, rank: Rank) -> frozenset[str]:
        """The stems of the sentence of a rank."""
        span = reading.sentences[rank.claim.sentence].span
        return frozenset(self.bases.stems(reading.article.text[slice(*span)])) if self.bases else frozenset()

    def keys(self, node: Held, check: RankCheck) -> Iterator[tuple[str, ...]]:
        """The names of who has it."""
        yield from ((name,) for name in node.names)

    def holds(self, one: Held, other: Held, check: RankCheck) -> bool:
        """Whether one thing has two ranks of one order."""
        if one.rank.claim.low == other.rank.claim.low or one.names.isdisjoint(other.names):
            return False
        if is_told(one, other) or is_told(other, one):
            return False
        strange = bool(one.names - other.names and other.names - one.names) and len(one.names & other.names) < BOTH
        return not strange and are_one_order(one, other, check) and not are_two_occasions(one, other, check.apart)

    def told(self, readings: Sequence[Reading], rule: str, check: RankCheck, group: Sequence[Pair[Held]]) -> Finding:
        """The finding on one thing."""
        claims = claims_of(group)
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


def dated(reading: Reading, rank: Rank) -> list[Moment]:
    """The moments of the sentence of a rank whose days are known."""
    return [one for one in reading.moments if one.sentence == rank.claim.sentence and one.period.first]


def are_two_occasions(one: Held, other: Held, apart: int) -> bool:
    """Whether two places are of contests on different days, one of them at most told of no day, if that is long ago."""
    if any(held.rank.by != CONTEST or held.rank.alone for held in (one, other)):
        return False
    if one.day.first and other.day.first:
        return ordered((one.day, one), (other.day, other)) is not None
    past, plain = (one, other) if one.day.first else (other, one)
    last, now = past.day.last, plain.told.first or past.told.first
    return last is not None and now is not None and (now - last).days > apart


def is_told(one: Held, other: Held) -> bool:
    """Whether the article of another rank tells one, too, of the same holder."""
    return any(
        (by, value) == (one.rank.by, one.rank.claim.low) and names & one.names for by, value, names in other.beside
    )


def are_one_order(one: Held, other: Held, check: RankCheck) -> bool:
    """Whether two ranks are in one order: by the same, among the same, or places of one contest."""
    left, right = one.rank, other.rank
    if left.by == right.by:
        if left.standing is not None and right.standing is not None:
            return left.standing == right.standing
        if left.by == CONTEST:
            return not (one.among and other.among) or bool(one.among & other.words or other.among & one.words)
        if not (one.among or other.among):
            return left.thing == right.thing
        return bool(one.among & other.among) and (left.thing == right.thing or None in (left.thing, right.thing))
    plain, ranked = (one, other) if left.by == CONTEST else (other, one)
    if plain.rank.by != CONTEST or ranked.rank.by not in check.orders:
        return False
    if plain.rank.alone and not plain.among:
        return True
    return bool(one.among & other.among) and (plain.rank.alone or bool(ranked.thing & plain.among))
