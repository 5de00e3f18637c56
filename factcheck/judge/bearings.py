"""Judges in which direction of a place something lies, where several articles give it the same distance."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge, conflict, mentions
from factcheck.link.bases import Bases
from factcheck.model import Figure, Finding, Mention, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import BearingCheck

CIRCLE = 360
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
FROM = re.compile(r"[\s)]*(?P<way>(?:[\w-]+ ){0,3}?[\w-]+) (?:of|from|off) (?P<place>[^,;:!?()]{1,50})")
STOP = re.compile(r"\.(?:\s|\Z)| (?:where|when|after|before|and|on|as|while|which|that|is|was|has|had) ")


class Bearing(NamedTuple):
    """A distance with its direction from a place, whose stems are given; ``length`` in the base unit.

    ``words`` are the other stems of its sentence, ``counts`` how often its article has each, ``ways`` the directions
    that the article has from that place.
    """

    mention: Mention
    text: str
    place: frozenset[str]
    way: str
    length: float
    words: frozenset[str]
    counts: Counter[str]
    ways: frozenset[str] = frozenset()


class BearingJudge(PairJudge[Bearing, BearingCheck]):
    """The checks of a rulebook on directions; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook, bases: Bases | None):
        super().__init__(rulebook.of(BearingCheck))
        self.bases = bases

    def nodes(self, number: int, reading: Reading, check: BearingCheck) -> list[Bearing]:
        """The distances of an article that have a direction from somewhere."""
        if self.bases is None:
            return []
        text, bases = reading.article.text, self.bases
        stems = [frozenset(bases.stems(text[slice(*sentence.span)])) for sentence in reading.sentences]
        counts = Counter(word for found in stems for word in found)
        lengths = (one for one in reading.figures if one.dimension == "length")
        found = [one for figure in lengths if (one := bearing(number, reading, figure, check, bases))]
        return [
            one._replace(
                words=stems[one.mention.claim.sentence] - frozenset(bases.stems(one.text)), counts=counts,
                ways=frozenset(other.way for other in found if other.place & one.place),
            )
            for one in found
        ]  # fmt: skip

    def keys(self, node: Bearing, check: BearingCheck) -> Iterator[tuple[str, ...]]:
        """The words of the place."""
        yield from ((word,) for word in node.place)

    def holds(self, one: Bearing, other: Bearing, check: BearingCheck) -> bool:
        """Whether one thing lies as far from a place in two directions, and neither article has both."""
        longer = max(one.length, other.length)
        if abs(one.length - other.length) > check.alike * longer or not one.place & other.place:
            return False
        if other.way in one.ways or one.way in other.ways or not are_opposed(one.way, other.way, check):
            return False
        return longer >= check.least or shared(one, other) >= check.enough

    def told(
        self, readings: Sequence[Reading], rule: str, check: BearingCheck, group: Sequence[Pair[Bearing]]
    ) -> Finding:
        """The finding on two directions."""
        one, other = group[0]
        claims = mentions(group[0])
        return conflict(
            readings,
            rule,
            check,
            claims,
            message=check.says.format(left=one.text, right=other.text),
            because=(
                f"both are measured from {' '.join(sorted(one.place & other.place))}",
                f"{one.way} is not {other.way}",
            ),
            slot=f"direction: {' '.join(sorted(one.place))}",
        )


def bearing(number: int, reading: Reading, figure: Figure, check: BearingCheck, bases: Bases) -> Bearing | None:
    """A distance with the direction behind it, if there is one."""
    text, (start, end) = reading.article.text, figure.span
    behind = FROM.match(text, end, reading.sentences[figure.sentence].span[1])
    length = bases.value(figure.printed[1], figure.unit)
    if behind is None or length is None:
        return None
    known = check.directions.keys() | check.ways.keys() | set(check.ways.values())
    ways = [word for word in WORD.findall(behind["way"].casefold()) if word in known]
    place = STOP.split(behind["place"])[0].rstrip(".")
    if not ways or not (stems := frozenset(bases.stems(place))):
        return None
    told = " ".join(text[start : behind.start("place")].split())
    return Bearing(Mention(number, figure), f"{told} {place}", stems, ways[-1], length, frozenset(), Counter())


def are_opposed(one: str, other: str, check: BearingCheck) -> bool:
    """Whether two directions point elsewhere."""
    if one in check.directions and other in check.directions:
        return turn(check.directions[one], check.directions[other]) >= check.turn
    return check.ways.get(one) == other or check.ways.get(other) == one


def shared(one: Bearing, other: Bearing) -> float:
    """What the sentences of two bearings have in common beside the place, the rarer the more."""
    return math.fsum(1 / math.sqrt(one.counts[word] * other.counts[word]) for word in one.words & other.words)


def turn(one: int, other: int) -> int:
    """Degrees between two directions."""
    away = abs(one - other) % CIRCLE
    return min(away, CIRCLE - away)
