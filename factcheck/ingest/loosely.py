"""Dates as people and old systems write them: month names, slashes that begin with the year, bare digits, seconds."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: number for number, name in enumerate(NAMES, 1)}
GERMAN = {"mrz": 3, "mär": 3, "mai": 5, "okt": 10, "dez": 12}  # dpa dates its English service with its own months
HOURS = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "MSK": 3, "JST": 9, "KST": 9,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
WEEKDAY = r"(?:[A-Za-z]{3,9}\.?,?\s{1,3})?"
DAYS = (
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
    rf"{WEEKDAY}(?P<day>\d{{1,2}})\.?[\s-](?P<name>[^\W\d]{{3,9}})\.?,?[\s-](?P<year>\d{{4}})",
    rf"{WEEKDAY}(?P<name>[^\W\d]{{3,9}})\.?\s(?P<day>\d{{1,2}}),?\s(?P<year>\d{{4}})",
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?=\d{4})",
)
TIME = (
    r"(?:[T,\s]{0,3}(?:at\s)?(?P<hour>\d{1,2}):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:\.\d{1,9})?)?"
    r"\s?(?P<half>[AaPp]\.?[Mm]\.?)?\s?(?P<sign>[+-])?(?(sign)(?P<east>\d\d):?(?P<rest>\d\d))\s?\(?(?P<zone>[A-Z]{1,4})?\)?"
    r"(?:\[[\w/]{1,40}\])?)?"
)
FORMS = tuple(re.compile(rf"{day}(?:{TIME}|Z)") for day in DAYS)
SECONDS = re.compile(r"(1\d{9})(?:\d{3})?")  # of the years 2001 to 2033, or their thousandths


def loosely(written: str) -> date | datetime | None:
    """The day or the instant that `written` names; ``None`` where it is neither, or where day and month are a guess."""
    if match := SECONDS.fullmatch(written):
        return datetime.fromtimestamp(int(match[1]), UTC)
    for form in FORMS:
        if match := form.fullmatch(written):
            return moment(match)
    return None


def moment(match: re.Match[str]) -> date | datetime | None:
    """What the parts of a date say together; ``None`` where they cannot."""
    found = match.groupdict()
    name = (found.get("name") or "")[:3].lower()
    month = int(found.get("month") or {**MONTHS, **GERMAN}.get(name, 0))
    try:
        day = date(int(found["year"]), month, int(found["day"]))
        if not found["hour"]:
            return day
        hour = hours(int(found["hour"]), (found["half"] or "").lower())
        return datetime(*day.timetuple()[:3], hour, int(found["minute"]), int(found["second"] or 0), tzinfo=zone(found))
    except ValueError:
        return None


def hours(hour: int, half: str) -> int:
    """The hour of the day of an hour before or after noon."""
    return hour if not half else hour % 12 + (12 if half.startswith("p") else 0)


def zone(found: dict[str, str | None]) -> timezone | None:
    """The offset from UTC, by number or by name; ``None`` where neither is known."""
    if found["sign"]:
        east = timedelta(hours=int(found["east"] or 0), minutes=int(found["rest"] or 0))
        return timezone(-east if found["sign"] == "-" else east)
    hour = HOURS.get(found["zone"] or "")
    return None if hour is None else timezone(timedelta(hours=hour))
