"""Stretches of years against the number of years that is printed with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.judge.arithmetic.intervals import told
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.lengths import Length, lengths, sums_up
from factcheck.judge.inside.page import Page
from factcheck.model import Finding, Moment
from factcheck.rulebook.kinds.inside import DurationCheck

NEAR = 24  # code points between a number of years and the year to which they lead


class Years(NamedTuple):
    """From one printed year to another; ``moments`` are where they stand."""

    first: int
    last: int
    moments: tuple[Moment, ...]


def spanned(page: Page, rule: str, check: DurationCheck) -> Iterator[Finding]:
    """A number of years that does not lie between the two years beside it."""
    dated: dict[int, list[Moment]] = {}
    for one in page.reading.moments:
        if one.kind in ("year", "date", "month") and "year" in dict(one.terms) and page.told(one.sentence):
            dated.setdefault(one.sentence, []).append(one)
    printed = lengths(page, check) if dated else {}
    for sentence in sorted(dated.keys() & printed.keys()):
        if len(printed[sentence]) == 1:
            length = printed[sentence][0]
            found = moved(dated, sentence, length) if length.later else lasting(page, dated[sentence], length)
            if found and not fits(found, length):
                apart = told((found.last - found.first) / length.days, length.unit, f"{length.unit}s")
                claims = [length.claim, *found.moments]
                dates = " to ".join(dict.fromkeys((str(found.first), str(found.last))))
                yield finding(page, rule, check, claims, dates=dates, computed=apart)


def fits(found: Years, length: Length) -> bool:
    """Whether so many years, give or take the one that months leave open, lie between the two."""
    years = (found.last - found.first) / length.days
    room = max(1.0, length.days / 2) / length.days
    return length.low - room <= years <= length.high + room


def lasting(page: Page, dated: list[Moment], length: Length) -> Years | None:
    """``1994 to 2003``, or what began in 1994 and ended in 2003: the only stretch of years of a sentence."""
    if len(dated) == 2 and sums_up(page, length, dated[0].span, dated[1].span):
        first, last = (dict(one.terms)["year"] for one in dated)
        return Years(first, last, (dated[0], dated[1])) if last > first else None
    if len(dated) != 1:
        return None
    terms = dict(dated[0].terms)
    last = terms.get("to-year", 0)
    return Years(terms["year"], last, (dated[0],)) if last > terms["year"] else None


def moved(dated: dict[int, list[Moment]], sentence: int, length: Length) -> Years | None:
    """The year before a number of years and the one right after it, in its sentence or the sentence before."""
    start, end = length.claim.span
    before = [one for one in dated[sentence] if one.span[1] <= start]
    after = [one for one in dated[sentence] if 0 <= one.span[0] - end <= NEAR]
    if not before and len(dated.get(sentence - 1, ())) == 1:
        before = dated[sentence - 1]
    if len(before) != 1 or len(after) != 1:
        return None
    first, last = sorted(dict(one.terms)["year"] for one in (before[0], after[0]))
    return Years(first, last, (before[0], after[0]))
