"""Names: one person in two spellings, two offices of one name, two names in one office.

What is compared are names, not mentions: a name's place is that of its first mention in full.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.names import PAIRS, NameJudge, lowered, office
from factcheck.link.persons import CROWD, KEY, Bearer, is_variant
from factcheck.model import Mention, Name, Reading
from factcheck.resolve.persons import words
from factcheck.sweep.lanes.lane import BITS, PLACE, Few, Key, Pairs, Told, sign, stamped, twin

KINDS = ("person", "unknown")


class Row(NamedTuple):
    """A mention as numbers: the name, its place, in full, of a person for sure, how it sounds, the office it has."""

    name: int
    place: int
    reading: int
    full_name: int
    sure: int
    start: int
    finish: int
    role: int
    office: int


class NameLane:
    """The names that one rule of a judge compares."""

    shared = 1
    refrain = False
    most = CROWD

    def __init__(self, judge: NameJudge, at: int, stage: int):
        self.full, self.judge = judge, twin(judge)
        self.judge.rules = judge.rules[at : at + 1]
        self.check = judge.rules[at][1]
        self.of = self.check.of
        self.stage = stage, at
        self.is_first = all(check.of != self.of for _, check in judge.rules[:at])

    def nodes(self, at: int, reading: Reading) -> Sequence[Mention]:
        """All names of a reading, of whatever kind."""
        return [Mention(at, name) for name in reading.names]

    def keys(self, node: Mention) -> Iterable[Key]:
        """None of a mention: the keys are those of all mentions of a name together."""
        return ()

    def ties(self, node: Mention) -> Iterable[int]:
        """None."""
        return ()

    def common(self, node: Mention, key: int, many: int) -> str:
        """That too many surnames begin or end alike, or too many hold an office; once for all rules of a kind."""
        name = node.claim
        if not self.is_first or not isinstance(name, Name):
            return ""
        if self.of == "holder":
            return f"{many} names hold the office {office(name.role or '')}: only {PAIRS} of them compared"
        shared = next((one for one in ends(self.full, name.name) if sign("surname", one) == key), "something")
        return f"{many} names share {shared}: their spellings not compared on that ground alone"

    def holds(self, one: Mention, other: Mention) -> bool:
        """Whether two names may be amiss as far as they tell by themselves."""
        left, right = alone(one), alone(other)
        if self.of == "spelling":
            return is_variant(left, right, self.full.sounds, self.check.surname, self.check.given)
        if self.of == "holder":
            return self.full.is_near(left, right, self.check)
        return next(lowered((*left.roles, *right.roles), frozenset(self.check.lesser)), None) is not None

    def told(self, few: Few, pairs: Pairs, root: int) -> Told:
        """What the judge finds among these pairs; the readings are all that mention the names."""
        judge = twin(self.judge)
        readings = self.offices(few, pairs) if self.of == "role" else few.readings
        known = {(self.name(few, one), self.name(few, other)) for one, other in pairs}

        def near(found: Sequence[Bearer]) -> Iterator[tuple[Bearer, Bearer]]:
            at = {bearer.name: index for index, bearer in enumerate(found)}
            for one, other in sorted((at[one], at[other]) for one, other in known):
                yield found[one], found[other]

        judge.near = near
        judge.is_near = lambda one, other, check: (one.name, other.name) in known  # type: ignore[method-assign]
        slots = Counter(one.slot for one in judge.comparisons(readings))
        return Told(stamped(self.stage, few, judge.findings(readings)), slots)

    def name(self, few: Few, place: int) -> str:
        """The name at a place."""
        return few.readings[few.at(place >> BITS)].names[place % PLACE].name

    def offices(self, few: Few, pairs: Pairs) -> tuple[Reading, ...]:
        """The readings with this one name only, and with those of its offices that are compared."""
        kept = {place for pair in pairs for place in pair}
        mine = self.name(few, pairs[0][0])

        def only(at: int, reading: Reading) -> Reading:
            names = (
                name if self.place(few, at, index) in kept else name._replace(role=None)
                for index, name in enumerate(reading.names)
                if name.name == mine
            )
            return reading._replace(names=tuple(names))

        return tuple(only(at, reading) for at, reading in enumerate(few.readings))

    def place(self, few: Few, at: int, index: int) -> int:
        """The place of the name at an index of few readings."""
        return few.numbers[at] * PLACE + index


def alone(mention: Mention) -> Bearer:
    """A name as if nobody else bore it, in no article."""
    name = mention.claim
    assert isinstance(name, Name)
    roles = ((name.role, mention),) if name.role else ()
    return Bearer(name.name, words(name.name), (), roles, sure=True)


def ends(judge: NameJudge, name: str) -> tuple[str, str]:
    """How the surname of a name begins and ends as it sounds."""
    sound = judge.sounds.of(words(name).surname)
    return f"{sound[:KEY]}-", f"-{sound[-KEY:]}"


def rows(judge: NameJudge, at: int, reading: Reading) -> Iterator[Row]:
    """The mentions of persons in a reading."""
    for index, name in enumerate(reading.names):
        if name.kind in KINDS and " " in name.name:
            start, finish = (sign("surname", one) for one in ends(judge, name.name))
            held = sign("office", found) if name.role and (found := office(name.role)) else 0
            yield Row(
                sign("name", name.name), at * PLACE + index, at, int(name.text == name.name),
                int(name.kind == "person"), start, finish, int(bool(name.role)), held,
            )  # fmt: skip
