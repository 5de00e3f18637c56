"""Relations as rules read them off a script: patterns whose groups are the roles of figures."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

import regex

from factcheck.extract.relations.script import Mark, Script
from factcheck.model import Figure
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.relations import RelationRule

SLOT = re.compile(r"<([A-Z]\w*)(?::([a-z]\w*))?>")  # <N> or <N:part> in a pattern
CLAIM = "claim"


class Match(NamedTuple):
    """A relation as its rule tells it: the figures of each role, its letters, and the other nouns between."""

    of: str
    sure: bool
    roles: Mapping[str, tuple[Mark, ...]]
    letters: Mapping[str, str]
    nouns: frozenset[str]


class Grammar:
    """The patterns of a rulebook, compiled."""

    def __init__(self, rulebook: Rulebook):
        rules = [rule for _, rule in rulebook.of(RelationRule)]
        short = {name: text for rule in rules for name, text in rule.short.items()}
        self.patterns = [(rule.of, rule.sure, expanded(pattern, short)) for rule in rules for pattern in rule.patterns]
        self.compiled = [(of, sure, regex.compile(pattern)) for of, sure, pattern in self.patterns]

    def of(self, kind: str) -> list[str]:
        """The patterns of one kind of relation."""
        return [pattern for of, _, pattern in self.patterns if of == kind]

    def matches(self, script: Script, kinds: Container[str]) -> Iterator[Match]:
        """Every relation of some kinds in a script."""
        for of, sure, pattern in self.compiled:
            if of not in kinds:
                continue
            for found in pattern.finditer(script.letters, overlapped=True):
                roles = {role: figures(script.marks[slice(*found.span(role))]) for role in found.re.groupindex}
                inside = script.marks[slice(*found.span())]
                nouns = frozenset(mark.lemma for mark in inside if mark.figure is None and mark.lemma)
                yield Match(of, sure, roles, found.groupdict(), nouns)


def figures(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks that are figures."""
    return tuple(mark for mark in marks if mark.figure is not None)


def expanded(pattern: str, short: Mapping[str, str]) -> str:
    """A pattern with what its slots stand for."""

    def slot(found: re.Match[str]) -> str:
        inner = expanded(short[found[1]], short)
        return f"(?P<{found[2]}>{inner})" if found[2] else f"(?:{inner})"

    return SLOT.sub(slot, pattern)


def one(marks: Sequence[Mark]) -> Figure:
    """The only figure of a role."""
    figure = marks[0].figure
    assert figure is not None
    return figure
