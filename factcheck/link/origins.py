"""Which articles share their wording: five outlets that print one agency's story are one source.

Six words in a row that two articles share are rarely chance; their number as a share of the shorter article is the
containment of Broder (1997), found through an inverted index, never by comparing all pairs.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.model import Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import OriginCheck

WORD = re.compile(r"\w+")
SILENT = ("boilerplate", "note", "byline", "dateline")


class Origin(NamedTuple):
    """Two articles, by their places, that share wording: how much of the shorter one, and what that makes them."""

    left: int
    right: int
    share: float
    kind: str


class Origins:
    """The thresholds of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.check = next((check for _, check in rulebook.of(OriginCheck)), None)

    def between(self, readings: Sequence[Reading]) -> tuple[Origin, ...]:
        """Every two articles that share enough wording to have one origin."""
        if self.check is None:
            return ()
        pieces = [shingles(reading, self.check.words) for reading in readings]
        found = []
        for (left, right), common in sorted(shared(pieces, self.check.common).items()):
            share = common / min(len(pieces[left]), len(pieces[right]))
            if common >= self.check.least and share >= self.check.wire:
                found.append(Origin(left, right, share, "copy" if share >= self.check.copy else "wire"))
        return tuple(found)


def shingles(reading: Reading, size: int) -> frozenset[tuple[str, ...]]:
    """The runs of `size` words in the sentences of an article that are its own."""
    text = reading.article.text
    runs: set[tuple[str, ...]] = set()
    for sentence in reading.sentences:
        if sentence.role not in SILENT:
            words = WORD.findall(text[slice(*sentence.span)].casefold())
            runs.update(tuple(words[at : at + size]) for at in range(len(words) - size + 1))
    return frozenset(runs)


def shared(pieces: Sequence[frozenset[tuple[str, ...]]], common: int) -> Counter[tuple[int, int]]:
    """How many runs each two articles share; runs of more than `common` articles are a house's boilerplate."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, runs in enumerate(pieces):
        for run in runs:
            holders[run].append(number)
    return Counter(pair for found in holders.values() if len(found) <= common for pair in combinations(found, 2))
