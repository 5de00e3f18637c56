"""Numbers whose groups of digits fit neither the Western nor the Indian way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import GroupingCheck

GROUPED = re.compile(r"\d{1,4}(?:,\d{1,6})+")
TIED = ",.#/-:"  # marks that make a number a part of something longer
WESTERN = re.compile(r"\d{1,3}(?:,\d{3})+")
INDIAN = re.compile(r"\d{1,2}(?:,\d{2})*,\d{3}")
YEARS = range(1000, 2200)
LONGEST = 40


def grouped(page: Page, rule: str, check: GroupingCheck) -> Iterator[Finding]:
    """A number with commas that stand where no way of grouping puts them."""
    for match in page.numbers:
        text = match.group()
        if "," not in text or WESTERN.fullmatch(text) or len(text) > LONGEST or not GROUPED.fullmatch(text):
            continue
        if INDIAN.fullmatch(text) or is_list(text) or is_tied(page.text, *match.span()):
            continue
        sentence = page.sentence(match.start())
        if page.told(sentence):
            value = float(text.replace(",", ""))
            claim = Figure("", match.span(), text, value, value, (value, value), sentence=sentence, rule=rule)
            western, other = f"{int(value):,}", indian(int(value))
            shown = western if western == other else f"{western}, or {other} in the Indian way"
            yield finding(page, rule, check, [claim], grouped=shown)


def is_tied(text: str, start: int, end: int) -> bool:
    """Whether a number is a piece of a code, a date or a list."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return before.isalnum() or before in [*TIED] or after.isalnum() or after in ("/", ":")


def is_list(text: str) -> bool:
    """Whether commas part numbers of their own: years, or short ones such as ``5,6``."""
    parts = text.split(",")
    return all(len(part) <= 2 for part in parts) or all(len(part) == 4 and int(part) in YEARS for part in parts)


def indian(value: int) -> str:
    """A number in the Indian way of grouping."""
    digits = str(value)
    head, tail = digits[:-3], digits[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return ",".join([*pairs, tail])
