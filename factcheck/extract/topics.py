"""What an amount is said of: unemployment, profit, the price."""

from __future__ import annotations

from factcheck.extract.figurewords import FigureWords
from factcheck.extract.measures import Measures
from factcheck.extract.motions import Motions
from factcheck.extract.nouns import Nouns
from factcheck.extract.quantities import Quantity
from factcheck.extract.tokens import Tokens

CLAUSE = frozenset(".;:?!")
TOPIC_REACH = 9  # words before a number in which its topic is looked for


class Topics:
    """The topics that the measures of a rulebook know, and what else can be one: the subject of a copula."""

    def __init__(self, around: FigureWords, measures: Measures, nouns: Nouns, motions: Motions):
        self.copulas, self.conjunctions = around.of("copula"), around.of("conjunction")
        self.measures = measures
        self.nouns = nouns
        self.motions = motions

    def find(self, line: Tokens, first: int, stop: int, quantity: Quantity, part: bool) -> str | None:
        """What an amount is said of: the nearest known topic in its clause, behind it or before it.

        Of a `part` of something named (7% of the market) nothing is said beyond a comma.
        """
        topics, lows = self.measures.topics, line.lows
        for at in (stop, stop + 1, stop + 2) if lows[first] not in self.motions.multiples else ():
            if lows[at] in topics and lows[at - 1] not in self.conjunctions and self.may_be(lows[at], quantity):
                return lows[at]
        subject = None
        for at in range(first - 1, max(-1, first - 1 - TOPIC_REACH), -1):
            word = lows[at]
            if word in CLAUSE or (part and word == ","):
                break
            if word in topics and self.may_be(word, quantity):
                return word
            if (
                subject is None
                and word.isalpha()
                and len(word) > 2
                and self.nouns.may_name(word)
                and word not in self.nouns.numbers
            ):
                right = lows[at + 1]
                if right in self.copulas or right in self.motions.verbs or right in self.motions.multiples:
                    subject = word
        return subject

    def may_be(self, word: str, quantity: Quantity) -> bool:
        """Whether a known topic can be one of an amount; one that is no noun (below) only where its rule takes that."""
        return word not in self.nouns.ends or self.measures.takes(word, quantity.unit, quantity.dimension)
