"""Names of persons, organisations, bodies and places, with titles and roles."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Name, Sentence
from factcheck.rulebook import Rulebook


class NameReader:
    """Reads names with the vocabularies of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        pass

    def names(self, text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
        """All names in the order of the text."""
        return ()
