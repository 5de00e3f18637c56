"""Cuts a sentence into words; the only pattern for words of the syntax.

Hyphens, points and apostrophes inside a word belong to it (co-pilot, U.S., O'Neill), group and decimal marks to their
number (1,35,000); the ``'s`` of an owner, shortened auxiliaries and ``n't`` are words of their own.
"""

from __future__ import annotations

import re
from typing import NamedTuple

WORD = re.compile(
    r"\d+(?:[.,:’']?\d+)*(?:[-‐‑]?[^\W_]+(?:[-‐‑][^\W_]+)*|%)?"
    r"|[^\W\d_]{1,4}\d+(?:[.,]\d+)*[^\W\d_]*(?![\w-])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_]+(?:[-‐‑.&/][^\W_]+|['’](?!(?:s|re|ve|ll|d|m)\b)[^\W\d_]+)*"
    r"|['’](?:s|re|ve|ll|d|m)\b|--+|[^\w\s]"
)
NOT = re.compile(r"(?:n['’]t)$", re.IGNORECASE)


class Words(NamedTuple):
    """The words of one sentence in lower case with their spans in the article's text, and as they are printed."""

    lows: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]


def cut(text: str, start: int, end: int) -> Words:
    """The words of text[start:end], at most so many as a sentence has (the caller bounds it)."""
    found = Words([], [], [], [])
    for match in WORD.finditer(text, start, end):
        first, last = match.span()
        word = match[0]
        tail = NOT.search(word)
        at = len(word)
        if tail and tail.start():
            at = tail.start()
        for low, piece, begin, stop in (
            (word[:at].lower(), word[:at], first, first + at),
            (word[at:].lower(), word[at:], first + at, last),
        ):
            if piece:
                found.lows.append(low.replace("’", "'"))
                found.words.append(piece)
                found.starts.append(begin)
                found.ends.append(stop)
    return found
