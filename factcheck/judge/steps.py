"""Judges changes and gaps in points: down by 1.5 points to 2.6 percent, against 2.6 percent after 3.1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge, conflict
from factcheck.link.bases import RATIO, SILENT, Bases
from factcheck.model import Figure, Finding, Mention, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.steps import StepCheck

CHANGE, GAP, PERCENT = "change", "gap", "percent"
BY, TO, FROM = "by", "to", "from"
HALF = 0.5
MORE = "more"  # the scope of a number on top of another
TINY = 1e-9


class Step(NamedTuple):
    """A change, a gap, or a change in percent, of so many points (``slack`` to either side), to a ``level``.

    ``told`` are its figures, ``words`` the stems of its sentence, ``against`` what it is told against, ``beside`` all
    (kind, size) of its article, ``levels`` its shares.
    """

    mention: Mention
    kind: str
    size: float
    slack: float
    level: float | None
    told: tuple[Figure, ...]
    words: frozenset[str]
    against: frozenset[str]
    beside: tuple[tuple[str, float], ...] = ()
    levels: frozenset[float] = frozenset()


class StepJudge(PairJudge[Step, StepCheck]):
    """The checks of a rulebook on steps; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook, bases: Bases | None):
        super().__init__(rulebook.of(StepCheck))
        self.bases = bases

    def nodes(self, number: int, reading: Reading, check: StepCheck) -> list[Step]:
        """The steps of an article, each with all others."""
        told = [one for one in reading.figures if reading.sentences[one.sentence].role not in SILENT]
        shares = [one for one in told if one.unit == check.share and not one.frame.negated]
        text = reading.article.text.casefold()
        loose = bool(shares) or any(word in text for word in check.contests)
        found = [step for one in told if (step := self.single(number, reading, one, shares, check, loose=loose))]
        found += [step for pair in pairwise(shares) if (step := self.double(number, reading, pair, check))]
        beside = tuple((one.kind, one.size) for one in found)
        levels = frozenset(one.printed[0] for one in shares)
        ordered = sorted(found, key=lambda one: (one.told[0].span, one.kind))
        return [one._replace(beside=beside, levels=levels) for one in ordered]

    def single(
        self, number: int, reading: Reading, figure: Figure, shares: Sequence[Figure], check: StepCheck, *, loose: bool
    ) -> Step | None:
        """The step that one figure tells."""
        size, words = points(figure, check, loose=loose), self.words(reading, figure)
        by = figure.change is not None and figure.change.kind == BY
        if size is None:
            size, kind = figure.printed[0], PERCENT if by and figure.unit == check.share else ""
        else:
            by = by or is_over(behind(reading, figure), figure, check)
            kind = CHANGE if by else GAP if tells(reading, figure, check.gaps) else ""
        if not kind or figure.frame.negated or figure.vague:
            return None
        level, against = level_of(reading, figure, shares), self.against(reading, figure, check)
        return Step(Mention(number, figure), kind, size, precision(figure), level, (figure,), words, against)

    def double(self, number: int, reading: Reading, pair: tuple[Figure, Figure], check: StepCheck) -> Step | None:
        """The change that two shares of one sentence make: to 3.4 percent from 4.1, 2.6 percent after 3.1."""
        one, other = pair
        if one.sentence != other.sentence:
            return None
        before = reading.article.text[one.span[1] : other.span[0]].casefold().split()
        old = one if is_moved(one, FROM) and is_moved(other, TO) else other
        since = bool(before) and (before[-1] in check.since or " ".join(before[-2:]) in check.since)
        if old is other and not since:
            return None
        new = other if old is one else one
        size, slack = abs(new.printed[0] - old.printed[0]), precision(new) + precision(old)
        words, against = self.words(reading, one), self.against(reading, other, check)
        return Step(Mention(number, old), CHANGE, size, slack, new.printed[0], (one, other), words, against)

    def words(self, reading: Reading, figure: Figure) -> frozenset[str]:
        """The stems of the sentence of a figure."""
        span = reading.sentences[figure.sentence].span
        return frozenset(self.bases.stems(reading.article.text[slice(*span)])) if self.bases else frozenset()

    def against(self, reading: Reading, figure: Figure, check: StepCheck) -> frozenset[str]:
        """The words behind a figure that tell against what: on the year, on 2019."""
        said = behind(reading, figure)
        return frozenset(
            word for word in said if word in check.bases or (word.isdecimal() and len(word) == len("2019"))
        )

    def keys(self, node: Step, check: StepCheck) -> Iterator[tuple[str, ...]]:
        """The share that it leads to, or that it is a gap."""
        if node.kind == GAP:
            yield (GAP,)
        elif node.level is not None:
            yield (CHANGE, f"{node.level:g}")

    def holds(self, one: Step, other: Step, check: StepCheck) -> bool:
        """Whether two articles give one step two sizes, and neither has the other size, too."""
        if PERCENT in (one.kind, other.kind):
            return is_mixed(one, other)
        slack = one.slack + other.slack
        if one.kind != other.kind or abs(one.size - other.size) <= slack + TINY:
            return False
        if has(one, other.size, slack) or has(other, one.size, slack):
            return False
        if one.kind == CHANGE:
            return one.against == other.against and bool(one.words & other.words)
        only = all([kind for kind, _ in here.beside].count(GAP) == 1 for here in (one, other))
        return only and (len(one.words & other.words) >= check.enough or bool(one.levels & other.levels))

    def told(self, readings: Sequence[Reading], rule: str, check: StepCheck, group: Sequence[Pair[Step]]) -> Finding:
        """The finding on one step."""
        steps = dict.fromkeys(step for pair in group for step in pair)
        claims = dict.fromkeys(Mention(step.mention.reading, figure) for step in steps for figure in step.told)
        texts = dict.fromkeys(" and ".join(" ".join(one.text.split()) for one in step.told) for step in steps)
        level = next((f"{step.level:g} percent" for step in steps if step.level is not None), "")
        return conflict(
            readings,
            rule,
            check,
            tuple(claims),
            message=check.says.format(steps=" against ".join(texts)),
            because=(f"both lead to {level}",) if group[0][0].kind != GAP else ("each article has one gap",),
            slot=f"step: {level or GAP}",
        )


