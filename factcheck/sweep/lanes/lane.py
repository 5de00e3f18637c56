"""What every lane gives: a family of claims on its way from keys over pairs to findings."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from types import MethodType
from typing import Any, NamedTuple, TypeVar

from factcheck.archive.marks import number
from factcheck.link.kin import Kin
from factcheck.model import Finding, Mention, Reading, Statement

BITS = 20
PLACE = 1 << BITS  # a claim's place is its reading's number times this, plus its index there
ANY = (1 << 31) - 1  # so many may share a key that is never too common
Pairs = Sequence[tuple[int, int]]  # places, the lower first, in order
Stamp = tuple[int, ...]
Judge = TypeVar("Judge")


class Key(NamedTuple):
    """A key as an integer, how many claims may share it, and on which side a claim stands (0: on none)."""

    key: int
    most: int = ANY
    side: int = 0


class Told(NamedTuple):
    """What a component gives: findings with stamps that sort as in memory, comparisons by slot, what was cut."""

    findings: tuple[tuple[Stamp, Finding], ...] = ()
    slots: Counter[str] = Counter()
    dropped: tuple[str, ...] = ()


class Few(NamedTuple):
    """Some readings out of many, by their numbers in order; judges see them as 0, 1, 2."""

    numbers: tuple[int, ...]
    readings: tuple[Reading, ...]

    def kin(self, pairs: Pairs) -> Kin:
        """The readings in which the claims of these pairs stand."""
        return Kin((self.at(one >> BITS), self.at(other >> BITS)) for one, other in pairs)

    def at(self, number: int) -> int:
        """Where a reading stands here, by its number among all."""
        return bisect_left(self.numbers, number)

    def spot(self, mention: Mention) -> tuple[int, int]:
        """Where a claim on these readings stands among all."""
        return self.numbers[mention.reading], spot(mention)[1]

    def outward(self, finding: Finding) -> Finding:
        """A finding on these readings with their numbers among all."""
        claims = tuple(mention._replace(reading=self.numbers[mention.reading]) for mention in finding.claims)
        return finding._replace(claims=claims)

    def inward(self, finding: Finding) -> Finding:
        """A finding with the numbers among all as one on these readings."""
        claims = tuple(mention._replace(reading=self.at(mention.reading)) for mention in finding.claims)
        return finding._replace(claims=claims)

    def places(self, found: Iterable[Any]) -> Iterator[int]:
        """The places of claims that stand in the order of these readings."""
        seen: Counter[int] = Counter()
        for one in found:
            at = one.mention.reading
            yield self.numbers[at] * PLACE + seen[at]
            seen[at] += 1


class Lane:
    """One family of claims; ``shared`` is how many keys two of them have in common before they are looked at."""

    shared = 1

    def nodes(self, at: int, reading: Reading) -> Sequence[Any]:
        """The claims of a reading, in order."""
        raise NotImplementedError

    def keys(self, node: Any) -> Iterable[Key]:
        """The keys of a claim, each once."""
        raise NotImplementedError

    def crowded(self, nodes: Sequence[Any]) -> Iterable[tuple[int, int]]:
        """The keys that too many claims of one reading share, and how many do."""
        return ()

    def common(self, node: Any, key: int, many: int) -> str:
        """What memory says of a key that too many share."""
        raise NotImplementedError

    def holds(self, one: Any, other: Any) -> bool:
        """Whether two claims of different readings belong together by themselves."""
        raise NotImplementedError

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What is found in a component, given all its pairs that hold, its readings and its lowest place."""
        return Told()


def twin(judge: Judge) -> Judge:
    """A judge like another, whose own checks look at its own candidates."""
    other = copy(judge)
    if checks := getattr(judge, "checks", None):
        own = {
            of: MethodType(one.__func__, other) if isinstance(one, MethodType) else one for of, one in checks.items()
        }
        other.checks = own  # type: ignore[attr-defined]
    return other


def stamped(stage: Stamp, few: Few, findings: Iterable[Finding]) -> tuple[tuple[Stamp, Finding], ...]:
    """Findings on few readings as findings on all, in the order of their first two claims."""
    found = map(few.outward, findings)
    return tuple(((*stage, *(part for mention in one.claims[:2] for part in spot(mention))), one) for one in found)


def clashed(
    stage: Stamp, few: Few, findings: Iterable[Finding], clashes: Sequence[Sequence[Mention]]
) -> tuple[tuple[Stamp, Finding], ...]:
    """As `stamped`, in the order of the first of the clashes (mention, mention) that each finding tells."""

    def first(finding: Finding) -> Stamp:
        claims = set(finding.claims)
        spots = (few.spot(mention) for mention in next(one for one in clashes if claims.issuperset(one)))
        return (*stage, *(part for spot in spots for part in spot))

    return tuple((first(one), few.outward(one)) for one in findings)


def spot(mention: Mention) -> tuple[int, int]:
    """Where a claim stands."""
    claim = mention.claim
    return mention.reading, claim.content[0][0] if isinstance(claim, Statement) else claim.span[0]


def given(few: Few, found: Sequence[Any], pairs: Pairs) -> list[tuple[int, int]]:
    """Pairs of places as pairs of indices of `found`."""
    at = {place: index for index, place in enumerate(few.places(found))}
    return sorted((at[one], at[other]) for one, other in pairs)


def sign(*words: str) -> int:
    """A key as the integer under which an archive has it."""
    return number(words)
