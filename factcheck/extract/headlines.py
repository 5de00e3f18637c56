"""Headlines: Most Words in Capitals, so that a capital tells nothing, and present verbs behind what they count."""

from __future__ import annotations

from functools import cached_property

from factcheck.extract.figurewords import FigureWords
from factcheck.extract.framing import Framer
from factcheck.extract.hedges import Hedges
from factcheck.extract.silences import Silences
from factcheck.extract.tokens import Tokens

LONG = 3  # letters up to which a word may be in lower case in any title
FEW = 2  # long words in capitals that make a title
CASED = ("day", "small")  # silences that count only behind a capital


class Headlines:
    """Reads headlines as if they were set like sentences."""

    def __init__(self, around: FigureWords, framer: Framer, hedges: Hedges, silences: Silences):
        self.framer = framer
        self.hedges = hedges
        self.silences = silences
        self.verbs = around.of("headline")

    def is_title(self, line: Tokens) -> bool:
        """Whether all long words but those of grammar begin with a capital."""
        capitals, ends = 0, self.framer.nouns.ends
        for word in line.words:
            if len(word) > LONG and word[0].isalpha():
                if word[0].isupper():
                    capitals += 1
                elif word not in ends:
                    return False
        return capitals >= FEW

    def plain(self, line: Tokens) -> Tokens:
        """A title with the words that can be no names in lower case."""
        plural, known = self.framer.nouns.is_plural, self.known
        words = [
            low if low != word and (low in known or plural(low)) and low not in self.cased else word
            for word, low in zip(line.words, line.lows, strict=True)
        ]
        return line._replace(words=words)

    @cached_property
    def known(self) -> frozenset[str]:
        """Words that count, move, hedge or do something to what is counted."""
        nouns, predicates, measures = self.framer.nouns, self.framer.predicates, self.framer.measures
        return frozenset(
            {
                *nouns.ends, *nouns.skips, *nouns.plural, *nouns.persons, *nouns.verbs, *self.verbs,
                *predicates.verbs, *predicates.states, *predicates.nouns,
                *measures.nouns, *measures.topics, *measures.near, *measures.decimals,
                *(word for rows in self.hedges.before.last.values() for row, _ in rows for word in row),
            }
        )  # fmt: skip

    @cached_property
    def cased(self) -> frozenset[str]:
        """Words whose capital tells that the number behind them is none."""
        rows = (row for rows in self.silences.before.last.values() for row in rows)
        return frozenset(row[0] for row, (numbers, _) in rows if numbers in CASED)
