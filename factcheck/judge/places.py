"""Whether two articles of one event tell it of two stations, bridges or stadiums, each the only one that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.link.likeness import ratio
from factcheck.link.persons import Bearer, folded
from factcheck.model import Reading
from factcheck.rulebook.kinds.names import NameCheck


def by_kind(bearer: Bearer) -> Iterator[str]:
    """The kind of a thing."""
    yield from (kind for kind, _ in bearer.roles)


def sole(reading: Reading, found: Sequence[Bearer], check: NameCheck) -> list[Bearer]:
    """The things near the top of an article that are the only ones of their kind in it."""
    many = Counter(kind for one in found for kind, _ in one.roles)
    first = next((at for at, sentence in enumerate(reading.sentences) if sentence.role == "body"), 0)
    return [one for one in found if one.mention.claim.sentence <= first + check.near and many[one.roles[0][0]] == 1]


def are_two_places(one: Bearer, other: Bearer, check: NameCheck) -> bool:
    """Whether two things of one kind have names that have nothing in common, and neither article has both."""
    left, right = folded(one.name), folded(other.name)
    apart = set(left.split()).isdisjoint(right.split()) and ratio(left, right) < check.surname
    known = any(left in name or name in left for name in other.beside) or any(
        right in name or name in right for name in one.beside
    )
    return apart and not known and one.roles[0][0] == other.roles[0][0]
