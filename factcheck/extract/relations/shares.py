"""Shares whose whole stands further off: *579,600, or 46 percent*, where the calls were counted sentences before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from factcheck.extract.relations.agreement import Agreement
from factcheck.extract.relations.script import Script
from factcheck.model import Figure, Relation

PAIRS = [
    regex.compile(pattern)
    for pattern in (
        r"(?P<part>[#$q])(?:o(?P<noun>n))?[pn]{0,2}[,(]u?[pr]?(?P<claim>[%/])(?:on|m)?[,).]",
        r"(?P<claim>[%/])(?:on)?[,(]u?(?P<part>[#$q])[,).v]",
    )
]
COUNTS = frozenset("#$")
NEAR = 12  # shares before and behind that may be of the same whole
BACK = 4  # sentences before a share in which its whole may stand
ROOM = 0.03  # how far a share may miss, as a share of the whole
RATIO = "ratio"


class ShareReader:
    """Finds the whole by other shares of it, or by its noun."""

    def __init__(self, agreement: Agreement):
        self.agreement = agreement

    def shares(self, script: Script) -> Iterator[Relation]:
        """Every share beside its part, with each number before that may be the whole."""
        pairs = [*self.pairs(script)]
        for at, (part, claim, noun) in enumerate(pairs):
            others = [one for one in pairs[max(0, at - NEAR) : at + NEAR] if one[1] is not claim]
            for whole in self.wholes(script, part, claim):
                if self.is_meant(whole, noun or self.agreement.noun(claim), others):
                    yield Relation("share-far", claim, (part, whole), sure=False)

    def pairs(self, script: Script) -> Iterator[tuple[Figure, Figure, str | None]]:
        """(part, share, noun of the whole) of what stands side by side: *52 of the cases (36 percent)*."""
        for pattern in PAIRS:
            for found in pattern.finditer(script.letters, overlapped=True):
                part, claim = (script.marks[found.start(role)].figure for role in ("part", "claim"))
                if part is not None and claim is not None and claim.change is None and claim.bound == "exact":
                    told = found.groupdict().get("noun") is not None
                    yield part, claim, script.marks[found.start("noun")].lemma if told else None

    def wholes(self, script: Script, part: Figure, claim: Figure) -> Sequence[Figure]:
        """The numbers before a share, and in its sentence, that are larger than the part and of its kind."""
        return [
            mark.figure
            for mark in script.marks[slice(*script.within(claim.sentence - BACK, claim.sentence))]
            if mark.figure is not None and mark.letter in COUNTS
            and mark.figure.printed[0] > part.printed[0] and self.agreement.agree(mark.figure, part)
        ]  # fmt: skip

    def is_meant(self, whole: Figure, noun: str | None, others: Sequence[tuple[Figure, Figure, str | None]]) -> bool:
        """Whether another share is one of the same whole, or the nouns are the same."""
        if any(fits(whole, part, claim) for part, claim, _ in others if self.agreement.agree(part, whole)):
            return True
        return noun is not None and noun == self.agreement.head(whole)


def fits(whole: Figure, part: Figure, claim: Figure) -> bool:
    """Whether a part is such a share of a whole."""
    share = claim.printed[0] / (1 if claim.unit == RATIO else 100)
    return share > 0 and abs(part.printed[0] / share - whole.printed[0]) <= ROOM * whole.printed[0]
