"""The checks of one article against itself: arithmetic, dates, ages, names and words that it repeats."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from factcheck.judge.inside.changes import changed
from factcheck.judge.inside.dates import dated
from factcheck.judge.inside.days import Calendar
from factcheck.judge.inside.page import Page, vocabulary
from factcheck.judge.inside.parts import parted
from factcheck.judge.inside.shares import shared
from factcheck.model import Finding, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.inside import ChangeCheck, DateCheck, PartCheck, ShareCheck

Check = Callable[[Page, str, Any], Iterator[Finding]]

CHECKS: dict[type, Check] = {
    DateCheck: dated,
    ChangeCheck: changed,
    PartCheck: parted,
    ShareCheck: shared,
}


class InsideJudge:
    """The checks of a rulebook, ready for any number of articles; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        self.roles = vocabulary(rulebook)
        self.calendar = Calendar(rulebook)
        self.rules = [
            (rule.id, rule.body, CHECKS[type(rule.body)])
            for rule in rulebook.rules
            if type(rule.body) in CHECKS and rule.status != "trial"
        ]

    def findings(self, index: int, reading: Reading) -> Iterator[Finding]:
        """Everything in one article, the `index`-th of the readings, that cannot hold beside the rest of it."""
        page = Page(index, reading, self.roles, self.calendar)
        for rule, body, check in self.rules:
            yield from check(page, rule, body)
