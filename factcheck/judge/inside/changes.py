"""Movements from one value to another, and the change that is printed beside them.

An old and a new value are known by the words before them (``from``, ``to``, ``compared with``) or by what the
extraction says of them; the printed change stands next to the two, in the same sentence or as a remark after it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.likeness import POINT, is_percent, same_kind
from factcheck.judge.inside.page import Line, Page
from factcheck.judge.arithmetic.intervals import Interval, difference, percent_change, printed, quotient, told
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import ChangeCheck

APART = 12  # words between an old and its new value
NEARLY = 0.2  # how near points and percent may lie so that either may be meant
BREAKS = frozenset(",;")  # marks that do not stand between the two in ``from A to B``


class Move(NamedTuple):
    """The places of an old and a new value in a line."""

    line: Line
    old: int
    new: int

    @property
    def values(self) -> tuple[Interval, Interval]:
        """What the old and the new value could have been before rounding."""
        return printed(self.line.figures[self.old]), printed(self.line.figures[self.new])

    @property
    def claims(self) -> list[Figure]:
        """The old and the new value."""
        return [self.line.figures[self.old], self.line.figures[self.new]]

    @property
    def words(self) -> dict[str, str]:
        """The old and the new value as they are printed, for the message."""
        old, new = (" ".join(figure.text.split()) for figure in self.claims)
        return {"old": old, "new": new}


def changed(page: Page, rule: str, check: ChangeCheck) -> Iterator[Finding]:
    """Findings of one rule about the movements on a page."""
    for line, following in page.rows:
        for move in moves(line):
            yield from CHECKS[check.of](page, rule, check, move, following)


def moves(line: Line) -> Iterator[Move]:
    """The movements that a sentence tells."""
    for old, figure in enumerate(line.figures):
        if line.before(old) & {"old", "than"} or is_change(figure, "from"):
            new = partner(line, old)
            if new is not None:
                yield Move(line, old, new)


def partner(line: Line, old: int) -> int | None:
    """The place of the new value of an old one: ``to B from A``, ``from A to B``, else the nearest before."""
    if old and is_new(line, old - 1) and pair(line, old - 1, old):
        return old - 1
    if old + 1 < len(line.figures) and is_new(line, old + 1) and pair(line, old, old + 1):
        return old + 1 if BREAKS.isdisjoint(line.gaps[old + 1]) else None
    for new in range(old - 1, max(-1, old - 3), -1):
        if not is_change(line.figures[new], "by") and pair(line, new, old):
            return new
    return None


def pair(line: Line, left: int, right: int) -> bool:
    """Whether two values of a line are of one kind, and near each other."""
    words = sum(len(gap) for gap in line.gaps[left + 1 : right + 1])
    return words <= APART and same_kind(line.figures[left], line.figures[right])


def is_new(line: Line, at: int) -> bool:
    """Whether figure `at` is a value to which something moved."""
    return "new" in line.before(at) or is_change(line.figures[at], "to")


def is_change(figure: Figure, kind: str) -> bool:
    """Whether the extraction says that the figure tells a change of this kind."""
    return figure.change is not None and figure.change.kind == kind


def stated(move: Move, following: Line | None, wanted: Callable[[Figure], bool]) -> tuple[Line, int] | None:
    """The printed change of a movement: the only figure that is `wanted` and stands next to the two values.

    Without one in its own sentence it may open the next, after words that point back.
    """
    line, first, last = move.line, min(move.old, move.new), max(move.old, move.new)
    places = {first - 1, last + 1, *range(first + 1, last)}
    found = [at for at in sorted(places) if 0 <= at < len(line.figures) and wanted(line.figures[at])]
    found = [at for at in found if tells_change(line, at)]
    if len(found) == 1:
        return line, found[0]
    return remark(line, following, wanted) if not found else None


def tells_change(line: Line, at: int) -> bool:
    """Whether figure `at` tells by how much something moved, and not from where or to where."""
    before = line.before(at)
    if "aside" in line.after(at) or before & {"old", "new"}:
        return False
    return "equals" in before or (not is_change(line.figures[at], "to") and direction(line, at) is not None)


def remark(line: Line, following: Line | None, wanted: Callable[[Figure], bool]) -> tuple[Line, int] | None:
    """The change that opens the next sentence, after words that point back."""
    if following is None or following.sentence != line.sentence + 1 or "back" not in following.within(0):
        return None
    return (following, 0) if wanted(following.figures[0]) and direction(following, 0) else None


def direction(line: Line, at: int) -> str | None:
    """Whether the words at a figure tell a rise (``up``) or a fall (``down``)."""
    change = line.figures[at].change
    if change is not None and change.kind == "by":
        return change.direction
    near = line.near(at)
    ways = [way for way in ("up", "down") if way in near]
    return ways[0] if len(ways) == 1 else None


def percent(page: Page, rule: str, check: ChangeCheck, move: Move, following: Line | None) -> Iterator[Finding]:
    """A percentage that is not the change from the old to the new value."""
    found = stated(move, following, is_percent)
    computed = percent_change(*move.values)
    if found is None or computed is None:
        return
    line, at = found
    claim = line.figures[at]
    if fits(claim, computed, check.slack) or in_points(move, claim):
        return
    old, new = (figure.printed[0] for figure in move.claims)
    exact = (new - old) / old * 100 if old else 0.0
    way = "up" if exact >= 0 else "down"
    computed_as = told(abs(exact), "percent")
    yield finding(page, rule, check, [claim, *move.claims], **move.words, computed=computed_as, way=way)


def fits(claim: Figure, computed: Interval, slack: float) -> bool:
    """Whether a printed change is what was computed, its sign aside."""
    size = printed(claim)
    return size.meets(unsigned(computed), slack)


def unsigned(interval: Interval) -> Interval:
    """The sizes of the values of an interval."""
    if interval.low >= 0:
        return interval
    if interval.high <= 0:
        return Interval(-interval.high, -interval.low)
    return Interval(0, max(-interval.low, interval.high))


def in_points(move: Move, claim: Figure) -> bool:
    """Whether two percentages lie, as printed, as many points apart as the claim says percent."""
    old, new = (figure.printed[0] for figure in move.claims)
    if not all(is_percent(figure) for figure in move.claims) or not old:
        return False
    relative, size = abs(new - old) / old * 100, claim.printed[0]
    return math.isclose(abs(new - old), size, abs_tol=1e-6) and not math.isclose(relative, size, rel_tol=NEARLY)


def points(page: Page, rule: str, check: ChangeCheck, move: Move, following: Line | None) -> Iterator[Finding]:
    """Percent where percentage points are meant."""
    found = stated(move, following, is_percent)
    claim = found and found[0].figures[found[1]]
    if claim and in_points(move, claim):
        old, new = (figure.printed[0] for figure in move.claims)
        apart, relative = told(abs(new - old)), told(abs(new - old) / old * 100, "percent")
        yield finding(page, rule, check, [claim, *move.claims], **move.words, points=apart, computed=relative)


def absolute(page: Page, rule: str, check: ChangeCheck, move: Move, following: Line | None) -> Iterator[Finding]:
    """A difference that does not lie between the old and the new value."""
    old, new = move.claims

    def wanted(figure: Figure) -> bool:
        if is_percent(old):
            return figure.unit == POINT
        return same_kind(figure, new) and not is_percent(figure)

    found = stated(move, following, wanted)
    if found is None:
        return
    claim = found[0].figures[found[1]]
    if not fits(claim, difference(*reversed(move.values)), check.slack):
        computed = told(abs(new.printed[0] - old.printed[0]))
        yield finding(page, rule, check, [claim, old, new], **move.words, computed=computed)


def factor(page: Page, rule: str, check: ChangeCheck, move: Move, following: Line | None) -> Iterator[Finding]:
    """``doubled`` and its like, where the two values say otherwise."""
    ratio = quotient(*reversed(move.values))
    line = move.line
    beside = (min(move.old, move.new) - 1, max(move.old, move.new) + 1)
    places = [at for at in beside if 0 <= at < len(line.figures) and is_change(line.figures[at], "factor")]
    if ratio is None or len(places) != 1:
        return
    claim = line.figures[places[0]]
    if not printed(claim).meets(ratio, check.slack):
        old, new = move.claims
        times = told(new.printed[0] / old.printed[0], "times")
        yield finding(page, rule, check, [claim, old, new], **move.words, computed=times)


def reversal(page: Page, rule: str, check: ChangeCheck, move: Move, following: Line | None) -> Iterator[Finding]:
    """A rise to less or a fall to more."""
    old, new = move.values
    line = move.line
    if "than" in line.before(move.old):
        return
    ways = {way for at in (move.old, move.new) for way in ("up", "down") if way in line.lead(at)}
    rose = new.low > old.high
    fell = new.high < old.low
    if (ways == {"up"} and fell) or (ways == {"down"} and rose):
        word = "rise" if ways == {"up"} else "fall"
        yield finding(page, rule, check, move.claims[::-1], **move.words, word=word)


CHECKS = {"percent": percent, "points": points, "difference": absolute, "factor": factor, "direction": reversal}
