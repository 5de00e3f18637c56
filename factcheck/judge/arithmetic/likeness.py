"""Whether a printed number looks like the one that it should be: what a slip makes of a number."""

from __future__ import annotations

import math

NEAR = 0.7  # a slip seldom moves a number further
TENTH = 0.01  # how far from a power of ten, as a logarithm


def resembles(printed: float, computed: float, near: float = NEAR, *, tens: bool = True) -> bool:
    """Near to it, with `tens` a power of ten away, or with one digit changed or two exchanged."""
    if printed <= 0 or computed <= 0:
        return False
    ratio = printed / computed
    power = math.log10(ratio)
    if tens and abs(power - round(power)) < TENTH and abs(round(power)) in (1, 2, 3):
        return True
    return max(ratio, 1 / ratio) <= 1 + near or misprint(printed, computed)


def misprint(printed: float, computed: float) -> bool:
    """Whether the digits of two numbers differ by one of them, or by two that changed places."""
    text = f"{printed:g}"
    decimals = len(text.partition(".")[2])
    other = f"{computed:.{decimals}f}"
    if len(text) != len(other):
        return False
    unlike = [(one, two) for one, two in zip(text, other, strict=True) if one != two]
    long = len(text.replace(".", "")) > 2
    return (long and len(unlike) == 1) or (len(unlike) == 2 and unlike[0] == unlike[1][::-1])
