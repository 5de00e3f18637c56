"""The dateline at the head of a story: place, date and agency before a dash, and dates that stand alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.model import Span
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.layout import DatelineRule

CAPITALS = r"[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*){0,4}"
NAME = r"[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]*){0,4}"
DAY = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}\.?(?:\s\d{4})?)"
AGENCY = r"\([^()\n]{2,60}\)"
HEAD = re.compile(
    rf"(?P<place>(?P<capitals>{CAPITALS})(?:,\s{NAME}){{0,2}}?|{NAME}(?:,\s{NAME}){{0,2}}?)?"
    rf"(?:,?\s?(?P<day>{DAY}))?(?:\s?(?P<agency>{AGENCY})|,?\s(?P<plain>[A-Z]{{2,6}}))?\.?"
)
ALONE = re.compile(
    r"(?:[A-Z][a-z]{2,9},?\s)?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s[A-Z][a-z]{2,8}\.?,?\s\d{4}|\d{4}-\d\d-\d\d)"
    r"(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d.{0,12})?"
)
YEAR = re.compile(r"\d{4}")
LEADING = re.compile(r"date[ :]{1,3}\d{4}-\d\d-\d\d\b")
REACH = 120


class Dateline(NamedTuple):
    """A dateline: where its segment ends, and its words without the dash."""

    end: int
    text: str


class Datelines:
    """Finds datelines before the dashes of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        dashes = sorted({dash for _, rule in rulebook.of(DatelineRule) for dash in rule.dashes}, key=len, reverse=True)
        self.dash = re.compile(rf"(?:{'|'.join(map(re.escape, dashes))})\s+") if dashes else None

    def at(self, text: str, start: int, end: int, *, early: bool) -> Dateline | None:
        """The dateline at the head of a block. Place names in lower case count only `early` in the article."""
        if not self.dash or not (text[start].isupper() or text[start].isdigit() or text[start] == "("):
            return None
        for dash in self.dash.finditer(text, start, min(end, start + REACH)):
            head = HEAD.fullmatch(text, start, start + len(text[start : dash.start()].rstrip()))
            if head and dash.end() < end and begins(text, dash.end()) and is_sure(head, dash.group().strip(), early):
                return Dateline(dash.end(), head.group())
        return self.without_dash(text, start, end) if early else None

    def without_dash(self, text: str, start: int, end: int) -> Dateline | None:
        """Place, day and agency need no dash: ``New Delhi, Feb 11 (PTI) The``."""
        close = text.find(")", start, min(end, start + REACH)) + 1
        head = HEAD.fullmatch(text, start, close) if close else None
        if head and head["place"] and head["day"] and head["agency"] and begins(text, close + 1):
            return Dateline(close, head.group())
        return None


def is_sure(head: re.Match[str], dash: str, early: bool) -> bool:
    """Whether the words before a dash are a dateline and not the subject of a sentence or a heading."""
    if head["agency"] or head["day"]:
        whole = head["day"] and YEAR.search(head["day"])  # a day with its year stands in the place of one
        return bool(head["capitals"] or (early and (head["agency"] or head["place"] or whole)))
    short = len(head.group().split()) <= (4 if early else 1)
    return bool(head["capitals"]) and dash != ":" and short


def begins(text: str, offset: int) -> bool:
    """Whether a sentence can begin at `offset`."""
    head = text[offset : offset + 1]
    return head.isupper() or head.isdigit() or head in "\"“‘'`"


def is_date(text: str, span: Span) -> bool:
    """Whether a block is nothing but a date."""
    start, end = span
    return end - start < 50 and (ALONE.fullmatch(text, start, end) is not None or leading_date(text, start) >= end)


def leading_date(text: str, start: int) -> int:
    """Where the date ends with which an archive begins its text (``date 2022-02-11``); `start` if there is none."""
    match = LEADING.match(text, start)
    return match.end() if match else start
