"""Parts against their whole: a part that is larger, a rest that is not left, a list that does not add up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import fsum

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.likeness import counted, is_count, is_percent, within
from factcheck.judge.inside.page import Line, Page
from factcheck.judge.arithmetic.intervals import Interval, difference, printed, told, total
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import PartCheck

AT_MOST = ("including", "of")  # ways to open a list that may leave some out
SAID = ("told", "of")  # ways that say what the items are parts of, whatever they are called
LEAST = 2  # things that make a whole with parts
TIGHT = 6  # words between two items of a list
OPENING = frozenset(":—–-(")
OF = ("of",)
PER = ("in",)  # between the two numbers of a share: 3 in 10
HUNDRED = 100.0


def parted(page: Page, rule: str, check: PartCheck) -> Iterator[Finding]:
    """Findings of one rule about the parts and wholes of a page."""
    for line, following in page.rows:
        yield from CHECKS[check.of](page, rule, check, line, following)


def pairs(line: Line) -> Iterator[tuple[int, int]]:
    """(part, whole) of a line: ``12 of the 23``, ``23 people, 12 of them children``, ``23, including 12 children``."""
    for left, right in pairwise(range(len(line.figures))):
        if opens(line, left) and "," in line.gaps[right] and len(line.gaps[right]) <= TIGHT:
            yield right, left
        elif "whole" in line.roles.get(line.gaps[right], ()) and line.gaps[right + 1] != PER:
            yield left, right
        elif named_behind(line, right):
            yield right, left


def opens(line: Line, at: int) -> bool:
    """Whether a clause begins with the whole: ``Of the 89 schools, 68 ...``."""
    gap = line.gaps[at]
    return "whole" in line.before(at) and (len(gap) <= 2 or gap[-3] in (",", ";", "“", '"'))


def named_behind(line: Line, at: int) -> bool:
    """Whether figure `at` is a part of the one before it."""
    gap = line.gaps[at]
    if "of-them" in line.after(at) or line.figures[at].frame.subset:
        return len(gap) <= TIGHT and gap[-1:] != () and not (gap[0].isalnum() and gap[-1].isalnum())
    roles = line.before(at)
    if "including" not in roles or len(gap) > 2 * TIGHT:
        return False
    named = counted(line.figures[at]) is not None or "of-them" in roles
    return named and (at < 2 or line.gaps[at - 1][-1:] != ("and",))


def part(page: Page, rule: str, check: PartCheck, line: Line, following: Line | None) -> Iterator[Finding]:
    """A part that is larger than its whole."""
    for small, large in pairs(line):
        left, right = line.figures[small], line.figures[large]
        if left.unit is not None or right.printed[0] < LEAST or not within(left, right, page.roles):
            continue
        least, most = printed(left._replace(bound="exact")).low, printed(closed(right)).high
        if not least <= check.most * most or least != int(least):
            continue  # the youngest of the 11 is 72: no part of them
        before = line.figures[: max(small, large)] if small > large else ()
        if any(one.unit is None and one not in (left, right) and printed(one).high >= least for one in before):
            continue
        if least > most and not right.vague:
            yield finding(page, rule, check, [left, right], whole=page.wording(right))


def closed(figure: Figure) -> Figure:
    """A whole without ``at least``: whoever knows of 52 in one part does not write "at least 40" of them all."""
    return figure._replace(bound="exact", high=figure.printed[1]) if figure.high is None else figure


def rest(page: Page, rule: str, check: PartCheck, line: Line, following: Line | None) -> Iterator[Finding]:
    """``12 of the 23 ... the other 13``: a rest that is not what is left."""
    for small, large in pairs(line):
        left, right = line.figures[small], line.figures[large]
        for other in remainder(line, max(small, large), following):
            if not (within(left, right, page.roles) and within(other, right, page.roles)):
                continue
            between = [figure for figure in line.figures[max(small, large) + 1 :] if figure.span[1] <= other.span[0]]
            if left_over(right, left, between, other, check.slack):
                continue
            computed = told(right.printed[0] - left.printed[0])
            yield finding(page, rule, check, [other, right, left], whole=page.wording(right),
                          part=page.wording(left), computed=computed)  # fmt: skip


def remainder(line: Line, last: int, following: Line | None) -> Iterator[Figure]:
    """The figure called the rest, behind place `last` of a line or at the start of the next."""
    for at in range(last + 1, len(line.figures)):
        if "rest" in line.before(at):
            yield line.figures[at]
            return
    if following and following.sentence == line.sentence + 1 and "rest" in following.before(0):
        yield following.figures[0]


def left_over(whole: Figure, first: Figure, between: list[Figure], other: Figure, slack: float) -> bool:
    """Whether the rest is what is left of the whole, or of its first part, after some of the parts."""
    remaining = difference(printed(whole), printed(first))
    rests = [remaining, printed(first)]
    for figure in between:
        rests += [difference(one, printed(figure)) for one in rests]
        if len(rests) > 64:
            return True
    return any(printed(other).meets(one, slack) for one in rests)


def addition(page: Page, rule: str, check: PartCheck, line: Line, following: Line | None) -> Iterator[Finding]:
    """A list whose sum is not the total that stands before or behind it."""
    figures = line.figures
    for whole, first, last, opened in lists(line):
        items = figures[first : last + 1]
        if is_percent(figures[whole]) or any(item.vague or item.unit != figures[whole].unit for item in items):
            continue
        if figures[whole].printed[0] == len(items) or compares(line, first, last):
            continue
        if opened not in SAID and not all(within(item, figures[whole], page.roles) for item in items):
            continue
        summed, stated = total([printed(item) for item in items]), printed(figures[whole])
        wrong = summed.low > stated.high if opened in AT_MOST else not summed.meets(stated, check.slack)
        if wrong:
            computed = told(fsum(item.printed[0] for item in items))
            parts = " + ".join(told(item.printed[0]) for item in items)
            yield finding(page, rule, check, [figures[whole], *items], parts=parts, computed=computed)


def lists(line: Line) -> Iterator[tuple[int, int, int, str]]:
    """(total, first item, last item, how it is opened) of the lists of a line."""
    for first, last in runs(line):
        if first and (opened := opening(line, first)):
            yield first - 1, first, last, opened
        elif last + 1 < len(line.figures) and totals(line, last + 1):
            yield last + 1, first, last, "told"


def totals(line: Line, at: int) -> bool:
    """Whether words say that figure `at` is a total, and none that it is a part."""
    apart = "including" in line.within(at) or ";" in line.gaps[at]
    return "total" in line.before(at) | line.after(at) and not apart


def compares(line: Line, first: int, last: int) -> bool:
    """Whether an item of a list is a comparison: ``$105 billion more than last year``."""
    return any(line.within(at + 1) & {"up", "down"} for at in range(first, last + 1))


def opening(line: Line, first: int) -> str | None:
    """How a list is opened behind its total: ``told`` to be all, ``including``, by a ``mark``, or not at all."""
    gap, roles = line.gaps[first], line.before(first)
    if opens(line, first - 1) and "," in gap:
        return "of"
    if len(gap) <= TIGHT + TIGHT and roles & {"exhaustive", "including"}:
        return "told" if "exhaustive" in roles else "including"
    if breaks_down(line, first - 1):
        return "told" if counted(line.figures[first]) else "of"
    return "mark" if gap and gap[-1] in OPENING and len(gap) <= TIGHT else None


def breaks_down(line: Line, at: int) -> bool:
    """Whether a comma leads from figure `at` to what it is made of.

    People to their kinds (``seven people, four men and three women``), or anything to numbers without a noun
    (``85 houses, 40 in the north and 45 in the south``).
    """
    if at + 2 >= len(line.figures) or line.gaps[at + 1][-1:] != (",",) or len(line.gaps[at + 1]) > TIGHT:
        return False
    whole, *items = line.figures[at : at + 3]
    if whole.unit is not None or not counted(whole) or any(item.unit or item.change for item in items):
        return False
    if "whole" in line.before(at) or compares(line, at + 1, at + 2):
        return False
    nouns = [counted(item) for item in items]
    if nouns == [None, None]:
        return "where" not in line.within(at + 1)
    return in_role(line, counted(whole), "everyone") and all(in_role(line, noun, "kind-of-person") for noun in nouns)


def in_role(line: Line, noun: str | None, role: str) -> bool:
    """Whether the last word of a noun has a role."""
    return noun is not None and role in line.roles.get((noun.lower().split()[-1],), ())


def runs(line: Line) -> Iterator[tuple[int, int]]:
    """(first, last) of every run of counts that commas and a closing ``and`` join into a list."""
    first = 0
    for at in range(1, len(line.figures) + 1):
        complete = at - 1 > first and "and" in line.gaps[at - 1]
        if at < len(line.figures) and joined(line, at) and not complete:
            continue
        if complete:
            yield first, at - 1
        first = at


def joined(line: Line, at: int) -> bool:
    """Whether figure `at` carries on a list: the same unit, a few words, then a comma or ``and``."""
    gap = line.gaps[at]
    left, right = line.figures[at - 1], line.figures[at]
    if opens(line, at - 1) or breaks_down(line, at - 1):
        return False
    if not gap or len(gap) > TIGHT or left.unit != right.unit or gap[-1] not in (",", "and", ";"):
        return False
    return (is_count(left) and is_count(right)) or left.unit is not None


def hundred(page: Page, rule: str, check: PartCheck, line: Line, following: Line | None) -> Iterator[Finding]:
    """Percentages that claim to be the whole and do not make 100."""
    shares = [(at, figure) for at, figure in enumerate(line.figures) if is_percent(figure)]
    if len(shares) < 2 or len(shares) != len(line.figures) or any(figure.change for _, figure in shares):
        return
    if sum(" of " in figure.text or line.gaps[at + 1][:1] == OF for at, figure in shares) > 1:
        return  # shares of several wholes
    last = shares[-1][0]
    whole = "rest" in line.before(last) | line.after(last)
    if not whole and not any("undecided" in line.within(at) for at in range(len(line.gaps))):
        return
    figures = [figure for _, figure in shares]
    summed = total([printed(figure) for figure in figures]).widened(check.slack)
    if summed.low > HUNDRED or (whole and not summed.meets(Interval(HUNDRED, HUNDRED))):
        parts = " + ".join(told(figure.printed[0]) for figure in figures)
        computed = told(fsum(figure.printed[0] for figure in figures), "percent")
        yield finding(page, rule, check, figures, parts=parts, computed=computed)


CHECKS = {"part": part, "rest": rest, "sum": addition, "hundred": hundred}
