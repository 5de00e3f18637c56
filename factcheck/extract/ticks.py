"""The words and numbers of time in a text, found in one scan and told apart by class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.extract.digits import readings

Terms = tuple[tuple[str, int], ...]
Classes = dict[str, Terms]

# What stands before a word is part of the match, so that the engine steps from word to word and not from letter to
# letter; it finds a letter outside a small set faster than one outside all scripts, which is asked afterwards.
MARK = r"[^A-Za-z0-9_](?<!\w)"
NUMBER = r"(?<![$€£¥₹#.,])'?\d+(?:[.,:/–-]\d+)*(?:-?[A-Za-z]{1,2}\b)?"


class Tick(NamedTuple):
    """A word or number of time; ``classes``: what it can be -> what it then says."""

    start: int
    end: int
    classes: Classes


class Ticks:
    """Finds the words of a vocabulary, and numbers."""

    def __init__(self, words: Iterable[tuple[str, str, int, bool]]):
        """`words`: (word, class, value, only with a capital)."""
        self.classes: dict[str, Classes] = {}
        for word, class_, value, cased in words:
            for form in spellings(word, cased=cased):
                self.classes.setdefault(form, {})[class_] = ((class_, value),)
        self.scan = re.compile(f"{MARK}(?:(?:{trie(self.classes)})(?!\\w)|({NUMBER}))")

    def ticks(self, text: str) -> Iterator[Tick]:
        """All of them in the order of the text."""
        plain = text.replace("’", "'").replace("\u00a0", " ")
        for match in self.scan.finditer(f" {plain}"):
            found = match[0][1:]
            classes = readings(found) if match[1] else self.classes[found]
            if classes:
                yield Tick(match.start(), match.end() - 1, classes)


def spellings(word: str, *, cased: bool) -> tuple[str, ...]:
    """A word as it may stand: as listed, with a capital, in capitals."""
    capital = word[:1].upper() + word[1:]
    return (capital, word.upper()) if cased else (word, capital, word.upper())


def trie(words: Iterable[str]) -> str:
    """One pattern for many words that branches letter by letter, so that it costs no more than its longest word."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return branch(root)


def branch(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    """The pattern of a node of the trie; longer words win."""
    ways = [re.escape(letter) + branch(below) for letter, below in sorted(node.items()) if letter]
    if not ways:
        return ""
    body = ways[0] if len(ways) == 1 and "" not in node else f"(?:{'|'.join(ways)})"
    return f"{body}?" if "" in node else body
