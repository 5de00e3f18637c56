"""Moments against the publication: on which days a weekday, a date without a year, or ``last week`` falls."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.calendar import Said
from factcheck.model import UNKNOWN, Moment, Period, Reading
from factcheck.resolve.days import on
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.moments import TenseRule

WORD = re.compile(r"[a-z]+")
OWNED = re.compile(r"['’]s ([^\W\d_]+)")
REACH = 60  # code points before a moment in which the tense of its clause shows
NEAR = 60  # code points between a time of day and its day
DAYS = ("date", "weekday", "relative")


class MomentResolver:
    """Resolves with the words of a rulebook that point ahead."""

    def __init__(self, rulebook: Rulebook):
        rules = [rule for _, rule in rulebook.of(TenseRule)]
        self.ahead = frozenset(word for rule in rules if rule.points == "ahead" for word in rule.words)
        self.back = frozenset(word for rule in rules if rule.points == "back" for word in rule.words)

    def resolved(self, reading: Reading) -> tuple[Moment, ...]:
        """The moments with their days, as far as the publication tells them."""
        publication = reading.article.published
        found = [self.placed(reading, moment, publication) for moment in reading.moments]
        return tuple(dated(moment, found, at) for at, moment in enumerate(found))

    def placed(self, reading: Reading, moment: Moment, publication: Period) -> Moment:
        """One moment with the days that it can fall on."""
        if moment.period != UNKNOWN or moment.clock or not moment.terms:
            return moment
        said = dict(moment.terms)
        ahead = self.points_ahead(reading, moment)
        return moment._replace(period=between(said, publication, ahead=ahead))

    def points_ahead(self, reading: Reading, moment: Moment) -> bool:
        """Whether the words before a moment tell of what is still to come, and none behind it of what is over."""
        start, end = moment.span
        owned = OWNED.match(reading.article.text, end)
        if owned and owned[1].lower() in self.back:
            return False
        floor = reading.sentences[moment.sentence].span[0] if reading.sentences else 0
        before = reading.article.text[max(floor, start - REACH) : start].lower()
        return not self.ahead.isdisjoint(WORD.findall(before))


def between(said: Said, publication: Period, *, ahead: bool) -> Period:
    """The days between those that the words mean on the first and on the last possible day of publication."""
    early = on(said, publication.first, ahead=ahead) if publication.first else UNKNOWN
    late = on(said, publication.last, ahead=ahead) if publication.last else UNKNOWN
    first = early.first if publication.first else None
    last = late.last if publication.last else None
    return Period(first, last) if not (first and last) or first <= last else UNKNOWN


def dated(moment: Moment, moments: Sequence[Moment], at: int) -> Moment:
    """A time of day with the day that stands nearest to it in its sentence."""
    if moment.clock is None:
        return moment
    beside = [moments[near] for near in (at - 1, at + 1) if 0 <= near < len(moments)]
    days = [near for near in beside if near.kind in DAYS and near.sentence == moment.sentence]
    close = [near for near in days if gap(near, moment) < NEAR]
    nearest = min(close, key=lambda near: gap(near, moment), default=None)
    return moment._replace(period=nearest.period) if nearest else moment


def gap(one: Moment, other: Moment) -> int:
    """Code points between two moments."""
    return max(one.span[0], other.span[0]) - min(one.span[1], other.span[1])
