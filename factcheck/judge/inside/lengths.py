"""Durations as printed, from figures with a unit of time and from moments such as ``three days later``."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.judge.inside.page import Page
from factcheck.model import Figure, Moment
from factcheck.rulebook.kinds.inside import DurationCheck


class Length(NamedTuple):
    """A printed duration: ``low`` to ``high`` units of so many ``days`` (or years); ``later``: it leads to a date."""

    claim: Figure | Moment
    low: float
    high: float
    days: float
    unit: str
    later: bool = False


def lengths(page: Page, check: DurationCheck) -> dict[int, list[Length]]:
    """Sentence -> the exact durations that it prints, in units of the check."""
    found: dict[int, list[Length]] = {}
    told = {moment.span[0] for moment in page.reading.moments if moment.kind == "relative"}
    for line in page.lines:
        for at, figure in enumerate(line.figures):
            if figure.span[0] in told:
                continue  # four years ago, three days later: the moment says what it leads to
            if figure.unit in check.units and figure.bound == "exact" and not (figure.vague or figure.approximate):
                low, high = sorted(figure.printed)
                length = Length(figure, low, high, check.units[figure.unit], figure.unit, "later" in line.after(at))
                found.setdefault(line.sentence, []).append(length)
    units = {days: unit for unit, days in check.terms.items()}
    for one in page.reading.moments:
        terms = dict(one.terms)
        if "hence" in terms and "number" in terms and terms.get("unit") in units:
            number, unit = terms["number"], units[terms["unit"]]
            length = Length(one, number, number, check.units[unit], unit, later=True)
            if all(one.span[0] >= other.claim.span[1] for other in found.get(one.sentence, ())):
                found.setdefault(one.sentence, []).append(length)
    return found
