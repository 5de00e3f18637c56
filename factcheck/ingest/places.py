"""From an offset in an article's text back to line and column of the file on disk."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from factcheck.model import Article


def place(article: Article, offset: int) -> tuple[int, int]:
    """(line, column) in the file, both from 1, of the character at `offset` of the text."""
    at = bisect_right(article.anchors, offset, key=attrgetter("offset")) - 1
    anchor = article.anchors[max(at, 0)]
    last_break = article.text.rfind("\n", anchor.offset, offset) if article.flowing else -1
    if last_break < 0:
        return anchor.line, anchor.column + max(offset - anchor.offset, 0)
    return anchor.line + article.text.count("\n", anchor.offset, offset), offset - last_break
