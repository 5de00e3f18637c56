"""The quotations of an article, and which of them share some words in a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from factcheck.model import Span, Statement

QUOTE = re.compile(r'[“"«][^“”"«»\n]{20,600}[”"»]')
SHORTEST = 5  # words of a quotation that can be told from another
SHINGLE = 4  # words in a row that two quotations share before they are compared
CROWD = 8  # quotations that may share such words; beyond it they are a refrain

Parts = tuple[str, ...]


class Quoted(NamedTuple):
    """A quotation: its span, its words, and who says it where that is known."""

    span: Span
    words: Parts
    speaker: str | None


def quoted(text: str, tokens: Callable[[str], list[str]], statements: Iterable[Statement]) -> list[Quoted]:
    """The quotations of a text, in their order; none where there is only one."""
    spans = [match.span() for match in QUOTE.finditer(text)]
    if len(spans) < 2:
        return []
    speakers = {start: one.speaker for one in statements for start, _ in one.content}
    found = []
    for start, end in spans:
        words = tuple(word for word in tokens(text[start:end]) if word[0].isalnum())
        if len(words) >= SHORTEST:
            speaker = speakers.get(start)
            found.append(Quoted((start, end), words, speaker.name if speaker else None))
    return found


def neighbours(found: list[Quoted]) -> Iterator[tuple[Quoted, Quoted]]:
    """Pairs of quotations that share some words in a row, each pair once."""
    seen: dict[tuple[str, ...], list[int]] = {}
    for number, one in enumerate(found):
        near: set[int] = set()
        for at in range(len(one.words) - SHINGLE + 1):
            with_it = seen.setdefault(one.words[at : at + SHINGLE], [])
            near.update(with_it)
            if len(with_it) < CROWD and number not in with_it[-1:]:
                with_it.append(number)
        yield from ((found[other], one) for other in sorted(near - {number}))


def is_piece(shorter: Parts, longer: Parts) -> bool:
    """Whether all of one stands in the other, in a row."""
    size = len(shorter)
    return any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1))
