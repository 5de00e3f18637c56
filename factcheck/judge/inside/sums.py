"""Lists that just miss their total: three or more like counts whose sum is near a count told beside them, not at it.

A list and a total that have nothing to do with each other hardly ever come within a few percent; that they do so
without meeting is what a slip looks like (nearly all planted and printed ones change one number a little).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Line, Page
from factcheck.judge.arithmetic.intervals import told
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import NearSumCheck

JOINING = frozenset((",", ";"))
LEAST = 3  # items of a list that is added up


def missed(page: Page, rule: str, check: NearSumCheck) -> Iterator[Finding]:
    """Lists of a page whose sum just misses a total."""
    for line in page.lines:
        for items in enumerations(line, check):
            whole = near_total(page, line, items, check)
            if whole is not None:
                parts = " + ".join(told(item.printed[0]) for item in items)
                computed = told(fsum(item.printed[0] for item in items))
                yield finding(page, rule, check, [whole, *items], parts=parts, computed=computed)


def enumerations(line: Line, check: NearSumCheck) -> Iterator[list[Figure]]:
    """The runs of at least three plain counts with a comma or *and* and few words between each two."""
    run: list[Figure] = []
    for at, figure in enumerate(line.figures):
        if run and not (goes_on(line, at, check) and is_plain(figure)):
            if len(run) >= LEAST and closed(line, at - 1, run):
                yield run
            run = []
        if is_plain(figure):
            run.append(figure)
    if len(run) >= LEAST and closed(line, len(line.figures) - 1, run):
        yield run


def goes_on(line: Line, at: int, check: NearSumCheck) -> bool:
    """Whether the gap before figure `at` joins it to the one before: a comma or *and*, no other mark, few words."""
    gap = line.gaps[at]
    if len(gap) > check.reach or "including" in line.within(at) or line.within(at) & {"up", "down", "of-them"}:
        return False
    marks = [word for word in gap if not word[0].isalnum() and word not in ("'", "-")]
    return (bool(JOINING & set(marks)) or bool(set(check.joining) & set(gap))) and set(marks) <= JOINING


def closed(line: Line, last: int, run: Sequence[Figure]) -> bool:
    """Whether a list has come to its end: *and* stands before its last item."""
    return "and" in line.gaps[last] and line.figures[last] is run[-1]


def is_plain(figure: Figure) -> bool:
    """Whether a figure is a count as printed: no hedge, no unit, no change, whole."""
    return (
        figure.unit is None and figure.bound == "exact" and not figure.approximate and figure.change is None
        and figure.printed[0] == figure.printed[1] == int(figure.printed[0]) > 0
    )  # fmt: skip


def near_total(page: Page, line: Line, items: Sequence[Figure], check: NearSumCheck) -> Figure | None:
    """The count told before the list that its sum misses by little; ``None`` where any count meets it."""
    summed = fsum(item.printed[0] for item in items)
    others = [one for one in page.reading.figures if one not in items and is_plain(one)]
    if any(one.printed[0] == summed for one in others):
        return None
    near = [
        one
        for one in others
        if line.sentence - one.sentence in range(check.back + 1)
        and one.printed[0] > max(item.printed[0] for item in items)
        and 0 < abs(one.printed[0] - summed) <= check.most * summed
        and one.span[0] < items[0].span[0]
    ]
    return near[-1] if near else None
