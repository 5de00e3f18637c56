"""A percentage and the only two numbers beside it that may give it, however the sentence puts them together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.extract.relations.agreement import Agreement, base
from factcheck.extract.relations.mentions import past
from factcheck.extract.relations.script import Mark, Script
from factcheck.model import Figure, Relation

SHARE, LENGTH = "%", "D"
SHARES = frozenset("%/xP")  # letters of what two numbers may give; two of them beside each other are of two things
OF, OF_WHOM = ("o", "m"), " of "
NUMBERS = frozenset("#$q")
MOVED = re.compile("[UL][no]{0,2}\\Z")  # before a percentage that tells a rise or a fall
NEAR = 4
ENDS = re.compile(r"[.;s]|nw")  # letters that end what belongs together
PLAIN = "share"  # the measure of a percentage of nobody knows what
APART = 50.0  # how many times the smaller the larger is where one may be a share of the other
LEAST = 10  # the larger of two numbers that give a percentage


class BesideReader:
    """Finds percentages that stand beside two numbers of one kind."""

    def __init__(self, agreement: Agreement):
        self.agreement = agreement

    def beside(self, script: Script) -> Iterator[Relation]:
        """Every percentage with the smaller and the larger of the two numbers."""
        for at, mark in enumerate(script.marks):
            claim = mark.figure
            if claim is None or mark.letter != SHARE or not is_exact(claim):
                continue
            if script.letters[at + 1 : at + 2] in OF or OF_WHOM in claim.text:
                continue  # its whole is told
            first, last = stretch(script.letters, at)
            pairs = self.pairs(script.marks[first:last])
            moved = bool(MOVED.search(script.letters, max(first, at - NEAR), at)) or claim.change is not None
            if not moved and any(one.letter == LENGTH or past(one.moment) for one in script.marks[first:at]):
                continue  # ten years ago it was 46 percent
            if not pairs and moved and first and script.letters[first - 1] == ".":
                pairs = self.pairs(script.marks[stretch(script.letters, first - 1)[0] : last])
            if not pairs and moved and last < len(script.letters) and script.letters[last] == ".":
                told = self.pairs(script.marks[first : stretch(script.letters, last + 1)[1]])
                pairs = [pair for pair in told if any(leads_to(one, claim) for one in pair)]
            if len(pairs) == 1:
                yield Relation("change-beside" if moved else "beside", claim, pairs[0], sure=False)

    def pairs(self, marks: Sequence[Mark]) -> list[tuple[Figure, ...]]:
        """The pairs of numbers of one kind; none where two percentages stand there."""
        if sum(mark.letter in SHARES for mark in marks) > 1:
            return []
        numbers = [mark.figure for mark in marks if mark.letter in NUMBERS and mark.figure and is_number(mark.figure)]
        pairs = (sorted(pair, key=lambda one: one.printed) for pair in combinations(numbers, 2))
        return [tuple(pair) for pair in pairs if pair[1].printed[0] >= LEAST and self.alike(*pair)]

    def alike(self, left: Figure, right: Figure) -> bool:
        """Whether two numbers have one unit, and one noun as far as it is said; across sentences it is said of both."""
        one, other = self.agreement.head(left), self.agreement.head(right)
        if base(left) != base(right) or right.printed[0] > APART * left.printed[0]:
            return False
        if left.sentence != right.sentence and left.unit is None:
            return one == other is not None
        return left.unit is not None or one is None or other is None or one == other


def stretch(letters: str, at: int) -> tuple[int, int]:
    """From where to where a place has no end of a clause beside it; sales *that* rose are a subject of their own."""
    ends = [found.end() - 1 for found in ENDS.finditer(letters)]
    first = max((end + 1 for end in ends if end < at), default=0)
    return first, min((end for end in ends if end > at), default=len(letters))


def leads_to(one: Figure, claim: Figure) -> bool:
    """Whether a figure of a later sentence is the value before a movement of the way that a percentage tells."""
    old, step = one.change, claim.change
    if old is None or step is None or old.direction != step.direction or claim.measure not in (PLAIN, one.measure):
        return False
    return old.kind == "from" and one.sentence > claim.sentence


def is_exact(one: Figure) -> bool:
    """Whether a percentage is one value as printed."""
    return one.printed[0] == one.printed[1] and one.bound == "exact" and not one.approximate


def is_number(one: Figure) -> bool:
    """Whether a figure is one value above nothing, and no step."""
    step = one.change is not None and one.change.kind == "by"
    return one.printed[0] == one.printed[1] > 0 and not one.vague and not step
