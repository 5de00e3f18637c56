"""Publication times as the formats write them: ISO 8601 in all its dress, mail dates, a date on the first line."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime
from typing import NamedTuple

from factcheck.model import UNKNOWN, Period

MONTH = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])")
HALF_DAY = re.compile(r"\d\s?[AaPp]\.?[Mm]\b")  # which mail dates do not know, and pass over
YEARS = range(1900, 2100)
LEADING = re.compile(r"\s{0,20}date[ :]{1,3}(\d{4}-\d\d-\d\d)\b")


class Published(NamedTuple):
    """The day or days of publication, and the instant as ISO 8601 where the input tells the time."""

    period: Period = UNKNOWN
    at: str | None = None
    notes: tuple[str, ...] = ()


def published(written: str | None) -> Published:
    """When an article was published; unknown, with a note, where `written` is no date of our time."""
    written = (written or "").strip()
    if not written:
        return Published()
    if match := MONTH.fullmatch(written):
        return Published(month(int(match[1]), int(match[2])))
    moment = parsed(written)
    if moment is None or moment.year not in YEARS:
        return Published(notes=(f"date not understood: {written[:40]}",))
    if is_day(written):
        return Published(Period(moment.date(), moment.date()))
    return Published(Period(moment.date(), moment.date()), moment.isoformat())


def month(year: int, number: int) -> Period:
    """All days of a month."""
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def parsed(written: str) -> datetime | None:
    """ISO 8601 (basic, extended, with a blank for the T), a mail date, or what people write; a day is its midnight."""
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        found = (None if HALF_DAY.search(written) else from_mail(written)) or from_people(written)
    return found if isinstance(found, datetime) or found is None else datetime(*found.timetuple()[:3])


def from_mail(written: str) -> datetime | None:
    """RFC 5322, as mail and RSS have it."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(written)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def from_people(written: str) -> date | datetime | None:
    """What is no standard, as most dates are not; with patterns of its own, which most runs do not need."""
    from factcheck.ingest.loosely import loosely

    return loosely(written)


def is_day(written: str) -> bool:
    """Whether no time of day is given."""
    try:
        date.fromisoformat(written)
    except ValueError:
        found = from_people(written)
        return found is not None and not isinstance(found, datetime)
    return True


def leading(text: str) -> Published:
    """The date of a first line such as ``date 2022-02-11``, as archives of plain text put it."""
    match = LEADING.match(text)
    return published(match.group(1)) if match else Published()


def instant(written: str | None) -> datetime | None:
    """A time that can be compared with others: without a zone it is taken as UTC."""
    moment = parsed((written or "").strip())
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment
