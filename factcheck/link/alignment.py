"""One figure, one partner: each pair of two articles against its rivals, those that share a figure with it.

Frames decide which of them is the likeliest; a figure whose equal twin stands in the other article is hardly free for a
conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.link.match import Matcher
from factcheck.link.records import Record
from factcheck.model import Evidence

ALONE = 3.0  # the margin of a pair without a rival, as log odds
End = tuple[int, tuple[int, int], int]  # a figure, and the other article


class Pair(NamedTuple):
    """Two figures that evidence has joined in a slot, not yet judged."""

    slot: str
    left: Record
    right: Record
    evidence: tuple[Evidence, ...]
    odds: float


def aligned(pairs: Sequence[Pair], matcher: Matcher) -> list[Pair]:
    """The pairs that stand against their rivals, with that as evidence."""
    beside: dict[End, list[Pair]] = defaultdict(list)
    for pair in pairs:
        for end in ends(pair):
            beside[end].append(pair)
    weighed = (settled(pair, beside, matcher) for pair in pairs)
    return [pair for pair in weighed if pair.odds >= matcher.needed(pair.left, pair.right)]


def settled(pair: Pair, beside: dict[End, list[Pair]], matcher: Matcher) -> Pair:
    """A pair with its standing among its rivals."""
    reasons = matcher.aligned(rivals(pair, beside), twin(pair, beside))
    evidence = (*pair.evidence, *reasons)
    return pair._replace(evidence=evidence, odds=matcher.sum(evidence))


def rivals(pair: Pair, beside: dict[End, list[Pair]]) -> float:
    """By how much a pair is likelier than every rival of both its figures, below 0: less likely than some of each.

    0 where it is the likest of one figure only, ``ALONE`` at most.
    """
    margins = [
        min((pair.odds - other.odds for other in rivaling(pair, beside[end])), default=ALONE) for end in ends(pair)
    ]
    least, most = min(margins), max(margins)
    return min(least, ALONE) if least > 0 else max(most, -ALONE) if most <= 0 else 0.0


def twin(pair: Pair, beside: dict[End, list[Pair]]) -> str:
    """Whether a figure of a pair of different values has its own value as a partner in the other article."""
    if pair.left.printed == pair.right.printed:
        return "unknown"
    return "twin" if any(is_equal(other) for end in ends(pair) for other in beside[end]) else "unknown"


def rivaling(pair: Pair, others: Sequence[Pair]) -> Iterator[Pair]:
    """Those of other pairs that are of other values."""
    mine = pair.left.printed, pair.right.printed
    return (other for other in others if (other.left.printed, other.right.printed) != mine)


def is_equal(pair: Pair) -> bool:
    """Whether both figures of a pair are the same number."""
    return pair.left.printed == pair.right.printed


def ends(pair: Pair) -> tuple[End, End]:
    """Each figure of a pair with the article of the other."""
    left, right = pair.left.mention.reading, pair.right.mention.reading
    return (left, pair.left.figure.span, right), (right, pair.right.figure.span, left)
