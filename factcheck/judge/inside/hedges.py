"""One number with and without its hedge, or with two hedges that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge.inside.again import is_kin, way
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import HedgeCheck

MOST = 4  # figures with one value that are compared with the next


def hedged(page: Page, rule: str, check: HedgeCheck) -> Iterator[Finding]:
    """Two figures of one value whose bounds differ as the rule says, in sentences on the same thing."""
    known: dict[tuple[float, str | None], list[Figure]] = {}
    for line in page.lines:
        for figure in line.figures:
            if figure.printed[0] != figure.printed[1] or figure.printed[0] < check.least or figure.vague:
                continue
            others = known.setdefault((figure.printed[0], figure.unit), [])
            for other in others[:MOST]:
                if not differ(page, check, figure, other) or not is_kin(page, figure, other):
                    continue
                if page.shared(figure, other) >= check.shared:
                    one, two = (figure, other) if figure.bound in check.one else (other, figure)
                    yield finding(page, rule, check, [one, two], other=page.wording(two))
                    break
            others.append(figure)


def differ(page: Page, check: HedgeCheck, left: Figure, right: Figure) -> bool:
    """Whether one figure has a bound of the one list and the other of the other, each in a segment of its list."""
    if left.frame.per != right.frame.per or way(left) != way(right):
        return False
    for one, other in ((left, right), (right, left)):
        if one.bound in check.one and other.bound in check.other and page.role(one) in check.roles:
            return page.role(other) == "body"
    return False
