"""Judges in which direction of a place something lies, where several articles give it the same distance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.figures import fingerprint
from factcheck.link.bases import Bases
from factcheck.link.groups import grouped
from factcheck.link.kin import Kin
from factcheck.link.records import ANCHOR
from factcheck.model import Comparison, Figure, Finding, Mention, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import BearingCheck, FigureCheck

CIRCLE = 360
REACH = 80  # code points behind a distance in which the place stands from which it is measured


class Bearing(NamedTuple):
    """A distance with its direction from a place; ``length`` in the base unit."""

    mention: Mention
    text: str
    place: str
    way: str
    degrees: int
    length: float


Clash = tuple[Bearing, Bearing]


class BearingJudge:
    """The checks of a rulebook on directions; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        self.rules = list(rulebook.of(BearingCheck))
        known = next(iter(rulebook.of(FigureCheck)), None)
        self.bases = Bases(rulebook) if self.rules and known else None

    def comparisons(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Comparison]:
        """None: the distances themselves are compared as figures."""
        yield from ()

    def findings(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Finding]:
        """One finding for all articles of an event that tell opposed directions at one distance from a place."""
        for rule, check in self.rules:
            by_place: dict[str, list[Bearing]] = defaultdict(list)
            for bearing in self.bearings(readings, check):
                by_place[bearing.place.casefold()].append(bearing)
            for found in by_place.values():
                near = sorted((pair for pair in clashes(found, check) if kin.are(*places(pair))), key=spots)
                yield from (told(readings, rule, check, *group[0]) for group in grouped(near, mentions))

    def bearings(self, readings: Sequence[Reading], check: BearingCheck) -> Iterator[Bearing]:
        """The distances of all articles that have a direction from a named place."""
        for number, reading in enumerate(readings):
            for figure in reading.figures:
                if figure.dimension == "length" and (bearing := self.bearing(number, reading, figure, check)):
                    yield bearing

    def bearing(self, number: int, reading: Reading, figure: Figure, check: BearingCheck) -> Bearing | None:
        """A distance with the direction behind it, if there is one."""
        text, (start, end) = reading.article.text, figure.span
        behind = ANCHOR.match(text, end, end + REACH)
        length = self.bases.value(figure.printed[1], figure.unit) if self.bases else None
        if behind is None or length is None or length < check.least:
            return None
        words = [word.strip("()").casefold() for word in text[end : behind.start("place")].split()]
        way = next((word for word in reversed(words) if word in check.directions), None)
        if way is None:
            return None
        told = " ".join(text[start : behind.end()].split()).rstrip(".")
        place = behind["place"].rstrip(".").removeprefix("The ")
        return Bearing(Mention(number, figure), told, place, way, check.directions[way], length)


def clashes(found: Sequence[Bearing], check: BearingCheck) -> Iterator[tuple[Bearing, Bearing]]:
    """Two bearings of different articles, as far from the place and in opposed directions, that neither has both."""
    ways: dict[int, set[str]] = {}
    for bearing in found:
        ways.setdefault(bearing.mention.reading, set()).add(bearing.way)
    for one, other in neighbours(found, check):
        left, right = sorted((one, other), key=spot)
        if left.mention.reading != right.mention.reading and right.way not in ways[left.mention.reading]:
            yield left, right


def mentions(pair: Clash) -> tuple[Mention, Mention]:
    """The claims of two bearings."""
    return pair[0].mention, pair[1].mention


def places(pair: Clash) -> tuple[int, int]:
    """The articles of two bearings."""
    return pair[0].mention.reading, pair[1].mention.reading


def spots(pair: Clash) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where two bearings stand among all."""
    return spot(pair[0]), spot(pair[1])


def neighbours(found: Sequence[Bearing], check: BearingCheck) -> Iterator[tuple[Bearing, Bearing]]:
    """Pairs of bearings of nearly one length that point elsewhere; what an article says twice counts once."""
    first: dict[tuple[int, str, float], Bearing] = {}
    for bearing in sorted(found, key=spot):
        first.setdefault((bearing.mention.reading, bearing.way, bearing.length), bearing)
    ordered = sorted(first.values(), key=lambda bearing: (bearing.length, spot(bearing)))
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other.length - one.length > check.alike * other.length:
                break
            if turn(one, other) >= check.turn:
                yield one, other


def spot(bearing: Bearing) -> tuple[int, int]:
    """Where a bearing stands among all."""
    return bearing.mention.reading, bearing.mention.claim.span[0] if isinstance(bearing.mention.claim, Figure) else 0


def turn(one: Bearing, other: Bearing) -> int:
    """Degrees between two directions."""
    away = abs(one.degrees - other.degrees) % CIRCLE
    return min(away, CIRCLE - away)


def told(readings: Sequence[Reading], rule: str, check: BearingCheck, one: Bearing, other: Bearing) -> Finding:
    """The finding on two directions."""
    claims = (one.mention, other.mention)
    return Finding(
        code=check.code,
        rule=rule,
        severity=check.severity,
        verdict="conflict",
        message=check.says.format(left=one.text, right=other.text),
        because=(
            f"both are measured from {one.place}",
            f"{one.way} and {other.way} are {turn(one, other)} degrees apart",
        ),
        slot=f"direction: {one.place}",
        claims=claims,
        fingerprint=fingerprint(rule, readings, claims),
    )
