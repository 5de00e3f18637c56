"""Headline, summary, caption and table against the body: a figure there that the body gives with another value."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.judge.arithmetic.intervals import Interval, printed, total
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.likeness import PERCENT, alike, counted, same_deed, same_noun
from factcheck.judge.inside.page import Line, Page, tokens
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import HeadCheck

DIFFERENCE = frozenset({"apart", "up", "down"})  # roles of words behind a figure that make it a difference
BEFORE_CHANGE = frozenset({"old", "than"})  # roles of words before a value that no longer holds
TALLY = "tally"  # a score or a vote, whose two numbers are one result
RESULT = 2  # telling words that two reports of one result share
MAGNITUDE = "magnitude"
STRONGEST = 10  # no quake is as strong as that
PAIRED = 40  # figures of the body that may make the percentage of the headline, two by two
BELOW = ("at_most", "under", "nearly")
OPEN = ("at_least", "over", *BELOW)
NEAR = 0.1  # how far a headline may go from the bound that the body gives, as a share
SUMMED = 8  # figures of the body that may be added up to the one of the headline


def headed(page: Page, rule: str, check: HeadCheck) -> Iterator[Finding]:
    """A figure outside the body whose quantity the body gives, and gives only with other values."""
    heads = [line for line in page.lines if page.reading.sentences[line.sentence].role in check.roles]
    if not heads:
        return
    body = [line for line in page.lines if page.reading.sentences[line.sentence].role == "body"]
    values = [figure for line in body for figure in line.figures]
    settled = [figure for line in body for at, figure in enumerate(line.figures) if stands_alone(line, at)]
    for line in heads:
        for at, figure in enumerate(line.figures):
            head = plainly(line, figure)
            other = rival(page, check, head, values, settled) if stands_alone(line, at) else None
            if other:
                role = page.reading.sentences[line.sentence].role
                yield finding(page, rule, check, [figure, other], other=page.wording(other), role=role)


def stands_alone(line: Line, at: int) -> bool:
    """Whether a figure is a value by itself, and no difference from another or the value before a change."""
    return not (line.after(at) & DIFFERENCE or line.before(at) & BEFORE_CHANGE)


def plainly(line: Line, figure: Figure) -> Figure:
    """A figure of a headline as the body would have it: ``rises to 40`` is a value, a ``7.6 quake`` a magnitude."""
    if figure.change and figure.change.kind == "to":
        figure = figure._replace(change=None)
    if figure.unit or figure.measure or figure.printed[0] >= STRONGEST:
        return figure
    quake = any("quake" in line.roles.get((word,), ()) for word in tokens(figure.text))
    return figure._replace(measure=MAGNITUDE) if quake else figure


def rival(page: Page, check: HeadCheck, head: Figure, values: list[Figure], settled: list[Figure]) -> Figure | None:
    """The figure of the body that is the same quantity with another value; ``None`` where one has the value."""
    if head.vague or head.unit == "factor":
        return None
    if head.unit == TALLY:
        return other_result(page, head, values)
    if any(backs(head, one, check.slack) for one in values):
        return None
    parts = [one for one in values if same_unit(head, one) and (head.unit or same_noun(head, one))]
    if adds_up(head, parts) or divides(head, values):
        return None
    found = [(likely(page, head, one, check), one) for one in settled]
    most = max((sure for sure, _ in found), default=0)
    return next((one for sure, one in found if sure == most), None) if most >= check.enough else None


def likely(page: Page, head: Figure, one: Figure, check: HeadCheck) -> int:
    """How much says that a figure of the body is the one of the headline; 0 where something says that it is not.

    A slip changes a number a little, or two of its digits: what is far off has to be the same thing by its words.
    """
    one = valued(one)
    if not may_be_one(head, one) or (head.printed[1] < one.printed[0] and is_round(head, one, check)):
        return 0
    same = same_noun(head, one) if head.unit is None else head.unit == one.unit and head.noun == one.noun is not None
    doing = same_event(head, one)
    words = min(kinship(page, head, one), 2)
    lead = page.reading.sentences[one.sentence].paragraph <= check.lead
    measured = head.measure is not None and head.measure == one.measure and head.unit is None
    near = close(head, one, check) and (head.unit is not None or same)
    return (2 * near + same + doing + words + lead) if near or (same and words and (doing or measured)) else 0


def may_be_one(head: Figure, one: Figure) -> bool:
    """Whether two figures have one unit and kind of change, and nothing says that they count two things."""
    if head.unit != one.unit or one.vague or head.frame.per != one.frame.per or head.change != one.change:
        return False
    if "part" in (head.frame.scope, one.frame.scope) or one.frame.subset:
        return False
    nouns = counted(head), counted(one)
    kin = same_noun(head, one) or None in nouns or (head.measure == one.measure is not None)
    return bool(kin or head.unit is not None) and same_deed(head, one)


def same_event(head: Figure, one: Figure) -> bool:
    """Whether the same is told to happen: one verb, or one family of verbs."""
    left, right = head.frame, one.frame
    deeds = (left.verb, right.verb), (left.family or left.predicate, right.family or right.predicate)
    return any(a == b is not None for a, b in deeds)


def close(head: Figure, one: Figure, check: HeadCheck) -> bool:
    """Whether two values lie so near, or have the same digits, as where one was meant for the other."""
    left, right = head.printed[1], one.printed[1]
    if min(left, right) <= 0:
        return False
    digits = [f"{value:.10g}".replace(".", "").strip("0") for value in (left, right)]
    same = len(digits[0]) > 1 and sorted(digits[0]) == sorted(digits[1])
    return same or max(left, right) <= check.near * min(left, right)


def is_round(head: Figure, one: Figure, check: HeadCheck) -> bool:
    """Whether a headline says a round number for one a little above it."""
    value = head.printed[1]
    return value >= 10 and value % 10 == 0 and one.printed[0] <= (1 + check.rounds) * value


def divides(head: Figure, values: list[Figure]) -> bool:
    """Whether the percentage of a headline is a share or change that two figures of the body make."""
    if head.unit != PERCENT:
        return False
    plain = [one.printed[1] for one in values if one.printed[1] > 0][:PAIRED]
    value = printed(head)
    for left, right in combinations(plain, 2):
        small, large = sorted((left, right))
        made = (100 * small / large, 100 * (large - small) / large, 100 * (large - small) / small)
        if any(value.low <= one <= value.high for one in made):
            return True
    return False


def valued(figure: Figure) -> Figure:
    """A figure of the body, where it is what something moved to, as the value that it is."""
    return figure._replace(change=None) if figure.change and figure.change.kind == "to" else figure


def other_result(page: Page, head: Figure, values: list[Figure]) -> Figure | None:
    """The first result of the body if it has one number of the headline's and another beside it, and none has both."""
    if any(sorted(one.printed) == sorted(head.printed) for one in values):
        return None
    first = next((one for one in values if one.unit == TALLY), None)
    if first is None or len({*first.printed}) == 1 or {*first.printed}.isdisjoint(head.printed):
        return None
    return first if page.shared(head, first) >= RESULT else None


