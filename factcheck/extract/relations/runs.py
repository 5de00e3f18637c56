"""Parts that clauses and sentences tell one after the other: *took 62 of the seats ... won 47 and the Dal 23*."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from factcheck.extract.relations.agreement import Agreement
from factcheck.extract.relations.lists import COUNTS
from factcheck.extract.relations.mentions import past
from factcheck.extract.relations.script import Mark, Script
from factcheck.model import Figure, Reading, Relation

HEADS = ("headline", "summary")
BODY, TOTAL = "body", "total"
LEAST, MOST = 3, 12  # parts of a whole
BACK, BEHIND = 3, 3  # sentences before and behind in which the whole may stand
SMALL = 2  # what is counted by ones may be anything
PARTIAL = re.compile(
    "[OI]|[#q]m|^o|T.*T"
)  # the rest, of them, including, of the 40, or at several times: no parts in a row
LED = re.compile("[ps][#q][^no]")  # under 16, after eight
NEAR = 0.1  # how far from the sum of its parts a whole may lie


class RunReader:
    """Finds counts of one noun, told once and then left out, and what may be their whole."""

    def __init__(self, agreement: Agreement):
        self.agreement = agreement

    def runs(self, reading: Reading, script: Script) -> Iterator[Relation]:
        """Every run of parts with each number near it, or the first of it, that may be its sum."""
        roles = [sentence.role for sentence in reading.sentences]
        for run in self.parted(script, roles):
            if LEAST <= len(run) <= MOST + 1:
                known = [(run, whole) for whole in self.wholes(script, roles, run)]
                yield from self.summed([*known, *((run[1:], whole) for whole in (run[0], *(one for _, one in known)))])

    def summed(self, pairs: Iterable[tuple[Sequence[Figure], Figure]]) -> Iterator[Relation]:
        """Parts with a number that lies near their sum and has their noun; of several pairs the one that fits best."""
        near = [(parts, whole) for parts, whole in pairs if len(parts) >= LEAST and self.is_near(parts, whole)]
        if near:
            parts, whole = min(near, key=lambda pair: abs(apart(*pair)))
            kind = "including" if apart(parts, whole) > 0 else "split"  # some parts may be left out
            yield Relation(kind, whole, tuple(parts), sure=False)

    def is_near(self, parts: Sequence[Figure], whole: Figure) -> bool:
        """Whether a number may be the sum of some parts."""
        heads = {head for part in parts if (head := self.agreement.head(part)) is not None}
        head = self.agreement.head(whole)
        return head is not None and heads <= {head} and abs(apart(parts, whole)) <= NEAR * whole.printed[0]

    def parted(self, script: Script, roles: Sequence[str]) -> Iterator[list[Figure]]:
        """The counts of sentences in a row of which each tells nothing else than counts of one noun, or none."""
        run: list[Figure] = []
        last = -1
        for sentence, found in groupby(script.marks, key=lambda mark: mark.sentence):
            counts = self.counts(list(found)) if roles[sentence] == BODY else []
            if counts and sentence == last + 1 and self.alike([*run, *counts]):
                run += counts
            else:
                yield run
                run = counts
            last = sentence if counts else -1
        yield run

    def counts(self, marks: Sequence[Mark]) -> list[Figure]:
        """The counts of a sentence; none where it tells of a part, of a time before, or of numbers of anything else."""
        letters = "".join(mark.letter for mark in marks)
        bare = [
            mark for mark in marks if mark.letter in COUNTS and mark.figure and not self.agreement.head(mark.figure)
        ]
        if PARTIAL.search(letters) or any(past(mark.moment) for mark in marks) or (bare and LED.search(letters)):
            return []
        counts = [mark.figure for mark in marks if mark.letter in COUNTS and mark.figure and not is_step(mark.figure)]
        return counts if all(map(is_part, counts)) else []

    def alike(self, parts: Sequence[Figure]) -> bool:
        """Whether no two of some counts have different nouns."""
        return len({head for part in parts if (head := self.agreement.head(part)) is not None}) <= 1

    def wholes(self, script: Script, roles: Sequence[str], run: Sequence[Figure]) -> Iterator[Figure]:
        """The counts near a run, or in the headline, that are not of it; behind it those that point back to it."""
        own = {part.span for part in run}
        first, last = run[0].sentence - BACK, run[-1].sentence + BEHIND
        for mark in script.marks:
            one = mark.figure
            if one is None or mark.letter not in COUNTS or one.span in own or not is_part(one):
                continue
            pointed = one.sentence <= run[-1].sentence or mark.definite or one.frame.scope == TOTAL
            if (first <= one.sentence <= last and pointed) or roles[one.sentence] in HEADS:
                yield one


def apart(parts: Sequence[Figure], whole: Figure) -> float:
    """By how much some parts exceed a whole."""
    return math.fsum(part.printed[0] for part in parts) - whole.printed[0]


def is_step(one: Figure) -> bool:
    """Whether a figure is by how much something rose or fell."""
    return one.change is not None and one.change.kind == "by"


def is_part(one: Figure) -> bool:
    """Whether a figure is an exact count of several, of no other time."""
    plain = one.unit is None and one.bound == "exact" and not (one.approximate or one.vague or one.change)
    return plain and one.printed[0] == one.printed[1] >= SMALL and not one.frame.negated