def points(figure: Figure, check: StepCheck, *, loose: bool) -> float | None:
    """The size of a figure in points, where it is one."""
    if figure.unit in check.points or (figure.unit in check.loose and loose):
        return figure.printed[0]
    part = figure.unit == RATIO and " ".join(figure.frame.complement).startswith(check.points)
    return figure.printed[0] if part else None


def is_over(said: Sequence[str], figure: Figure, check: StepCheck) -> bool:
    """Whether a word behind a figure makes it a change: eight points *above*, half of a percentage point *lower*."""
    return figure.frame.scope == MORE or not set(said if figure.unit == RATIO else said[:1]).isdisjoint(check.over)


def precision(figure: Figure) -> float:
    """Half of the last place that a figure is printed to."""
    places = f"{figure.printed[0]:g}".partition(".")[2]
    return 0.0 if figure.unit == RATIO else HALF * 10.0 ** -len(places)


def level_of(reading: Reading, figure: Figure, shares: Sequence[Figure]) -> float | None:
    """The share that a step leads to: behind it in its sentence, else before it, else the last of the one before."""
    here = [one for one in shares if one.sentence == figure.sentence and one is not figure and is_level(one)]
    after = [one for one in here if one.span[0] > figure.span[0]]
    now = figure.frame.modal is None  # what had risen before led to another one
    earlier = [one for one in shares if now and one.sentence == figure.sentence - 1 and is_level(one)]
    found = after[:1] or here[-1:] or earlier[-1:]
    return found[0].printed[0] if found else None


def is_level(figure: Figure) -> bool:
    """Whether a share is what something stands at, not a change."""
    return figure.change is None or figure.change.kind == TO


def is_moved(figure: Figure, kind: str) -> bool:
    """Whether a figure is one end of a movement."""
    return figure.change is not None and figure.change.kind == kind


def behind(reading: Reading, figure: Figure) -> list[str]:
    """The words behind a figure up to the next figure, in its sentence."""
    end = min(
        [one.span[0] for one in reading.figures if one.span[0] >= figure.span[1]]
        + [reading.sentences[figure.sentence].span[1]]
    )
    last = min(end, reading.sentences[figure.sentence].span[1])
    return [word.strip(",.;:()") for word in reading.article.text[figure.span[1] : last].casefold().split()]


def tells(reading: Reading, figure: Figure, words: Sequence[str]) -> bool:
    """Whether one of some words stands in the sentence of a figure."""
    said = reading.article.text[slice(*reading.sentences[figure.sentence].span)].casefold().split()
    return not {word.strip(",.;:()") for word in said}.isdisjoint(words)


def has(one: Step, size: float, slack: float) -> bool:
    """Whether an article has a step of this size, too."""
    return any(abs(known - size) <= slack for kind, known in one.beside if kind == one.kind)


def is_mixed(one: Step, other: Step) -> bool:
    """Whether one number of one change is points here and percent there."""
    kinds = {one.kind, other.kind}
    if kinds != {CHANGE, PERCENT} or one.size != other.size or one.level != other.level:
        return False
    swapped = (PERCENT, one.size) in (one.beside if one.kind == CHANGE else other.beside)
    return not swapped and not has_points(one if one.kind == PERCENT else other)


def has_points(one: Step) -> bool:
    """Whether the article of a change in percent tells one of as many points, too."""
    return (CHANGE, one.size) in one.beside
