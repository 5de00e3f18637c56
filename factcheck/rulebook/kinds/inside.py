"""Rule kinds of the checks of one article against itself: each check has a code, a severity and its message.

``says`` is the message, with the names in braces that its check fills in: what is printed, what was computed.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.model import Severity
from factcheck.rulebook.kinds import wording


class WordsRule(NamedTuple):
    """Phrases that play one role around a figure: the old value (``up from``), the whole (``out of``), a rise."""

    role: str
    phrases: tuple[str, ...]


class CalendarRule(NamedTuple):
    """Names of months (1 is January) and of days (0 is Monday), with their short forms; ``parts`` of a day."""

    months: dict[str, int]
    weekdays: dict[str, int]
    parts: tuple[str, ...] = ()


class DateCheck(NamedTuple):
    """Dates as printed against the calendar, against each other and against the day of publication.

    ``verbs`` tell a past event, ``leads`` lead to a moment of ``kinds``, ``ahead`` are words that look forward and
    silence the check; ``slack`` days are let pass.
    """

    code: str
    severity: Severity
    of: Literal["weekday", "no-such-day", "after-publication"]
    says: str
    kinds: tuple[str, ...] = ("date", "month", "year")
    leads: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    slack: int = 0


class DurationCheck(NamedTuple):
    """A duration against two dates (``days``) or two years (``years``).

    ``units``: how many days or years each unit is; ``terms``: the days that the moments count for
    units of theirs (``three days later``); ``nights`` is the unit that the last day has not.
    """

    code: str
    severity: Severity
    of: Literal["days", "years"]
    says: str
    units: dict[str, float]
    terms: dict[str, int]
    nights: str = "night"


class Zone(NamedTuple):
    """Minutes east of UTC in winter, and whose summer time is kept."""

    standard: int
    summer: Literal["none", "europe", "america"] = "none"


class ZoneCheck(NamedTuple):
    """One instant told on two clocks. ``zones``: name or place, in lower case, as it stands behind a time."""

    code: str
    severity: Severity
    says: str
    zones: dict[str, Zone]
    joints: tuple[str, ...]


class AgeCheck(NamedTuple):
    """A stated age against a ``birth``, the two dates of a ``life``, or another age (``two-ages``, ``headline``).

    ``born`` are phrases before a year of birth, at most ``reach`` code points away; ``died`` are words that make
    another year that of death; ``then`` are words that tell the age at another time.
    """

    code: str
    severity: Severity
    of: Literal["birth", "life", "two-ages", "headline"]
    says: str
    born: tuple[str, ...] = ()
    died: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    reach: int = 40
    slack: int = 0


class DigitsCheck(NamedTuple):
    """Two numbers with two digits exchanged: of one noun and ``shared`` words, or of ``many`` digits and one unit."""

    code: str
    severity: Severity
    says: str
    many: int
    shared: int


class ConversionCheck(NamedTuple):
    """One quantity printed in two units; ``slack`` is relative, on top of what rounding explains.

    ``twins``: a unit as read -> the one of the same name that it is beside another unit (pounds beside kilograms).
    """

    code: str
    severity: Severity
    says: str
    twins: dict[str, str]
    slack: float = 0.0


class CurrencyCheck(NamedTuple):
    """One sum in two currencies. ``dollars``: the least and the most that one unit has been worth in US dollars.

    ``shared``: the same of all currencies whose name is that of one, where no country is named. ``room``: a factor on
    top, so that only absurd ratios are told.
    """

    code: str
    severity: Severity
    says: str
    dollars: dict[str, tuple[float, float]]
    shared: dict[str, tuple[float, float]] = {}
    room: float = 2.0


class GroupingCheck(NamedTuple):
    """A number whose groups of digits fit neither the Western nor the Indian way."""

    code: str
    severity: Severity
    says: str


class MagnitudeCheck(NamedTuple):
    """One quantity twice, with the same digits and another power of ten.

    ``digits``: powers of ten between the two -> how many digits they must share, zeros at the end aside; ``shared``:
    telling words that both sentences have.
    """

    code: str
    severity: Severity
    says: str
    digits: dict[str, int]
    shared: int = 2


class HedgeCheck(NamedTuple):
    """One value with a bound of ``one`` in a segment of ``roles``, and with one of ``other`` in the body.

    ``least``: values from which on it matters; ``shared``: telling words that both sentences have.
    """

    code: str
    severity: Severity
    says: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    roles: tuple[str, ...] = ("body",)
    shared: int = 2
    least: float = 10.0


KINDS: dict[str, type] = {
    **wording.KINDS,
    "inside-words": WordsRule,
    "inside-calendar": CalendarRule,
    "inside-date": DateCheck,
    "inside-duration": DurationCheck,
    "inside-zone": ZoneCheck,
    "inside-age": AgeCheck,
    "inside-digits": DigitsCheck,
    "inside-conversion": ConversionCheck,
    "inside-currency": CurrencyCheck,
    "inside-grouping": GroupingCheck,
    "inside-magnitude": MagnitudeCheck,
    "inside-hedge": HedgeCheck,
}

SHOWS: dict[str, tuple[str, str | None]] = dict.fromkeys(KINDS, ("findings", None))
