"""Attributed statements: who said what, through whom."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Name, Sentence, Statement
from factcheck.rulebook import Rulebook


class StatementReader:
    """Reads statements with the vocabularies of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        pass

    def statements(self, text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Statement, ...]:
        """All statements in the order of the text; speakers not yet resolved to canonical names."""
        return ()
