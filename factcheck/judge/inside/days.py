"""Dates as printed, read without mending: a day that no calendar has is kept, so that a check can tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.model import Moment, Period, Span
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.inside import CalendarRule

Match = re.Match[str]

MONTH_BEFORE = re.compile(r"\b([A-Z][a-z]{2,8})\.?[ \n]$")
YEAR_AFTER = r"(?:\.?,?[ \n](\d{4})\b(?![,.]\d))?"
AFTER_MONTH = re.compile(rf"(?:st|nd|rd|th)?(?![\w:%/]){YEAR_AFTER}")
MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?(?: of)?[ \n]([A-Z][a-z]{{2,8}})\b{YEAR_AFTER}")
WEEKDAY = r"\b([A-Z][a-z]{2,8})\b\.?{parts},? ?\(?(?:the |on )?$"
BEFORE_WEEKDAY = re.compile(r"\b([A-Z][a-z]{2,8})\.?(?:,|(?:,? [a-z]{2,7})|\s?[-–/])\s?$")  # Saturday and
MORE_DAYS = re.compile(r"(?:,? [a-z]{2,7} |\s?[-–/,]\s?)\d{1,2}\b(?![,.:]?\d)")  # August 2 and 3
NUMERIC = re.compile(
    r"\b(?:(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2}|[A-Z][a-z]{2})(?P=mark)(?P<last>\d{4})"
    r"|(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2}))\b"
)
WEEKDAY_AFTER = re.compile(r"(?: ?\(|,? (?:which was |was |is |fell on )?an? )([A-Z][a-z]{2,8})\b")
LONGEST = 12  # code points of a month with what stands around it
TIED = ",.:/–-$£€#"  # marks that tie a number to what stands before it
AFTERS = (" ", "\n", "s", "n", "r", "t")
REACH = 64  # code points before a date in which its weekday may stand
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
        parts: set[str] = set()
        for _, rule in rulebook.of(CalendarRule):
            self.months |= rule.months
            self.weekdays |= rule.weekdays
            parts |= {*rule.parts}
        self.weekday = re.compile(WEEKDAY.replace("{parts}", f"(?: (?:{'|'.join(sorted(parts))}))?"))

    def days(self, text: str, numbers: Iterable[Match]) -> list[Day]:
        """All dates with a month's name in `text`, whose numbers are `numbers`; none overlaps another."""
        kept: list[Day] = []
        for number in numbers:
            if number.end() - number.start() <= 2 and (not kept or number.start() >= kept[-1].span[1]):
                day = self._behind(text, number) or self._ahead(text, number)
                if day:
                    kept.append(day)
        return sorted([*kept, *self._numeric(text)], key=lambda day: day.span)

    def _numeric(self, text: str) -> Iterator[Day]:
        """``Tuesday 21/04/2014``: dates in figures with a weekday, where only one reading of them is a date."""
        for match in NUMERIC.finditer(text):
            start, weekday = self._before(text, match.start())
            if weekday is None:
                weekday = self._after(text, match.end())
            readings = {one for one in self._readings(match) if Day(match.span(), *one).on(one[2])}
            if weekday is not None and len(readings) == 1:
                yield Day((start, match.end()), *readings.pop(), weekday)

    def _readings(self, match: Match) -> Iterator[tuple[int, int, int]]:
        """(day, month, year) as a date in figures may be read."""
        if match["year"]:
            yield int(match["day"]), int(match["month"]), int(match["year"])
            return
        one, two, year = match["one"], match["two"], int(match["last"])
        if two.isdecimal():
            yield from ((int(one), int(two), year), (int(two), int(one), year))
        elif two.lower() in self.months:
            yield int(one), self.months[two.lower()], year

    def _behind(self, text: str, number: Match) -> Day | None:
        """``May 5, 2024``: the month stands before the number."""
        start, end = number.span()
        if start < 4 or not (text[start - 2].islower() or text[start - 2] == "."):
            return None
        month = MONTH_BEFORE.search(text, start - min(start, LONGEST), start)
        tail = month and month[1].lower() in self.months and AFTER_MONTH.match(text, end)
        return self._day(text, number, month, tail, month.start()) if month and tail else None

    def _ahead(self, text: str, number: Match) -> Day | None:
        """``5 May 2024``: the month stands behind the number."""
        start, end = number.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in TIED):
            return None
        month = MONTH_AFTER.match(text, end) if text[end : end + 1] in AFTERS else None
        return self._day(text, number, month, month, start) if month and month[1].lower() in self.months else None

    def _day(self, text: str, number: Match, month: Match, tail: Match, start: int) -> Day | None:
        """The date, with the weekday that stands at either side of it; ``None`` for a day 0."""
        printed = tail[tail.re.groups]
        year = int(printed) if printed and FEWEST < int(printed) <= MOST else None
        end = tail.end()
        start, weekday = self._before(text, start, MORE_DAYS.match(text, end) is not None)
        if weekday is None:
            weekday = self._after(text, end)
        value = int(number.group())
        return Day((start, end), value, self.months[month[1].lower()], year, weekday) if value else None

    def _before(self, text: str, start: int, more: bool = False) -> tuple[int, int | None]:
        """Where a date begins with the weekday before it; of several weekdays the first, where it has `more` days."""
        head = text[max(0, start - REACH) : start]
        match = self.weekday.search(head)
        weekday = self.weekdays.get(match[1].lower()) if match else None
        if not match or weekday is None:
            return start, None
        begins, first = match.start(), weekday
        while (other := BEFORE_WEEKDAY.search(head, 0, begins)) and other[1].lower() in self.weekdays:
            begins, first = other.start(), self.weekdays[other[1].lower()]
        if begins < match.start():
            weekday = first if more else None
        return start - len(head) + begins, weekday

    def _after(self, text: str, end: int) -> int | None:
        match = WEEKDAY_AFTER.match(text, end, end + REACH + REACH)
        return self.weekdays.get(match[1].lower()) if match else None


def nearest(day: Day, published: date) -> date | None:
    """The date of the year that brings it nearest to the day of publication; that of its own year if it has one."""
    if day.year is not None:
        return day.on(day.year)
    dates = [found for year in (-1, 0, 1) if (found := day.on(published.year + year))]
    return min(dates, key=lambda one: abs(one - published)) if dates else None


def unsettled(day: Day, published: date, reach: timedelta = timedelta(days=90)) -> bool:
    """Whether another year would bring the date about as near to the day of publication."""
    found = nearest(day, published)
    return day.year is None and found is not None and abs(found - published) > reach


def moment(text: str, day: Day, sentence: int, rule: str) -> Moment:
    """The printed date as a claim; its period stays open, for a day that does not exist has none."""
    when = day.on(day.year) if day.year else None
    return Moment(day.span, text[slice(*day.span)], "date", Period(when, when), sentence=sentence, rule=rule)
