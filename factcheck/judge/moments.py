"""Judges when one happening took place, as several articles tell it: at which hour, on which day, in which month."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from factcheck.judge.clocks import apart, on_clock
from factcheck.judge.happenings import Beside, Happening, Happenings
from factcheck.judge.kept import Kept
from factcheck.judge.pairs import Pair, PairJudge, conflict, mentions
from factcheck.link.bases import Bases
from factcheck.link.kin import Kin
from factcheck.model import Comparison, Finding, Mention, Moment, Reading, Verdict
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.moments import MomentCheck

WEEK, YEAR = 7, 365
MORNING, EVENING = 1, 4  # the numbers of parts of the day
FAR = 92  # days between two dates with one day or month
MONTH = 30  # days between two articles that may tell of one day without its date
PRINTED = ("weekday", "date", "month", "year")  # not yesterday: its day hangs on that of publication
LENGTHS = {"weekday": 1, "date": 1, "month": 31, "year": 366}
COARSE = ("month", "year")  # in which much happens to one and the same
MUCH = 2.0  # likeness from which two desks may name one place in two ways
LITTLE = 0.4  # likeness below which one name in common tells nothing: it is what the whole article is about


class MomentJudge(PairJudge[Happening, MomentCheck]):
    """The checks of a rulebook on moments, which read the happenings of an article once."""

    def __init__(self, rulebook: Rulebook, bases: Bases | None):
        super().__init__(rulebook.of(MomentCheck))
        self.happenings = Kept(Happenings(rulebook, bases).of) if bases else None

    def comparisons(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Comparison]:
        """Every two moments that different articles give to one happening."""
        for _, check in self.rules:
            for one, other in self.pairs(readings, kin, check):
                if verdict := self.verdict(one, other, check):
                    yield Comparison(slot(one, check), *mentions((one, other)), verdict, (reason(one, other),))

    def clashes(self, readings: Sequence[Reading], kin: Kin, check: MomentCheck) -> Iterator[Pair[Happening]]:
        """The pairs whose moments cannot both hold."""
        return (pair for pair in self.pairs(readings, kin, check) if self.verdict(*pair, check) == "conflict")

    def nodes(self, number: int, reading: Reading, check: MomentCheck) -> list[Happening]:
        """The moments of an article that a rule compares."""
        found = self.happenings.of(number, reading) if self.happenings else ()
        return [one for one in found if (one.moment.clock if check.of == "clock" else is_printed(one.moment))]

    def keys(self, node: Happening, check: MomentCheck) -> Iterator[tuple[str, ...]]:
        """By what a happening is looked up: its act with the top of its article, and who takes part."""
        if node.top:
            yield from ((act, "") for act in node.acts)
        yield from (("", word) for word in node.words)

    def holds(self, one: Happening, other: Happening, check: MomentCheck) -> bool:
        """Whether two are one happening, and may be judged."""
        return self.verdict(one, other, check) is not None

    def verdict(self, one: Happening, other: Happening, check: MomentCheck) -> Verdict | None:
        """Whether two moments can both hold; ``None`` where they rather are of two happenings."""
        if not are_one(one, other, check):
            return None
        verdict = on_clock(one, other, check) if check.of == "clock" else on_days(one.moment, other.moment, check)
        if verdict == "conflict" and (has_twin(one, other, check) or has_twin(other, one, check)):
            return None
        return verdict

    def told(
        self, readings: Sequence[Reading], rule: str, check: MomentCheck, group: Sequence[Pair[Happening]]
    ) -> Finding:
        """The finding on one happening: all its moments, in the order of the articles."""
        found = {one.mention: one for pair in group for one in pair}
        claims = tuple(sorted(found, key=place))
        times = " against ".join(dict.fromkeys(found[mention].moment.text for mention in claims))
        return conflict(
            readings,
            rule,
            check,
            claims,
            message=check.says.format(times=times),
            because=tuple(dict.fromkeys(reason(*pair) for pair in group)),
            slot=slot(found[claims[0]], check),
        )


def are_one(one: Happening, other: Happening, check: MomentCheck) -> bool:
    """Whether two moments date one happening: one act with somebody in common, or sentences that are one."""
    if one.bounds - check.hedges.keys() != other.bounds - check.hedges.keys() or one.marks != other.marks:
        return False
    if is_years_later(one, other):
        return False
    if None not in (one.planned, other.planned) and one.planned != other.planned:
        return False
    long = min(len(one.sentence), len(other.sentence)) >= check.shortest
    if long and overlap(one.sentence, other.sentence) >= check.copied:
        return True
    coarse = one.moment.kind in COARSE
    strange = one.names - other.sentence and other.names - one.sentence
    if strange and (coarse or likeness(one, other) < MUCH):
        return False
    if one.acts & other.acts:
        top = one.top and other.top and one.listed
        near = likeness(one, other)
        enough = top or near >= LITTLE or (near > 0 and is_timed_on_one_day(one, other))
        return not (coarse and one.heads.isdisjoint(other.heads)) and enough
    least = LITTLE if is_sole_plan(one) and is_sole_plan(other) else check.enough
    return not coarse and not (one.acts and other.acts) and likeness(one, other) >= least


def is_timed_on_one_day(one: Happening, other: Happening) -> bool:
    """Whether two times of day are known to be of the same day."""
    here, there = one.moment.period, other.moment.period
    return one.moment.clock is not None and here.first is not None and here == there


def is_sole_plan(one: Happening) -> bool:
    """Whether a moment is the only day to come that its article has."""
    told = one.told.last
    ahead = [
        here.moment for here in one.beside if told and here.moment.period.first and here.moment.period.first > told
    ]
    return ahead == [one.moment]


def is_years_later(one: Happening, other: Happening) -> bool:
    """Whether two articles are so far apart that a time without its day is rather of two days."""
    here, there = one.told.first, other.told.first
    return one.moment.clock is not None and here is not None and there is not None and abs((here - there).days) > MONTH


def likeness(one: Happening, other: Happening) -> float:
    """What those who take part in two happenings share; a word weighs less the more often the two articles have it."""
    return math.fsum(1 / math.sqrt(one.counts[word] * other.counts[word]) for word in one.words & other.words)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of two sets of words that is common to both, from 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def has_twin(one: Happening, other: Happening, check: MomentCheck) -> bool:
    """Whether the article of the other gives the time of the one too, or a third time, to what may be the one."""
    for beside in other.beside:
        if same_time(beside.moment, other.moment) or not is_akin(one, beside):
            continue
        if check.of == "clock" and (beside.moment.clock is None or one.moment.clock is None):
            continue
        return True
    return False


def is_akin(one: Happening, beside: Beside) -> bool:
    """Whether what an article dates beside may be a happening."""
    if same_time(one.moment, beside.moment):
        return bool(one.acts & beside.acts or one.words & beside.words)
    return bool(one.acts & beside.acts) and bool(one.words & beside.words) and is_printed(beside.moment)


def same_time(one: Moment, other: Moment) -> bool:
    """Whether two moments are printed as one time."""
    if one.clock and other.clock:
        return apart(one.clock, other.clock) == 0
    return (bool(one.period.first) and one.period == other.period) or dict(one.terms) == dict(other.terms)


def is_printed(moment: Moment) -> bool:
    """Whether a moment is printed as a day, month or year that is known, or as a day of the week."""
    period = moment.period
    if moment.kind not in PRINTED or moment.clock:
        return False
    if period.first and period.last:
        return (period.last - period.first).days < LENGTHS[moment.kind]
    return weekday(moment) is not None


def weekday(moment: Moment) -> int | None:
    """The day of the week that a moment names, from 0 for Monday."""
    return dict(moment.terms).get("weekday")


def on_days(one: Moment, other: Moment, check: MomentCheck) -> Verdict | None:
    """Whether two days, months or years can both hold; ``None`` where they are too far apart for a slip."""
    length = LENGTHS[one.kind]
    if length != LENGTHS[other.kind]:
        return None
    away = days_apart(one, other)
    if away is None or (away and printed(one) == printed(other)):
        return None
    if away == 1 and is_one_night(one, other):
        return "compatible"
    if away > check.within * length and not share_part(one, other):
        return None
    return "conflict" if away else "agree"


def is_one_night(one: Moment, other: Moment) -> bool:
    """Whether the later of two days is told as its morning, the earlier as its evening or night."""
    parts = {dict(moment.terms).get("daypart", 0) for moment in (one, other)}
    return MORNING in parts and max(parts) >= EVENING


def share_part(one: Moment, other: Moment) -> bool:
    """Whether two dates have the day or the month in common, so that one slip parts them."""
    here, there = dict(one.terms), dict(other.terms)
    both = "day" in here and "day" in there and (days_apart(one, other) or 0) <= FAR
    return both and (here["day"] == there["day"] or here.get("month") == there.get("month"))


def printed(moment: Moment) -> tuple[tuple[str, int], ...]:
    """What a moment says without the part of the day."""
    return tuple(term for term in moment.terms if term[0] != "daypart")


def days_apart(one: Moment, other: Moment) -> int | None:
    """Days between two moments, by the week where the date of one is unknown; ``None`` where nobody can tell."""
    if one.period.first and other.period.first:
        away = abs((one.period.first - other.period.first).days)
        yearless = not any("year" in dict(moment.terms) or "weekday" in dict(moment.terms) for moment in (one, other))
        return min(away, abs(YEAR - away)) if yearless else away
    here, there = weekday(one), weekday(other)
    return None if here is None or there is None else min((here - there) % WEEK, (there - here) % WEEK)


def reason(one: Happening, other: Happening) -> str:
    """Why two moments are compared, and which they are."""
    times = " and ".join(shown(here.moment) for here in (one, other))
    acts = ", ".join(sorted(one.acts & other.acts))
    return f"both tell of one happening{f' ({acts})' if acts else ''}: {times}"


def shown(moment: Moment) -> str:
    """A moment as printed; a day with its date."""
    return moment.text if moment.clock else f"{moment.text} ({moment.period.first or 'undated'})"


def slot(one: Happening, check: MomentCheck) -> str:
    """What a moment is of, in the words of those who take part that its article has least often."""
    rare = sorted(one.words, key=lambda word: (one.counts[word], word))
    return f"{check.slot}: {' '.join((*sorted(one.acts), *sorted(rare[:3])))}"


def place(mention: Mention) -> tuple[int, tuple[int, int]]:
    """Where a moment stands among all."""
    return mention.reading, mention.claim.span if isinstance(mention.claim, Moment) else (0, 0)
