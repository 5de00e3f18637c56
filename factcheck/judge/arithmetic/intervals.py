"""What a number as printed could have been before it was rounded, and arithmetic that keeps that in sight.

An interval goes through every sum and quotient, so a computed value is an interval too; a printed value is wrong
only where the two do not meet.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from factcheck.extract.relations.digits import last_number
from factcheck.model import Figure

COUNTS = (None, "factor", "ratio")  # units of what is counted or said in words, and so exact as money is
COUNTED = 2  # zeros at the end of a number from which on it may be rounded: 1,200 but not 1,250
EXACT = 1000  # what is smaller is not rounded
CLOSE = 0.3  # logarithm of the ratio of value and digits below which no word such as "million" stands between them
TENTH = 0.001  # how far a logarithm may lie from that of a word such as "million"
IMPLIED = 1.9  # nobody writes "more than 100" for 190
PORTION = 0.5  # nor "up to 100" for less than half of it
ONE = "1"  # the number as told, before which a unit is in the singular


class Interval(NamedTuple):
    """All values between two ends, both included."""

    low: float
    high: float

    def meets(self, other: Interval, slack: float = 0.0) -> bool:
        """Whether the two share a value, or lie no further apart than `slack` of the larger end."""
        room = slack * max(abs(self.low), abs(self.high), abs(other.low), abs(other.high))
        return self.low <= other.high + room and other.low <= self.high + room

    def widened(self, room: float) -> Interval:
        """The interval with `room` more at each end."""
        return Interval(self.low - room, self.high + room)


def printed(figure: Figure) -> Interval:
    """What the figure could have been before rounding; a hedge opens it as far as a reader would."""
    low, high = sorted(figure.printed)
    room = half_step(figure.text, high, exact=figure.unit in COUNTS or (figure.unit or "")[:3].isupper())
    low, high = low - room, high + room
    if figure.approximate and figure.low is not None and figure.high is not None:
        low, high = min(low, figure.low), max(high, figure.high)
    if figure.high is None or figure.bound in ("at_least", "over"):
        high = max(high, high * IMPLIED)
    if figure.low is None or figure.bound in ("at_most", "under"):
        low = min(low, low * PORTION)
    if figure.vague:
        low, high = min(low, figure.low or low), max(high, figure.high or high)
    return Interval(low, high)


def half_step(text: str, value: float, *, exact: bool) -> float:
    """Half of the last place that the digits of `text` give: 0.05 million for ``1.2 million``, 5 for ``1,200``.

    A count without decimals and with few zeros is `exact`; anything measured is good to half of its last digit.
    """
    number = last_number(text.partition(" per ")[0])
    if number is None or not value:
        return 0.0 if exact else 0.5
    written, decimals = number
    scale = abs(value) / written if written else 1.0
    scaled = abs(math.log(scale)) > CLOSE if scale > 0 else False
    if scaled and abs(math.log10(scale) - round(math.log10(scale))) > TENTH:
        return 0.5  # six feet two: the last number is in the smaller unit
    if decimals or scaled:
        return 0.5 * 10.0**-decimals * (scale if scaled else 1.0)
    zeros = trailing_zeros(round(abs(value)))
    if zeros < COUNTED or abs(value) < EXACT:
        return 0.0 if exact else 0.5
    return 0.5 * 10.0 ** (zeros - 1)


def trailing_zeros(value: int) -> int:
    """How many zeros end a whole number; none for zero itself."""
    digits = str(value)
    return len(digits) - len(digits.rstrip("0")) if value else 0


def total(parts: list[Interval]) -> Interval:
    """The sum of the parts."""
    return Interval(math.fsum(part.low for part in parts), math.fsum(part.high for part in parts))


def difference(new: Interval, old: Interval) -> Interval:
    """How far `new` lies above `old`; negative for a fall."""
    return Interval(new.low - old.high, new.high - old.low)


def quotient(above: Interval, below: Interval) -> Interval | None:
    """`above` divided by `below`, both without sign; ``None`` where that can be anything."""
    if below.low <= 0 or above.low < 0:
        return None
    return Interval(above.low / below.high, above.high / below.low)


def percent_change(old: Interval, new: Interval) -> Interval | None:
    """The change from `old` to `new` in percent, signed."""
    ratio = quotient(new, old)
    return ratio and Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100)


def told(value: float, unit: str = "", units: str = "") -> str:
    """A computed number as a message shows it: four significant digits at most, with grouping; `units`: several."""
    if not math.isfinite(value):
        return "no number"
    figures = 0 if abs(value) >= 1000 else max(0, 3 - math.floor(math.log10(abs(value))) - 1) if value else 0
    text = f"{value:,.{min(figures, 4)}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{text} {unit if text == ONE else units or unit}".strip()
