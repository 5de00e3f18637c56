"""Noun groups, verb groups and clauses of a sentence; every claim's frame is read off them."""

from factcheck.syntax.parser import Parser
from factcheck.syntax.values import Clause, NounGroup, Parse, VerbGroup

__all__ = ["Clause", "NounGroup", "Parse", "Parser", "VerbGroup"]
