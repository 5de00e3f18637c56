"""Small pictures of intervals on one axis, in characters."""

from __future__ import annotations

import math
from collections.abc import Sequence

from factcheck.report.rows import Row, digits

POINT, LEFT, RIGHT, LINE, OPEN_LEFT, OPEN_RIGHT = "●", "├", "┤", "─", "◄", "►"


def scale(found: Sequence[Row]) -> tuple[float, float] | None:
    """The least and the greatest end of all intervals; ``None`` where there are no numbers or only one."""
    ends = [end for item in found for end in (item.low, item.high, *(item.printed or ())) if end is not None]
    if len({item.unit for item in found}) > 1:
        return None  # a mile and a kilometre lie on no axis together
    usable = [end for end in ends if math.isfinite(end)]
    if not usable or min(usable) == max(usable) or not math.isfinite(max(usable) - min(usable)):
        return None
    return min(usable), max(usable)


def pictures(found: Sequence[Row], width: int) -> list[str]:
    """A picture for each row, `width` characters wide; none where there is nothing to draw."""
    axis = scale(found)
    return [picture(item, axis, width) for item in found] if axis else []


def ends(found: Sequence[Row], width: int) -> str:
    """The least and the greatest value under the axis; empty where there is none."""
    axis = scale(found)
    low, high = map(digits, axis) if axis else ("", "")
    return f"{low}{high:>{max(width - len(low), len(high) + 1)}}"


def picture(item: Row, axis: tuple[float, float], width: int) -> str:
    """One interval: a point, a line between its ends, an arrow where it is open."""
    if item.low is None and item.high is None:
        return ""
    first = 0 if item.low is None else column(item.low, axis, width)
    last = width - 1 if item.high is None else column(item.high, axis, width)
    signs = [" "] * width
    signs[first : last + 1] = LINE * (last + 1 - first)
    signs[first] = OPEN_LEFT if item.low is None else LEFT
    signs[last] = OPEN_RIGHT if item.high is None else RIGHT
    if item.low is not None and item.printed is not None and item.printed[0] == item.printed[1]:
        signs[column(item.printed[0], axis, width)] = POINT
    elif first == last:
        signs[first] = POINT
    return "".join(signs).rstrip()


def column(value: float, axis: tuple[float, float], width: int) -> int:
    """Where a value lies on the axis, always inside it."""
    low, high = axis
    share = (min(max(value, low), high) - low) / (high - low)
    return round(share * (width - 1))
