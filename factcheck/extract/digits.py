"""What a number in digits can be among dates and times: the shape decides, the words around it choose."""

from __future__ import annotations

import re
from datetime import date

Terms = tuple[tuple[str, int], ...]

YEARS = range(1500, 2100)
ORDINALS = {"st", "nd", "rd", "th"}
HALVES = {"am": 0, "pm": 720}
SHAPE = re.compile(r"(['’]?)(\d+)(?:([.:/–-])(\d+))?(?:([.:/–-])(\d+))?-?([A-Za-z]*)")
LONGEST = 24


def readings(found: str) -> dict[str, Terms]:
    """Class -> what the number says as one of that class; empty where it is nothing of time."""
    if found.isdigit():
        return plain(found)
    match = SHAPE.fullmatch(found) if len(found) <= LONGEST else None
    if match is None:
        return {}
    mark, first, sign, second, sign2, third, suffix = match.groups()
    if mark:
        return decade(1900 + int(first)) if suffix == "s" and len(first) == 2 else {}
    if third:
        return full_date(sign, first, second, third) if sign == sign2 and not suffix else timed(found)
    if second:
        return paired(first, sign, second, suffix.lower())
    return suffixed(first, suffix.lower())


def plain(found: str) -> dict[str, Terms]:
    """Digits alone: a day, an hour, a year, a time of four digits, a count."""
    value = int(found) if len(found) <= 4 else 0
    if len(found) <= 2:
        classes: dict[str, Terms] = {"number": (("number", value),), "hour": (("minutes", value * 60),)}
        if 1 <= value <= 31:
            classes["day"] = (("day", value),)
        return classes
    if len(found) == 4:
        classes = {"year": (("year", value),)} if value in YEARS else {}
        if value // 100 < 24 and value % 100 < 60:
            classes["military"] = (("minutes", value // 100 * 60 + value % 100),)
        return classes
    return {"number": (("number", value),)} if len(found) == 3 else {}


def suffixed(first: str, suffix: str) -> dict[str, Terms]:
    """``21st``, ``1980s``, ``5am``, ``90s``."""
    value = int(first) if len(first) <= 4 else 0
    if suffix in ORDINALS and 1 <= value <= 31:
        return {"day": (("day", value),), "nth": (("nth", value),)}
    if suffix in HALVES and 1 <= value <= 12:
        return {"clock": (("minutes", half(value * 60, suffix)),)}
    if suffix == "s" and value in YEARS and value % 10 == 0:
        return decade(value)
    return {}


def paired(first: str, sign: str, second: str, suffix: str) -> dict[str, Terms]:
    """``10:45``, ``10.45pm``, ``2014-15``, ``3-5``."""
    a, b = int(first[:4]), int(second[:4])
    if sign in ":." and len(first) <= 2 and len(second) == 2 and a < 24 and b < 60:
        if suffix in HALVES:
            return {"clock": (("minutes", half(a * 60 + b, suffix)),)} if 1 <= a <= 12 else {}
        return {"hhmm" if sign == ":" else "hh.mm": (("minutes", a * 60 + b),)} if not suffix else {}
    if suffix or sign not in "-–/":
        return {}
    if len(first) == 4 and a in YEARS and len(second) in (2, 4):
        last = a // 100 * 100 + b if len(second) == 2 else b
        return {"years": (("year", a), ("to-year", last))} if a < last <= a + 99 else {}
    if sign != "/" and len(first) <= 2 and len(second) <= 2 and 1 <= a < b <= 31:
        return {"days": (("day", a), ("to-day", b))}
    return {}


def timed(found: str) -> dict[str, Terms]:
    """A time with seconds is no date."""
    return {}


def full_date(sign: str, first: str, second: str, third: str) -> dict[str, Terms]:
    """``2022-02-11``, ``3/4/2022``, ``3.4.2022``; where day and month may be swapped, both stand as a range."""
    if sign == ":":
        hours, minutes = int(first[:4]), int(second[:4])
        return {"hhmm": (("minutes", hours * 60 + minutes),)} if hours < 24 and minutes < 60 and len(first) <= 2 else {}
    if len(first) == 4:
        return numeric(int(first), int(second[:4]), int(third[:4]))
    if len(third) not in (2, 4) or len(first) > 2 or len(second) > 2 or (len(third) == 2 and sign != "/"):
        return {}
    year = int(third) if len(third) == 4 else 2000 + int(third)
    day_first = numeric(year, int(second), int(first))
    month_first = numeric(year, int(first), int(second)) if sign != "." else {}
    if day_first and month_first and day_first != month_first:
        return {"date": (("year", year), ("one", int(first)), ("other", int(second)))}
    return day_first or month_first


def numeric(year: int, month: int, day: int) -> dict[str, Terms]:
    """A day that the calendar has, in the years that news is about."""
    try:
        date(year, month, day)
    except ValueError:
        return {}
    return {"date": (("year", year), ("month", month), ("day", day))} if year in YEARS else {}


def decade(first: int) -> dict[str, Terms]:
    """Ten years from `first` on."""
    return {"decade": (("year", first), ("to-year", first + 9))}


def half(minutes: int, suffix: str) -> int:
    """Minutes since midnight of a time in the first or second half of the day."""
    return minutes % 720 + HALVES[suffix]
