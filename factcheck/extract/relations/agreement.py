"""Whether figures speak of what may be added, compared or divided."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.model import Figure
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.inside import WordsRule

PEOPLE = "people"
BREAKS = ("of", "definite")  # roles of words behind which no counted noun stands
MONEY = "currency"
SCALE = 100_000.0


class Agreement:
    """Compares what figures count; ``lemma`` gives a singular, ``is_noun`` knows nouns for people."""

    def __init__(self, rulebook: Rulebook, lemma: Callable[[str], str], is_noun: Callable[[str], bool]):
        self.lemma = lemma
        self.is_noun = is_noun
        self.breaks = {phrase for _, rule in rulebook.of(WordsRule) if rule.role in BREAKS for phrase in rule.phrases}
        rules = (rule for _, rule in rulebook.of(WordsRule) if rule.role == PEOPLE)
        self.people = {lemma(phrase) for rule in rules for phrase in rule.phrases}

    def is_person(self, noun: str) -> bool:
        """Whether a noun counts people, by itself or as a toll does."""
        return noun in self.people or self.is_noun(noun)

    def head(self, figure: Figure) -> str | None:
        """The lemma of what a figure counts by syntax; ``None`` where that is not said."""
        if figure.unit is not None or not figure.noun or not figure.frame.head:
            return None
        if self.breaks.intersection(figure.text.lower().split()):
            return None  # 800,000 the year before, 1,080 of the season
        return self.lemma(figure.noun.lower().split()[-1])

    def noun(self, figure: Figure) -> str | None:
        """The lemma of what a figure counts or stands beside, as far as anything tells."""
        return self.lemma(figure.noun.lower().split()[-1]) if figure.noun else None

    def same_unit(self, left: Figure, right: Figure) -> bool:
        """Whether two figures have one unit, or one of them none where it counts nothing either."""
        if base(left) == base(right):
            return True
        pair = ((left, right), (right, left))
        return any(bare.frame.head is None and is_scaled(bare) and full.dimension == MONEY for bare, full in pair)

    def agree(self, left: Figure, right: Figure) -> bool:
        """Whether two figures have one unit and nothing says that they count unlike things."""
        if not self.same_unit(left, right):
            return False
        one, other = self.head(left), self.head(right)
        if left.unit is not None or one is None or other is None or one == other:
            return True
        return self.is_person(one) and self.is_person(other)


def base(figure: Figure) -> str | None:
    """The unit of a figure without what it is per."""
    return figure.unit and figure.unit.partition(" per ")[0]


def is_scaled(figure: Figure) -> bool:
    """Whether a figure without a unit is printed as an amount is: 2.4 million, 24 million."""
    return figure.unit is None and figure.printed[0] >= SCALE and any(letter.isalpha() for letter in figure.text)
