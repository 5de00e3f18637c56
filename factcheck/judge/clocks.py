"""Whether two times of day of one happening can both hold."""

from __future__ import annotations

from factcheck.judge.happenings import Happening
from factcheck.model import Clock, Moment, Period, Verdict
from factcheck.rulebook.kinds.moments import MomentCheck

DAY = 24 * 60
NOON, HOUR = 12 * 60, 60
HALF = "half"
NAMED = "named-time"  # noon and midnight, as the words of moments tell them


def on_clock(one: Happening, other: Happening, check: MomentCheck) -> Verdict | None:
    """Whether two times can both hold; ``None`` where they rather are of two happenings, or of two zones."""
    left, right = one.moment.clock, other.moment.clock
    if left is None or right is None or are_other_days(one.moment.period, other.moment.period):
        return None
    away = nearest(apart(left, right), is_open(one.moment) or is_open(other.moment))
    if abs(away) > check.within:
        return None
    if away == 0:
        return "agree"
    early, late = slack(one, check), slack(other, check)
    room = (early[0] - late[1] - check.near, early[1] - late[0] + check.near)
    if room[0] <= away <= room[1]:
        return "compatible"
    known = left.zone is not None and right.zone is not None
    return "conflict" if known or zone(left) == zone(right) else None


def is_open(moment: Moment) -> bool:
    """Whether a time may be of either half of the day: at nine, at twenty past nine."""
    clock, terms = moment.clock, dict(moment.terms)
    dialled = clock is not None and clock.zone is None and clock.high < NOON + HOUR
    return dialled and not {HALF, NAMED} & terms.keys() and not moment.text.startswith("0")


def nearest(away: int, either: bool) -> int:
    """Minutes between two times, of which one may be of either half of the day."""
    return min((away, away - NOON, away + NOON), key=abs) if either else away


def zone(clock: Clock) -> str:
    """The zone that a time names; one that is only called local is none."""
    name = clock.zone_name or ""
    return "" if name.islower() else name


def are_other_days(left: Period, right: Period) -> bool:
    """Whether two times are known to be of different days."""
    if not (left.first and left.last and right.first and right.last):
        return False
    return left.last < right.first or right.last < left.first


def apart(left: Clock, right: Clock) -> int:
    """Minutes from the first time to the second around the clock, 0 where their ranges meet."""
    shift = left.zone - right.zone if left.zone is not None and right.zone is not None else 0
    early, late = right.low - left.high + shift, right.high - left.low + shift
    if early <= 0 <= late:
        return 0
    away = early if early > 0 else late
    return (away + DAY // 2) % DAY - DAY // 2


def slack(one: Happening, check: MomentCheck) -> tuple[int, int]:
    """How many minutes before and behind the printed time the words before it leave open."""
    if NAMED in dict(one.moment.terms):
        return -check.noon, check.noon
    fitting = [words for words in check.hedges if one.hedge.endswith(f" {words}")]
    return check.hedges[max(fitting, key=len)] if fitting else (0, 0)
