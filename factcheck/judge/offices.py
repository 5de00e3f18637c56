"""Whether one person can hold two offices at a time: two posts, two ranks, one office over two things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.link.bases import stem
from factcheck.link.persons import Bearer
from factcheck.rulebook.kinds.names import NameCheck

WORD = re.compile(r"[^\W\d_]+")
OF = re.compile(r" (?:of|for|at|in) |,")
SMALL = frozenset({"the", "a", "an", "and", "of", "for", "at", "in", "s", "its", "his", "her", "their"})


def are_exclusive(one: Bearer, other: Bearer, left: str, right: str, check: NameCheck) -> bool:
    """Whether two offices of two articles exclude each other, and no office of either makes up for it."""
    roles = [role.lower() for bearer in (one, other) for role, _ in bearer.roles]
    if any(not frozenset(check.past).isdisjoint(WORD.findall(role)) for role in roles):
        return False
    here, there = left.lower(), right.lower()
    if clash(here, there, check.ranks):
        return not any(clash(one_, other_, check.ranks) for one_, other_ in inner(one, other))
    if clash(here, there, check.posts):
        return not any(clash(one_, other_, check.posts) for one_, other_ in inner(one, other))
    return is_over_another(here, there, check)


def inner(one: Bearer, other: Bearer) -> list[tuple[str, str]]:
    """Every two offices that one article gives the person."""
    pairs = []
    for bearer in (one, other):
        roles = sorted({role.lower() for role, _ in bearer.roles})
        pairs += [(first, second) for at, first in enumerate(roles) for second in roles[at + 1 :]]
    return pairs


def clash(left: str, right: str, groups: Sequence[Sequence[str]]) -> bool:
    """Whether two offices end in words of two groups."""
    here, there = group_of(left, groups), group_of(right, groups)
    return here is not None and there is not None and here != there


def group_of(role: str, groups: Sequence[Sequence[str]]) -> int | None:
    """The group of the last word of an office before what it is over."""
    words = WORD.findall(OF.split(role)[0])
    return next((at for at, group in enumerate(groups) if words and words[-1] in group), None)


def is_over_another(left: str, right: str, check: NameCheck) -> bool:
    """Whether one kind of office is over two different things: minister of A and of B."""
    here, there = (WORD.findall(OF.split(role)[0]) for role in (left, right))
    if not here or not there or here[-1] != there[-1] or here[-1] not in check.over:
        return False
    one, other = (over(role, here[-1], check) for role in (left, right))
    return bool(one and other) and one.isdisjoint(other)


def over(role: str, head: str, check: NameCheck) -> set[str]:
    """The stems of what an office is over, of the words that can tell it."""
    domains = {stem(word) for group in check.kinds for word in group}
    words = {stem(word) for word in WORD.findall(role) if word != head and word not in SMALL}
    return words & domains
