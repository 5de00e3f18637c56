"""The words of a rule of ranks, ready to be looked up."""

from __future__ import annotations

import re

from factcheck.rulebook.kinds.ranks import RankCheck

DIGITS = re.compile(r"(\d{1,3})([a-z]{2})")


class Words:
    """The words of a rule, ready to be looked up."""

    def __init__(self, body: RankCheck):
        self.body = body
        self.orders = {word: order for order, words in body.orders.items() for word in words}
        self.standings = {word: name for name, words in body.standings.items() for word in words}
        # every rank has one of these, but for digits
        self.known = frozenset((*body.ordinals, *self.orders, *body.titles, *body.tables))

    def ordinal(self, low: str) -> int | None:
        """The number of an ordinal."""
        digits = DIGITS.fullmatch(low)
        return int(digits[1]) if digits and digits[2] in self.body.endings else self.body.ordinals.get(low)

    def order(self, parts: tuple[str, ...]) -> str | None:
        """By what a superlative orders; ``most`` with an adjective orders by that."""
        if len(parts) == 2 and parts[0] in self.body.most:
            return parts[1]
        return self.orders.get(parts[0]) if len(parts) == 1 else None
