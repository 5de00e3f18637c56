"""A title that a file keeps apart from its text is read with it: as its first block, told as the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Anchor, Article, Segment

OTHER = re.compile(r"[\W_]+")
GAP = "\n\n"
EARLY = 12  # lines of a text among which its own headline stands
BEGINNING = 400  # code points beyond the title's own in which a text may begin with it
HEAD = (Anchor(0, 1, 1),)


def fronted(article: Article, where: tuple[Anchor, ...] = HEAD) -> Article:
    """The article with its title before its text, unless the text begins with it; `where` the title stands."""
    title = article.title or ""
    if not title.strip() or not article.text.strip() or begins(article.text, title):
        return article
    shift = len(title) + len(GAP)
    placed = tuple(anchor for anchor in where if anchor.offset < len(title))
    return article._replace(
        text=f"{title}{GAP}{article.text}",
        titled=shift,
        segments=(Segment("headline", (0, len(title))), *moved(article.segments, shift)),
        anchors=(*placed, *(anchor._replace(offset=anchor.offset + shift) for anchor in article.anchors)),
    )


def moved(segments: tuple[Segment, ...], shift: int) -> Iterator[Segment]:
    """The segments as many code points further on."""
    return (Segment(role, (start + shift, end + shift)) for role, (start, end) in segments)


def begins(text: str, title: str) -> bool:
    """Whether a text has its title already: it begins with it, or one of its first lines is it."""
    head = text[: 2 * len(title) + BEGINNING]
    return plain(head).startswith(plain(title)) or any(is_title(line, title) for line in head.split("\n", EARLY))


def is_title(line: str, title: str | None) -> bool:
    """Whether a line is the title once more, marks and case aside."""
    return bool(title) and len(line) < 2 * len(title or "") and plain(line) == plain(title or "")


def plain(line: str) -> str:
    """A line reduced to its letters and digits, for comparing it with the title."""
    return OTHER.sub("", line.casefold())
