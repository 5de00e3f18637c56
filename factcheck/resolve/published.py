"""When an article was published, bounded by the days that it names itself where nothing states the day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.model import UNKNOWN, Moment, Period, Reading

RIGHTS = re.compile(r"(?:©|\(c\)|[Cc]opyright|COPYRIGHT)[\s,©]{0,3}\Z")
REACH = 14  # code points before a year in which a sign of copyright may stand
TOLD = ("caption", "dateline", "byline", "note")


def published(reading: Reading) -> Period:
    """The period that the article states, else what bounds it: years of copyright, days that captions name."""
    stated = reading.article.published
    if stated != UNKNOWN:
        return stated
    years = [moment.period for moment in reading.moments if is_copyright(reading.article.text, moment)]
    known = [period.last for period in years if period.last]
    last = max(known, default=None)
    begun = [date(last.year, 1, 1)] if last else []
    first = max([*begun, *seen(reading, last)], default=None)
    return Period(first, last)


def is_copyright(text: str, moment: Moment) -> bool:
    """Whether a moment is the year of a copyright line."""
    start = moment.span[0]
    return moment.kind == "year" and bool(RIGHTS.search(text, max(0, start - REACH), start))


def seen(reading: Reading, last: date | None) -> Iterator[date]:
    """The days on which something pictured or dated by the article took place, so that it was published later."""
    for moment in reading.moments:
        day = moment.period.last
        if moment.kind != "date" or day is None or (last and day > last):
            continue
        if reading.sentences and reading.sentences[moment.sentence].role in TOLD:
            yield day
