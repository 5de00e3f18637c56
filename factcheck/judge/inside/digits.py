"""Two numbers of one article with the same digits, two of them in each other's place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import DigitsCheck

CROWD = 12  # figures of the same digits that are compared; beyond it the article is a table


def misplaced(page: Page, rule: str, check: DigitsCheck) -> Iterator[Finding]:
    """Pairs of figures of one unit whose digits are exchanged, where both count one thing or have digits enough."""
    figures = [one for line in page.lines for one in line.figures if is_exact(one)]
    known: dict[float, int] = {}
    for one in figures:
        known[one.printed[0]] = known.get(one.printed[0], 0) + 1
    alike: dict[tuple[str | None, str], list[Figure]] = {}
    for one in figures:
        alike.setdefault((one.unit, "".join(sorted(digits(one)))), []).append(one)
    for left, right in (pair for group in alike.values() for pair in combinations(group[:CROWD], 2)):
        if left.sentence == right.sentence or not transposed(left, right) or not akin(page, left, right, check):
            continue
        first, other = sorted((left, right), key=lambda one: (known[one.printed[0]], -one.span[0]))
        yield finding(page, rule, check, [first, other], other=page.wording(other))


def is_exact(figure: Figure) -> bool:
    """Whether a number is one value, as printed."""
    return figure.printed[0] == figure.printed[1] and not figure.vague and figure.printed[0] > 0


def transposed(left: Figure, right: Figure) -> bool:
    """Whether two numbers of one unit and kind of change have two digits in each other's place."""
    if left.frame.per != right.frame.per or left.change != right.change:
        return False
    one, other = digits(left), digits(right)
    return len(one) == len(other) and sum(map(str.__ne__, one, other)) == 2


def digits(figure: Figure) -> str:
    """The digits of a number with its decimal point."""
    return f"{figure.printed[0]:.10g}"


def akin(page: Page, left: Figure, right: Figure, check: DigitsCheck) -> bool:
    """Whether two figures are of one thing by their noun and wording, or by as many digits as no chance gives twice."""
    many = len(digits(left).replace(".", "").strip("0"))
    if many >= check.many:
        return True
    same = left.frame.head is not None and left.frame.head == right.frame.head
    return many >= 2 and same and page.shared(left, right) >= check.shared
