"""What is a kind of what: nouns and families of events in the graph that the rules give."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from factcheck.rulebook.kinds.same import TypeGraph

DEEP = 16  # steps up from a noun after which a circle in the rules is left


class Types:
    """One graph; words that share a meaning stand in it under the first of them."""

    def __init__(self, rules: Iterable[TypeGraph]):
        graphs = list(rules)
        self.meaning = {word: group[0] for graph in graphs for group in graph.same for word in group}
        self.above = {
            self.named(word): self.named(kind)
            for graph in graphs
            for kind, words in graph.kinds.items()
            for word in words
        }

    def named(self, word: str) -> str:
        """The word under which the meaning of a word stands."""
        return self.meaning.get(word, word)

    def line(self, word: str) -> tuple[str, ...]:
        """The meaning of a word and the kinds above it, nearest first."""
        found = [self.named(word)]
        while (above := self.above.get(found[-1])) and above not in found and len(found) < DEEP:
            found.append(above)
        return tuple(found)

    def near(self, word: str, steps: int) -> tuple[str, ...]:
        """The meaning of a word and so many kinds above it."""
        return tuple(islice(self.line(word), steps + 1))

    def relation(self, one: str, other: str) -> str:
        """How two words stand to each other; of words of which the graph knows nothing that is unknown."""
        if one == other:
            return "same"
        left, right = self.line(one), self.line(other)
        if left[0] == right[0]:
            return "synonym"
        if left[0] in right or right[0] in left:
            return "kind-of"
        if set(left) & set(right):
            return "sister"
        return "different" if len(left) > 1 and len(right) > 1 else "unknown"
