"""Rules as data: the kinds, the loading, the layers. Knows nothing of the flow that uses them."""

from factcheck.rulebook.book import Rule, Rulebook
from factcheck.rulebook.load import load

__all__ = ["Rule", "Rulebook", "load"]
