"""The blocks of a text: its lines, or its paragraphs where lines were broken by a machine at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from factcheck.model import Span

LINE = re.compile(r"\S(?:[^\n]*\S)?")
FIRST_WORD = re.compile(r"\S{1,40}")
SAMPLE = 400
WIDTHS = range(40, 101)
STOPS = ".!?:…\"”’')"


def blocks(text: str) -> Iterator[Span]:
    """The spans of all blocks, without the white space around them. Sentences never cross a block."""
    width = wrapped_at(text)
    return joined(text, width) if width else (match.span() for match in LINE.finditer(text))


def wrapped_at(text: str) -> int:
    """The width at which the lines of a text were broken; 0 where each line is a paragraph or a sentence.

    Broken lines are full (the first word of the next had no room) and most of them end in mid-sentence.
    """
    lines = [match.span() for match in islice(LINE.finditer(text), SAMPLE)]
    lengths = sorted(end - start for start, end in lines)
    if len(lines) < 3 or lengths[len(lines) // 10 * 9 - 1] not in range(WIDTHS.stop):
        return 0
    width = lengths[len(lines) * 9 // 10]
    pairs = [(one, two) for one, two in pairwise(lines) if follows(text, one, two) and text[one[1] - 1] not in STOPS]
    full = [pair for pair in pairs if is_full(text, *pair, width)]
    small = [pair for pair in full if text[pair[1][0]].islower()]
    usual = len(full) >= 2 and len(full) >= 0.7 * len(pairs) and len(small) >= 0.4 * len(full)
    return width if usual and width in WIDTHS else 0


def joined(text: str, width: int) -> Iterator[Span]:
    """The lines of a text that was broken at `width`, joined to paragraphs again."""
    start, last = -1, (0, 0)
    for match in LINE.finditer(text):
        line = match.span()
        if start >= 0 and not (follows(text, last, line) and is_full(text, last, line, width)):
            yield start, last[1]
            start = -1
        start = line[0] if start < 0 else start
        last = line
    if start >= 0:
        yield start, last[1]


def follows(text: str, one: Span, two: Span) -> bool:
    """Whether the second line stands right below the first and is not indented further."""
    gap = text[one[1] : two[0]]
    return gap.count("\n") == 1 and len(gap) - gap.find("\n") - 1 <= indent(text, one[0])


def indent(text: str, start: int) -> int:
    """The blanks before the first character of a line."""
    return start - text.rfind("\n", max(0, start - 100), start) - 1


def is_full(text: str, one: Sequence[int], two: Sequence[int], width: int) -> bool:
    """Whether the first word of the second line had no room in the first."""
    word = FIRST_WORD.match(text, two[0], two[1])
    return one[1] - one[0] + 1 + len(word.group() if word else "") > width - 2
