"""Relations whose sum does not come out as printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from math import fsum

from factcheck.judge.arithmetic.formulas import FORMULAS, scaled
from factcheck.judge.arithmetic.intervals import Interval, printed, told, total
from factcheck.judge.arithmetic.likeness import NEAR, resembles
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page
from factcheck.model import Figure, Finding, Relation
from factcheck.rulebook.kinds.relations import ArithmeticCheck

MANY = 12  # figures beside a relation that may be meant in its place
RATIO = "ratio"
SUMMED = 0.1  # how far from its sum a total may lie that no word makes one
UNITS = {"share": "percent", "percent": "percent", "factor": "times"}


def computed(page: Page, rule: str, check: ArithmeticCheck) -> Iterator[Finding]:
    """The claims of one kind of relation that the other figures do not give; each claim once, the surest first."""
    grouped: dict[object, list[Relation]] = {}
    for relation in page.reading.relations:
        if relation.kind == check.of:
            grouped.setdefault(key(relation), []).append(relation)
    for relations in grouped.values():
        if any(holds(one, check) for one in relations):
            continue
        wrong = [one for one in sorted(relations, key=lambda one: not one.sure) if one.sure or looks_like(one)]
        if wrong and not any(explained(one, check) for one in relations):
            yield slip(page, rule, check, wrong[0])


def key(relation: Relation) -> object:
    """What a relation may be told of once: its list where it has one, else its claim."""
    return tuple(one.span for one in relation.of) if relation.kind == "total" else relation.claim.span


def holds(relation: Relation, check: ArithmeticCheck) -> bool:
    """Whether the figures of a relation give its claim, or nothing can be said of it."""
    result = outcome(relation, relation.of)
    return result is None or stated(relation).meets(result, check.slack)


def outcome(relation: Relation, figures: Sequence[Figure]) -> Interval | None:
    """What figures give by the formula of a relation."""
    return scaled(FORMULAS[relation.kind]([printed(one) for one in figures]), relation.scale)


def stated(relation: Relation) -> Interval:
    """The claim of a relation, shares in words as percentages."""
    interval = printed(relation.claim)
    return Interval(interval.low * 100, interval.high * 100) if relation.claim.unit == RATIO else interval


def middle(relation: Relation) -> float:
    """What the figures of a relation give as printed, without rounding."""
    exact = [Interval(fsum(one.printed) / 2, fsum(one.printed) / 2) for one in relation.of]
    result = scaled(FORMULAS[relation.kind](exact), relation.scale)
    return result.low if result else 0.0


def looks_like(relation: Relation) -> bool:
    """Whether the claim looks like what was computed, as a slip would."""
    scale = 100 if relation.claim.unit == RATIO else 1
    near = SUMMED if relation.kind == "total" else NEAR
    return resembles(fsum(relation.claim.printed) / 2 * scale, middle(relation), near)


def explained(relation: Relation, check: ArithmeticCheck) -> bool:
    """Whether other figures beside it give the claim."""
    own = relation.of
    pool = (*[one for one in relation.near if one.unit == own[0].unit][:MANY], *own)
    if len(own) != 2 or relation.kind in ("total", "rest"):
        return relation.kind == "total" and whole(relation, pool)
    return any(
        (result := outcome(relation, pair)) is not None and stated(relation).meets(result, check.slack)
        for pair in permutations(pool, 2)
        if not (pair[0] in own and pair[1] in own)
    )


def whole(relation: Relation, pool: Sequence[Figure]) -> bool:
    """Whether another figure is the sum of a list, or is what the list lacks of its total."""
    summed = outcome(relation, relation.of)
    claim = stated(relation)
    return summed is None or any(
        printed(one).meets(summed) or total([summed, printed(one)]).meets(claim)
        for one in pool
        if one not in relation.of
    )


def slip(page: Page, rule: str, check: ArithmeticCheck, relation: Relation) -> Finding:
    """The finding on one relation."""
    parts = [page.wording(one) for one in relation.of]
    words = dict(zip(("first", "second"), parts, strict=False))
    sum_ = " + ".join(told(one.printed[0]) for one in relation.of)
    way = "up" if relation.of[-1].printed[0] >= relation.of[0].printed[0] else "down"
    value = told(middle(relation), UNITS.get(relation.kind, ""))
    return finding(
        page, rule, check, [relation.claim, *relation.of], parts=sum_, computed=value, way=way, whole=parts[0],
        part=" and ".join(parts[1:]), **words,
    )  # fmt: skip
