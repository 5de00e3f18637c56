"""Rule kinds of the moments stage: the words of time, and the forms that they make."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.model import Severity

MomentKind = Literal["date", "weekday", "month", "year", "relative", "clock", "duration"]


class MomentWordRule(NamedTuple):
    """Words of one class with their values: months 1-12, weekdays 0-6 from Monday, lengths of time in days.

    ``cased`` words count only with a capital (May, Sun).
    """

    class_: str
    words: dict[str, int]
    cased: bool = False


class MomentRule(NamedTuple):
    """Forms that make a moment: ``{class}`` is a word or number of a class, ``[...]`` may be missing.

    ``{to-class}`` is the same class as the far end of a range. ``after`` are words one of which must stand right
    before; ``not_before`` are words that must not follow. ``bare`` moments that a counted noun follows (``in 2000
    shops``) are none. ``terms`` are added to what the words say.
    """

    gives: MomentKind
    forms: tuple[str, ...]
    after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    bare: bool = False
    terms: dict[str, int] = {}


class TenseRule(NamedTuple):
    """Words beside a moment: ``ahead`` point to what has not happened yet, after ``span`` it only bounds a time.

    What a day has of the words of ``back`` (``Wednesday's closing price``) is over.
    """

    points: Literal["ahead", "span", "back"]
    words: tuple[str, ...]


class MomentCheck(NamedTuple):
    """From which likeness on two moments of different articles date one happening, and when they cannot both hold.

    ``enough`` is the likeness of the words near them; times more than ``within`` minutes apart are of two happenings,
    up to ``near`` they are one, rounded. ``hedges`` are the words before a time, with the minutes that they leave open
    before and behind it.
    """

    code: str
    severity: Severity
    says: str
    enough: float
    within: int
    near: int
    hedges: dict[str, tuple[int, int]]


class DayCheck(NamedTuple):
    """From which likeness on two days of different articles date one happening.

    ``enough`` is the likeness of the words near them; days more than ``within`` days apart are of two happenings.
    Sentences of at least ``shortest`` words of which the share ``copied`` is common are one whatever their verb.
    ``deeds`` are verbs with past forms of their own; of those with -ed the ``idle`` ones tell nothing that happened.
    """

    code: str
    severity: Severity
    says: str
    enough: float
    within: int
    shortest: int
    copied: float
    idle: tuple[str, ...]
    deeds: dict[str, tuple[str, ...]]


KINDS: dict[str, type] = {
    "moment-word": MomentWordRule,
    "moment": MomentRule,
    "tense": TenseRule,
    "moment-check": MomentCheck,
    "day-check": DayCheck,
}

SHOWS: dict[str, tuple[str, str | None]] = {
    "moment-word": ("moments", None),
    "moment": ("moments", None),
    "tense": ("moments", None),
    "moment-check": ("findings", None),
    "day-check": ("findings", None),
}
