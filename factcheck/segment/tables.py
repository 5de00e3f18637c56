"""Rows of numbers: standings, prices, weather. Their numbers are no claims."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Span

STOPS = '.!?…"”'
DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"[-+($£€]*\d[\d.,:/-]*[%)]?")
GAP = re.compile(r"\t|\S {3,}\S")
LONGEST = 1000
ALONE = 12  # so many numbers make a line a table by itself


def rows(text: str, lines: Sequence[Span]) -> set[int]:
    """The indexes of the lines that are rows of a table: three in a row, or two whose cells stand apart.

    A ruled line between rows does not part them.
    """
    weights = [0 if text[end - 1] in STOPS else weight(text, start, end) for start, end in lines]
    if not any(weights):
        return set()
    found: set[int] = set()
    run: list[int] = []
    for number, value in enumerate([*weights, 0]):
        if value or (run and number < len(lines) and is_ruled(text, *lines[number])):
            run.append(number)
            continue
        if len(run) > 2 or sum(weights[row] for row in run) > 3:
            found.update(run)
        run = []
    return found


def weight(text: str, start: int, end: int) -> int:
    """0 for prose, 1 for a line largely of numbers, 2 where its cells stand apart, 4 where it needs no other."""
    if end - start > LONGEST or not DIGIT.search(text, start, end):
        return 0
    line = text[start:end]
    words = line.split()
    numbers = sum(1 for word in words if NUMBER.fullmatch(word))
    if numbers < 2 or numbers < 0.3 * len(words):
        return 2 if numbers and GAP.search(line) else 0
    return 4 if numbers >= ALONE else 2 if GAP.search(line) else 1


def is_ruled(text: str, start: int, end: int) -> bool:
    """Whether a line holds no letter and no digit."""
    return end - start < 100 and not any(char.isalnum() for char in text[start:end])
