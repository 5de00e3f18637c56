"""Where noun groups stand in a sentence: all of them, also those inside others, with what they say again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.syntax.values import Clause, NounGroup, Parse

NAME = "k"  # the class of words that are names


class Site(NamedTuple):
    """A noun group in its clause: what it is to the verb, and the group that it says in other words."""

    clause: Clause
    role: str
    group: NounGroup
    before: NounGroup | None


def sites(parse: Parse) -> Iterator[Site]:
    """All noun groups of a sentence, also those inside others."""
    for clause in parse.clauses:
        outer = [("subject", clause.subject), ("object", clause.object), ("complement", clause.complement)]
        outer += [(one.preposition, one.group) for one in clause.adjuncts]
        for role, group in outer:
            if group is not None:
                yield from within(clause, role, group, None)


def within(clause: Clause, role: str, group: NounGroup, before: NounGroup | None) -> Iterator[Site]:
    """A group and all in it, each with the group that it says in other words."""
    yield Site(clause, role, group, before)
    for inner in (*group.of, *group.members):
        yield from within(clause, role, inner, before)
    for again in group.apposition:
        yield from within(clause, role, again, group)


def named(parse: Parse) -> Iterator[str]:
    """The names of a sentence."""
    return (low for low, one in zip(parse.tokens.lows, parse.tokens.classes, strict=True) if one == NAME)
