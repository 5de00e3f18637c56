"""One article laid out for the checks: its figures sentence by sentence, with the words between them.

The words beside a figure give it roles (``from 50`` is an old value); which words give which role is data.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from factcheck.extract.relations.ranges import parted
from factcheck.extract.relations.scales import Scale, scales
from factcheck.extract.relations.wholes import divided, spelled_out
from factcheck.extract.types import Types
from factcheck.judge.inside.days import Calendar, Day
from factcheck.judge.inside.quotes import Quoted, neighbours, quoted
from factcheck.model import Article, Figure, Name, Reading, Span
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Noun
from factcheck.rulebook.kinds.inside import WordsRule
from factcheck.rulebook.kinds.same import TypeGraph

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[^\w\s]")
NUMBER = re.compile(r"\d+(?:[,.:]\d+)*")
LONGEST = 5  # words of the longest phrase that gives a role
PEOPLE = "people"  # the role of nouns for people, which the nouns of figures list
PERSONS = ("person", "unknown")  # kinds of names that may be a person's
PERSON = "person"  # the noun above all nouns for people
AGE = "year of age"
NOUN = "noun"  # the graph of what is counted
SHORT = 3  # letters of words that tell nothing of the subject
WIDE = 400  # code points between two figures beyond which their words say nothing of each other

Words = tuple[str, ...]
Vocabulary = Mapping[Words, frozenset[str]]


def vocabulary(rulebook: Rulebook) -> Vocabulary:
    """Words of a phrase -> the roles that it gives, of all rules."""
    roles: dict[Words, frozenset[str]] = {}
    told = [(rule.role, rule.phrases) for _, rule in rulebook.of(WordsRule)]
    told += [(PEOPLE, rule.persons) for _, rule in rulebook.of(Noun)]
    for role, phrases in told:
        for phrase in phrases:
            key = tuple(tokens(phrase))
            roles[key] = roles.get(key, frozenset()) | {role}
    return roles


def tokens(text: str) -> list[str]:
    """Words and marks in lower case."""
    return TOKEN.findall(text.lower().replace("’", "'"))


class Line(NamedTuple):
    """A sentence that has figures. ``gaps``: the words before the first figure, between two, after the last.

    ``leads`` and ``trails``: the roles that the words right before and right behind each figure give.
    """

    sentence: int
    figures: tuple[Figure, ...]
    gaps: tuple[Words, ...]
    leads: tuple[frozenset[str], ...]
    trails: tuple[frozenset[str], ...]
    roles: Vocabulary

    def before(self, at: int) -> frozenset[str]:
        """The roles of the longest phrase that ends right before figure `at`, or with which its own words begin."""
        return self.leads[at]

    def after(self, at: int) -> frozenset[str]:
        """The roles of the longest phrase that begins right after figure `at`."""
        return self.trails[at]

    def _roles(self, gap: Words) -> frozenset[str]:
        found: frozenset[str] = frozenset()
        for start in range(len(gap)):
            for size in range(1, min(LONGEST, len(gap) - start) + 1):
                found |= self.roles.get(gap[start : start + size], NONE)
        return found


NONE: frozenset[str] = frozenset()


def lined(sentence: int, figures: tuple[Figure, ...], gaps: tuple[Words, ...], roles: Vocabulary) -> Line:
    """The line of a sentence, with the roles of all its figures."""
    leads = tuple(
        ending(gap, roles) | beginning(tuple(tokens(figure.text)), roles)
        for gap, figure in zip(gaps, figures, strict=False)
    )
    return Line(sentence, figures, gaps, leads, tuple(beginning(gap, roles) for gap in gaps[1:]), roles)


def ending(words: Words, roles: Vocabulary) -> frozenset[str]:
    """The roles of the longest phrase that ends `words`."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        if found := roles.get(words[-size:]):
            return found
    return NONE


