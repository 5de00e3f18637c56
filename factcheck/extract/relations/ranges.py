"""``from 50 to 75``: one range to the extraction, an old and a new value to the checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from factcheck.extract.relations.digits import last_number
from factcheck.extract.relations.scales import SHARE
from factcheck.model import Change, Figure, Span

Kind = Literal["by", "to", "from"]

JOINT = re.compile(r"\s+to\s+")
LEADS: dict[str, Kind] = {"from": "from", "by": "by"}  # word before a range -> the kind of change of its first end
REACH = 6


def parted(text: str, figure: Figure) -> Iterator[Figure]:
    """The two values of a movement that was read as a range; any other figure as it is."""
    joint = JOINT.search(figure.text) if figure.printed[0] != figure.printed[1] else None
    kind = joint and first_kind(text, figure, joint)
    if not joint or not kind:
        yield figure
        return
    values = ordered(figure, figure.text[: joint.start()])
    start, end = figure.span
    shared = kind != "by" or figure.text[: joint.start()][-1:].isdigit() or not figure.text[-1:].isdigit()
    yield cut(text, figure, (start, start + joint.start()), values[0], kind)
    second = cut(text, figure, (start + joint.end(), end), values[1], "to")
    yield second if shared else second._replace(unit=None, measure=None)


def first_kind(text: str, figure: Figure, joint: re.Match[str]) -> Kind | None:
    """Whether a range is a movement ``from`` its first value, or ``by`` it; ``None`` for a true range."""
    start = figure.span[0]
    lead = text[max(0, start - REACH) : start].split()[-1:]
    if lead and (kind := LEADS.get(lead[0].lower())):
        return kind
    bare = figure.text[-1:].isdigit() and not figure.text[: joint.start()][-1:].isdigit()
    return "by" if bare and figure.unit == SHARE else None


def cut(text: str, figure: Figure, span: Span, value: float, kind: Kind) -> Figure:
    """One end of a movement as a figure of its own."""
    change = figure.change and Change(figure.change.direction, kind)
    words = text[slice(*span)]
    return figure._replace(
        span=span, text=words, low=value, high=value, printed=(value, value), bound="exact", change=change
    )


def ordered(figure: Figure, first: str) -> tuple[float, float]:
    """The two values in the order of the text, by the digits of the first; words are read in their order."""
    left, right = figure.printed
    number = last_number(first)
    if number is None:
        return left, right
    return (left, right) if digits(left) == digits(number[0]) else (right, left)


def digits(value: float) -> str:
    """The digits of a number without the zeros at its ends."""
    return f"{value:.9e}".partition("e")[0].replace(".", "").rstrip("0")
