"""Events: which articles are kin; what the other lanes of kin build on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.link import Linker
from factcheck.link.kin import Gist, keys, likeness, told
from factcheck.model import Reading
from factcheck.rulebook.kinds.checks import EventCheck
from factcheck.sweep.lanes.lane import Key, Lane, sign


class Subject(NamedTuple):
    """What an article is about, as the only node of its reading."""

    gist: Gist


class EventLane(Lane):
    """The articles themselves."""

    def __init__(self, linker: Linker, check: EventCheck):
        self.linker, self.check = linker, check

    def nodes(self, at: int, reading: Reading) -> Sequence[Subject]:
        """The article."""
        return [Subject(self.linker.gist(reading))]

    def keys(self, node: Subject) -> Iterable[Key]:
        """What another article must share with this one."""
        return (Key(sign(*key), self.check.block) for key in keys(node.gist, self.check))

    def common(self, node: Subject, key: int, many: int) -> str:
        """That too many articles dwell on the same."""
        return next((told(one, many) for one in keys(node.gist, self.check) if sign(*one) == key), "")

    def holds(self, one: Subject, other: Subject) -> bool:
        """Whether two articles are alike enough."""
        return likeness(one.gist, other.gist, self.check) >= self.check.alike
