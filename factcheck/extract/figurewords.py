"""The words around a number by what they do there, as the rules list them."""

from __future__ import annotations

from typing import get_args

from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import FigureWord, FigureWordClass

NONE: frozenset[str] = frozenset()


class FigureWords:
    """The classes of a rulebook's words around numbers; one that no rule fills is empty."""

    def __init__(self, rulebook: Rulebook):
        self.classes: dict[FigureWordClass, frozenset[str]] = dict.fromkeys(get_args(FigureWordClass), NONE)
        for _, rule in rulebook.of(FigureWord):
            self.classes[rule.class_] |= frozenset(rule.words)

    def of(self, class_: FigureWordClass) -> frozenset[str]:
        """The words of a class."""
        return self.classes[class_]

    def phrases(self, class_: FigureWordClass) -> frozenset[tuple[str, ...]]:
        """The phrases of a class as the words that they are made of."""
        return frozenset(tuple(phrase.split()) for phrase in self.classes[class_])
