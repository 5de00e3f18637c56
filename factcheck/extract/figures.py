"""Figures: every number in the text with what it counts or measures."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Figure, Moment, Sentence
from factcheck.rulebook import Rulebook


class FigureReader:
    """Reads figures with the vocabularies of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        pass

    def figures(self, text: str, sentences: Sequence[Sentence], moments: Sequence[Moment]) -> tuple[Figure, ...]:
        """All figures in the order of the text; numbers inside `moments` other than durations are none."""
        return ()
