"""A count told again with another value: by a definite mention, in a headline, in a caption."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge.arithmetic.intervals import printed
from factcheck.judge.arithmetic.likeness import resembles
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page
from factcheck.model import Figure, Finding, Relation
from factcheck.rulebook.kinds.relations import MentionCheck

PERCENT = "percent"
HEADLINE = "headline"
FEW = 2  # a number without a noun that may be anything


def mentioned(page: Page, rule: str, check: MentionCheck) -> Iterator[Finding]:
    """The later counts of a page that the only earlier count of their kind does not bear out."""
    grouped: dict[object, list[Relation]] = {}
    for relation in page.reading.relations:
        if relation.kind != check.of or page.role(relation.claim) not in check.roles:
            continue
        if is_kin(page, check, relation.claim, relation.of[0]):
            grouped.setdefault(relation.claim.span, []).append(relation)
    for relations in grouped.values():
        claim, others = relations[0].claim, [one.of[0] for one in relations]
        if check.of == HEADLINE:  # what it tells stands first
            others = [one for one in others if one.sentence == min(other.sentence for other in others)]
        if len({one.printed for one in others}) == 1 and differ(check, claim, others[0]):
            role = page.role(claim)
            yield finding(page, rule, check, [claim, others[0]], other=page.wording(others[0]), role=role)


def differ(check: MentionCheck, one: Figure, other: Figure) -> bool:
    """Whether two values cannot both hold, and the one looks like a slip of the other."""
    if one.bound != "exact" or other.bound != "exact" or one.approximate or other.approximate:
        return False
    left, right = one.printed[0], other.printed[0]
    if check.of == HEADLINE and is_rounded(left, right):
        return False
    close = min(left, right) >= check.round_from and abs(left - right) <= check.near * max(left, right)
    return not close and not printed(one).meets(printed(other)) and resembles(left, right)


def is_rounded(head: float, value: float) -> bool:
    """Whether a headline says a round number for one a little above it: 60 for 63, 4 for 4.6."""
    above = head % 10 == 0 and 0 < value - head <= head / 10
    return above or head in (int(value), round(value))


def is_kin(page: Page, check: MentionCheck, one: Figure, other: Figure) -> bool:
    """Whether two figures may count the same things; amounts by their change, counts by their nouns."""
    if one.unit == PERCENT:
        return way(one) == way(other)
    if one.unit is not None:
        return one.change == other.change or None in (one.change, other.change)
    left, right = one.frame.head, other.frame.head
    if left is None or right is None:
        return check.of_nothing and one.printed[0] > FEW and (left is None or same_deed(one, other))
    if left in check.unspecific and right not in check.unspecific:
        return False
    return page.types.relation(left, right) in check.kin


def same_deed(one: Figure, other: Figure) -> bool:
    """Whether the same is told to have happened to what two figures count."""
    left, right = one.frame, other.frame
    deeds = (left.family, right.family), (left.predicate, right.predicate), (left.verb, right.verb)
    return any(a == b is not None for a, b in deeds) or one.measure == other.measure is not None


def way(figure: Figure) -> str | None:
    """Whether a percentage tells a rise, a fall or neither."""
    if figure.change is not None and figure.change.kind == "by":
        return figure.change.direction
    return {"more": "up", "fewer": "down", "less": "down"}.get(figure.frame.scope or "")
