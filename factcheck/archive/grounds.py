"""On what ground an archived article may concern a new story: the keys of its claims as integers."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

from factcheck.judge.quotations import RUN, unattributed
from factcheck.link import Linker
from factcheck.link.kin import folded, keys
from factcheck.link.quotations import content, quoted, shingles
from factcheck.model import Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.statements import QuotationCheck

Ground = tuple[str, ...]


class Marks(NamedTuple):
    """What an archive keeps of an article to find it by: its keys, and what it is about, folded."""

    keys: frozenset[int]
    gist: bytes


class Grounds:
    """The keys under which a rulebook lets claims of different articles meet."""

    def __init__(self, rulebook: Rulebook, linker: Linker):
        self.linker = linker
        self.shortest = min((check.shortest for _, check in rulebook.of(QuotationCheck)), default=5)

    def of(self, reading: Reading) -> Marks:
        """What an archive keeps of an article."""
        found = map(number, chain(self.event(reading), self.said(reading)))
        return Marks(frozenset(found), folded(self.linker.gist(reading)))

    def event(self, reading: Reading) -> Iterator[Ground]:
        """What an article of the same event dwells on, too."""
        return keys(self.linker.gist(reading), self.linker.event)

    def said(self, reading: Reading) -> Iterator[Ground]:
        """The runs of words that quotations share, and the beginnings of what is told with or without a source."""
        for one in quoted([reading], self.shortest):
            yield from (("quoted", *run) for run in shingles(one.words))
        for claim in reading.statements:
            if claim.form == "indirect":
                words = content(reading, claim)
                yield "plain", *words[words[:1] == ("that",) :][:RUN]
        for _, words in unattributed(0, reading, self.shortest):
            yield "plain", *words[:RUN]


def number(ground: Ground) -> int:
    """A key as a signed integer of 64 bits, the same in every run."""
    sign = blake2b("\x1f".join(ground).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(sign, "big", signed=True)
