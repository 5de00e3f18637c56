"""Numbers that are figures only beside others: *the Homeland List 18*, *a third*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Figure
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Numeral
from factcheck.rulebook.kinds.inside import WordsRule
from factcheck.syntax import Parse
from factcheck.syntax.chunks import Chunk

RATIO = "ratio"
NUMBER = "q"
PER = "per"


class BareNumbers:
    """Reads them with the numerals of a rulebook."""

    def __init__(self, rulebook: Rulebook, words: Mapping[str, float]):
        self.words = words
        self.times = {*words, *(one for _, rule in rulebook.of(WordsRule) if rule.role == PER for one in rule.phrases)}
        self.parts = {word: float(value) for _, rule in rulebook.of(Numeral) for word, value in rule.parts.items()}

    def numbers(self, parse: Parse, found: Sequence[Chunk]) -> Iterator[tuple[Figure, int, int]]:
        """(figure, first, last) of the bare numbers that end the noun groups of a sentence."""
        tokens = parse.tokens
        for chunk in found:
            if chunk.kind != "noun":
                continue
            low = tokens.lows[chunk.last - 1]
            first = chunk.last - 1
            if low in self.parts and first > chunk.first and tokens.lows[first - 1] in self.times:
                times = self.words.get(tokens.lows[first - 1], 1.0)
                yield self.figure(parse, first - 1, chunk.last, times / self.parts[low], RATIO), first - 1, chunk.last
            elif tokens.classes[first] == NUMBER and (value := self.value(low)) is not None:
                yield self.figure(parse, first, chunk.last, value, None), first, chunk.last

    def figure(self, parse: Parse, first: int, last: int, value: float, unit: str | None) -> Figure:
        """A figure of these words."""
        span = (parse.tokens.starts[first], parse.tokens.ends[last - 1])
        text = parse.tokens.text(first, last)
        return Figure("", span, text, value, value, (value, value), unit=unit, sentence=parse.sentence)

    def value(self, low: str) -> float | None:
        """The value of a number in digits or in a word."""
        digits = low.replace(",", "")
        return float(digits) if digits.isdecimal() else self.words.get(low)
