"""What claims are compared in: base units, and the stems of words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from factcheck.extract.types import Types
from factcheck.link.recounts import Recounts
from factcheck.model import Figure
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import FigureCheck
from factcheck.rulebook.kinds.figures import Unit
from factcheck.rulebook.kinds.same import TypeGraph
from factcheck.rulebook.kinds.statements import WordRule

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
RATIO = "ratio"  # the unit of halves and thirds
SAME_KIND = {"GBX": "GBP", "share-points": "points"}  # units told as another one: pence, points of a poll
SORTS = ("count", "share", "time", "age", "tally")
STEM = 5  # letters that forms of one word share
OPEN_CLASS = ("verb", "noun", "noun-or-verb")
SILENT = ("boilerplate", "table", "note", "byline", "dateline")


class Bases:
    """Units to base units and words to what they mean, by the rules of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.units = {
            unit.name: (body.dimension, unit.factor, unit.zero) for _, body in rulebook.of(Unit) for unit in body.unit
        }
        self.idle = frozenset(
            word for _, body in rulebook.of(WordRule) if body.class_ not in OPEN_CLASS for word in body.words
        )
        self.check = next(body for _, body in rulebook.of(FigureCheck))
        self.recounts = Recounts(rulebook)
        self.unspecific = frozenset(self.check.unspecific)
        self.alike = {stem(word): stem(group[0]) for group in self.check.alike for word in group}
        self.meanings = Meanings(self.idle, self.alike)
        self.nouns = Types(body for _, body in rulebook.of(TypeGraph) if body.of == "noun")
        self.events = Types(body for _, body in rulebook.of(TypeGraph) if body.of == "event")
        self.open = frozenset(self.check.open)
        self.opposed = pairs(map(self.events.named, group) for group in self.check.opposed)
        self.generic = frozenset(self.alike.get(stem(word), stem(word)) for word in self.check.generic)

    def value(self, value: float | None, unit: str | None) -> float | None:
        """A value in the base unit of its dimension; half of something is 50 percent of it."""
        if value is not None and unit == RATIO:
            return value * 100
        if value is None or unit not in self.units:
            return value
        _, factor, offset = self.units[unit]
        return value * factor + offset

    def kind(self, figure: Figure) -> str:
        """What is comparable at all: one dimension, one currency, one rate, or counted things."""
        if figure.unit in self.units:
            dimension = self.units[figure.unit][0]
            return SAME_KIND.get(dimension, dimension)
        if figure.unit == RATIO:
            return "share"
        if figure.unit in SAME_KIND:
            return SAME_KIND[figure.unit]
        return figure.unit or figure.dimension or "count"

    def sort(self, kind: str) -> str:
        """What sort of figures those of a kind are, as the comparison of kinds names them."""
        return "money" if kind.isupper() else kind if kind in SORTS else "measured"

    def counted(self, figure: Figure) -> tuple[str, ...]:
        """What a figure counts and the kinds above it; empty where its noun leaves that open."""
        noun = figure.frame.head
        return () if noun is None or noun in self.open or figure.dimension == "age" else self.nouns.line(noun)

    def happening(self, figure: Figure) -> tuple[str, ...]:
        """The family of what happened to the counted, and the kinds above it; a measure that tells the unit is none."""
        measure = None if figure.measure in self.unspecific else figure.measure
        event = measure or figure.frame.predicate or figure.frame.family
        return () if event is None else self.events.line(event)

    def stems(self, text: str) -> list[str]:
        """The stems of the words that mean something, in order, like words as one."""
        known = self.meanings
        return [one for word in WORD.findall(text) if (one := known[word])]

    def spoken(self, text: str) -> list[tuple[str, str]]:
        """(stem, word as it stands) of the words that mean something, in order."""
        known = self.meanings
        return [(one, word) for word in WORD.findall(text) if (one := known[word])]


class Meanings(dict[str, str]):
    """The stem of each word as printed, empty where it means nothing; news repeats its words, so each is cut once."""

    def __init__(self, idle: frozenset[str], alike: dict[str, str]):
        super().__init__()
        self.idle, self.alike = idle, alike

    def __missing__(self, printed: str) -> str:
        word = printed.casefold().replace("’", "'")
        one = "" if len(word) < 3 or word in self.idle else stem(word)
        self[printed] = self.alike.get(one, one)
        return self[printed]


def stem(word: str) -> str:
    """The beginning that the forms of a word share."""
    word = word.removesuffix("'s")
    return word[:STEM] if len(word) > STEM else word.removesuffix("s") if len(word) > 3 else word


def pairs(groups: Iterable[Iterable[str]]) -> frozenset[frozenset[str]]:
    """All pairs of different members of each group."""
    return frozenset(frozenset(pair) for group in groups for pair in combinations(group, 2))
