"""How far a report reaches: what of the figures was compared with what, what stands alone, what has no date."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model import UNKNOWN, Figure, Report
from factcheck.report.selection import plural

AGREEING = ("agree", "compatible")


class Reach(NamedTuple):
    """Numbers of figures, of those that were compared, of pairs of them that agree; of articles, of those undated."""

    figures: int
    compared: int
    agree: int
    articles: int
    undated: int


def reach(report: Report) -> Reach | None:
    """What a report counts; ``None`` where nothing was read, or its pairs are too many to have been kept."""
    pairs = [one for one in report.comparisons if isinstance(one.left.claim, Figure)]
    if not report.readings or (report.comparisons and not pairs and not isinstance(report.comparisons, tuple)):
        return None
    compared = {(side.reading, side.claim.span) for one in pairs for side in (one.left, one.right)
                if isinstance(side.claim, Figure)}  # fmt: skip
    return Reach(
        figures=sum(len(reading.figures) for reading in report.readings),
        compared=len(compared),
        agree=sum(one.verdict in AGREEING for one in pairs),
        articles=len(report.readings),
        undated=sum(reading.article.published == UNKNOWN for reading in report.readings),
    )


def reaching(report: Report) -> str:
    """The same in a line; empty where there is nothing to say."""
    found = reach(report)
    if found is None:
        return ""
    figures = plural(found.figures, "figure")
    if found.articles == 1:
        parts = [f"{figures} in one article: nothing to compare them with"]
    else:
        agree = plural(found.agree, "pair agrees", "pairs agree")
        parts = [f"{figures}: {found.compared} compared, {agree}, {found.figures - found.compared} alone"]
        if found.undated:
            have = "has" if found.undated == 1 else "have"
            mend = f"put `date: {sample(report)}` on top or use --as-of"
            parts.append(f"{found.undated} of {found.articles} articles {have} no date: {mend}")
    return "; ".join(parts)


def sample(report: Report) -> str:
    """A day as one of the articles has it, else how a day is written."""
    days = [day for reading in report.readings if (day := reading.article.published.first)]
    return max(days).isoformat() if days else "YYYY-MM-DD"