def beginning(words: Words, roles: Vocabulary) -> frozenset[str]:
    """The roles of the longest phrase that begins `words`."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        if found := roles.get(words[:size]):
            return found
    return NONE


class Lore(NamedTuple):
    """What the checks know beside their own rules: the roles of words, the calendar, the units, numbers in words."""

    roles: Vocabulary
    calendar: Calendar
    units: Mapping[str, Scale]
    words: Mapping[str, float]
    types: Types


def lore(rulebook: Rulebook) -> Lore:
    """All that the rules of a rulebook teach the checks."""
    types = Types(graph for _, graph in rulebook.of(TypeGraph) if graph.of == NOUN)
    return Lore(vocabulary(rulebook), Calendar(rulebook), scales(rulebook), spelled_out(rulebook), types)


class Page:
    """A reading with its index among the readings, and its lines."""

    def __init__(self, index: int, reading: Reading, lore: Lore):
        self.index = index
        self.reading = reading
        self.roles = lore.roles
        self.calendar = lore.calendar
        self.units = lore.units
        self.words = lore.words
        self.types = lore.types
        self._telling: dict[int, frozenset[str]] = {}
        self.starts = [sentence.span[0] for sentence in reading.sentences]

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.reading.article

    @property
    def text(self) -> str:
        """The article's text, to which spans refer."""
        return self.reading.article.text

    def role(self, figure: Figure) -> str:
        """The role of the segment in which the figure stands."""
        return self.reading.sentences[figure.sentence].role

    def sentence(self, offset: int) -> int:
        """The index of the sentence in which `offset` lies."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def paragraph(self, offset: int) -> int:
        """The number of the block in which `offset` lies."""
        return self.reading.sentences[self.sentence(offset)].paragraph

    def told(self, sentence: int) -> bool:
        """Whether the sentence is part of the story, and neither a note nor boilerplate."""
        return self.reading.sentences[sentence].role in TOLD

    def said(self, sentence: int) -> str:
        """The text of a sentence."""
        return self.text[slice(*self.reading.sentences[sentence].span)]

    def counts_people(self, figure: Figure) -> bool:
        """Whether what a figure counts is a kind of person."""
        head = figure.frame.head
        return head is not None and PERSON in self.types.line(head)

    def wording(self, figure: Figure) -> str:
        """A figure as it stands in the text, on one line."""
        return " ".join(figure.text.split())

    @cached_property
    def numbers(self) -> list[re.Match[str]]:
        """Everything in digits, with the points, commas and colons between them."""
        return [*NUMBER.finditer(self.text)]

    def shared(self, left: Figure, right: Figure) -> int:
        """How many telling words the sentences of two figures have in common."""
        return len(self.telling(left.sentence) & self.telling(right.sentence))

    @cached_property
    def spellings(self) -> tuple[dict[Words, int], dict[Words, Name]]:
        """How often each spelling of a person's name stands in the story, and where first."""
        counts: dict[Words, int] = {}
        first: dict[Words, Name] = {}
        for name in self.reading.names:
            if name.kind in PERSONS and self.told(name.sentence):
                words = tuple(name.text.replace("’", "'").removesuffix("'s").split())
                counts[words] = counts.get(words, 0) + 1
                first.setdefault(words, name)
        return counts, first

    @cached_property
    def echoes(self) -> list[tuple[Quoted, Quoted]]:
        """Pairs of quotations of the story that share some words in a row."""
        found = quoted(self.text, tokens, self.reading.statements)
        return [*neighbours([one for one in found if self.told(self.sentence(one.span[0]))])]

    @cached_property
    def days(self) -> tuple[tuple[int, Day], ...]:
        """The dates of the story as printed, each with the index of its sentence."""
        found = ((self.sentence(day.span[0]), day) for day in self.calendar.days(self.text, self.numbers))
        return tuple((sentence, day) for sentence, day in found if self.told(sentence))

    @cached_property
    def ages(self) -> dict[int, list[Figure]]:
        """Sentence -> the ages that the extraction found in it."""
        found: dict[int, list[Figure]] = {}
        for figure in self.reading.figures:
            if figure.unit == AGE and figure.printed[0] == figure.printed[1]:
                found.setdefault(figure.sentence, []).append(figure)
        return found

    def telling(self, sentence: int) -> frozenset[str]:
        """The longer words of a sentence that are not common everywhere, without their plural."""
        known = self._telling.get(sentence)
        if known is None:
            words = (word for word in tokens(self.said(sentence)) if len(word) > SHORT and word.isalpha())
            telling = (word.rstrip("s") for word in words if "common" not in self.roles.get((word,), ()))
            known = self._telling[sentence] = frozenset(telling)
        return known

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The sentences that have figures, outside of boilerplate and notes."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[Line]:
        gathered: dict[int, list[Figure]] = {}
        for figure in self.reading.figures:
            if figure.frame.negated:
                continue
            gathered.setdefault(figure.sentence, []).append(figure)
        for sentence, figures in sorted(gathered.items()):
            if self.told(sentence):
                whole = apart(sorted(figures, key=lambda one: one.span))
                split = (part for figure in whole for part in divided(self.text, figure, self.words))
                row = tuple(part for figure in split for part in parted(self.text, figure))
                yield lined(sentence, row, self._gaps(sentence, row), self.roles)

    def _gaps(self, sentence: int, figures: tuple[Figure, ...]) -> tuple[Words, ...]:
        start, end = self.reading.sentences[sentence].span
        edges = [start, *(edge for figure in figures for edge in figure.span), end]
        spans = zip(edges[::2], edges[1::2], strict=True)
        return tuple(tuple(tokens(self._clipped(span))) for span in spans)

    def _clipped(self, span: Span) -> str:
        """The text of a gap; the middle of a very long one is left out."""
        start, end = span
        if end - start <= WIDE:
            return self.text[start:end]
        return f"{self.text[start : start + WIDE // 2]} ... {self.text[end - WIDE // 2 : end]}"


TOLD = frozenset({"headline", "summary", "body", "caption", "table"})


def apart(figures: list[Figure]) -> Iterator[Figure]:
    """The figures that do not overlap one before them."""
    end = -1
    for figure in figures:
        if figure.span[0] >= end:
            end = figure.span[1]
            yield figure


def places(text: str, word: str) -> Iterator[int]:
    """Where a phrase stands in a text, as words of their own."""
    at = text.find(word)
    while at >= 0:
        after = text[at + len(word) : at + len(word) + 1]
        if not (at and text[at - 1].isalnum()) and not after.isalnum():
            yield at
        at = text.find(word, at + len(word))
