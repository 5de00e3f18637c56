"""Where a claim stands in its file, from line and column to line and column."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from factcheck.ingest.places import place
from factcheck.model import Mention, Report
from factcheck.report.records import span


class Region(NamedTuple):
    """A stretch of a file; lines and columns from 1, the last column is the one behind the end."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


def region(report: Report, mention: Mention) -> Region:
    """The stretch of a claim."""
    article = report.readings[mention.reading].article
    start, end = span(mention.claim)
    line, column = place(article, start)
    end_line, end_column = place(article, max(end - 1, start))
    return Region(article.path or article.id, line, column, end_line, end_column + 1)


def uri(path: str) -> str:
    """A path as a relative URI, whatever bytes its name has."""
    try:
        raw = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # halves of characters that no file system gave
        raw = path.encode("utf-8", "backslashreplace")
    return quote(raw, safe="/")
