"""Which moment governs a claim: the days on which a statement was made, the day that a figure speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.model import UNKNOWN, Figure, Moment, Reading, Span, Statement
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
        known = [moment for moment in reading.moments if moment.period != UNKNOWN]
        usable = [moment for moment in known if not self.bounding(reading, moment)]
        numbers = [moment.sentence for moment in usable]
        statements = tuple(self.said(statement, reading, usable, numbers) for statement in reading.statements)
        covers = sorted((span, statement.id) for statement in statements for span in statement.content)
        figures = tuple(self.dated(figure, reading, usable, numbers, covers) for figure in reading.figures)
        return reading._replace(statements=statements, figures=figures)

    def bounding(self, reading: Reading, moment: Moment) -> bool:
        """Whether the word before a moment makes it the bound of a longer time."""
        start = moment.span[0]
        word = WORD.search(reading.article.text, max(0, start - REACH), start)
        return bool(word) and word[0].strip().lower() in self.bounds if word else False

    def said(self, statement: Statement, reading: Reading, usable: Sequence[Moment], numbers: list[int]) -> Statement:
        """A statement with the day on which it was made: that beside its cue, else the publication."""
        anchor = statement.cue.span if statement.cue else statement.content[0]
        near = [
            moment
            for moment in beside(statement.sentence, usable, numbers)
            if moment.kind in SAID_ON and not any(start <= moment.span[0] < end for start, end in statement.content)
        ]
        found = nearest(near, anchor)
        return statement._replace(said_on=found.period if found else reading.article.published)

    def dated(
        self,
        figure: Figure,
        reading: Reading,
        usable: Sequence[Moment],
        numbers: list[int],
        covers: list[tuple[Span, str]],
    ) -> Figure:
        """A figure with its day and the statement that it stands in."""
        near = [moment for moment in beside(figure.sentence, usable, numbers) if moment.kind in AS_OF]
        found = nearest(near, figure.span)
        as_of = found.period if found else reading.article.published
        return figure._replace(as_of=as_of, statement=covering(figure.span, covers))


def beside(sentence: int, moments: Sequence[Moment], numbers: list[int]) -> Sequence[Moment]:
    """The moments of a sentence."""
    return moments[bisect_left(numbers, sentence) : bisect_right(numbers, sentence)]


def nearest(moments: Sequence[Moment], span: Span) -> Moment | None:
    """The moment with the fewest code points between it and a span."""
    return min(moments, key=lambda moment: max(moment.span[0] - span[1], span[0] - moment.span[1]), default=None)


def covering(span: Span, covers: list[tuple[Span, str]]) -> str | None:
    """The statement whose content has a figure inside it."""
    at = bisect_right(covers, ((span[0], 1 << 60), "")) - 1
    for (start, end), statement in reversed(covers[max(0, at - 3) : at + 1]):
        if start <= span[0] and span[1] <= end:
            return statement
    return None
