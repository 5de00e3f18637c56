"""Judges at which hour one happening took place, as several articles tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.figures import fingerprint
from factcheck.link.bases import Bases
from factcheck.link.groups import grouped
from factcheck.link.kin import Kin
from factcheck.link.occasions import Meeting, Near, Occasion, candidates, ends, meetings, occasions
from factcheck.model import Clock, Comparison, Finding, Mention, Moment, Reading, Verdict
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import FigureCheck
from factcheck.rulebook.kinds.moments import MomentCheck

DAY = 24 * 60
REACH = 24  # code points before a moment in which its hedge stands


class Timed(NamedTuple):
    """Two moments of one happening with the verdict."""

    meeting: Meeting
    verdict: Verdict


class MomentJudge:
    """The checks of a rulebook on moments; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        self.rules = list(rulebook.of(MomentCheck))
        self.near: Near = candidates
        known = next(iter(rulebook.of(FigureCheck)), None)
        self.bases = Bases(rulebook) if self.rules and known else None

    def comparisons(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Comparison]:
        """Every two times of day that different articles give to one happening."""
        for _, check in self.rules:
            for one in self.timed(readings, kin, check):
                left, right = one.meeting.left, one.meeting.right
                yield Comparison(slot(left), left.mention, right.mention, one.verdict, (reason(one.meeting),))

    def findings(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Finding]:
        """One finding for each happening whose times cannot all hold."""
        for rule, check in self.rules:
            clashes = [one.meeting for one in self.timed(readings, kin, check) if one.verdict == "conflict"]
            for group in grouped(clashes, ends):
                yield told(readings, rule, check, group)

    def clocks(self, readings: Sequence[Reading]) -> list[Occasion]:
        """The times of day that articles give to what happened."""
        return [
            occasion
            for number, reading in enumerate(readings)
            for occasion in (occasions(number, reading, self.bases) if self.bases else ())
            if occasion.moment.clock
        ]

    def timed(self, readings: Sequence[Reading], kin: Kin, check: MomentCheck) -> Iterator[Timed]:
        """The times of one happening, judged two by two."""
        found = self.clocks(readings)
        for meeting in meetings(found, kin, check.enough, self.near):
            verdict = judged(meeting, readings, check)
            if verdict is not None:
                yield Timed(meeting, verdict)


def judged(meeting: Meeting, readings: Sequence[Reading], check: MomentCheck) -> Verdict | None:
    """Whether two times can both hold; ``None`` where they rather are of two happenings, or of two zones."""
    left, right = (occasion.moment.clock for occasion in meeting[:2])
    if left is None or right is None or other_days(meeting):
        return None
    away = apart(left, right)
    if abs(away) > check.within:
        return None
    if away == 0:
        return "agree"
    early, late = (slack(occasion, readings, check) for occasion in meeting[:2])
    room = (early[0] - late[1] - check.near, early[1] - late[0] + check.near)
    if room[0] <= away <= room[1]:
        return "compatible"
    return "conflict" if foreign(left) == foreign(right) else None


def foreign(clock: Clock) -> bool:
    """Whether a time names its zone; one that is only called local names none."""
    return clock.zone is not None or bool(clock.zone_name and not clock.zone_name.islower())


def other_days(meeting: Meeting) -> bool:
    """Whether the two times are known to be of different days."""
    left, right = (occasion.moment.period for occasion in meeting[:2])
    if not (left.first and left.last and right.first and right.last):
        return False
    return left.last < right.first or right.last < left.first


def apart(left: Clock, right: Clock) -> int:
    """Minutes from the first time to the second around the clock, 0 where their ranges meet."""
    shift = left.zone - right.zone if left.zone is not None and right.zone is not None else 0
    early, late = right.low - left.high + shift, right.high - left.low + shift
    if early <= 0 <= late:
        return 0
    away = early if early > 0 else late
    return (away + DAY // 2) % DAY - DAY // 2


def slack(occasion: Occasion, readings: Sequence[Reading], check: MomentCheck) -> tuple[int, int]:
    """How many minutes before and behind the printed time the words before it leave open."""
    start = occasion.moment.span[0]
    text = readings[occasion.mention.reading].article.text
    before = f" {text[max(0, start - REACH) : start].casefold().strip()}"
    fitting = [words for words in check.hedges if before.endswith(f" {words}")]
    return check.hedges[max(fitting, key=len)] if fitting else (0, 0)


def reason(meeting: Meeting) -> str:
    """Why two times are compared."""
    words = " and ".join(occasion.moment.text for occasion in meeting[:2])
    return f"both sentences tell of one happening, timed {words}"


def slot(occasion: Occasion) -> str:
    """What a moment is of, in the words near it that its article has least often."""
    rare = sorted(occasion.near, key=lambda word: (occasion.counts[word], word))
    return f"time: {' '.join(sorted(rare[:3]))}"


def place(mention: Mention) -> tuple[int, tuple[int, int]]:
    """Where a moment stands among all."""
    return mention.reading, mention.claim.span if isinstance(mention.claim, Moment) else (0, 0)


def told(readings: Sequence[Reading], rule: str, check: MomentCheck, group: Sequence[Meeting]) -> Finding:
    """The finding on one happening: all its times, in the order of the articles."""
    found = {occasion.mention: occasion for one in group for occasion in one[:2]}
    claims = tuple(sorted(found, key=place))
    times = " against ".join(dict.fromkeys(found[mention].moment.text for mention in claims))
    return Finding(
        code=check.code,
        rule=rule,
        severity=check.severity,
        verdict="conflict",
        message=check.says.format(times=times),
        because=tuple(dict.fromkeys(map(reason, group))),
        slot=slot(found[claims[0]]),
        claims=claims,
        fingerprint=fingerprint(rule, readings, claims),
    )
