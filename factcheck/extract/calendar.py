"""What the words of a moment say as days of the calendar and minutes of the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from factcheck.model import UNKNOWN, Clock, Period

Said = Mapping[str, int]

DAY = timedelta(days=1)
QUARTERS = 4
HOUR = 60


def period(said: Said) -> Period:
    """The days that words with a year mean on their own; unknown where they lean on the publication."""
    if "year" not in said or "fiscal" in said:
        return UNKNOWN
    year = said["year"]
    if "one" in said:
        return swapped(year, said["one"], said["other"])
    if "month" in said:
        return in_months(year, said)
    if "quarter" in said:
        return quarter(year, said["quarter"])
    return years(year, said.get("to-year", year), said.get("part"))


def in_months(year: int, said: Said) -> Period:
    """A day, some days, a month or some months of a year; unknown for a day that the calendar does not have."""
    month, to_month = said["month"], said.get("to-month", said["month"])
    to_year = said.get("to-year", year + (to_month < month))
    if "day" not in said:
        return Period(date(year, month, 1), month_end(to_year, to_month))
    first, last = day_of(year, month, said["day"]), day_of(to_year, to_month, said.get("to-day", said["day"]))
    return Period(first, last) if first and last and first <= last else UNKNOWN


def day_of(year: int, month: int, day: int) -> date | None:
    """A day of the calendar, if it is one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - DAY


def swapped(year: int, one: int, other: int) -> Period:
    """The days between the two that ``3/4/2022`` may mean."""
    first, last = sorted((date(year, one, other), date(year, other, one)))
    return Period(first, last)


def quarter(year: int, number: int) -> Period:
    """Three months of a calendar year."""
    number = min(max(number, 1), QUARTERS)
    return Period(date(year, 3 * number - 2, 1), month_end(year, 3 * number))


def years(first: int, last: int, part: int | None) -> Period:
    """Whole years, or the early, middle or late third (1, 2, 3) of what they cover."""
    if part and first == last:
        return Period(date(first, 4 * part - 3, 1), month_end(first, 4 * part))
    if part:
        third = (last - first + 1) // 3
        first, last = first + third * (part - 1), last - third * (3 - part)
    return Period(date(first, 1, 1), date(last, 12, 31))


def clock(said: Said) -> Clock | None:
    """The time of day that words say; the zone still without its name."""
    minutes = said.get("minutes", said.get("named-time", in_words(said)))
    if minutes is None:
        return None
    low = halved(minutes, said.get("half", said.get("to-half")))
    high = halved(said["to-minutes"], said.get("to-half", said.get("half"))) if "to-minutes" in said else low
    return Clock(low, high, said.get("zone"), None)


def in_words(said: Said) -> int | None:
    """Minutes on a dial of a full hour in words, and of minutes before or past it."""
    return said["number"] * HOUR + said.get("dial", 0) * said.get("past", 1) if "number" in said else None


def halved(minutes: int, half: int | None) -> int:
    """Minutes since midnight of a time on a dial, in the first (0) or the second (720) half of the day."""
    return minutes if half is None or minutes > 12 * 60 + 59 else minutes % 720 + half
