"""Decides which claims of several articles speak of the same thing."""

from factcheck.link.alignment import Pair
from factcheck.link.linker import Linked, Linker
from factcheck.link.origins import Origin

__all__ = ["Linked", "Linker", "Origin", "Pair"]
