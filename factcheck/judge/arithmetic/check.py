"""Relations whose sum does not come out as printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, permutations
from math import fsum

from factcheck.judge.arithmetic.formulas import FORMULAS, LIVES, MOST, WAYS, Formula, apart, risen, scaled, sunk
from factcheck.judge.arithmetic.intervals import Interval, printed, told, total
from factcheck.judge.arithmetic.likeness import NEAR, misprint, resembles
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page
from factcheck.model import Figure, Finding, Relation
from factcheck.rulebook.kinds.relations import ArithmeticCheck

Explained = Callable[[Relation, ArithmeticCheck], bool]

MANY = 12  # figures beside a relation that may be meant in its place
MOST_RESTS = 64  # differences that are formed before nothing is told
RATIO = "ratio"
SUMMED = 0.1  # how far from its sum a total may lie that no word makes one
PERCENTAGES = (
    "share", "share-far", "beside", "change-beside", "restated", "mixed", "step-up", "step-down", "percent", "hundred",
    "hundred-most",
)  # fmt: skip
UNITS = {**dict.fromkeys(PERCENTAGES, "percent"), "factor": "times", "ago": "years"}
TOTAL = "total"
LISTS = (TOTAL, "including")
RATES = ("rate", "per-head")
FAR = ("rate", "per-head", "share-far", "beside", "change-beside")  # of figures that nothing but their nouns joins
FOUND = 0.35  # how far a rate may lie from what is found for it by nouns alone
TERMS = ("rest", "gap")  # relations of which any number may be the wrong one
THREE = 100  # numbers of less than three digits look alike by chance
SUMS = ("split", "total", "including", "hundred", "hundred-most")  # relations whose message adds up what they are of
TOLD = 0.2  # how near points and percent may lie so that either may be meant


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
        explained = EXPLAINED.get(check.of, by_others)
        if wrong and not any(explained(one, check) for one in relations):
            yield slip(page, rule, check, wrong[0])


def key(relation: Relation) -> object:
    """What a relation may be told of once: its list where it has one, else its claim."""
    return tuple(one.span for one in relation.of) if relation.kind == TOTAL else relation.claim.span


def holds(relation: Relation, check: ArithmeticCheck) -> bool:
    """Whether the figures of a relation give its claim, or nothing can be said of it."""
    result = outcome(relation, relation.of)
    return result is None or fits(stated(relation), result, check.slack)


def fits(claim: Interval, result: Interval, slack: float) -> bool:
    """Whether a claim meets what was computed, or misses it by no more than `slack` of itself."""
    room = slack * max(abs(end) for end in (*claim, *result) if abs(end) < MOST)
    return claim.widened(room).meets(result)


def outcome(relation: Relation, figures: Sequence[Figure]) -> Interval | None:
    """What figures give by the formula of a relation."""
    if relation.kind in LIVES:
        return LIVES[relation.kind]([Interval(*sorted(one.printed)) for one in figures], relation.scale)
    return nearest(relation, [printed(one) for one in figures])


def nearest(relation: Relation, values: Sequence[Interval]) -> Interval | None:
    """What the formula of a relation gives; of several the result that is nearest to the claim."""
    claim = stated(relation)
    found = [one for formula in ways(relation) if (one := scaled(formula(values), relation.scale)) is not None]
    return min(found, key=lambda one: max(one.low - claim.high, claim.low - one.high), default=None)


def ways(relation: Relation) -> tuple[Formula, ...]:
    """The formulas by which a relation may give its claim."""
    return WAYS.get(relation.kind) or (FORMULAS[relation.kind],)


def stated(relation: Relation) -> Interval:
    """The claim of a relation, shares in words as percentages."""
    if relation.kind in LIVES:
        return Interval(*sorted(relation.claim.printed))
    interval = printed(relation.claim)
    return Interval(interval.low * 100, interval.high * 100) if relation.claim.unit == RATIO else interval


def middle(relation: Relation) -> float:
    """What the figures of a relation give as printed, without rounding."""
    exact = [Interval(fsum(one.printed) / 2, fsum(one.printed) / 2) for one in relation.of]
    if relation.kind in LIVES:
        result = LIVES[relation.kind](exact, relation.scale)
        return result.high if result else 0.0
    if relation.kind in SUMS:
        return fsum(one.low for one in exact)
    result = nearest(relation, exact)
    return result.low if result else 0.0


def looks_like(relation: Relation) -> bool:
    """Whether the claim looks like what was computed, as a slip would."""
    scale = 100 if relation.claim.unit == RATIO else 1
    claim, result = fsum(relation.claim.printed) / 2 * scale, middle(relation)
    if relation.kind == "split":
        return is_misprint(claim, result)
    if relation.kind in TERMS and any(is_misprint(told, other) for told, other in terms(relation)):
        return True
    if relation.kind == "gap":
        return False
    if relation.kind in LISTS:
        return abs(claim - result) <= SUMMED * result
    return relation.kind == "part" or resembles(claim, result, FOUND if relation.kind in FAR else NEAR)


def is_misprint(told: float, other: float) -> bool:
    """Whether a number of three digits and more has one other digit, or two exchanged."""
    return min(told, other) >= THREE and misprint(told, other)


def terms(relation: Relation) -> Iterator[tuple[float, float]]:
    """Each number that a claim is made of, and what it would be if the others were right."""
    claim, (first, *others) = relation.claim.printed[0], [one.printed[0] for one in relation.of]
    if relation.kind == "rest":
        yield first, claim + fsum(others)
    else:
        way = 1 if others[0] >= first else -1
        yield from ((first, others[0] - way * claim), (others[0], first + way * claim))


def by_others(relation: Relation, check: ArithmeticCheck) -> bool:
    """Whether other figures beside it give the claim; where the syntax is sure, only those of its own sentence.

    Of a rate the count may be told in two parts: forty meetings and seven special ones.
    """
    own = relation.of
    if len(own) != 2:
        return False
    units = (own[0].unit, own[1].unit)
    near = [one for one in relation.near if one.unit in units and (not relation.sure or same_sentence(one, relation))]
    pool = [(one, printed(one)) for one in (*near[:MANY], *own)]
    if relation.kind in RATES:
        pool += [
            (left, total([printed(left), printed(right)]))
            for left, right in combinations((*near[:MANY], *own), 2)
            if left.unit == right.unit and left.sentence == right.sentence
        ]
    claim = stated(relation)
    return any(
        (result := nearest(relation, [one[1], two[1]])) is not None and fits(claim, result, check.slack)
        for one, two in permutations(pool, 2)
        if not (one[0] in own and two[0] in own)
    )


def same_sentence(one: Figure, relation: Relation) -> bool:
    """Whether a figure stands in the sentence of a claim."""
    return one.sentence == relation.claim.sentence


def by_whole(relation: Relation, check: ArithmeticCheck) -> bool:
    """Whether another figure is the sum of a list, or is what the list lacks of its total."""
    summed, claim = total([printed(one) for one in relation.of]), stated(relation)
    others = [
        printed(one)
        for one in relation.near
        if one.unit == relation.claim.unit
        and (not one.noun or one.frame.head == relation.claim.frame.head or relation.kind != TOTAL)
    ]
    lacking = not relation.sure
    if lacking and some_make([printed(one) for one in relation.of], others, claim):
        return True
    return any(one.meets(summed) or (lacking and total([summed, one]).meets(claim)) for one in others)


def some_make(own: Sequence[Interval], others: Sequence[Interval], claim: Interval) -> bool:
    """Whether some of a list, or all of it but one with others beside it, add up to a claim."""
    most, few = own[:MANY], others[:MANY]
    if any(claim.meets(total(list(some))) for size in range(2, len(most)) for some in combinations(most, size)):
        return True
    return any(
        claim.meets(total([*some, *more]))
        for size in (len(most) - 1, len(most))
        for some in combinations(most, size)
        for count in (1, 2, 3)
        for more in combinations(few, count)
    )


def by_larger(relation: Relation, check: ArithmeticCheck) -> bool:
    """Whether a part that stands behind its whole may be one of something larger."""
    claim = relation.claim
    larger = (one for one in relation.near if one.unit is None and one.sentence == claim.sentence)
    return not relation.sure and any(printed(one).high >= claim.printed[0] for one in larger)


def by_rests(relation: Relation, check: ArithmeticCheck) -> bool:
    """Whether a rest is what some of the figures beside it leave of the whole, or of one of its parts."""
    whole, *parts = relation.of
    claim = stated(relation)
    near = relation.near[:MANY]
    rests = [printed(one) for one in (whole, *parts, *near)]
    first = len(rests)
    for one in (*parts, *near):
        rests += [Interval(rest.low - printed(one).high, rest.high - printed(one).low) for rest in rests[:MOST_RESTS]]
    return any(claim.meets(rest) for rest in rests[first:])


def by_points(relation: Relation, check: ArithmeticCheck) -> bool:
    """Whether two percentages lie as many points apart as the claim says percent: then that is what is told."""
    gap = apart([printed(one) for one in relation.of])
    return gap is None or not stated(relation).meets(gap)


def by_steps(relation: Relation, check: ArithmeticCheck) -> bool:
    """Whether other numbers give a percentage, or the smaller of two is the step by which the larger came about."""
    values, claim = [printed(one) for one in relation.of], stated(relation)
    steps = (scaled(formula(values), 100.0) for formula in (risen, sunk))
    return by_others(relation, check) or any(one is not None and fits(claim, one, check.slack) for one in steps)


EXPLAINED: dict[str, Explained] = {
    "total": by_whole, "split": by_whole, "including": by_whole, "part": by_larger, "rest": by_rests,
    "mixed": by_points, "beside": by_steps, "change-beside": by_steps,
}  # fmt: skip


def slip(page: Page, rule: str, check: ArithmeticCheck, relation: Relation) -> Finding:
    """The finding on one relation."""
    parts = [page.wording(one) for one in relation.of]
    first, last = relation.of[0].printed[0], relation.of[-1].printed[0]
    value = told(middle(relation), UNITS.get(relation.kind, ""))
    words: dict[str, object] = {
        "first": parts[0], "second": parts[-1], "whole": parts[0], "part": " and ".join(parts[1:]),
        "parts": " + ".join(told(one.printed[0]) for one in relation.of), "computed": value,
        "name": relation.of[0].noun, "way": "up" if last >= first else "down", "apart": told(abs(last - first)),
    }  # fmt: skip
    claims = [one for one in relation.of if one is not relation.claim]
    return finding(page, rule, check, [relation.claim, *claims], (), **words)
