"""Parses a sentence: words, chunks, groups, clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Figure, Moment, Name, Reading, Sentence, Span
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Numeral
from factcheck.rulebook.kinds.statements import CueRule
from factcheck.syntax.chunks import chunks
from factcheck.syntax.clauses import clauses
from factcheck.syntax.groups import grouped
from factcheck.syntax.values import Parse
from factcheck.tokens.lexicon import Lexicon
from factcheck.tokens.tagger import Marks, Tagger

TOLD = frozenset(("headline", "summary", "body", "caption", "table"))  # what tells the story
NONE = Marks()
DURATION = "duration"  # a moment that is a length of time is a quantity


class Parser:
    """Parses with the lexicon of a rulebook; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        rules = [rule for _, rule in rulebook.of(Numeral)]
        numbers = {word for rule in rules for group in (rule.words, rule.scales) for word in group}
        self.speech = frozenset(verb for _, rule in rulebook.of(CueRule) if rule.speech for verb in rule.verbs)
        self.tagger = Tagger(Lexicon(rulebook), numbers)

    def parses(self, reading: Reading) -> Iterator[tuple[int, Parse]]:
        """(number, parse) of each sentence of the story that has a figure, moment or name, in order."""
        known: dict[int, tuple[list[Span], list[Span], list[Span]]] = {}
        moments = [moment for moment in reading.moments if moment.kind != DURATION]
        kinds: tuple[Sequence[Name | Moment | Figure], ...] = (reading.names, moments, reading.figures)
        for place, claims in enumerate(kinds):
            for claim in claims:
                known.setdefault(claim.sentence, ([], [], []))[place].append(claim.span)
        for number, marks in sorted(known.items()):
            if reading.sentences[number].role in TOLD:
                yield number, self.parse(reading.article.text, number, reading.sentences[number], Marks(*marks))

    def parse(self, text: str, number: int, sentence: Sentence, marks: Marks = NONE) -> Parse:
        """The parse of the `number`-th sentence of a text, with what is known of its names, moments and hedges."""
        tokens = self.tagger.tokens(text, sentence.span, marks)
        found = grouped(chunks(tokens), tokens)
        return Parse(number, tokens, clauses(found, tokens, self.speech))