def backs(head: Figure, one: Figure, slack: float) -> bool:
    """Whether a figure of the body has the value of the headline: whatever it counts, if it has it without a hedge."""
    if not same_unit(head, one):
        return False
    if one.bound in OPEN and alike(head, one):
        return within(head, one, slack or NEAR)
    return printed(head).meets(printed(one), slack) and (one.bound == "exact" or alike(head, one))


def within(head: Figure, one: Figure, near: float) -> bool:
    """Whether a headline goes no further than a bound of the body bears: at least 19 are no 23 dead."""
    told = printed(head)
    bound = one.printed[1] if one.bound in BELOW else one.printed[0]
    return told.meets(Interval(bound, bound), near) or head.bound == one.bound


def same_unit(head: Figure, one: Figure) -> bool:
    """Whether two figures have one unit, or amounts of money in any two currencies."""
    return one.unit == head.unit or (one.dimension is not None and one.dimension == head.dimension)


def kinship(page: Page, head: Figure, one: Figure) -> int:
    """How many telling words the sentences of two figures share; one deed that both tell counts as a word."""
    deed = head.frame.predicate is not None and head.frame.predicate == one.frame.predicate
    return page.shared(head, one) + deed


def adds_up(head: Figure, parts: list[Figure]) -> bool:
    """Whether two or three figures of the body make the one of the headline."""
    value = printed(head)
    some = [*dict.fromkeys(printed(one) for one in parts if one.bound == "exact")][:SUMMED]
    return any(value.meets(total(list(chosen))) for size in (2, 3) for chosen in combinations(some, size))
