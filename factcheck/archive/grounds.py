"""On what ground an archived article may concern a new story: the keys of its claims as integers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import chain

from factcheck.judge.names import office
from factcheck.judge.quotations import RUN, telling, unattributed
from factcheck.link import Linker
from factcheck.link.facets import Facet, facets
from factcheck.link.keys import keys
from factcheck.link.occasions import occasions
from factcheck.link.persons import KEY, Sounds, bearers
from factcheck.link.quotations import content, quoted, shingles
from factcheck.model import Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.statements import QuotationCheck

Ground = tuple[str, ...]


class Grounds:
    """The keys under which a rulebook lets claims of different articles meet."""

    def __init__(self, rulebook: Rulebook, linker: Linker):
        self.bases = linker.bases
        self.sounds = Sounds(rulebook)
        self.shortest = min((check.shortest for _, check in rulebook.of(QuotationCheck)), default=5)

    def of(self, reading: Reading) -> frozenset[int]:
        """Every key of an article as an integer."""
        return frozenset(map(number, self.all(reading)))

    def all(self, reading: Reading) -> Iterator[Ground]:
        """Every key of an article: of its figures, its persons and its statements."""
        found = facets(0, reading, self.bases) if self.bases else ()
        return chain(self.figures(found), self.worded(reading), self.dated(reading))

    def worded(self, reading: Reading) -> Iterator[Ground]:
        """The keys of an article that are not those of its figures."""
        return chain(self.said(reading), self.persons(reading))

    def figures(self, found: Iterable[Facet]) -> Iterator[Ground]:
        """What figures must share to be compared, and the places from which they are measured."""
        for facet in found:
            yield from (("figure", *key) for key in keys(facet))
            if facet.anchor:
                yield "anchor", *sorted(facet.anchor)

    def dated(self, reading: Reading) -> Iterator[Ground]:
        """The words near what an article dates; two of them bring moments together, one finds the article."""
        for occasion in occasions(0, reading, self.bases) if self.bases else ():
            yield from (("moment", word) for word in occasion.near)

    def persons(self, reading: Reading) -> Iterator[Ground]:
        """How the surnames sound with the first names' beginnings, and the offices held."""
        for bearer in bearers([reading]):
            sound = self.sounds.of(bearer.words.surname)
            yield "surname", sound
            for given in bearer.words.given[:2]:
                first = self.sounds.of(given)[:1]
                yield "beginning", sound[:KEY], first
                yield "ending", sound[-KEY:], first
            for role, _ in bearer.roles:
                if held := office(role):
                    yield "office", held

    def said(self, reading: Reading) -> Iterator[Ground]:
        """The runs of words that quotations share, what is denied or confirmed, what is told without a source."""
        for one in quoted([reading], self.shortest):
            yield from (("quoted", *run) for run in shingles(one.words))
        for claim in reading.statements:
            words = content(reading, claim)
            if claim.stance in ("deny", "confirm"):
                yield from (("stance", word) for word in telling(words))
            if claim.form == "indirect":
                yield "plain", *words[words[:1] == ("that",) :][:RUN]
        for _, words in unattributed(0, reading, self.shortest):
            yield "plain", *words[:RUN]


def number(ground: Ground) -> int:
    """A key as a signed integer of 64 bits, the same in every run."""
    sign = blake2b("\x1f".join(ground).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(sign, "big", signed=True)
