"""A figure told again with another value: in a headline, summary, caption or table, or by a definite mention.

Whatever makes the figure right ends it: its value anywhere, two or three numbers that add up to it, a share or change
that two numbers give. Else the body is asked, field by field, which of its figures is the same thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.judge.arithmetic.intervals import Interval, printed, total
from factcheck.judge.arithmetic.likeness import resembles
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page
from factcheck.link.comparisons import digits
from factcheck.model import Figure, Finding, Relation
from factcheck.rulebook.kinds.relations import AgainCheck

PERCENT = "percent"
TALLY = "tally"  # a score or a vote, whose two numbers are one result
RESULT = 2  # telling words that two reports of one result share
OWN = ("mention", "twice")  # what the body itself tells again
PARTS = ("part", "new", "more", "so_far")  # scopes of a count that is not all
DAYS = ("date", "weekday", "month", "year", "relative")
FEW = 20  # a count up to which another thing may have the same number by chance
ADDED = ("same", "synonym", "kind-of")  # how the nouns of a sum stand to that of its parts
SUMMED = 10  # figures that may be added up
PAIRED = 60  # figures that may make a percentage, two by two
OPEN = ("at_least", "over", "at_most", "under", "nearly")
SLACK = 0.1  # how far a figure may go from the bound that another gives, as a share


def again(page: Page, rule: str, check: AgainCheck) -> Iterator[Finding]:
    """The figures of a page, told again in segments of some roles, that the body does not bear out."""
    values = [figure for line in page.lines for figure in line.figures]
    for told in page.reading.relations:
        claim = told.claim
        if told.kind != check.of or page.role(claim) not in check.roles:
            continue
        others = [one for one in values if one.span != claim.span and other_place(page, check, claim, one)]
        if is_borne_out(page, claim, others):
            continue
        other = rival(page, check, told)
        if other is not None:
            yield finding(page, rule, check, [claim, other], other=page.wording(other), role=page.role(claim))


def other_place(page: Page, check: AgainCheck, claim: Figure, one: Figure) -> bool:
    """Whether a figure stands where it may bear a claim out: of a headline, what the body tells."""
    return check.of in OWN or page.role(one) != page.role(claim)


def rival(page: Page, check: AgainCheck, told: Relation) -> Figure | None:
    """The likeliest figure of those that a claim may tell again; None where none is likely, or two alike differ."""
    if told.claim.unit == TALLY:
        return next((one for one in told.of if is_result(page, told.claim, one)), None)
    found = [(likeness(page, check, told.claim, one), one) for one in told.of]
    most = max((sure for sure, _ in found), default=0.0)
    rivals = [one for sure, one in found if sure == most]
    if most < check.enough or (check.only and len({one.printed for sure, one in found if sure}) > 1):
        return None
    return rivals[0]


def is_result(page: Page, claim: Figure, one: Figure) -> bool:
    """Whether two results have one of their two numbers in common, in sentences on the same thing."""
    drawn = len({*one.printed}) == 1
    return not drawn and not {*one.printed}.isdisjoint(claim.printed) and page.shared(claim, one) >= RESULT


def is_borne_out(page: Page, claim: Figure, others: Sequence[Figure]) -> bool:
    """Whether other figures of the article make one right."""
    if claim.unit == TALLY:
        return any(sorted(one.printed) == sorted(claim.printed) for one in others)
    if any(backs(page, claim, one) or is_lead(claim, one) for one in others):
        return True
    kin = [one for one in others if one.bound == "exact" and is_kin(page, claim, one)]
    beside = {one.sentence for one in kin}
    kin += [one for one in others if one.unit is None is one.frame.head and one.sentence in beside and one not in kin]
    return adds_up(printed(claim), [printed(one) for one in kin]) or (claim.unit == PERCENT and divides(claim, others))


def is_kin(page: Page, claim: Figure, one: Figure) -> bool:
    """Whether two figures may be added: of one unit, of like nouns, of one deed, or both bare."""
    if one.unit != claim.unit:
        return False
    bare = claim.frame.head is None is one.frame.head
    return claim.unit is not None or bare or nouns(page, claim, one) in ADDED or deeds(claim, one) == "same"


def nouns(page: Page, claim: Figure, one: Figure) -> str:
    """How the nouns of two figures stand to each other."""
    left, right = claim.frame.head, one.frame.head
    return page.types.relation(left, right) if left and right else "unknown"


def backs(page: Page, claim: Figure, one: Figure) -> bool:
    """Whether another figure has the value of a claim, or rounds or bounds it; small counts only where of one kind."""
    if claim.unit == one.unit is None and claim.printed[0] <= FEW and nouns(page, claim, one) == "different":
        return False
    if claim.unit != one.unit and None not in (claim.unit, one.unit) and claim.dimension != one.dimension:
        return False
    told, other = printed(claim), printed(one)
    if one.bound in OPEN and (deeds(claim, one) == "same" or nouns(page, claim, one) in ADDED):
        return told.meets(Interval(*sorted(one.printed)), SLACK) or claim.bound == one.bound
    left, right = page.units.get(claim.unit or ""), page.units.get(one.unit or "")
    if left and right and left != right and left.dimension == right.dimension:
        other = Interval(*(right.into(left, end, shift=True) for end in other))
    ends = [Interval(value, value) for value in one.printed]
    return told.meets(other) or any(told.meets(end) for end in ends) or is_rounded(claim, one)


def is_lead(claim: Figure, one: Figure) -> bool:
    """Whether a claim is by how much one side of a result is ahead: a 17-point lead at 24-7."""
    return one.unit == TALLY and abs(one.printed[0] - one.printed[1]) == claim.printed[0]


def is_rounded(claim: Figure, one: Figure) -> bool:
    """Whether a claim is a rounder number for one a little above it, or leaves the decimals away."""
    told, value = claim.printed[1], one.printed[0]
    rounder = digits(told) < digits(value) and told % 10 == 0
    return (rounder and 0 < value - told <= told / 10) or told in (int(value), round(value))


def adds_up(claim: Interval, parts: Sequence[Interval]) -> bool:
    """Whether two or three numbers make a claim, or two differ by it."""
    some = [*dict.fromkeys(parts)][:SUMMED]
    sums = (total(list(chosen)) for size in (2, 3) for chosen in combinations(some, size))
    gaps = (Interval(one.low - two.high, one.high - two.low) for one in some for two in some)
    return any(claim.meets(one) for one in (*sums, *gaps))


def divides(claim: Figure, values: Sequence[Figure]) -> bool:
    """Whether a percentage is a share or change that two numbers of one unit make."""
    told = printed(claim)
    plain = [one for one in values if one.printed[1] > 0 and one.unit != PERCENT][:PAIRED]
    for left, right in combinations(plain, 2):
        small, large = sorted((left.printed[1], right.printed[1]))
        made = (100 * small / large, 100 * (large - small) / large, 100 * (large - small) / small)
        if left.unit == right.unit and any(told.low <= one <= told.high for one in made):
            return True
    return False


def likeness(page: Page, check: AgainCheck, claim: Figure, one: Figure) -> float:
    """How much says that two figures are one thing; 0 where something says that they are not."""
    if claim.frame.per != one.frame.per or way(claim) != way(one) or is_whole(claim) != is_whole(one):
        return 0.0
    if one.frame.scope in PARTS and one.frame.scope != claim.frame.scope and claim.unit != PERCENT:
        return 0.0
    noun = nouns(page, claim, one) if claim.unit is None else "unit"
    if claim.unit is claim.frame.head is None and page.counts_people(one):
        noun = "people"
    weights = check.noun.get(noun), check.deed.get(deeds(claim, one))
    if weights[0] is None or weights[1] is None:
        return 0.0
    body = next((sentence.paragraph for sentence in page.reading.sentences if sentence.role == "body"), 0)
    lead = page.paragraph(one.span[0]) - body < check.lead
    words = min(page.shared(claim, one), check.most)
    alike = resembles(claim.printed[0], one.printed[0], tens=claim.unit is not None or claim.printed[0] >= FEW)
    if (not alike and noun in check.only_alike) or (check.setting and is_elsewhere(page, claim, one)):
        return 0.0
    return weights[0] + weights[1] + words + lead + check.alike * alike


def is_elsewhere(page: Page, claim: Figure, one: Figure) -> bool:
    """Whether the sentences of two figures name other persons, places or days."""
    pairs = zip(setting(page, claim), setting(page, one), strict=True)
    return any(left and right and left.isdisjoint(right) for left, right in pairs)


def setting(page: Page, figure: Figure) -> tuple[set[str], set[str]]:
    """The names and the days that the sentence of a figure gives."""
    names = {name.name for name in page.reading.names if name.sentence == figure.sentence}
    days = {one.text.lower() for one in page.reading.moments if one.sentence == figure.sentence and one.kind in DAYS}
    return names, days


def way(one: Figure) -> str | None:
    """Whether a figure tells a rise, a fall or neither; the value that something moved to is one by itself."""
    if one.change is not None and one.change.kind != "to":
        return one.change.direction
    return {"more": "up", "fewer": "down", "less": "down"}.get(one.frame.scope or "") if one.unit == PERCENT else None


def is_whole(one: Figure) -> bool:
    """Whether a bare number has no decimals, as a count has not."""
    return one.unit is not None or one.printed[0] == int(one.printed[0])


def deeds(claim: Figure, one: Figure) -> str:
    """Whether the same is told to happen to what two figures count: by family, predicate, verb or measure."""
    left, right = claim.frame, one.frame
    families = left.family or left.predicate, right.family or right.predicate
    if any(a == b is not None for a, b in (families, (left.verb, right.verb), (claim.measure, one.measure))):
        return "same"
    return "unknown" if None in families else "different"
