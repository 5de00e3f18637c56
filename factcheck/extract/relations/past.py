"""So many years ago, and the year that is told for it: *opened in 1951 ... That was 64 years ago*."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from factcheck.extract.relations.script import Script
from factcheck.model import Figure, Moment, Reading, Relation

YEAR = "year"
YEARS = 365
TOLD = [
    regex.compile(pattern)
    for pattern in (
        r"(?P<year>T)[,(-](?P<claim>D)(?=[,.);-])",
        r"(?P<claim>D),?(?P<year>pT|T)(?=[,.);-])",
        r"(?P<year>T)[^.TD]*\.b(?P<claim>D)(?=[,.;c])",
    )
]


def ago(reading: Reading, script: Script) -> Iterator[Relation]:
    """Every number of years before today beside the only year that it may lead to."""
    today = reading.article.published.last
    starts = {
        one.span[0] for one in reading.moments if "ago" in dict(one.terms) and dict(one.terms).get("unit") == YEARS
    }
    if today is None or not starts:
        return
    for pattern in TOLD:
        for found in pattern.finditer(script.letters, overlapped=True):
            claim = script.marks[found.start("claim")].figure
            moment = script.marks[found.end("year") - 1].moment
            year = dict(moment.terms).get(YEAR) if moment is not None and "to-year" not in dict(moment.terms) else None
            if claim is not None and moment is not None and year and claim.unit == YEAR and claim.span[0] in starts:
                yield Relation("ago", claim, (dated(moment, year),), scale=today.year)


def dated(moment: Moment, year: int) -> Figure:
    """The year of a moment as a figure."""
    value = float(year)
    return Figure("", moment.span, moment.text, value, value, (value, value), sentence=moment.sentence)
