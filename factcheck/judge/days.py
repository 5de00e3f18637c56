"""Judges on which day one happening took place, as several articles tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judge.figures import fingerprint
from factcheck.link.bases import Bases
from factcheck.link.deeds import Deeds
from factcheck.link.groups import grouped
from factcheck.link.kin import Kin
from factcheck.link.occasions import Meeting, Near, Occasion, candidates, ends, meetings, occasions
from factcheck.model import Comparison, Finding, Moment, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import FigureCheck
from factcheck.rulebook.kinds.moments import DayCheck

WEEK = 7
SLOT = "day"
PRINTED = ("weekday", "date")  # not yesterday: its day hangs on that of publication


class DayJudge:
    """The checks of a rulebook on days; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        known = next(iter(rulebook.of(FigureCheck)), None)
        self.bases = Bases(rulebook) if known else None
        self.near: Near = candidates
        self.rules = [(rule, check, Deeds(check.deeds, check.idle)) for rule, check in rulebook.of(DayCheck)]

    def comparisons(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Comparison]:
        """Every two days that different articles give to one happening, and that cannot both hold."""
        for _, check, deeds in self.rules:
            for one in self.clashes(readings, kin, check, deeds):
                yield Comparison(SLOT, one.left.mention, one.right.mention, "conflict", (reason(one),))

    def findings(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Finding]:
        """One finding for each happening."""
        for rule, check, deeds in self.rules:
            for group in grouped(self.clashes(readings, kin, check, deeds), ends):
                yield told(readings, rule, check, group)

    def clashes(self, readings: Sequence[Reading], kin: Kin, check: DayCheck, deeds: Deeds) -> Iterator[Meeting]:
        """The two days of every happening that is told on two."""
        if self.bases is None or len(readings) < 2:
            return
        found = [
            one for at, reading in enumerate(readings) for one in occasions(at, reading, self.bases) if is_day(one)
        ]
        for meeting in meetings(found, kin, check.enough, self.near):
            if may_hold(meeting, readings, check):
                continue
            left, right = (deeds.of(one, readings[one.mention.reading]) for one in meeting[:2])
            same = is_copied(meeting, check) or (left is not None and left == right)
            if same and self.share_doers(meeting, readings):
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
    days = " and ".join(f"{one.moment.text} ({one.moment.period.first or 'undated'})" for one in meeting[:2])
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
    """Whether a moment is printed as a day, and known to be one or at least which day of the week."""
    period = occasion.moment.period
    if occasion.moment.kind not in PRINTED or period.first != period.last:
        return False
    return period.first is not None or weekday(occasion.moment) is not None


def weekday(moment: Moment) -> int | None:
    """The day of the week that a moment names, from 0 for Monday."""
    return dict(moment.terms).get("weekday")


def apart(left: Moment, right: Moment) -> int:
    """Days between two moments; by the week where the date of one is unknown, and 0 where nobody can tell."""
    one, other = left.period.first, right.period.first
    if one and other:
        return abs((one - other).days)
    here, there = weekday(left), weekday(right)
    return 0 if here is None or there is None else min((here - there) % WEEK, (there - here) % WEEK)


def is_copied(meeting: Meeting, check: DayCheck) -> bool:
    """Whether the two sentences are one but for the day."""
    left, right = meeting.left.words, meeting.right.words
    return min(len(left), len(right)) >= check.shortest and overlap(left, right) >= check.copied


def may_hold(meeting: Meeting, readings: Sequence[Reading], check: DayCheck) -> bool:
    """Whether two days can both hold: the same one, too far apart for a slip, or both told in one of the sentences."""
    left, right = meeting.left, meeting.right
    if not 0 < apart(left.moment, right.moment) <= check.within:
        return True
    return has_day(left, right.moment, readings) or has_day(right, left.moment, readings)


def has_day(occasion: Occasion, day: Moment, readings: Sequence[Reading]) -> bool:
    """Whether a day is told in the sentence of a moment too."""
    beside = (
        moment
        for moment in readings[occasion.mention.reading].moments
        if moment.sentence == occasion.moment.sentence and moment is not occasion.moment
    )
    return any(
        (moment.period.first is not None and moment.period == day.period)
        or (weekday(moment) is not None and weekday(moment) == weekday(day))
        for moment in beside
    )


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of two sets of words that is common to both, from 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
