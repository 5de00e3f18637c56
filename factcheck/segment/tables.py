"""Rows of numbers: standings, prices, weather. Their numbers are no claims."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Span

STOPS = '.!?…"”'
DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"[-+($£€]*\d[\d.,:/-]*[%)]?")
GAP = re.compile(r"\t|\S {3,}\S")
LONGEST = 200


def rows(text: str, lines: Sequence[Span]) -> set[int]:
    """The indexes of the lines that are rows of a table: three in a row, or two whose cells stand apart."""
    weights = [0 if text[end - 1] in STOPS else weight(text, start, end) for start, end in lines]
    if not any(weights):
        return set()
    found: set[int] = set()
    run: list[int] = []
    for number, value in enumerate([*weights, 0]):
        if value:
            run.append(number)
            continue
        if len(run) > 2 or sum(weights[row] for row in run) > 3:
            found.update(run)
        run = []
    return found


def weight(text: str, start: int, end: int) -> int:
    """0 for prose, 1 for a line mostly of numbers, 2 for one whose cells stand apart."""
    if end - start > LONGEST or not DIGIT.search(text, start, end):
        return 0
    line = text[start:end]
    words = line.split()
    numbers = sum(1 for word in words if NUMBER.fullmatch(word))
    if GAP.search(line) and numbers:
        return 2
    return 1 if numbers > 1 and numbers >= 0.4 * len(words) else 0
