"""Decides which claims of several articles speak of the same thing."""

from factcheck.link.linker import Linked, Linker, Pair

__all__ = ["Linked", "Linker", "Pair"]
