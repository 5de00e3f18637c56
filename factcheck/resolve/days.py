"""The days that words of time mean when they are said on a given day."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.extract.calendar import Said, day_of, month_end, period, quarter, years
from factcheck.model import UNKNOWN, Period

AGAINST_TENSE = 2  # how much farther a day seems that the tense does not point to
WEEK, FORTNIGHT, WEEKEND, MONTH, QUARTER, YEAR, DECADE = 7, 14, 2, 30, 91, 365, 3652


def on(said: Said, day: date, *, ahead: bool) -> Period:
    """What the words mean on `day`; unknown where that hangs on something else, or lies beyond the calendar's end."""
    try:
        return told_on(said, day, ahead=ahead)
    except (ValueError, OverflowError):  # before the year 1, after 9999
        return UNKNOWN


def told_on(said: Said, day: date, *, ahead: bool) -> Period:
    """What the words mean on `day`. Raises ValueError and OverflowError beyond the years that a date can have."""
    if "hence" in said or "fiscal" in said or "fiscal-year" in said:
        return UNKNOWN
    if "day-shift" in said:
        return single(day + timedelta(said["day-shift"]))
    if "ago" in said:
        return ago(said, day)
    if "weekday" in said and "day" not in said:
        return weekday(said, day, ahead=ahead)
    if "feast" in said:
        return nearest({"month": said["feast"] // 100, "day": said["feast"] % 100}, day, ahead=ahead)
    if "month" in said:
        return shifted_month(said, day) if "shift" in said else nearest(said, day, ahead=ahead)
    if "past" in said:
        return Period(day - timedelta(said.get("number", 1) * said.get("unit", 0)), day)
    if "season" in said:
        return season(said.get("shift", 0), said["season"], day)
    if "quarter" in said:
        return latest_quarter(said["quarter"], day)
    if "shift" in said and "number" in said:
        reach = timedelta(said["number"] * said.get("unit", 1))
        return Period(day - reach, day) if said["shift"] < 0 else UNKNOWN
    if "shift" in said and "unit" in said:
        return shifted(said, day)
    return UNKNOWN


def single(day: date) -> Period:
    """One day."""
    return Period(day, day)


def weekday(said: Said, day: date, *, ahead: bool) -> Period:
    """The nearest such weekday: of the past with today, of the future where the words or the tense say so."""
    wanted, shift = said["weekday"], said.get("shift", 0)
    back = (day.weekday() - wanted) % 7
    if shift < 0:
        back = back or 7
    if shift > 0 or (ahead and back and not shift):
        back -= 7
    return single(day - timedelta(back))


def ago(said: Said, day: date) -> Period:
    """So many units back: as exact as the unit is."""
    count, unit = said.get("number"), said.get("unit", 0)
    if count is None:
        return Period(None, day - timedelta(1 if unit else 0))
    if unit == 0:
        return Period(day - timedelta(1), day)
    if unit in (MONTH, YEAR, DECADE, QUARTER):
        return shifted({"shift": -count, "unit": unit}, day)
    slack = 0 if unit == 1 else 3
    middle = day - timedelta(count * unit)
    return Period(middle - timedelta(slack), middle + timedelta(slack))


def nearest(said: Said, day: date, *, ahead: bool) -> Period:
    """A day or month without its year: that of the year in which it falls nearest, the past before the future."""
    found = [period({**said, "year": year}) for year in (day.year - 1, day.year, day.year + 1)]
    whole = [(found.first, found) for found in found if found.first]

    def distance(pair: tuple[date, Period]) -> int:
        days = (pair[0] - day).days
        return abs(days) * (1 if (days > 0) == ahead else AGAINST_TENSE)

    return min(whole, key=distance, default=(day, UNKNOWN))[1]


def shifted_month(said: Said, day: date) -> Period:
    """``last June``, ``next May``, ``this April``."""
    month, shift = said["month"], said["shift"]
    year = day.year
    if shift < 0 and month >= day.month:
        year -= 1
    elif shift > 0 and month <= day.month:
        year += 1
    return Period(date(year, month, 1), month_end(year, month))


def shifted(said: Said, day: date) -> Period:
    """Whole units of the calendar before, around or after a day."""
    shift, unit = said["shift"], said["unit"]
    if unit == 1:
        return single(day) if shift == 0 else UNKNOWN
    if unit in (WEEK, FORTNIGHT):
        monday = day - timedelta(day.weekday()) + timedelta(shift * unit)
        return Period(monday, monday + timedelta(unit - 1))
    if unit == WEEKEND:
        saturday = day - timedelta(day.weekday()) + timedelta(5 + 7 * shift)
        return Period(saturday, saturday + timedelta(1))
    if unit in (MONTH, QUARTER):
        return months(shift, unit, day)
    first = day.year + shift if unit == YEAR else day.year // 10 * 10 + 10 * shift
    return years(first, first + (9 if unit == DECADE else 0), said.get("part")) if 0 < first < 9000 else UNKNOWN


def months(shift: int, unit: int, day: date) -> Period:
    """A calendar month or quarter so many before or after that of a day."""
    if unit == QUARTER:
        year, at = divmod(day.year * 4 + (day.month - 1) // 3 + shift, 4)
        return quarter(year, at + 1)
    year, at = divmod(day.year * 12 + day.month - 1 + shift, 12)
    return Period(date(year, at + 1, 1), month_end(year, at + 1)) if year > 0 else UNKNOWN


def latest_quarter(number: int, day: date) -> Period:
    """The latest quarter of this number that had begun."""
    this = quarter(day.year, number)
    return this if this.first and this.first <= day else quarter(day.year - 1, number)


def season(shift: int, month: int, day: date) -> Period:
    """Three months from `month` on: of this year, or the latest that is over, or the next to come."""
    found = [seasonal(day.year + by, month) for by in (-2, -1, 0, 1)]
    if shift < 0:
        return max((one for one in found if one.last and one.last < day), default=UNKNOWN)
    if shift > 0:
        return min((one for one in found if one.first and one.first > day), default=UNKNOWN)
    return min(found, key=lambda one: abs((one[0] - day).days) if one[0] else 0)


def seasonal(year: int, month: int) -> Period:
    """Three months from `month` of `year` on."""
    first = day_of(year, month, 1)
    return Period(first, month_end(year + (month > 10), (month + 1) % 12 + 1))
