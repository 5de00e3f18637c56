"""One quantity with two values in the body: two counts of one thing, one deed and one place, that do not meet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.judge.arithmetic.intervals import printed
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.heads import stands_alone
from factcheck.judge.inside.likeness import alike, counted
from factcheck.judge.inside.page import Page
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import TwiceCheck

DAYS = ("date", "weekday", "month", "year", "relative")
WHOLE = (None, "total")  # scopes of a count that is no part, no addition and no forecast
CROWD = 6  # counts of one kind in an article; with more of them it lists several events
Kind = tuple[str | None, str | None, tuple[str, ...]]


def doubled(page: Page, rule: str, check: TwiceCheck) -> Iterator[Finding]:
    """Two exact counts of the body with one noun, one deed and the same modifiers, in sentences on the same thing."""
    kinds: dict[Kind, list[Figure]] = {}
    for line in page.lines:
        for at, figure in enumerate(line.figures):
            if is_plain(check, figure) and page.role(figure) == "body" and stands_alone(line, at):
                kind = (counted(figure), figure.frame.predicate, figure.frame.modifiers)
                kinds.setdefault(kind, []).append(figure)
    for figures in kinds.values():
        for left, right in combinations(figures, 2) if len(figures) <= CROWD else ():
            if differ(page, check, left, right):
                yield finding(page, rule, check, [right, left], other=page.wording(left))


def is_plain(check: TwiceCheck, figure: Figure) -> bool:
    """Whether a figure is a whole count of a deed, without hedge, part or change."""
    if figure.unit is not None or counted(figure) is None:
        return False
    hedged = figure.vague or figure.approximate or figure.bound != "exact"
    frame = figure.frame
    partial = figure.change or frame.per or frame.scope not in WHOLE or frame.subset or " of " in figure.text
    return not hedged and not partial and figure.printed[0] >= check.least


def differ(page: Page, check: TwiceCheck, left: Figure, right: Figure) -> bool:
    """Whether two counts cannot both hold: other values, and nothing that makes them counts of two events."""
    if left.sentence == right.sentence or printed(left).meets(printed(right)) or not alike(left, right):
        return False
    deed = left.measure in check.measures and left.frame.predicate is not None
    shared = page.shared(left, right)
    if shared < (check.shared if deed else check.akin):
        return False
    shorter = min(len(page.telling(figure.sentence)) for figure in (left, right))
    if not deed and shared < check.alike * shorter:
        return False
    pairs = zip(setting(page, left), setting(page, right), strict=True)
    return not any(one and two and one.isdisjoint(two) for one, two in pairs)


def setting(page: Page, figure: Figure) -> tuple[set[str], set[str]]:
    """The names and the days that the sentence of a figure gives."""
    names = {name.name for name in page.reading.names if name.sentence == figure.sentence}
    days = {one.text.lower() for one in page.reading.moments if one.sentence == figure.sentence and one.kind in DAYS}
    return names, days
