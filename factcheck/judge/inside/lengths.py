"""Durations as printed, from figures with a unit of time and from moments such as ``three days later``."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.judge.inside.page import Page, tokens
from factcheck.model import Figure, Moment, Span
from factcheck.rulebook.kinds.inside import DurationCheck

REACH = 40  # code points before a date in which its verb stands


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


def sums_up(page: Page, length: Length, first: Span, last: Span) -> bool:
    """Whether a duration is that of what began and ended at two dates: ``ended on May 9 after six days``."""
    between = tokens(page.text[last[1] : length.claim.span[0]]) if last[1] <= length.claim.span[0] else []
    if between[-1:] != ["after"] or len(between) > 2:
        return False
    start = page.reading.sentences[length.claim.sentence].span[0]
    return says(page, (max(start, first[0] - REACH), first[0]), "begins") and says(page, (first[1], last[0]), "ends")


def says(page: Page, span: Span, role: str) -> bool:
    """Whether a word of a stretch of text has a role."""
    return any(role in page.roles.get((word,), ()) for word in tokens(page.text[slice(*span)]))
