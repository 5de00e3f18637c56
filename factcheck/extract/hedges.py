"""The words around a number that open or widen it."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract.tokens import Tokens
from factcheck.extract.vocabulary import Phrases
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Hedge as Rule

OPEN = ("at_least", "over", "at_most", "under")


class Hedge(NamedTuple):
    """What a phrase does to a number, and the rule that says so."""

    bound: str
    strict: bool = False
    low: float = 1.0
    high: float = 1.0
    rule: str = ""


class Hedged(NamedTuple):
    """The hedges of a number and the tokens that they reach to."""

    first: int
    stop: int
    hedges: tuple[Hedge, ...] = ()


class Hedges:
    """The hedging phrases of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        rows = [
            (cue, Hedge(shape.bound, shape.strict, body.low, body.high, rule), shape.behind)
            for rule, body in rulebook.of(Rule)
            for shape in body.shape
            for cue in shape.cues
        ]
        self.before = Phrases((cue, hedge) for cue, hedge, behind in rows if not behind)
        self.behind = Phrases((cue, hedge) for cue, hedge, behind in rows if behind)

    def leading(self, line: Tokens, first: int) -> Hedged:
        """The hedges right before token `first`: ``at least``, ``about``, up to two of them."""
        found: list[Hedge] = []
        while len(found) < 2:
            hit = self.before.behind(line.lows, first)
            if hit is None:
                break
            found.append(hit[0])
            first = hit[1]
        return Hedged(first, first, tuple(found))

    def trailing(self, line: Tokens, at: int) -> Hedged:
        """The hedge right behind a number: ``or more``, ``+``, ``-odd``."""
        hit = self.behind.ahead(line.lows, at)
        return Hedged(at, hit[1], (hit[0],)) if hit else Hedged(at, at)


class Ends(NamedTuple):
    """A number as an interval with the shape that its hedges gave it."""

    low: float | None
    high: float | None
    bound: str = "exact"
    strict: bool = False
    approximate: bool = False


def opened(low: float, high: float, hedges: tuple[Hedge, ...]) -> Ends:
    """The interval of a number, hedges applied: bounds open an end, the others widen both.

    >>> opened(40.0, 40.0, (Hedge("over", True),))
    Ends(low=40.0, high=None, bound='over', strict=True, approximate=False)
    """
    if not hedges:
        return Ends(low, high, "exact" if low == high else "between")
    bound = next((hedge for hedge in hedges if hedge.bound in OPEN), None)
    loose = any(hedge.bound not in OPEN for hedge in hedges)
    if bound is None:
        widest = hedges[0]
        factors = (widest.low, widest.high) if low >= 0 else (widest.high, widest.low)
        return Ends(round(low * factors[0], 9), round(high * factors[1], 9), widest.bound, approximate=True)
    if bound.bound in ("at_least", "over"):
        return Ends(low, None, bound.bound, bound.strict, loose)
    return Ends(None, high, bound.bound, bound.strict, loose)
