"""Bare numbers that are ages: Jane Doe, 42, was; aged 42; ages 6 and 16; she was 10 when."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.nouns import Nouns
from factcheck.extract.quantities import Quantity
from factcheck.extract.tokens import Tokens
from factcheck.model import Figure
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Age

UNIT, DIMENSION = "year of age", "age"
OLDEST = 116
CLOSED = (",", ".", ")", ";")
LEAD = 3  # words before a number that lead to an age


class Ages:
    """The rules of a rulebook on ages."""

    def __init__(self, rulebook: Rulebook, nouns: Nouns):
        self.is_person = nouns.is_person
        rules = [body for _, body in rulebook.of(Age)]
        self.before = frozenset(word for rule in rules for word in rule.before)
        self.bearers = frozenset(word for rule in rules for word in rule.bearers)
        self.leads = frozenset(phrase for rule in rules for phrase in rule.leads)
        self.closing = frozenset(word for rule in rules for word in rule.closing)

    def read(self, line: Tokens, quantity: Quantity, known: Sequence[Figure]) -> Quantity | None:
        """The quantity as an age, or ``None``; `known` are the figures before it in its sentence."""
        at, stop, words = quantity.first, quantity.stop, line.words
        if not quantity.number.plain or not 0 < quantity.low < OLDEST or at == 0:
            return None
        before = line.lows[at - 1]
        named = at > 1 and before == "," and (words[at - 2][:1].isupper() or self.is_person(line.lows[at - 2]))
        named = named and (words[stop][:1] in CLOSED or (line.lows[stop] == "and" and words[stop + 1].isdecimal()))
        last = next((figure for figure in known[-1:] if figure.unit == UNIT), None)
        listed = before in ("and", ",") and last is not None and last.span[1] == line.ends[at - 2]
        of = line.lows[at - 2] if before == "of" and at > 1 else ""
        told = before in self.before or of in self.before or (of in self.bearers and words[stop][:1] in CLOSED)
        if named or listed or told or self.led(line, at, stop):
            return quantity._replace(unit=UNIT, dimension=DIMENSION)
        return None

    def led(self, line: Tokens, at: int, stop: int) -> bool:
        """Whether words before a number lead to an age and nothing behind it says what else it counts."""
        if line.lows[stop] and line.lows[stop] not in self.closing:
            return False
        return any(" ".join(line.lows[max(0, at - size) : at]) in self.leads for size in range(1, LEAD + 1))
