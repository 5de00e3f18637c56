"""Which family of things a figure belongs to: deaths, troops, money, unemployment."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Figure
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Measure

Known = tuple[int, str]  # rank, id of the rule


class Measures:
    """The measure rules of a rulebook as dictionaries."""

    def __init__(self, rulebook: Rulebook):
        self.nouns: dict[str, str] = {}
        self.pairs: dict[tuple[str, str], str] = {}
        self.topics: dict[str, list[tuple[int, str, Measure]]] = {}
        self.near: dict[str, str] = {}
        self.decimals: dict[str, str] = {}
        self.leads: dict[str, list[tuple[tuple[str, ...], str, Measure]]] = {}
        self.units: dict[str, str] = {}
        self.dimensions: dict[str, str] = {}
        self.predicates: dict[str, str] = {}
        for rule, body in rulebook.of(Measure):
            self.add(rule, body)
        for rows in self.topics.values():
            rows.sort(key=lambda row: (-row[0], row[1]))

    @property
    def casualties(self) -> frozenset[str]:
        """The rules that count those to whom something was done."""
        return frozenset(self.predicates.values())

    def add(self, rule: str, body: Measure) -> None:
        """Takes one rule into the dictionaries."""
        for noun in body.nouns:
            first, _, second = noun.rpartition(" ")
            if first:
                self.pairs.setdefault((first, second), rule)
            else:
                self.nouns.setdefault(noun, rule)
        for topic in body.topics:
            self.topics.setdefault(topic, []).append((body.rank, rule, body))
        if not body.topics:
            self.units.update((unit, rule) for unit in body.units)
        if body.rank == 0:
            self.dimensions.update((dimension, rule) for dimension in body.dimensions)
        self.near.update((word, rule) for word in body.near)
        self.decimals.update((word, rule) for word in body.decimals)
        for phrase in body.leads:
            words = tuple(phrase.split())
            self.leads.setdefault(words[-1], []).append((words, rule, body))
        self.predicates.update((family, rule) for family in body.predicates)

    def led(self, before: Sequence[str], dimension: str | None) -> str | None:
        """The rule of a phrase right before a number: home to 9,000 people, to close at $4."""
        for words, rule, body in self.leads.get(before[-1] if before else "", ()):
            if tuple(before[-len(words) :]) == words and (
                dimension in body.dimensions or not (dimension or body.units or body.dimensions)
            ):
                return rule
        return None

    def again(self, before: Sequence[Figure]) -> str | None:
        """The rule of the figure before a bare decimal, where a word near that one claimed it: 5.9, others say 6.1."""
        return next((figure.rule for figure in reversed(before[-1:]) if figure.rule in self.near.values()), None)

    def named(self, head: str, lemma: str) -> str:
        """The form of a noun that a rule names: as it stands, else its singular."""
        return lemma if head not in self.nouns and lemma in self.nouns else head

    def counted(self, noun: str | None, before: str, predicate: str | None, person: bool) -> str | None:
        """The rule for a counted thing: what was done to people goes before what they are."""
        if predicate is not None and (rule := self.predicates.get(predicate)):
            own = self.nouns.get(noun or "")
            if noun is None or person or own == rule:
                return rule
        if noun is None:
            return None
        return self.pairs.get((before, noun)) or self.nouns.get(noun)

    def takes(self, topic: str, unit: str | None, dimension: str | None) -> bool:
        """Whether a rule of a topic is for amounts in a unit or of a dimension."""
        return any(unit in body.units or dimension in body.dimensions for _, _, body in self.topics.get(topic, ()))

    def measured(self, unit: str, dimension: str, topic: str | None) -> str | None:
        """The rule for an amount with a unit: what it is said of goes before the unit alone."""
        for _, rule, body in self.topics.get(topic or "", ()):
            if unit in body.units or dimension in body.dimensions:
                return rule
        return self.units.get(unit) or self.dimensions.get(dimension)
