"""Which moment governs a claim: the days on which a statement was made, the day that a figure speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.model import UNKNOWN, Figure, Moment, Period, Reading, Span, Statement
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.moments import TenseRule

WORD = re.compile(r"[\w’']+\W{0,2}\Z")
REACH = 16
SAID_ON = ("date", "weekday", "relative")
AS_OF = ("date", "weekday", "relative", "month", "year")


class Governing:
    """Finds governing moments with the words of a rulebook that make one the bound of a longer time."""

    def __init__(self, rulebook: Rulebook):
        rules = [rule for _, rule in rulebook.of(TenseRule) if rule.points == "span"]
        self.bounds = frozenset(word for rule in rules for word in rule.words)

    def governed(self, reading: Reading) -> Reading:
        """The reading with ``said_on`` of statements, ``as_of`` and ``statement`` of figures."""
        usable = self.usable(reading)
        published = reading.article.published
        statements = tuple(said(one, usable.get(one.sentence, ()), published) for one in reading.statements)
        covers = sorted((span, statement.id) for statement in statements for span in statement.content)
        figures = tuple(dated(one, usable.get(one.sentence, ()), published, covers) for one in reading.figures)
        return reading._replace(statements=statements, figures=figures)

    def usable(self, reading: Reading) -> dict[int, list[Moment]]:
        """Sentence -> the moments in it whose days are known and that may govern a claim."""
        found: dict[int, list[Moment]] = {}
        for moment in reading.moments:
            if moment.period != UNKNOWN and moment.kind in AS_OF and not self.bounding(reading, moment):
                found.setdefault(moment.sentence, []).append(moment)
        return found

    def bounding(self, reading: Reading, moment: Moment) -> bool:
        """Whether the word before a moment makes it the bound of a longer time."""
        start = moment.span[0]
        word = WORD.search(reading.article.text, max(0, start - REACH), start)
        return word is not None and word[0].strip().lower() in self.bounds


def said(statement: Statement, near: Sequence[Moment], published: Period) -> Statement:
    """A statement with the day on which it was made: that beside its cue, else the publication."""
    anchor = statement.cue.span if statement.cue else statement.content[0]
    outside = [moment for moment in near if moment.kind in SAID_ON and not within(moment.span[0], statement.content)]
    found = nearest(outside, anchor)
    return statement._replace(said_on=found.period if found else published)


def within(place: int, content: Sequence[Span]) -> bool:
    """Whether a place lies in one of the parts of a content."""
    return any(start <= place < end for start, end in content)


def dated(figure: Figure, near: Sequence[Moment], published: Period, covers: Sequence[tuple[Span, str]]) -> Figure:
    """A figure with its day and the statement that it stands in."""
    found = nearest(near, figure.span)
    return figure._replace(as_of=found.period if found else published, statement=covering(figure.span, covers))


def nearest(moments: Sequence[Moment], span: Span) -> Moment | None:
    """The moment with the fewest code points between it and a span."""
    return min(moments, key=lambda moment: max(moment.span[0] - span[1], span[0] - moment.span[1]), default=None)


def covering(span: Span, covers: Sequence[tuple[Span, str]]) -> str | None:
    """The statement whose content has a figure inside it."""
    at = bisect_right(covers, ((span[0], 1 << 60), "")) - 1
    for (start, end), statement in reversed(covers[max(0, at - 3) : at + 1]):
        if start <= span[0] and span[1] <= end:
            return statement
    return None
