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
    before, one of ``not_after`` must not; ``not_before`` are words that must not follow. ``bare`` moments that a
    counted noun follows (``in 2000 shops``) are none. ``terms`` are added to what the words say.
    """

    gives: MomentKind
    forms: tuple[str, ...]
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    bare: bool = False
    terms: dict[str, int] = {}


class TenseRule(NamedTuple):
    """Words beside a moment: ``ahead`` point to what has not happened yet, after ``span`` it only bounds a time.

    What a day has of the words of ``back`` (``Wednesday's closing price``) is over.
    """

    points: Literal["ahead", "span", "back"]
    words: tuple[str, ...]


class HappeningRule(NamedTuple):
    """What a moment dates: ``acts`` by the verbs (with particle, or with the noun they take) and nouns that tell them.

    A ``light`` verb leaves it to the noun beside it what happens; a phase (``phases``) of something is no act of that.
    Words of ``again`` tell of one more happening or of another day for it, and so do those of ``picks`` with who takes
    part. Words of ``bounds`` before a moment make it the bound of a time, but for those with which what is to come
    ``begins`` on that day.
    """

    acts: dict[str, tuple[str, ...]]
    light: tuple[str, ...]
    again: tuple[str, ...]
    picks: tuple[str, ...]
    phases: tuple[str, ...]
    bounds: tuple[str, ...]
    begins: tuple[str, ...] = ()


class MomentCheck(NamedTuple):
    """When two moments of one happening, told by different articles, cannot both hold.

    ``of`` is what is compared: times of day (minutes) or days; ``slot`` is its name in a report. What lies more than
    ``within`` apart is of two happenings, up to ``near`` it is one, rounded. ``enough`` is the likeness of who takes
    part where nobody tells the act. Sentences of at least ``shortest`` words of which the share ``copied`` is common
    are of one whatever they tell. ``hedges`` are the words before a time, with the minutes that they leave open before
    and behind it; noon and midnight leave ``noon`` minutes open.
    """

    code: str
    severity: Severity
    says: str
    of: Literal["clock", "day"]
    slot: str
    enough: float
    within: int
    near: int = 0
    noon: int = 0
    shortest: int = 6
    copied: float = 0.85
    hedges: dict[str, tuple[int, int]] = {}


KINDS: dict[str, type] = {
    "moment-word": MomentWordRule,
    "moment": MomentRule,
    "tense": TenseRule,
    "happening": HappeningRule,
    "moment-check": MomentCheck,
}

SHOWS: dict[str, tuple[str, str | None]] = {
    "moment-word": ("moments", None),
    "moment": ("moments", None),
    "tense": ("moments", None),
    "happening": ("findings", None),
    "moment-check": ("findings", None),
}
