"""Whether one person can hold two offices at a time: two posts, two ranks, one office over two things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.link.bases import stem
from factcheck.link.likeness import ratio
from factcheck.link.persons import Bearer
from factcheck.model import Severity
from factcheck.rulebook.kinds.names import NameCheck

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
PLACE = re.compile(r" (?:of|in) ((?:[A-Z][\w'’-]+ ?)+)")
OF = re.compile(r" (?:of|for|at|in|to|with|from|on|who|since|until|under|when|as) |,")
OVER = " of "
INNER = re.compile(r" (?:at|in|for|with|from|on|of|to|by) ")


def exclusive(one: Bearer, other: Bearer, left: str, right: str, check: NameCheck) -> Severity | None:
    """How grave it is that two articles give a person two offices; ``None`` where one person may hold both."""
    pairs = [(left, right), *inner(one, other)]
    sure = (check.ranks, *check.posts.values())
    if any(clash(left, right, groups) for groups in sure):
        return None if any(clash(*pair, groups) for pair in pairs[1:] for groups in sure) else check.severity
    if is_over_another(left, right, check):
        return None if any(is_over_another(*pair, check) for pair in pairs[1:]) else check.severity
    if are_seats_apart(left, right, check) or is_another(left, right, check):
        return None if any(is_another(*pair, check) for pair in pairs[1:]) else "note"
    return None


def is_another(left: str, right: str, check: NameCheck) -> bool:
    """Whether two offices are called by other words, or one office is over other things; none of them general."""
    here, there = head(left), head(right)
    if not here or not there or not {*here, *there}.isdisjoint(check.joining):
        return False
    ends = {here[-1], there[-1]}
    if len(ends) > 1:
        below = [not {*check.lesser}.isdisjoint(words) for words in (here, there)]
        if below[0] != below[1] and ends <= {*check.over}:
            return True  # a deputy secretary, a minister
        groups = (*check.alike, [word for group in check.ranks for word in group])
        return ends.isdisjoint(check.general) and not any(ends <= set(group) for group in groups)
    one, other = (domain(role, check) for role in (left, right))
    return bool(one and other) and one.isdisjoint(other)


def domain(role: str, check: NameCheck) -> set[str]:
    """The stems of the words that tell which office of its kind one is; nothing where names tell it."""
    over = role.partition(OVER)[2]
    said = [*OF.split(role)[0].split(), *INNER.split(over)[0].split()]
    idle = {*check.governing, *check.pointing, *check.upper, *check.lesser, *check.general, *head(role)[-1:]}
    named = any(word[:1].isupper() for word in said[1:])
    return set() if named else {stem(word) for word in said if word.islower() and word.isalpha() and word not in idle}


def inner(one: Bearer, other: Bearer) -> list[tuple[str, str]]:
    """Every two offices that one article gives the person."""
    pairs = []
    for bearer in (one, other):
        roles = sorted({role for role, _ in bearer.roles})
        pairs += [(first, second) for at, first in enumerate(roles) for second in roles[at + 1 :]]
    return pairs


def clash(left: str, right: str, groups: Sequence[Sequence[str]]) -> bool:
    """Whether two offices end in words of two groups."""
    here, there = group_of(left, groups), group_of(right, groups)
    return here is not None and there is not None and here != there


def group_of(role: str, groups: Sequence[Sequence[str]]) -> int | None:
    """The group of the words in which an office ends before what it is over, the longest that fit."""
    said = f" {' '.join(head(role))}"
    spelled = ((words.replace("-", " "), at) for at, group in enumerate(groups) for words in group)
    fitting = [(len(words), at) for words, at in spelled if said.endswith(f" {words}")]
    return max(fitting)[1] if fitting else None


def is_over_another(left: str, right: str, check: NameCheck) -> bool:
    """Whether one kind of office is over two different things: minister of A and of B."""
    here, there = head(left), head(right)
    ends = {words[-1] for words in (here, there) if words}
    if not here or not there or not ends <= set(check.over) or (len(ends) > 1 and not ends <= set(check.like)):
        return False
    if any(set(words) & set(check.lesser) and set(words) & set(check.alone) for words in (here, there)):
        return False
    one, other = (over(role, check) for role in (left, right))
    return bool(one and other) and one.isdisjoint(other)


def over(role: str, check: NameCheck) -> set[int]:
    """What an office is over, by the groups of the words that can tell it."""
    said = {stem(word) for word in WORD.findall(role.lower())}
    return {at for at, group in enumerate(check.kinds) if any(stem(word) in said for word in group)}


def head(role: str) -> list[str]:
    """The words of an office before what it is over, in lower case."""
    return WORD.findall(OF.split(role)[0].lower().replace("-", " "))


def are_seats_apart(left: str, right: str, check: NameCheck) -> bool:
    """Whether one kind of office is held at two places: mayor of A, mayor of B."""
    if head(left)[-1:] != head(right)[-1:] or not set(head(left)[-1:]) <= set(check.seats):
        return False
    here, there = (PLACE.findall(role) for role in (left, right))
    apart = set(" ".join(here).split()).isdisjoint(" ".join(there).split())
    return bool(here and there) and apart and ratio(here[0], there[0]) < check.surname
