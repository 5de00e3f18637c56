"""Dates against the calendar and against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.judge.inside.days import Day, moment, nearest, unsettled
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page, tokens
from factcheck.model import Finding, Moment
from factcheck.rulebook.kinds.inside import DateCheck

YEAR = re.compile(r"\b[12]\d{3}\b")
AROUND = 400  # code points around a date in which another year may be meant
LONGEST_MONTH = 31
REACH = 100  # code points before a date in which its verb stands
LEAP = 2024  # a year in which each day that any year has exists


def dated(page: Page, rule: str, check: DateCheck) -> Iterator[Finding]:
    """Findings of one rule about the dates of a page."""
    return CHECKS[check.of](page, rule, check)


def weekdays(page: Page, rule: str, check: DateCheck) -> Iterator[Finding]:
    """A weekday that is not that of its date."""
    for sentence, day in page.days:
        if day.weekday is None or not (years := possible_years(page, day)):
            continue
        dates = [found for year in years if (found := day.on(year))]
        if dates and all(found.weekday() != day.weekday for found in dates):
            claim = moment(page.text, day, sentence, rule)
            computed = f"{dates[0].day} {month_name(page, day)} {dates[0].year}"
            yield finding(page, rule, check, [claim], date=computed, weekday=weekday_name(page, dates[0].weekday()))


def possible_years(page: Page, day: Day) -> list[int]:
    """The years that a printed date may mean, the likeliest first; none where nothing tells."""
    if day.year is not None:
        return [day.year]
    published = page.article.published.last
    found = published and nearest(day, published)
    if not published or not found:
        return []
    start, end = day.span
    today = [one.span for one in page.reading.moments if one.period == (published, published)]
    others = {
        int(match[0])
        for match in YEAR.finditer(page.text, max(0, start - AROUND), end + AROUND)
        if not any(first <= match.start() < last for first, last in today)  # the dateline tells of no other year
    }
    if unsettled(day, published):
        others |= {published.year - 1, published.year, published.year + 1}
    return [found.year, *sorted(others - {found.year})]


def missing(page: Page, rule: str, check: DateCheck) -> Iterator[Finding]:
    """A day that the calendar does not have: 30 February, or 29 February of a common year."""
    for sentence, day in page.days:
        sure = day.day <= LONGEST_MONTH or day.year is not None or day.weekday is not None
        if sure and day.on(day.year or LEAP) is None:
            claim = moment(page.text, day, sentence, rule)
            yield finding(page, rule, check, [claim], month=month_name(page, day), days=month_length(day))


def after_publication(page: Page, rule: str, check: DateCheck) -> Iterator[Finding]:
    """A date, month or year later than the day of publication, told as past."""
    published = page.article.published.last
    if published is None:
        return
    for one in page.reading.moments:
        terms = dict(one.terms)
        if one.kind not in check.kinds or "year" not in terms or one.period.first is None or "to-year" in terms:
            continue
        apart = (one.period.first - published).days
        if apart > check.slack and page.told(one.sentence) and past(page, one, check):
            yield finding(page, rule, check, [one], published=published.isoformat(), days=apart)


def past(page: Page, one: Moment, check: DateCheck) -> bool:
    """Whether the clause before a date tells a past event, and nothing in the sentence looks forward."""
    start, end = page.reading.sentences[one.sentence].span
    words = {*tokens(page.text[start : one.span[0]]), *tokens(page.text[one.span[1] : end])}
    if not words.isdisjoint(check.ahead):
        return False
    before = tokens(page.text[max(start, one.span[0] - REACH) : one.span[0]])
    return before[-1:] != [] and before[-1] in check.leads and any(word in check.verbs for word in before)


def month_name(page: Page, day: Day) -> str:
    """The full name of the month of a date."""
    return max((name for name, number in page.calendar.months.items() if number == day.month), key=len).capitalize()


def weekday_name(page: Page, weekday: int) -> str:
    """The full name of a weekday, Monday being 0."""
    return max((name for name, number in page.calendar.weekdays.items() if number == weekday), key=len).capitalize()


def month_length(day: Day) -> int:
    """How many days the month of a date has in its year."""
    following = date((day.year or LEAP) + day.month // 12, day.month % 12 + 1, 1)
    return (following - date(day.year or LEAP, day.month, 1)).days


CHECKS = {"weekday": weekdays, "no-such-day": missing, "after-publication": after_publication}
