"""Figures told again: in a headline, a caption, by a definite mention later (*the three vessels*)."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from factcheck.extract.relations.agreement import Agreement, base
from factcheck.extract.relations.script import Mark, Script
from factcheck.model import Figure, Moment, Reading, Relation

COUNT, RATE = "#", "R"
TALLY = "tally"  # a score or a vote, whose two numbers are one result
TOLD = frozenset("#$%DGRYq")  # letters of figures that are told again
KINDS = {"headline": "headline", "summary": "headline", "caption": "caption", "table": "caption"}
BODY = "body"
RESTRICTED = frozenset("opn")  # what is told of *the 23 miners of the pit* is told of others
RELATIVE = "w"
PARTIAL = frozenset("OI")  # letters before a count that is one of the others, or a part
PAST = ("year", "month", "relative")
YEAR = 366
MOST = 400  # numbers of an article
YEARS = range(1800, 2101)  # bare numbers that are years
FEW = 3  # a bare number up to which anything may be meant


class MentionReader:
    """Finds figures that take up others, each with all that they may take up."""

    def __init__(self, agreement: Agreement):
        self.agreement = agreement

    def mentions(self, reading: Reading, script: Script) -> Iterator[Relation]:
        """Every figure outside of the body with those of the body; definite counts with those before them."""
        roles = [sentence.role for sentence in reading.sentences]
        if sum(mark.figure is not None for mark in script.marks) > MOST:
            return  # a table or a book, where like numbers mean nothing
        gone = bygone(reading)
        for at, mark in enumerate(script.marks):
            one = mark.figure
            if one is None or mark.letter not in TOLD or mark.apart or not is_whole(one):
                continue
            role = roles[mark.sentence]
            if role in KINDS and not self.is_anything(one):
                yield from self.outside(script, roles, mark, gone)
            elif mark.letter == COUNT and role == BODY and self.agreement.head(one) is not None:
                yield from self.definite(script, roles, at) if mark.definite else self.twice(script, roles, at, one)

    def is_anything(self, one: Figure) -> bool:
        """Whether a bare number may be a year, or a few of anything, or is no more than a one."""
        few = one.printed[1] <= FEW and self.agreement.head(one) is None
        return one.unit is None and (one.printed[0] in YEARS or few or one.printed[1] <= 1)

    def outside(self, script: Script, roles: Sequence[str], told: Mark, gone: Container[int]) -> Iterator[Relation]:
        """A figure of a headline or caption, and those of its unit in the body, but in sentences on years gone by."""
        one, rate = told.figure, told.letter == RATE
        assert one is not None
        others = [
            mark.figure
            for at, mark in enumerate(script.marks)
            if mark.figure is not None and mark.letter in TOLD and roles[mark.sentence] == BODY and not mark.apart
            and base(mark.figure) == base(one) and is_whole(mark.figure) and (mark.letter == RATE) == rate
            and mark.sentence not in gone and not is_part(script, at)
        ]  # fmt: skip
        if others:
            yield Relation(KINDS[roles[told.sentence]], one, tuple(others), sure=False)

    def definite(self, script: Script, roles: Sequence[str], at: int) -> Iterator[Relation]:
        """*The three vessels*, and what was counted before as two."""
        mark, one = script.marks[at], script.marks[at].figure
        assert one is not None
        before, behind = script.letters[at - 1 : at], script.letters[at + 1 : at + 2]
        here = script.marks[slice(*script.within(mark.sentence, mark.sentence))]
        dated = any(past(other.moment) for other in here)
        if before in PARTIAL or behind in RESTRICTED or dated:
            return
        earlier = tuple(
            other for other in self.earlier(script, roles, at)
            if modifiers(one) <= modifiers(other)
            and not (behind == RELATIVE and other.printed[0] > one.printed[0])  # those of them who
        )  # fmt: skip
        if earlier:
            yield Relation("mention", one, earlier, sure=False)

    def twice(self, script: Script, roles: Sequence[str], at: int, one: Figure) -> Iterator[Relation]:
        """A count, and those before of the same noun with the same modifiers."""
        head = self.agreement.head(one)
        earlier = tuple(
            other for other in self.earlier(script, roles, at)
            if self.agreement.head(other) == head and modifiers(one) == modifiers(other)
        )  # fmt: skip
        if earlier and not is_open(one):
            yield Relation("twice", one, tuple(other for other in earlier if not is_open(other)), sure=False)

    def earlier(self, script: Script, roles: Sequence[str], at: int) -> Iterator[Figure]:
        """The counts of the body in the sentences before a place."""
        sentence = script.sentences[at]
        for mark in script.marks[:at]:
            one = mark.figure
            if one is None or mark.letter != COUNT or mark.sentence == sentence or roles[mark.sentence] != BODY:
                continue
            if is_whole(one) and self.agreement.head(one) is not None:
                yield one


def is_part(script: Script, at: int) -> bool:
    """Whether a count is one of several, or the others of them: at *one* shop, the other *three* pits."""
    one = script.marks[at].figure
    single = one is not None and one.unit is None and one.printed[1] <= 1
    return single or script.letters[at - 1 : at] in PARTIAL


def is_whole(one: Figure) -> bool:
    """Whether a figure is a whole value, and no part, no change from another."""
    change = one.change is not None and one.change.kind == "from"
    one_value = one.unit == TALLY or one.printed[0] == one.printed[1]
    return one_value and not (one.vague or change or one.frame.subset or one.frame.negated)


def is_open(one: Figure) -> bool:
    """Whether a count is hedged, one of several of its kind, or none at all, with its decimals."""
    decimal = one.printed[0] != int(one.printed[0])
    return decimal or one.bound != "exact" or one.approximate or one.frame.scope not in (None, "total")


def past(moment: Moment | None) -> bool:
    """Whether a moment names a year, or tells how long ago."""
    return moment is not None and (moment.kind in PAST or "year" in dict(moment.terms))


def bygone(reading: Reading) -> frozenset[int]:
    """The sentences whose moments all lie more than a year before the days on which the article was told."""
    told = reading.article.published.first
    days = [(one.sentence, one.period.last) for one in reading.moments if one.period.last is not None]
    late = {sentence for sentence, last in days if told is None or (told - last).days <= YEAR}
    return frozenset(sentence for sentence, _ in days if sentence not in late)


def modifiers(one: Figure) -> frozenset[str]:
    """The words that say which of what it counts are meant."""
    return frozenset(one.frame.modifiers)
