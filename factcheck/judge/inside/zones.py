"""One instant told on two clocks: the hours between them must be those between the two zones on that day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import islice, pairwise
from typing import NamedTuple

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import TOKEN, Page
from factcheck.model import Clock, Finding, Moment, Period, Span
from factcheck.rulebook.kinds.inside import Zone, ZoneCheck

TIME = re.compile(
    r"\b(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?|(?P<noon>noon|midnight)\b"
    r"|(?P<hours>[01]\d|2[0-3]):?(?P<minutes>[0-5]\d)(?:\s?(?:hours|hrs))?(?=\s[A-Zl(]| in\b))",
    re.IGNORECASE,
)
DAY = 24 * 60
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
    for left, right in pairwise(times(page.text, check.zones)):
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


def times(text: str, zones: Mapping[str, Zone]) -> Iterator[Told]:
    """The times of a text that have a known zone, in their order."""
    for match in TIME.finditer(text):
        minute = minute_of_day(match)
        found = zone(text, match.end(), zones)
        if minute is not None and found:
            end, name = found
            yield Told((match.start(), end), minute, name, zones[name.lower()])


def minute_of_day(match: re.Match[str]) -> int | None:
    """Minutes since midnight of a printed time."""
    if match["noon"]:
        return DAY // 2 if match["noon"].lower() == "noon" else 0
    if match["hours"]:
        return int(match["hours"]) * 60 + int(match["minutes"])
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return None
    return hour % 12 * 60 + int(match["minute"] or 0) + (DAY // 2 if match["half"].lower() == "p" else 0)


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
    if day:
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
