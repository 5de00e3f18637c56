"""Dates as printed, read without mending: a day that no calendar has is kept, so that a check can tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.model import Moment, Period, Span
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.inside import CalendarRule

MONTH_FIRST = re.compile(
    r"\b([A-Z][a-z]{2,8})\.?[ \n](\d{1,2})(?:st|nd|rd|th)?(?![\w:]|[.,]\d|[-–/]\d)(?:,?[ \n](\d{4})\b(?![,.]\d))?"
)
DAY_FIRST = re.compile(
    r"(?<![\w.,:/–-])(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \n]([A-Z][a-z]{2,8})\b\.?(?:,?[ \n](\d{4})\b(?![,.]\d))?"
)
WEEKDAY_BEFORE = re.compile(r"\b([A-Z][a-z]{2,8})\b\.?,? ?\(?(?:the |on )?$")
WEEKDAY_AFTER = re.compile(r"(?: ?\(|,? (?:which was |was |is |fell on )?an? )([A-Z][a-z]{2,8})\b")
REACH = 20  # code points before a date in which its weekday may stand
FEWEST, MOST = 1582, 9999  # years of the calendar that weekdays follow


class Day(NamedTuple):
    """A date as printed; ``year`` and ``weekday`` (0 is Monday) where they stand there."""

    span: Span
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None

    def on(self, year: int) -> date | None:
        """The date in `year`; ``None`` where that year has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


class Calendar:
    """Names of months and weekdays of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.months: dict[str, int] = {}
        self.weekdays: dict[str, int] = {}
        for _, rule in rulebook.of(CalendarRule):
            self.months |= rule.months
            self.weekdays |= rule.weekdays

    def days(self, text: str) -> list[Day]:
        """All dates with a month's name in `text`, in their order, none overlapping another."""
        found = [*self._found(text, MONTH_FIRST, 1, 2), *self._found(text, DAY_FIRST, 2, 1)]
        kept: list[Day] = []
        for day in sorted(found, key=lambda one: (one.span[0], -one.span[1])):
            if not kept or day.span[0] >= kept[-1].span[1]:
                kept.append(day)
        return kept

    def _found(self, text: str, pattern: re.Pattern[str], month: int, day: int) -> Iterator[Day]:
        for match in pattern.finditer(text):
            number = self.months.get(match[month].lower())
            if number and int(match[day]):
                year = int(match[3]) if match[3] and FEWEST < int(match[3]) <= MOST else None
                start, weekday = self._before(text, match.start())
                if weekday is None:
                    weekday = self._after(text, match.end())
                yield Day((start, match.end()), int(match[day]), number, year, weekday)

    def _before(self, text: str, start: int) -> tuple[int, int | None]:
        head = text[max(0, start - REACH) : start]
        match = WEEKDAY_BEFORE.search(head)
        weekday = self.weekdays.get(match[1].lower()) if match else None
        return (start - len(head) + match.start() if match and weekday is not None else start), weekday

    def _after(self, text: str, end: int) -> int | None:
        match = WEEKDAY_AFTER.match(text, end, end + REACH + REACH)
        return self.weekdays.get(match[1].lower()) if match else None


def nearest(day: Day, published: date) -> date | None:
    """The date of the year that brings it nearest to the day of publication; that of its own year if it has one."""
    if day.year is not None:
        return day.on(day.year)
    dates = [found for year in (-1, 0, 1) if (found := day.on(published.year + year))]
    return min(dates, key=lambda one: abs(one - published)) if dates else None


def unsettled(day: Day, published: date, reach: timedelta = timedelta(days=150)) -> bool:
    """Whether another year would bring the date about as near to the day of publication."""
    found = nearest(day, published)
    return day.year is None and found is not None and abs(found - published) > reach


def moment(text: str, day: Day, sentence: int, rule: str) -> Moment:
    """The printed date as a claim; its period stays open, for a day that does not exist has none."""
    when = day.on(day.year) if day.year else None
    return Moment(day.span, text[slice(*day.span)], "date", Period(when, when), sentence=sentence, rule=rule)
