"""The headline of a text whose format does not tell it, and the head that segments give an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from factcheck.ingest.titles import is_title
from factcheck.model import UNKNOWN, Article, Period, Role, Segment

STOPS = ".!?…"
CLOSERS = "\"”’') "
LONGEST = 160
DATE = re.compile(
    r"\b(\d{1,2}) ([A-Z][a-z]{2,8})\.?,? (\d{4})\b|\b([A-Z][a-z]{2,8})\.? (\d{1,2}),? (\d{4})\b|(\d{4}-\d\d-\d\d)"
)
LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")


def is_headline(line: str, title: str | None) -> bool:
    """Whether the first line of a story is its headline: the title itself, or short and without a full stop.

    Many archives put a full stop behind the headline; then its words in capitals give it away.
    """
    if is_title(line, title):
        return True
    if len(line) > LONGEST or " " not in line:
        return False
    if line.rstrip(CLOSERS)[-1:] not in STOPS:
        return line[-1:] not in ",;:"
    return is_capitalised(line)


def is_capitalised(line: str) -> bool:
    """Whether nearly all longer words begin with a capital."""
    words = LONG_WORD.findall(line)
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def headed(article: Article, segments: Sequence[Segment]) -> Article:
    """The article with title, dateline, byline and day from its segments where the format told none."""
    return article._replace(
        published=dated(article.text, segments) if article.published == UNKNOWN else article.published,
        title=article.title or first(article.text, segments, "headline"),
        dateline=article.dateline or stripped(first(article.text, segments, "dateline")),
        byline=article.byline or first(article.text, segments, "byline"),
    )


def dated(text: str, segments: Sequence[Segment]) -> Period:
    """The day that a dateline tells with its year."""
    spans = [segment.span for segment in segments if segment.role == "dateline"]
    days = (day_of(match) for span in spans if (match := DATE.search(text, *span)))
    day = next(filter(None, days), None)
    return Period(day, day) if day else UNKNOWN


def day_of(match: re.Match[str]) -> date | None:
    """The day that DATE found, in whichever of its three orders; ``None`` for a 40th of March."""
    day, month, year = match.group(1, 2, 3) if match[1] else match.group(5, 4, 6)
    try:
        if match[7]:
            return date.fromisoformat(match[7])
        return datetime.strptime(f"{day} {month[:3]} {year}", "%d %b %Y").date()
    except ValueError:
        return None


def first(text: str, segments: Sequence[Segment], role: Role) -> str | None:
    """The words of the first segment of a role."""
    return next((text[slice(*segment.span)] for segment in segments if segment.role == role), None)


def stripped(dateline: str | None) -> str | None:
    """A dateline without its dash."""
    return dateline.rstrip(" -–—―_:.") if dateline else dateline
