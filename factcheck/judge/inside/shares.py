"""Shares and rates that are printed beside the numbers they were computed from."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.likeness import is_percent, within
from factcheck.judge.inside.page import Line, Page
from factcheck.judge.inside.parts import pairs
from factcheck.judge.inside.rounding import Interval, printed, quotient, told
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import ShareCheck

NEAR = 5  # words between a share and what it was computed from


def shared(page: Page, rule: str, check: ShareCheck) -> Iterator[Finding]:
    """A share in percent that part and whole do not give."""
    for line in page.lines:
        for small, large in pairs(line):
            for at in beside(line, small, large):
                yield from share(page, rule, check, (line.figures[at], line.figures[small], line.figures[large]))


def beside(line: Line, small: int, large: int) -> Iterator[int]:
    """The place of a percentage that says a part and its whole again: ``, or 30 percent``, ``(30 percent)``."""
    first, last = sorted((small, large))
    if last + 1 < len(line.figures) and len(line.gaps[last + 1]) <= NEAR and "equals" in line.before(last + 1):
        yield last + 1
    if first and len(line.gaps[first]) <= NEAR and "equals" in line.before(first):
        yield first - 1


def share(page: Page, rule: str, check: ShareCheck, figures: tuple[Figure, Figure, Figure]) -> Iterator[Finding]:
    """The finding on one share of a part in a whole, where it is wrong."""
    claim, part, whole = figures
    computed = quotient(printed(part), printed(whole))
    if computed is None or not within(part, whole, page.roles) or is_percent(part) or is_percent(whole):
        return
    scale = 100.0 if is_percent(claim) else 1.0
    if claim.unit not in ("percent", "ratio"):
        return
    if not printed(claim).meets(Interval(computed.low * scale, computed.high * scale), check.slack):
        exact = told(part.printed[0] / whole.printed[0] * scale, "percent" if scale > 1 else "")
        words = {"part": page.wording(part), "whole": page.wording(whole)}
        yield finding(page, rule, check, figures, **words, computed=exact)
