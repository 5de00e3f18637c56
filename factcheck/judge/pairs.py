"""What judges of claims of one family have in common: what they look at, by which keys two meet, and which belong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from factcheck.judge.figures import fingerprint
from factcheck.link.groups import grouped
from factcheck.link.kin import Kin
from factcheck.model import Comparison, Figure, Finding, Mention, Reading, Severity


class Node(Protocol):
    """A claim in its place with what a judge compares of it."""

    @property
    def mention(self) -> Mention:
        """The claim and its article."""
        ...


class Check(Protocol):
    """A rule that gives findings of one code."""

    @property
    def code(self) -> str:
        """The code of its findings."""
        ...

    @property
    def severity(self) -> Severity:
        """How grave they are."""
        ...


N = TypeVar("N", bound=Node)
C = TypeVar("C", bound=Check)
Near = Callable[[Sequence[N], Kin], Iterable[tuple[int, int]]]  # which nodes may belong together, by their places
Pair = tuple[N, N]


class PairJudge(Generic[N, C]):
    """The checks of one kind of a rulebook; holds nothing of what it has read.

    `near` tells which nodes to look at where something else has found them; else those of kin that share a key.
    """

    def __init__(self, rules: Iterable[tuple[str, C]]):
        self.rules = list(rules)
        self.near: Near[N] | None = None

    def nodes(self, number: int, reading: Reading, check: C) -> Sequence[N]:
        """What a rule looks at in an article, in the order of the text."""
        raise NotImplementedError

    def keys(self, node: N, check: C) -> Iterable[tuple[str, ...]]:
        """What another node must have one of in common."""
        raise NotImplementedError

    def holds(self, one: N, other: N, check: C) -> bool:
        """Whether anything is to be said of two nodes of different articles."""
        raise NotImplementedError

    def comparisons(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Comparison]:
        """None, where there is no verdict on what agrees."""
        yield from ()

    def findings(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Finding]:
        """What the rules report: one finding for all that hangs together, not one a pair."""
        for rule, check in self.rules:
            for group in grouped(self.clashes(readings, kin, check), mentions):
                yield self.told(readings, rule, check, group)

    def clashes(self, readings: Sequence[Reading], kin: Kin, check: C) -> Iterator[Pair[N]]:
        """The pairs that a rule reports: all that it holds, where nothing else is said."""
        return self.pairs(readings, kin, check)

    def told(self, readings: Sequence[Reading], rule: str, check: C, group: Sequence[Pair[N]]) -> Finding:
        """The finding on pairs that hang together."""
        raise NotImplementedError

    def pairs(self, readings: Sequence[Reading], kin: Kin, check: C) -> Iterator[Pair[N]]:
        """The nodes of kin that a rule holds against each other, in the order of the articles."""
        found = [node for number, reading in enumerate(readings) for node in self.nodes(number, reading, check)]
        for at, other in sorted(self.near(found, kin) if self.near else self.candidates(found, kin, check)):
            one, two = found[at], found[other]
            if one.mention.reading != two.mention.reading and self.holds(one, two, check):
                yield one, two

    def candidates(self, found: Sequence[N], kin: Kin, check: C) -> Iterable[tuple[int, int]]:
        """Nodes of kin that share a key."""
        return kin.meeting(found, lambda node: node.mention.reading, lambda node: self.keys(node, check))


def mentions(pair: Pair[N]) -> tuple[Mention, Mention]:
    """The claims of a pair."""
    return pair[0].mention, pair[1].mention


def claims_of(group: Iterable[Pair[N]]) -> tuple[Mention, ...]:
    """The claims of all pairs that hang together, each once."""
    return tuple(dict.fromkeys(mention for pair in group for mention in mentions(pair)))


def conflict(
    readings: Sequence[Reading], rule: str, check: Check, claims: tuple[Mention, ...], *,
    message: str, because: tuple[str, ...], slot: str,
) -> Finding:  # fmt: skip
    """The finding of a rule on claims that cannot all hold."""
    return Finding(
        code=check.code,
        rule=rule,
        severity=check.severity,
        verdict="conflict",
        message=message,
        because=because,
        slot=slot,
        claims=claims,
        fingerprint=fingerprint(rule, readings, claims),
    )


def figure(node: Node) -> Figure:
    """The figure of a node whose claim is one."""
    claim = node.mention.claim
    assert isinstance(claim, Figure)
    return claim
