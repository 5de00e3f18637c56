"""Durations against the two dates that they are printed with.

A stretch is told by two dates that a dash or ``to`` joins (``3 to 9 May``), and lasts; or by a date, some days and
``later``, and the date then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.judge.arithmetic.intervals import told
from factcheck.judge.inside.days import Day, moment, nearest
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.lengths import Length, lengths, sums_up
from factcheck.judge.inside.page import Page
from factcheck.judge.inside.spans import spanned
from factcheck.model import Finding
from factcheck.rulebook.kinds.inside import DurationCheck

LEAP = 2024  # stands for the year where none is printed
HALF_A_YEAR = 183
REACH = 16  # code points beside a date in which another day of its month may stand
ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)?"
JOINT = r"\s*(?:[-–—]|to|and|until|till|through)\s*(?:[A-Z][a-z]+day,? )?"
CLAUSE = re.compile(r";|, (?:and|but|while|though) ")
JOINED = re.compile(JOINT)
HEAD = re.compile(rf"\b{ORDINAL}{JOINT}$")
TAIL = re.compile(rf"{JOINT}{ORDINAL}\b(?![:.,]\d|\s*(?:[ap]\.?m|percent|%))")


class Stretch(NamedTuple):
    """The days between two dates; ``dates`` as printed, each with its sentence; ``lasting`` from one to the other."""

    dates: tuple[tuple[int, Day], ...]
    days: int
    lasting: bool

    def counts(self, length: Length, nights: str) -> tuple[float, ...]:
        """How many units of `length` it may be said to last; its last day may be counted or not."""
        least = self.days / length.days
        return (least, least + 1 / length.days) if self.lasting and length.unit != nights else (least,)


def timed(page: Page, rule: str, check: DurationCheck) -> Iterator[Finding]:
    """Findings of one rule about the durations of a page."""
    yield from CHECKS[check.of](page, rule, check)


def lasted(page: Page, rule: str, check: DurationCheck) -> Iterator[Finding]:
    """A duration that is not that of the dates beside it."""
    dated: dict[int, list[Day]] = {}
    for sentence, day in page.days:
        dated.setdefault(sentence, []).append(day)
    printed = lengths(page, check) if dated else {}
    for sentence in sorted(dated.keys() & printed.keys()):
        if len(printed[sentence]) == 1:
            length = printed[sentence][0]
            found = moved(page, dated, sentence, length) if length.later else lasting(page, dated, sentence, length)
            if found and (length.later or together(page, length, found)):
                yield from compare(page, rule, check, length, found)


def together(page: Page, length: Length, found: Stretch) -> bool:
    """Whether a duration and a stretch stand in one clause."""
    edges = sorted((length.claim.span, *(day.span for _, day in found.dates)))
    between = page.text[edges[0][0] : edges[-1][1]]
    return not CLAUSE.search(between)


def lasting(page: Page, dated: dict[int, list[Day]], sentence: int, length: Length) -> Stretch | None:
    """The only stretch from one date to another that a sentence gives."""
    days = dated[sentence]
    if len(days) == 1:
        return short(page, sentence, days[0])
    if len(days) != 2:
        return None
    first, last = days[0].span, days[1].span
    if not JOINED.fullmatch(page.text, first[1], last[0]) and not sums_up(page, length, first, last):
        return None
    return stretch(page, (sentence, days[0]), (sentence, days[1]), lasting=True)


def short(page: Page, sentence: int, day: Day) -> Stretch | None:
    """``3 to 9 May`` and ``May 3-9``: a stretch whose month is printed once."""
    start, end = day.span
    head = HEAD.search(page.text, max(0, start - REACH), start)
    tail = TAIL.match(page.text, end, end + REACH) if day.year is None else None
    if head:
        other, span = int(head[1]), (head.start(), end)
    elif tail:
        other, span = int(tail[1]), (start, tail.end())
    else:
        return None
    first, last = sorted((other, day.day))
    whole = day._replace(span=span, weekday=None)
    found = stretch(page, (sentence, whole._replace(day=first)), (sentence, whole._replace(day=last)), lasting=True)
    return found and found._replace(dates=((sentence, whole),))


def moved(page: Page, dated: dict[int, list[Day]], sentence: int, length: Length) -> Stretch | None:
    """The date before a duration and the one after it, in its sentence or the first in the sentence before."""
    start, end = length.claim.span
    before = [(sentence, day) for day in dated[sentence] if day.span[1] <= start]
    after = [(sentence, day) for day in dated[sentence] if day.span[0] >= end]
    if not before and len(dated.get(sentence - 1, ())) == 1:
        before = [(sentence - 1, dated[sentence - 1][0])]
    if len(before) != 1 or len(after) != 1 or after[0][1].span[0] - end > 2 * REACH:
        return None
    return stretch(page, before[0], after[0], lasting=False)


def stretch(page: Page, left: tuple[int, Day], right: tuple[int, Day], *, lasting: bool) -> Stretch | None:
    """The stretch between two printed dates, in years that fit each other."""
    first, last = years(page, left[1], right[1])
    if first is None or last is None or first == last or (lasting and first > last):
        return None
    return Stretch((left, right), abs((last - first).days), lasting)


def years(page: Page, left: Day, right: Day) -> tuple[date | None, date | None]:
    """Two printed dates in full: where one has no year, it is that of the other, or the one before."""
    published = page.article.published.last
    year = right.year or left.year
    if year is None:
        found = published and nearest(right, published)
        year = found.year if found else LEAP
    last = right.on(right.year or year)
    first = left.on(left.year or year)
    if left.year is None and first and last and (first - last).days > HALF_A_YEAR:
        first = left.on(year - 1)
    return first, last


def compare(page: Page, rule: str, check: DurationCheck, length: Length, found: Stretch) -> Iterator[Finding]:
    """The finding on one duration, where no way of counting gives it."""
    counts = found.counts(length, check.nights)
    room = 0.5 if length.days > 1 else 0.0
    if any(length.low - room <= count <= length.high + room for count in counts):
        return
    dates = [moment(page.text, day, sentence, rule) for sentence, day in found.dates]
    *others, last = counts
    ways = " or ".join((*map(told, others), told(last, length.unit, f"{length.unit}s")))
    between = " to ".join(one.text for one in dates)
    yield finding(page, rule, check, [length.claim, *dates], dates=between, computed=ways)


CHECKS = {"days": lasted, "years": spanned}
