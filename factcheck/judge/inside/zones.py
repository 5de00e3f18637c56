"""One instant told on two clocks: the hours between them must be those between the two zones on that day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import islice, pairwise
from typing import NamedTuple

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import TOKEN, Page, places
from factcheck.model import Clock, Finding, Moment, Period, Span
from factcheck.rulebook.kinds.inside import Zone, ZoneCheck

HALF = re.compile(r"\s?([ap])\.?m\b\.?", re.IGNORECASE)
HOURS = re.compile(r"(?:\s?(?:hours|hrs))?(?=\s[A-Z(]|\slocal| in\b)")
DAY = 24 * 60
NAMED = {"noon": DAY // 2, "midnight": 0}
WEEK = 7
AROUND = 3  # words behind a time in which its zone is named
APART = 60  # code points between two tellings of one instant
FIRST_LATE = date(2007, 1, 1)  # from then on American summer time begins in March and ends in November


class Told(NamedTuple):
    """A time of day with its zone; `end` is where the naming of the zone ends."""

    span: Span
    minute: int
    name: str
    zone: Zone


def zoned(page: Page, rule: str, check: ZoneCheck) -> Iterator[Finding]:
    """Two times of one instant that do not lie as far apart as their zones."""
    for left, right in pairwise(times(page, check.zones)):
        sentence = page.sentence(left.span[0])
        between = page.text[left.span[1] : right.span[0]]
        if not page.told(sentence) or sentence != page.sentence(right.span[0]) or len(between) > APART:
            continue
        if between.strip(" ").lower() not in check.joints:
            continue
        expected = apart(left.zone, right.zone, page.article.published.last)
        if (right.minute - left.minute) % DAY not in {minutes % DAY for minutes in expected}:
            shown = clock((left.minute + min(expected, key=abs)) % DAY)
            claims = [claim(page.text, sentence, one, rule) for one in (right, left)]
            yield finding(page, rule, check, claims, other=claims[1].text, computed=f"{shown} {right.name}")


def times(page: Page, zones: Mapping[str, Zone]) -> list[Told]:
    """The times of an article that have a known zone, in their order."""
    text = page.text
    found = [(match.start(), *time) for match in page.numbers if (time := time_of_day(text, match))]
    if found:
        found += [(at, at + len(word), minute) for word, minute in NAMED.items() for at in places(text, word)]
    named = ((start, minute, zone(text, end, zones)) for start, end, minute in sorted(found))
    return [Told((start, one[0]), minute, one[1], zones[one[1].lower()]) for start, minute, one in named if one]


def time_of_day(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """(end, minutes since midnight) of a number that is a time: ``4:30 a.m.``, ``0610 GMT``, ``17:20 in``."""
    printed, end = match.group().replace(".", ":"), match.end()
    hour, _, minute = printed.partition(":")
    if len(printed) > 5 or not hour.isdigit() or (minute and not (len(minute) == 2 and minute < "60")):
        return None
    half = HALF.match(text, end)
    if half:
        late = DAY // 2 if half[1] in "pP" else 0
        return (half.end(), int(hour) % 12 * 60 + int(minute or 0) + late) if 1 <= int(hour) <= 12 else None
    if len(printed) == 4 and not minute:
        hour, minute = printed[:2], printed[2:]
    hours = HOURS.match(text, end) if minute and len(hour) == 2 and hour < "24" and minute < "60" else None
    return (hours.end(), int(hour) * 60 + int(minute)) if hours else None


def zone(text: str, end: int, zones: Mapping[str, Zone]) -> tuple[int, str] | None:
    """(end, name) of the longest name of a zone that stands behind a time, after ``in`` or by itself."""
    words = [*islice(TOKEN.finditer(text, end, end + APART), AROUND + 1)]
    if words and words[0].group().lower() in ("in", "("):
        words = words[1:]
    for size in range(min(AROUND, len(words)), 0, -1):
        name = " ".join(word.group() for word in words[:size])
        if name.lower() in zones:
            return words[size - 1].end(), name
    return None


def apart(left: Zone, right: Zone, day: date | None) -> set[int]:
    """How many minutes `right` may be ahead of `left`: on the day of publication and near it, or at any time."""
    if day and date.min.year < day.year < date.max.year:
        days = [day + timedelta(days=step) for step in (-WEEK, 0, WEEK)]
    else:
        days = [date(2024, month, 15) for month in range(1, 13)]
    return {offset(right, one) - offset(left, one) for one in days}


def offset(zone: Zone, day: date) -> int:
    """Minutes east of UTC on a day."""
    return zone.standard + (60 if is_summer(zone, day) else 0)


def is_summer(zone: Zone, day: date) -> bool:
    """Whether a zone keeps summer time on a day."""
    if zone.summer == "europe":
        return sunday(day.year, 3, -1) <= day < sunday(day.year, 10, -1)
    if zone.summer == "america":
        if day < FIRST_LATE:
            return sunday(day.year, 4, 1) <= day < sunday(day.year, 10, -1)
        return sunday(day.year, 3, 2) <= day < sunday(day.year, 11, 1)
    return False


def sunday(year: int, month: int, count: int) -> date:
    """The `count`-th Sunday of a month, the last for -1."""
    if count < 0:
        last = date(year, month, 31)
        return last - timedelta(days=(last.weekday() + 1) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (count - 1))


def clock(minute: int) -> str:
    """A time of day as a message shows it."""
    return f"{minute // 60}:{minute % 60:02}"


def claim(text: str, sentence: int, told: Told, rule: str) -> Moment:
    """A time with its zone as a claim."""
    when = Clock(told.minute, told.minute, None, told.name)
    return Moment(told.span, text[slice(*told.span)], "clock", Period(), when, sentence, rule)
