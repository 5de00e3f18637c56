"""The values of a slot over time as a drawing: days downwards, values across, a line for what each may mean.

Places across are shares of the width, so that the words keep their size on every screen.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import groupby

from factcheck.model import Period
from factcheck.report.axis import scale
from factcheck.report.html.tags import tag, text
from factcheck.report.rows import Row, digits, moment

ROW, FOOT, TIP = 24, 22, 5
LEFT, RIGHT = 46.0, 92.0  # percent of the width between which the values lie; before them stands what is printed
BEYOND = 4.0  # percent by which an open interval reaches over the last value
TICKS = 4

Axis = tuple[float, float]


def drawn(found: Sequence[Row]) -> str:
    """An SVG; empty where there are fewer than two numbers or nothing between them."""
    known = sorted((row for row in found if row.low is not None or row.high is not None), key=moment)
    axis = scale(known)
    if len(known) < 2 or axis is None:
        return ""
    lines: list[str] = []
    for day, rows in groupby(known, key=lambda row: row.period):
        lines.append(heading(day, len(lines) * ROW))
        lines += [value(row, axis, (len(lines) + at) * ROW) for at, row in enumerate(rows)]
    height = len(lines) * ROW + FOOT
    title = tag("title", text("; ".join(f"{day_of(row.period)}: {row.text} ({row.outlet})" for row in known)))
    grid = "".join(tick(number, axis, height - FOOT) for number in ticks(axis))
    return tag("svg", title + grid + "".join(lines), {"height": height, "role": "img", "class": "timeline"})


def heading(period: Period, y: int) -> str:
    """The day under which its values stand."""
    return tag("text", text(day_of(period)), {"x": 0, "y": y + 17, "class": "day"})


def value(row: Row, axis: Axis, y: int) -> str:
    """A value: its words, its interval as a line with ends, open where it is open, the printed number as a dot."""
    label = tag(
        "svg", tag("text", text(row.text), {"x": 8, "y": 17}), {"width": f"{LEFT - BEYOND - 2}%", "height": ROW, "y": y}
    )
    low, high = (
        (LEFT - BEYOND if row.low is None else across(row.low, axis)),
        (RIGHT + BEYOND if row.high is None else across(row.high, axis)),
    )
    middle = y + ROW / 2 + 1
    parts = []
    if low < high:
        parts.append(tag("line", "", {"x1": f"{low}%", "x2": f"{high}%", "y1": middle, "y2": middle}))
        parts += [end(low, middle, opened=row.low is None, way=-1), end(high, middle, opened=row.high is None, way=1)]
    if row.printed:
        parts.append(tag("circle", "", {"cx": f"{across(math.fsum(row.printed) / 2, axis)}%", "cy": middle, "r": 4}))
    return label + "".join(parts)


def end(x: float, y: float, *, opened: bool, way: int) -> str:
    """The end of a line: a bar, or an arrow where the interval is open."""
    shape = f"M{-TIP * way} {-TIP}L0 0L{-TIP * way} {TIP}" if opened else f"M0 {-TIP}V{TIP}"
    return tag("svg", tag("path", "", {"d": shape}), {"x": f"{x}%", "y": y, "overflow": "visible"})


def tick(number: float, axis: Axis, height: int) -> str:
    """A line through all values, with its number beneath."""
    x = f"{across(number, axis)}%"
    return tag("line", "", {"class": "grid", "x1": x, "x2": x, "y1": 0, "y2": height}) + tag(
        "text", text(digits(number)), {"class": "tick", "x": x, "y": height + 16}
    )


def ticks(axis: Axis) -> Iterable[float]:
    """A few round numbers between the ends."""
    low, high = axis
    rough = (high - low) / TICKS
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough)
    first = math.ceil(low / step)
    return [number * step for number in range(first, math.floor(high / step) + 1)]


def across(number: float, axis: Axis) -> float:
    """Where a value lies, in percent of the width."""
    low, high = axis
    share = (min(max(number, low), high) - low) / (high - low)
    return round(LEFT + share * (RIGHT - LEFT), 2)


def day_of(period: Period) -> str:
    """A period as short as it can be: a day, or first and last day."""
    if period == Period():
        return "date unknown"
    first, last = ("?" if end is None else end.isoformat() for end in period)
    return first if first == last else f"{first} – {last}"
