"""Counts told again: a definite mention later (*the three vessels*), a headline, a caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.extract.relations.agreement import Agreement, base
from factcheck.extract.relations.script import Mark, Script
from factcheck.model import Figure, Moment, Reading, Relation

COUNT = "#"
SHARE = "percent"
TOLD = frozenset("#$%D")  # letters of figures that a headline tells again
NUMBERS = frozenset("#$%DqRG/Y")
LEAD = 2  # paragraphs of the body in which what a headline tells stands
HEADS = ("headline", "summary")
CAPTION = "caption"
BODY = "body"
RESTRICTED = frozenset("opn")  # what is told of *the 23 miners of the pit* is told of others
RELATIVE = "w"
PARTIAL = frozenset("OI")  # letters before a count that is one of the others, or a part
PARTS = ("part", "new", "more", "so_far")  # scopes of a count that is not all
PAST = ("year", "month", "relative")
MOST = 400  # numbers of an article
MANY = 14  # numbers of an article that are added up two by two


class MentionReader:
    """Finds pairs of counts of which the second takes up the first."""

    def __init__(self, agreement: Agreement):
        self.agreement = agreement

    def mentions(self, reading: Reading, script: Script) -> Iterator[Relation]:
        """The later count, with the only earlier one of its kind."""
        roles = [sentence.role for sentence in reading.sentences]
        values = self.values(script)
        if len(values) > MOST:
            return  # a table or a book, where like numbers mean nothing
        for at, mark in enumerate(script.marks):
            one = mark.figure
            if one is None or mark.apart or not plain(one) or not self.fresh(one, values):
                continue
            role = roles[mark.sentence]
            if role in HEADS and mark.letter in TOLD:
                yield from self.headed(reading, script, at)
            elif mark.letter == COUNT and (mark.definite or role == CAPTION):
                yield from self.definite(reading, script, at)

    def values(self, script: Script) -> list[tuple[Figure, float]]:
        """The figures of an article with their numbers, both of a range."""
        figures = [mark.figure for mark in script.marks if mark.figure is not None]
        return [(one, value) for one in figures for value in {*one.printed}]

    def fresh(self, one: Figure, values: Sequence[tuple[Figure, float]]) -> bool:
        """Whether no other figure has the value of one, and no two of its kind make it."""
        value = one.printed[0]
        if any(number == value for figure, number in values if figure is not one):
            return False
        kin = [number for figure, number in values if figure is not one and self.is_kin(figure, one)]
        some = [*dict.fromkeys(kin)][:MANY]
        return not any(value in (left + right, abs(left - right)) for left, right in combinations(some, 2))

    def is_kin(self, left: Figure, right: Figure) -> bool:
        """Whether two figures may be added: of one unit, or of one noun."""
        if right.unit is not None:
            return base(left) == base(right)
        return left.unit is None and (self.agreement.noun(left) in (None, self.agreement.noun(right)))

    def definite(self, reading: Reading, script: Script, at: int) -> Iterator[Relation]:
        """*The three vessels*, and what was counted before as two."""
        mark, one = script.marks[at], script.marks[at].figure
        assert one is not None
        before, behind = script.letters[at - 1 : at], script.letters[at + 1 : at + 2]
        here = script.marks[slice(*script.within(mark.sentence, mark.sentence))]
        dated = any(past(other.moment) for other in here)
        if self.agreement.head(one) is None or before in PARTIAL or behind in RESTRICTED or dated:
            return
        earlier = [
            other.figure
            for other in script.marks[:at]
            if other.letter == COUNT and other.figure is not None and other.sentence < mark.sentence
            and plain(other.figure) and reading.sentences[other.sentence].role not in HEADS
        ]  # fmt: skip
        for other in earlier:
            if behind == RELATIVE and other.printed[0] > one.printed[0]:
                continue  # those of them who
            if self.agreement.head(other) is not None and modifiers(one) <= modifiers(other):
                yield Relation("mention", one, (other,), near=tuple(earlier))

    def headed(self, reading: Reading, script: Script, at: int) -> Iterator[Relation]:
        """A number of the headline, and those of its kind in the lead."""
        mark, one = script.marks[at], script.marks[at].figure
        assert one is not None
        lead = [
            other.figure
            for other in script.marks
            if other.figure is not None and other.letter == mark.letter and plain(other.figure) and not other.apart
            and is_lead(reading, other) and base(other.figure) == base(one)
        ]  # fmt: skip
        for other in lead:
            yield Relation("headline", self.headed_as(one, other), (other,), near=tuple(lead))

    def headed_as(self, one: Figure, other: Figure) -> Figure:
        """A figure of a headline with the noun of the body, where its words have it: *60 beds opens*."""
        head = self.agreement.head(other)
        words = {self.agreement.lemma(word) for word in (one.noun or "").lower().split()}
        return one._replace(frame=one.frame._replace(head=head)) if head in words else one


def is_lead(reading: Reading, mark: Mark) -> bool:
    """Whether a figure stands in the first paragraphs of the body."""
    bodies = [sentence.paragraph for sentence in reading.sentences if sentence.role == BODY]
    sentence = reading.sentences[mark.sentence]
    return bool(bodies) and sentence.role == BODY and sentence.paragraph - bodies[0] < LEAD


def plain(one: Figure) -> bool:
    """Whether a figure is a whole value, and no part, no change from another."""
    change = one.change is not None and one.change.kind == "from"
    partial = one.unit != SHARE and (one.frame.scope in PARTS or one.frame.subset)
    return not (one.vague or change or partial or one.frame.negated) and one.printed[0] == one.printed[1]


def past(moment: Moment | None) -> bool:
    """Whether a moment names a year, or tells how long ago."""
    return moment is not None and (moment.kind in PAST or "year" in dict(moment.terms))


def modifiers(one: Figure) -> frozenset[str]:
    """The words that say which of what it counts are meant."""
    return frozenset(one.frame.modifiers)
