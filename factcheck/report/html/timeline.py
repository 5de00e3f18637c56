"""The values of a slot over time as a drawing: a dot for what is printed, lines for what it may mean."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Period
from factcheck.report.axis import scale
from factcheck.report.html.tags import tag, text
from factcheck.report.rows import Row, moment

WIDTH, LEFT, RIGHT, TOP, BOTTOM = 640, 70, 250, 24, 36
STEP = 46


def drawn(found: Sequence[Row]) -> str:
    """An SVG; empty where there are fewer than two numbers or nothing between them."""
    known = [row for row in found if row.low is not None or row.high is not None]
    axis = scale(known)
    if len(known) < 2 or axis is None:
        return ""
    height = TOP + BOTTOM + STEP * 3
    known.sort(key=moment)
    lines = [point(row, x, axis, height) for row, x in zip(known, across(known), strict=True)]
    frame = tag("path", "", {"class": "axis", "d": f"M{LEFT - 20} {TOP - 10}V{height - BOTTOM}H{WIDTH - 20}"})
    title = tag("title", text("; ".join(f"{row.dated}: {row.text} ({row.outlet})" for row in known)))
    attributes = {"viewBox": f"0 0 {WIDTH} {height}", "role": "img", "class": "timeline"}
    return tag("svg", title + frame + "".join(lines), attributes)


def across(found: Sequence[Row]) -> list[float]:
    """Where each stands from left to right: by its day, those of an unknown day last, none on top of another."""
    step = (WIDTH - LEFT - RIGHT / 2) / max(len(found), 1)
    days = [row.period.first or row.period.last for row in found]
    known = [day.toordinal() for day in days if day]
    first, reach = min(known, default=0), max(max(known, default=0) - min(known, default=0), 1)
    places, least = [], float(LEFT)
    for number, day in enumerate(days):
        room = WIDTH - RIGHT / 2 - step * (len(found) - number)
        wanted = LEFT + (day.toordinal() - first) / reach * (WIDTH - LEFT - RIGHT / 2 - step) if day else least
        places.append(round(max(least, min(wanted, room)), 1))
        least = places[-1] + step * 0.8
    return places


def point(row: Row, x: float, axis: tuple[float, float], height: int) -> str:
    """A value: its interval as a line with ends, open where it is open, the printed number as a dot."""
    low, high = (upward(end, axis, height) if end is not None else None for end in (row.low, row.high))
    bottom, top = (height - BOTTOM if low is None else low), (TOP - 10 if high is None else high)
    ends = [(bottom, low is None, 1), (top, high is None, -1)]
    path = f"M{x} {bottom}V{top}" + "".join(tip(x, y, opened, way) for y, opened, way in ends)
    middle = upward(sum(row.printed) / 2, axis, height) if row.printed else bottom
    return (
        tag("path", "", {"class": "interval", "d": path})
        + tag("circle", "", {"cx": x, "cy": middle, "r": 4})
        + tag("text", text(row.text[:34]), {"x": x + 8, "y": middle + 4})
        + tag("text", text(day(row.period)), {"x": x - 4, "y": height - 14, "class": "day"})
    )


def day(period: Period) -> str:
    """A period as short as it can be: a day, or first and last day."""
    first, last = ("?" if end is None else end.isoformat() for end in period)
    return first if first == last else f"{first} – {last}"


def tip(x: float, y: float, opened: bool, way: int) -> str:
    """The end of a line: a bar, or an arrow where the interval is open."""
    return f"M{x - 4} {y - 6 * way}L{x} {y}L{x + 4} {y - 6 * way}" if opened else f"M{x - 4} {y}H{x + 4}"


def upward(value: float, axis: tuple[float, float], height: int) -> float:
    """The height of a value in the drawing."""
    low, high = axis
    share = (min(max(value, low), high) - low) / (high - low)
    return round(height - BOTTOM - 12 - share * (height - TOP - BOTTOM - 24), 1)
