"""What judges of claims of one family have in common: what they look at, by which keys two meet, and which belong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from factcheck.link.kin import Kin
from factcheck.model import Comparison, Finding, Mention, Reading


class Node(Protocol):
    """A claim in its place with what a judge compares of it."""

    @property
    def mention(self) -> Mention:
        """The claim and its article."""
        ...


N = TypeVar("N", bound=Node)
C = TypeVar("C")
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
