"""Whether one person can hold two offices at a time: two posts, two ranks, one office over two things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.link.bases import stem
from factcheck.link.persons import Bearer
from factcheck.model import Mention, Reading
from factcheck.rulebook.kinds.names import NameCheck

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
OF = re.compile(r" (?:of|for|at|in) |,")
SMALL = frozenset({"the", "a", "an", "and", "of", "for", "at", "in", "s", "its", "his", "her", "their"})


def are_exclusive(one: Bearer, other: Bearer, left: str, right: str, check: NameCheck) -> bool:
    """Whether two offices of two articles exclude each other, and no office of either makes up for it."""
    roles = [role.lower() for bearer in (one, other) for role, _ in bearer.roles]
    if any(not frozenset(check.past).isdisjoint(WORD.findall(role)) for role in roles):
        return False
    here, there = left.lower(), right.lower()
    fields = (check.ranks, *check.posts.values())
    if any(clash(here, there, groups) for groups in fields):
        own = inner(one, other)
        return not any(clash(*pair, groups) for pair in own for groups in fields)
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
    """The group of the words in which an office ends before what it is over, the longest that fit."""
    said = f" {' '.join(WORD.findall(OF.split(role)[0]))}"
    fitting = [(len(words), at) for at, group in enumerate(groups) for words in group if said.endswith(f" {words}")]
    return max(fitting)[1] if fitting else None


def told(reading: Reading, bearer: Bearer, check: NameCheck) -> Bearer:
    """A name with the offices that a verb gives it: *Olga Benn is the mayor*, *who heads the library*."""
    text = reading.article.text
    known = {*check.over} | {
        words.split()[-1] for groups in (check.ranks, *check.posts.values()) for group in groups for words in group
    }
    spots = {name.span[0]: name for name in reading.names if name.name == bearer.name}
    found = [
        (f"head of {said}" if event.verb in check.leads else said, Mention(bearer.mention.reading, spots[start]))
        for event in reading.events
        if not event.negated and event.modal is None and event.agent and event.patient
        if event.verb == "be" or event.verb in check.leads
        for start in spots
        if event.agent.span[0] <= start < event.agent.span[1]
        if (said := " ".join(text[slice(*event.patient.span)].split()))
        if event.verb in check.leads or not known.isdisjoint(event.patient.lemmas[-1:])
    ]
    return bearer._replace(roles=(*bearer.roles, *found))


def is_over_another(left: str, right: str, check: NameCheck) -> bool:
    """Whether one kind of office is over two different things: minister of A and of B."""
    here, there = (WORD.findall(OF.split(role)[0]) for role in (left, right))
    ends = {words[-1] for words in (here, there) if words}
    if not here or not there or not ends <= set(check.over) or (len(ends) > 1 and not ends <= set(check.like)):
        return False
    if any(set(words) & set(check.lesser) and set(words) & set(check.alone) for words in (here, there)):
        return False
    one, other = (over(role, words[-1], check) for role, words in ((left, here), (right, there)))
    return bool(one and other) and one.isdisjoint(other)


def over(role: str, head: str, check: NameCheck) -> set[str]:
    """The stems of what an office is over, of the words that can tell it."""
    domains = {stem(word) for group in check.kinds for word in group}
    words = {stem(word) for word in WORD.findall(role) if word != head and word not in SMALL}
    return words & domains
