"""Figures: every number in the text with what it counts or measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.extract.figurewords import FigureWords
from factcheck.extract.framing import Framer
from factcheck.extract.headlines import Headlines
from factcheck.extract.hedges import Hedged, Hedges
from factcheck.extract.lengths import Lengths
from factcheck.extract.lists import listed
from factcheck.extract.motions import Motions
from factcheck.extract.notations import VULGAR
from factcheck.extract.numerals import DECADE, Numeral, Numerals
from factcheck.extract.proportions import Proportions
from factcheck.extract.quantities import Quantities, Quantity
from factcheck.extract.ranges import Ranges
from factcheck.extract.restated import carried, restated
from factcheck.extract.silences import Silences
from factcheck.extract.tokens import DIGIT, WORD, Tokens, tokens
from factcheck.extract.units import Units
from factcheck.model import Figure, Moment, Sentence, Span
from factcheck.rulebook import Rulebook

PROPORTIONS = ("ratio", "factor", "year of age")

MOVED = 10  # words from a verb of moving to the "by" of its step: cut its count of deaths in Derby by
COUNTED = ("duration", "relative")  # kinds of moments whose number counts units of time


class Found(NamedTuple):
    """A quantity in its sentence with its hedges, before it has got its frame."""

    quantity: Quantity
    hedged: Hedged
    behind: Hedged


class FigureReader:
    """Reads figures with the vocabularies of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.around = around = FigureWords(rulebook)
        self.numerals = Numerals(rulebook, around)
        self.units = Units(rulebook)
        self.hedges = Hedges(rulebook)
        self.silences = Silences(rulebook)
        self.motions = Motions(rulebook, around)
        self.quantities = Quantities(self.numerals, self.units, around)
        self.proportions = Proportions(self.numerals, self.units, around)
        self.ranges = Ranges(self.quantities)
        self.framer = Framer(rulebook, around, self.motions, self.quantities)
        self.headlines = Headlines(around, self.framer, self.hedges, self.silences)
        self.lengths = Lengths(rulebook, self.numerals, self.units)
        self.words = self.lengths.triggers | self.numerals.triggers | self.motions.multiples.keys() | VULGAR

    def figures(self, text: str, sentences: Sequence[Sentence], moments: Sequence[Moment]) -> tuple[Figure, ...]:
        """All figures in the order of the text; of the numbers in `moments` only those of time passed (12 days ago)."""
        taken = sorted(moment.span for moment in moments if moment.kind not in COUNTED)
        low = lowered(text)
        figures: list[Figure] = []
        passed = 0
        for place, sentence in enumerate(sentences):
            start, end = sentence.span
            if DIGIT.search(text, start, end) is None and self.words.isdisjoint(WORD.findall(low, start, end)):
                continue
            while passed < len(taken) and taken[passed][1] <= start:
                passed += 1
            line = tokens(text, start, end)
            if self.headlines.is_title(line):
                line = self.headlines.plain(line)
            figures.extend(self.sentence(line, place, inside(taken, passed, end), len(figures)))
        return tuple(figures)

    def sentence(self, line: Tokens, place: int, taken: list[Span], count: int) -> list[Figure]:
        """The figures of one sentence; `taken` are the spans of its moments, `count` the figures before it."""
        figures: list[Figure] = []
        for found in self.found(line, taken):
            if figures and line.starts[found.quantity.first] < figures[-1].span[1]:
                continue
            figure = self.framer.framed(line, found.quantity, found.hedged, found.behind, figures)
            if figure is not None:
                figures.append(figure._replace(id=f"f{count + len(figures) + 1}", sentence=place))
        if len(figures) < 2:
            return figures
        figures = listed(figures, line.text, self.around.of("list"), self.framer.measures, self.framer.nouns)
        figures = restated(figures, line.text, self.around.of("again"), self.units)
        return carried(figures, line.text, self.around.of("conjunction"))

    def found(self, line: Tokens, taken: list[Span]) -> Iterator[Found]:
        """Every quantity of a sentence, from left to right, none inside another."""
        words, at, free, passed = self.words, 0, 0, 0
        starts = [
            place
            for place, word in enumerate(line.lows)
            if word in words or (not word.isalpha() and (word[:1].isdecimal() or word[:1] == "." != word))
        ]
        for start_at in starts:
            if start_at < at:
                continue
            at = start_at
            while passed < len(taken) and taken[passed][1] <= line.starts[at]:
                passed += 1
            if passed < len(taken) and taken[passed][0] <= line.starts[at]:
                continue
            read = self.at(line, at)
            if isinstance(read, int):
                at = read
                continue
            if read.quantity.first >= free:
                yield read
            free = at = max(at + 1, read.behind.stop)

    def at(self, line: Tokens, at: int) -> Found | int:
        """The quantity at token `at`, or the token to go on from."""
        if (length := self.lengths.read(line, at)) is not None:
            return Found(length, self.hedges.leading(line, length.first), self.hedges.trailing(line, length.stop))
        number = self.numerals.read(line, at)
        if number is None:
            multiple = self.motions.multiples.get(line.lows[at])
            if multiple is None:
                return at + 1
            value = multiple.value
            number = Numeral(at, at + 1, value, value, "multiple")
            quantity = Quantity(at, at + 1, value, value, number, "factor", "factor", multiple.rule)
            return Found(quantity, Hedged(at, at), Hedged(at + 1, at + 1))
        proportion = self.proportions.read(line, number)
        if proportion is None and number.style == DECADE:
            return number.stop
        quantity = proportion or self.quantities.read(line, number)
        if (quantity.unit not in PROPORTIONS or number.style == "fraction") and self.silenced(line, number, quantity):
            return max(number.stop, at + 1)
        first = quantity.first
        hedged = self.hedges.leading(line, first)
        if quantity.dimension == "currency" and self.motions.reaches(line, hedged.first, first):
            hedged = Hedged(first, first)
        opener = line.lows[hedged.first - 1] if hedged.first else ""
        if self.may_range(line, quantity, hedged.first, opener):
            quantity = self.ranges.read(line, quantity, opener)
        if opener == "between" and quantity.kind == "range":
            hedged = hedged._replace(first=hedged.first - 1)
            outer = self.hedges.leading(line, hedged.first)
            hedged = Hedged(outer.first, outer.first, outer.hedges + hedged.hedges)
        return Found(quantity, hedged, self.hedges.trailing(line, quantity.stop))

    def may_range(self, line: Tokens, quantity: Quantity, first: int, opener: str) -> bool:
        """Whether a ``to`` behind the number can join two ends: not where a movement goes from it or by it."""
        if opener == "from":
            return not self.motions.mover(line, first - 1, 3)
        if line.lows[quantity.stop] != "to" or first == 0:
            return True
        if quantity.unit is None:  # rose by four to 17, but dropped by 1 to 1.5 degrees
            moved = opener == "by" and self.motions.mover(line, first - 1, MOVED)
            return not moved or self.is_measured(line, quantity.stop + 1)
        return opener != "by" and opener not in self.motions.verbs

    def is_measured(self, line: Tokens, at: int) -> bool:
        """Whether a number with a unit begins at token `at`."""
        number = self.numerals.read(line, at)
        return number is not None and self.quantities.read(line, number).unit is not None

    def silenced(self, line: Tokens, number: Numeral, quantity: Quantity) -> bool:
        """Whether a rule says that the number is no figure."""
        silences = self.silences
        money = quantity.dimension == "currency"
        if number.style == "digits":
            whole = number if quantity.unit is None else number._replace(stop=quantity.stop)
            named = self.framer.measures.near.keys() & line.lows[max(0, number.first - 2) : number.first]
            if not money and not named and quantity.first == number.first and silences.by_form(line, whole):
                return True
            plural = quantity.unit is not None or self.framer.plural_follows(line, number.stop)
            if not plural and silences.is_year(line, number):
                return True
        if money or (quantity.dimension is not None and number.style in ("words", "vague") and number.low != 1):
            return False
        if number.low == 1 and line.lows[number.stop] in ("to", "or") and self.numerals.read(line, number.stop + 1):
            return False
        counted = quantity.unit is not None or self.framer.plural_follows(line, number.stop)
        counted = counted or line.lows[number.stop] in self.framer.nouns.verbs
        return silences.by_words(line, number, counted) is not None


def lowered(text: str) -> str:
    """The text in lower case with every character in its place, also those that become two."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(mark if len(mark.lower()) > 1 else mark.lower() for mark in text)


def inside(taken: list[Span], first: int, end: int) -> list[Span]:
    """The spans from place `first` on that begin before `end`."""
    last = first
    while last < len(taken) and taken[last][0] < end:
        last += 1
    return taken[first:last]
