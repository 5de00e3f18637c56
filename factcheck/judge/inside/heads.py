"""Headline, summary, caption and table against the body: a figure there that the body gives with another value."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.likeness import alike
from factcheck.judge.inside.page import Page
from factcheck.judge.inside.rounding import printed, total
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import HeadCheck

SUMMED = 8  # figures of the body that may be added up to the one of the headline


def headed(page: Page, rule: str, check: HeadCheck) -> Iterator[Finding]:
    """A figure outside the body whose quantity the body gives, and gives only with other values."""
    body = [figure for line in page.lines for figure in line.figures if page.role(figure) == "body"]
    for line in page.lines:
        role = page.reading.sentences[line.sentence].role
        if role not in check.roles:
            continue
        for figure in line.figures:
            other = rival(page, check, figure, [one for one in body if one.unit == figure.unit])
            if other:
                yield finding(page, rule, check, [figure, other], other=page.wording(other), role=role)


def rival(page: Page, check: HeadCheck, head: Figure, body: list[Figure]) -> Figure | None:
    """The figure of the body that is the same quantity with another value; ``None`` where one has the value."""
    value = printed(head)
    if head.vague or head.unit == "factor" or any(value.meets(printed(one), check.slack) for one in body):
        return None
    same = [one for one in body if alike(head, one) and page.shared(head, one) >= check.shared]
    if not same or adds_up(head, [one for one in body if one.measure == head.measure]):
        return None
    return max(same, key=lambda one: (page.shared(head, one), -one.span[0]))


def adds_up(head: Figure, parts: list[Figure]) -> bool:
    """Whether two or three figures of the body make the one of the headline."""
    value = printed(head)
    some = [printed(one) for one in parts[:SUMMED]]
    return any(value.meets(total(list(chosen))) for size in (2, 3) for chosen in combinations(some, size))
