"""Weaves an article's text out of pieces of its file and remembers where each piece came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from factcheck.model import Anchor, Article, Role, Segment

WORD = re.compile(r"\S+")
SOFT = "\u00ad"
LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
ODD = re.compile(f"[{SOFT}{''.join(LIGATURES)}]")
BREAK = re.compile(r"\n")
HYPHEN = re.compile(r"\w-\Z")
# A compound at the end of a line (thirty-/five) goes on in the next, unless its hyphen waits (two-/and three-year).
GOES_ON = r"(?![a-z]{1,3}\s{1,9}[\w.]{1,20}-)[a-z\d]"
WRAPPED = re.compile(rf"(?<=\w-)[ \t]*\r?\n[ \t]*(?={GOES_ON})")
NEXT = re.compile(GOES_ON)


class Piece(NamedTuple):
    """A stretch of text with its offset in the source."""

    text: str
    offset: int


def spelled(piece: Piece) -> Iterator[Piece]:
    """A piece letter by letter: soft hyphens are no part of a word, and a ligature is the letters that it joins."""
    text, offset = piece
    at = 0
    for match in ODD.finditer(text):
        yield Piece(text[at : match.start()], offset + at)
        yield Piece(LIGATURES.get(match.group(), ""), offset + match.start())
        at = match.end()
    yield Piece(text[at:], offset + at)


@lru_cache(maxsize=1)
def lines_of(source: str) -> tuple[int, ...]:
    """Where the lines of a file begin; kept, because a feed weaves a thousand articles out of one file."""
    return (0, *(match.end() for match in BREAK.finditer(source)))


class Weaver:
    """Text built piece by piece; offsets of the source become anchors with line and column.

    ``flowing`` when the pieces keep the line breaks of the source.
    """

    def __init__(self, source: str, *, flowing: bool = False):
        self.flowing = flowing
        self.lines = lines_of(source)
        self.parts: list[str] = []
        self.length = 0
        self.anchors: list[Anchor] = []
        self.segments: list[Segment] = []
        self.drift: tuple[int, int] | None = None  # (source offset - text offset, line) of what was added last

    def add(self, text: str, offset: int) -> None:
        """Appends `text`, which stands at `offset` of the source."""
        if not text:
            return
        line = bisect_right(self.lines, offset)
        drift = (offset - self.length, 0 if self.flowing else line)
        if drift != self.drift:
            self.anchors.append(Anchor(self.length, line, offset - self.lines[line - 1] + 1))
            self.drift = drift
        self.parts.append(text)
        self.length += len(text)

    def spell(self, text: str, offset: int) -> None:
        """Appends `text`, which stands at `offset` of the source, letter by letter."""
        for piece in spelled(Piece(text, offset)):
            self.add(*piece)

    def gap(self, text: str) -> None:
        """Appends white space that the source does not have."""
        self.parts.append(text)
        self.length += len(text)

    def block(self, pieces: Iterable[Piece], role: Role | None = None) -> bool:
        """Appends `pieces` as a paragraph of its own, white space collapsed; whether there was anything to add."""
        start, space = -1, ""
        for text, offset in chain.from_iterable(map(spelled, pieces)):
            end = 0
            for word in WORD.finditer(text):
                space += text[end : word.start()]
                if start < 0:
                    self.gap("\n\n" if self.length else "")
                    start = self.length
                elif space and not ("\n" in space and HYPHEN.search(self.parts[-1]) and NEXT.match(text, word.start())):
                    self.gap(" ")
                space, end = "", word.end()
                self.add(word.group(), offset + word.start())
            space += text[end:]
        if start >= 0 and role:
            self.segments.append(Segment(role, (start, self.length)))
        return start >= 0

    def text(self, first: int = 0) -> str:
        """All that was added from the part with the index `first` on."""
        return "".join(self.parts[first:])

    def woven(self, article: Article) -> Article:
        """`article` with the text, its anchors and its segments."""
        anchors = tuple(self.anchors) or article.anchors
        return article._replace(text=self.text(), anchors=anchors, segments=tuple(self.segments), flowing=self.flowing)
