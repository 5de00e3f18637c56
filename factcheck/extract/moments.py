"""Moments: dates, weekdays, times, as the text has them; resolving them is another step."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Moment, Sentence
from factcheck.rulebook import Rulebook


class MomentReader:
    """Reads moments with the vocabularies of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        pass

    def moments(self, text: str, sentences: Sequence[Sentence]) -> tuple[Moment, ...]:
        """All moments in the order of the text, absolute ones with their period, relative ones without."""
        return ()
