"""The rules as the flow sees them: typed, immutable, asked for by kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

from factcheck.rulebook.patterns import Matcher, compiled

Body = TypeVar("Body")


class Rule(NamedTuple):
    """One rule: its header, the value of its kind, and where it came from.

    ``layer`` 0 ships with factcheck; what a user wrote or changed has a higher one.
    """

    id: str
    kind: str
    summary: str
    body: Any
    why: str = ""
    status: str = "stable"
    path: str = ""
    examples: tuple[dict[str, Any], ...] = ()
    layer: int = 0


class Rulebook(NamedTuple):
    """All rules in force, sorted by id; ``digest`` changes with every byte of them."""

    rules: tuple[Rule, ...]
    digest: str = ""

    def of(self, kind: type[Body]) -> Iterator[tuple[str, Body]]:
        """(id, body) of every rule whose body is of `kind`, in the order of ids."""
        return ((rule.id, rule.body) for rule in self.rules if type(rule.body) is kind)

    def rule(self, rule_id: str) -> Rule:
        """The rule with this id; KeyError where there is none."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)

    def replaced(self, new: Rule) -> Rulebook:
        """The same book with one rule put in the place of that of the same id."""
        return self._replace(rules=tuple(new if rule.id == new.id else rule for rule in self.rules))

    def compiled(self, rule_id: str, pattern: str) -> Matcher:
        """A pattern of a rule, ready to run; one that a user wrote raises TooSlowError rather than run away."""
        return compiled(pattern, guard=rule_id if self.rule(rule_id).layer else None)
