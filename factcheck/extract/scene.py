"""What the matchers of attributions share: the line with its vocabulary, and what was found in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.extract.lexicon import Lexicon
from factcheck.extract.line import Line
from factcheck.extract.sources import Source

Words = tuple[int, int]  # first word, word after the last


class Scene(NamedTuple):
    """A line, the vocabulary, and the words of the line that are cue verbs."""

    line: Line
    lexicon: Lexicon
    cues: frozenset[int]


class Found(NamedTuple):
    """One attribution in words of its line; ``inner`` where it stands in the content of another and is kept.

    ``through`` is who is named as having reported it.
    """

    source: Source | None
    cue: Words
    parts: tuple[Words, ...]
    rule: str
    stance: str
    hearsay: bool = False
    inner: bool = False
    through: Source | None = None


def covered(found: Iterable[Found], word: int) -> bool:
    """Whether a word stands in the content, the cue or the source of an attribution."""
    return any(
        any(first <= word < last for first, last in item.parts)
        or item.cue[0] <= word < item.cue[1]
        or (item.source is not None and item.cue[0] < item.source.first <= word < item.source.last)
        for item in found
    )


def within(item: Found, outer: Found) -> bool:
    """Whether an attribution stands in the content of another."""
    return any(first <= item.cue[0] < last for first, last in outer.parts)


def left_edge(line: Line, edge: int, found: Iterable[Found] = ()) -> int:
    """Where a content that ends at word `edge` begins: after what was said before, without what only leads in."""
    begin = 0
    for item in found:
        last = max([item.cue[1], *(part[1] for part in item.parts), item.source.last if item.source else 0])
        if last <= edge:
            begin = max(begin, last)
    begin = max(begin, line.tags.rfind(";", begin, edge) + 1)
    while begin < edge and line.tags[begin] in ",CL—.;":
        begin += 1
    if begin + 1 < edge and line.tags[begin] == "R" and line.tags[begin + 1] == ",":
        begin += 2
    return begin


def is_whole(line: Line, quote: int, begin: int) -> bool:
    """Whether the quotation at word `quote` is a content by itself, not a fragment of what stands before it."""
    if quote <= begin:
        return True
    word = line.words[quote]
    if not word.lstrip("“\"„«'‘`")[:1].isupper():
        return False
    return line.tags[quote - 1] in ":.,—" or (word.count(" ") > 8 and line.tags[quote - 1] != "h")
