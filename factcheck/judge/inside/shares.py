"""Shares and rates that are printed beside the numbers they were computed from."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.likeness import is_percent, within
from factcheck.judge.inside.page import Line, Page
from factcheck.judge.inside.parts import pairs
from factcheck.judge.arithmetic.intervals import Interval, printed, quotient, told
from factcheck.extract.relations.scales import RATIO
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import ShareCheck

Test = Callable[[Figure], bool]
POPULATION = "population"
NEAR = 5  # words between a share and what it was computed from


def shared(page: Page, rule: str, check: ShareCheck) -> Iterator[Finding]:
    """Findings of one rule about the shares and rates of a page."""
    yield from CHECKS[check.of](page, rule, check)


def shares(page: Page, rule: str, check: ShareCheck) -> Iterator[Finding]:
    """A share in percent that part and whole do not give."""
    for line, _ in page.rows:
        for small, large in pairs(line):
            for at in beside(line, small, large):
                yield from share(page, rule, check, (line.figures[at], line.figures[small], line.figures[large]))
        for at in range(1, len(line.figures) - 1):
            if between(line, at):
                part, claim, whole = line.figures[at - 1 : at + 2]
                yield from share(page, rule, check, (claim, part, whole))
        for at in range(1, len(line.figures)):
            yield from ratio(page, rule, check, line, at)


def between(line: Line, at: int) -> bool:
    """Whether figure `at` is the one before it as a share of the one behind: ``500 jobs, 10 percent of its 5,000``."""
    part, claim, whole = line.figures[at - 1 : at + 2]
    if not is_percent(claim) or claim.change or part.unit or whole.unit or whole.change:
        return False
    again = "equals" in line.before(at) or line.gaps[at] == (",",)
    return again and len(line.gaps[at]) <= NEAR and len(line.gaps[at + 1]) <= NEAR and "whole" in line.before(at + 1)


def ratio(page: Page, rule: str, check: ShareCheck, line: Line, at: int) -> Iterator[Finding]:
    """A percentage behind a share in words that is another: ``one in four (30 percent)``."""
    part, claim = line.figures[at - 1 : at + 1]
    if part.unit != RATIO or not is_percent(claim) or not says_again(line, at) or len(line.gaps[at]) > NEAR:
        return
    value = printed(part)
    if not printed(claim).meets(Interval(value.low * 100, value.high * 100), check.slack):
        computed = told(part.printed[0] * 100, "percent")
        yield finding(page, rule, check, [claim, part], part=page.wording(part), whole="all", computed=computed)


def beside(line: Line, small: int, large: int) -> Iterator[int]:
    """The place of a percentage that says a part and its whole again: ``, or 30 percent``, ``(30 percent)``."""
    first, last = sorted((small, large))
    if last + 1 < len(line.figures) and len(line.gaps[last + 1]) <= NEAR and says_again(line, last + 1):
        yield last + 1
    if first and len(line.gaps[first]) <= NEAR and "equals" in line.before(first):
        yield first - 1


def says_again(line: Line, at: int) -> bool:
    """Whether words lead from two numbers to figure `at`, which says them in another way."""
    return bool(line.before(at) & {"equals", "average"})


def share(page: Page, rule: str, check: ShareCheck, figures: tuple[Figure, Figure, Figure]) -> Iterator[Finding]:
    """The finding on one share of a part in a whole, where it is wrong."""
    claim, part, whole = figures
    computed = quotient(printed(part), printed(whole))
    if computed is None or not within(part, whole, page.roles) or is_percent(part) or is_percent(whole):
        return
    scale = 100.0 if is_percent(claim) else 1.0
    if claim.unit not in ("percent", "ratio"):
        return
    if not printed(claim).meets(Interval(computed.low * scale, computed.high * scale), check.slack):
        exact = told(part.printed[0] / whole.printed[0] * scale, "percent" if scale > 1 else "")
        words = {"part": page.wording(part), "whole": page.wording(whole)}
        yield finding(page, rule, check, figures, **words, computed=exact)


def rates(page: Page, rule: str, check: ShareCheck) -> Iterator[Finding]:
    """``X per Y`` that the two numbers before it do not give."""
    for line, _ in page.rows:
        for at in range(2, len(line.figures)):
            claim = line.figures[at]
            if not says_again(line, at) or len(line.gaps[at]) > NEAR + NEAR:
                continue
            found = fraction(line, at, page)
            computed = found and quotient(printed(found[0]), printed(found[1]))
            if found and computed and not printed(claim).meets(computed, check.slack):
                above, below = found
                exact = told(above.printed[0] / below.printed[0])
                words = {"part": page.wording(above), "whole": page.wording(below)}
                yield finding(page, rule, check, [claim, above, below], **words, computed=exact)


def fraction(line: Line, at: int, page: Page) -> tuple[Figure, Figure] | None:
    """The two figures before a rate that are what it divides and what it divides by."""
    claim = line.figures[at]
    above, below = rated(claim, line, at)
    for left, right in ((at - 2, at - 1), (at - 1, at - 2)):
        one, other = line.figures[left], line.figures[right]
        if above(one) and below(other) and not one.vague and not other.vague:
            return one, other
    return None


def rated(claim: Figure, line: Line, at: int) -> tuple[Test, Test]:
    """How to know what a rate divides and what it divides by, from its unit, what it is per, or ``each``."""
    unit, _, per = (claim.unit or "").partition(" per ")
    base = per or claim.frame.per
    if base:
        return (lambda one: one.unit == unit if per else like(one, claim)), (lambda one: is_base(one, base))
    if "each" in line.after(at):
        return (lambda one: like(one, claim)), (lambda one: one.unit is None and one.noun is not None)
    return (lambda one: False), (lambda one: False)


def is_base(one: Figure, base: str) -> bool:
    """Whether a figure counts or measures that of which a rate is told: its unit, the head of its noun."""
    return base in (one.unit, one.frame.head) or (one.noun is not None and lemma(one.noun) == lemma(base))


def like(one: Figure, claim: Figure) -> bool:
    """Whether a figure has what a rate tells: its unit, or what it counts."""
    return one.unit == claim.unit and (one.unit is not None or lemma(one.noun) == lemma(claim.noun))


def lemma(noun: str | None) -> str | None:
    """A noun without its plural ending."""
    return noun and noun.lower().split()[-1].rstrip("s")


def per_head(page: Page, rule: str, check: ShareCheck) -> Iterator[Finding]:
    """``24 per 100,000`` that the only count and the only population of its sentence do not give."""
    for line, _ in page.rows:
        for at, claim in enumerate(line.figures):
            if not (claim.unit or "").startswith("per ") or not claim.low:
                continue
            before = [one for one in line.figures[:at] if one.unit is None and not one.vague]
            people = [one for one in before if one.measure == POPULATION]
            counts = [one for one in before if one.measure != POPULATION]
            if len(people) == len(counts) == 1 and printed(counts[0]).high < printed(people[0]).low:
                yield from headcount(page, rule, check, (claim, counts[0], people[0]))


def headcount(page: Page, rule: str, check: ShareCheck, figures: tuple[Figure, Figure, Figure]) -> Iterator[Finding]:
    """The finding on one rate of a population, where it is wrong."""
    claim, count, people = figures
    each = claim.printed[0] / (claim.low or 1.0)
    computed = quotient(printed(count), printed(people))
    if computed and not printed(claim).meets(Interval(computed.low * each, computed.high * each), check.slack):
        exact = told(count.printed[0] / people.printed[0] * each)
        words = {"part": page.wording(count), "whole": page.wording(people)}
        yield finding(page, rule, check, figures, **words, computed=exact)


CHECKS = {"share": shares, "rate": rates, "per-head": per_head}
