"""Judges on which day one happening took place, as several articles tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judge.figures import fingerprint
from factcheck.link.deeds import Deeds
from factcheck.link.facets import Bases
from factcheck.link.occasions import Meeting, Occasion, joined, meetings, occasions
from factcheck.model import Comparison, Finding, Period, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import FigureCheck
from factcheck.rulebook.kinds.moments import DayCheck

SLOT = "day"
PRINTED = ("weekday", "date")  # not yesterday: its day hangs on that of publication


class DayJudge:
    """The checks of a rulebook on days; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        known = next(iter(rulebook.of(FigureCheck)), None)
        self.bases = Bases(rulebook) if known else None
        self.rules = [(rule, check, Deeds(check.deeds, check.idle)) for rule, check in rulebook.of(DayCheck)]

    def comparisons(self, readings: Sequence[Reading]) -> Iterator[Comparison]:
        """Every two days that different articles give to one happening, and that cannot both hold."""
        for _, check, deeds in self.rules:
            for one in self.clashes(readings, check, deeds):
                yield Comparison(SLOT, one.left.mention, one.right.mention, "conflict", (reason(one),))

    def findings(self, readings: Sequence[Reading]) -> Iterator[Finding]:
        """One finding for each happening."""
        for rule, check, deeds in self.rules:
            for group in joined(list(self.clashes(readings, check, deeds))):
                yield told(readings, rule, check, group)

    def clashes(self, readings: Sequence[Reading], check: DayCheck, deeds: Deeds) -> Iterator[Meeting]:
        """The two days of every happening that is told on two."""
        if self.bases is None or len(readings) < 2:
            return
        found = [
            one for at, reading in enumerate(readings) for one in occasions(at, reading, self.bases) if is_day(one)
        ]
        for meeting in meetings(found, check.enough):
            left, right = (deeds.of(one, readings[one.mention.reading]) for one in meeting[:2])
            same = left is not None and left == right and self.share_doers(meeting, readings)
            if same and not may_hold(meeting, readings, check):
                yield meeting

    def share_doers(self, meeting: Meeting, readings: Sequence[Reading]) -> bool:
        """Whether one of two sentences names nobody near its day whom the other does not name."""
        left, right = (self.named(one, readings[one.mention.reading]) for one in meeting[:2])
        return left <= meeting.right.words or right <= meeting.left.words

    def named(self, occasion: Occasion, reading: Reading) -> frozenset[str]:
        """The stems near a day that are of names."""
        here = [name.text for name in reading.names if name.sentence == occasion.moment.sentence]
        return occasion.near.intersection(self.bases.stems(" ".join(here))) if self.bases else frozenset()


def reason(meeting: Meeting) -> str:
    """Why two days are compared, and which they are."""
    days = " and ".join(f"{one.moment.text} ({one.moment.period.first})" for one in meeting[:2])
    return f"both sentences tell of one happening with like words: {days}"


def told(readings: Sequence[Reading], rule: str, check: DayCheck, group: Sequence[Meeting]) -> Finding:
    """The finding on one happening: all its days, in the order of the articles."""
    found = {occasion.mention: occasion for one in group for occasion in one[:2]}
    claims = tuple(sorted(found, key=lambda mention: (mention.reading, found[mention].moment.span)))
    return Finding(
        code=check.code,
        rule=rule,
        severity=check.severity,
        verdict="conflict",
        message=check.says.format(days=" against ".join(dict.fromkeys(found[one].moment.text for one in claims))),
        because=tuple(map(reason, group)),
        slot=SLOT,
        claims=claims,
        fingerprint=fingerprint(rule, readings, claims),
    )


def is_day(occasion: Occasion) -> bool:
    """Whether a moment is printed as a day and known to be one."""
    period = occasion.moment.period
    return occasion.moment.kind in PRINTED and period.first is not None and period.first == period.last


def may_hold(meeting: Meeting, readings: Sequence[Reading], check: DayCheck) -> bool:
    """Whether two days can both hold: the same one, too far apart for a slip, or both told in one of the sentences."""
    left, right = meeting.left, meeting.right
    one, other = left.moment.period.first, right.moment.period.first
    if one is None or other is None or not 0 < abs((one - other).days) <= check.within:
        return True
    return has_day(left, right.moment.period, readings) or has_day(right, left.moment.period, readings)


def has_day(occasion: Occasion, day: Period, readings: Sequence[Reading]) -> bool:
    """Whether a day is told in the sentence of a moment too."""
    return any(
        moment.sentence == occasion.moment.sentence
        and moment.period.first is not None
        and moment.period.last is not None
        and day.first is not None
        and moment.period.first <= day.first <= moment.period.last
        for moment in readings[occasion.mention.reading].moments
    )
