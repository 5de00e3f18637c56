"""Judges how long one happening took, where two articles of one event each give a single length of time for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge, conflict, mentions
from factcheck.link.bases import SILENT, Bases
from factcheck.model import Figure, Finding, Mention, Period, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import DurationCheck

REACH = 24  # code points in which the words beside a length stand


class Length(NamedTuple):
    """A length of time, the only one of its scale near the top of its article, in the base unit.

    ``words`` are the other stems of its sentence, ``beside`` the words next to it that set it between two things,
    ``told`` the day of publication.
    """

    mention: Mention
    scale: str
    low: float
    high: float
    words: frozenset[str]
    beside: frozenset[str]
    told: Period


class DurationJudge(PairJudge[Length, DurationCheck]):
    """The checks of a rulebook on lengths of time; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook, bases: Bases | None):
        super().__init__(rulebook.of(DurationCheck))
        self.bases = bases

    def nodes(self, number: int, reading: Reading, check: DurationCheck) -> list[Length]:
        """The only length of each scale in an article, where it stands near the top."""
        if self.bases is None:
            return []
        text = reading.article.text
        found: dict[str, list[Figure]] = {}
        for figure in reading.figures:
            scale = scale_of(figure, check)
            if scale and reading.sentences[figure.sentence].role not in SILENT:
                found.setdefault(scale, []).append(figure)
        first = next((at for at, sentence in enumerate(reading.sentences) if sentence.role == "body"), 0)
        return [
            Length(
                Mention(number, figure),
                scale,
                low,
                high,
                self.others(reading, figure),
                beside(text, figure, check),
                reading.article.published,
            )
            for scale, (figure, *others) in found.items()
            if not others and figure.sentence <= first + check.near
            if (low := self.bases.value(figure.low, figure.unit)) is not None
            if (high := self.bases.value(figure.high, figure.unit)) is not None
        ]

    def others(self, reading: Reading, figure: Figure) -> frozenset[str]:
        """The stems of the sentence of a length, without its own."""
        bases, text = self.bases, reading.article.text
        start, end = reading.sentences[figure.sentence].span
        before, behind = text[start : figure.span[0]], text[figure.span[1] : end]
        return frozenset((*bases.stems(before), *bases.stems(behind))) if bases else frozenset()

    def keys(self, node: Length, check: DurationCheck) -> Iterator[tuple[str, ...]]:
        """The scale with the words of the sentence."""
        yield from ((node.scale, word) for word in node.words)

    def holds(self, one: Length, other: Length, check: DurationCheck) -> bool:
        """Whether two lengths of what is told with the same words differ, but not by so much that they are of two."""
        low, high = sorted((one, other), key=lambda length: length.high)
        if low.high * (1 + check.near_by) >= high.low or low.high * check.within < high.low:
            return False
        here, there = one.told.first, other.told.first
        if here and there and abs((here - there).days) > check.days:
            return False
        if one.scale != other.scale or one.beside != other.beside:
            return False
        return len(one.words & other.words) >= check.enough

    def told(
        self, readings: Sequence[Reading], rule: str, check: DurationCheck, group: Sequence[Pair[Length]]
    ) -> Finding:
        """The finding on one happening."""
        claims = tuple(dict.fromkeys(mention for pair in group for mention in mentions(pair)))
        texts = dict.fromkeys(" ".join(getattr(mention.claim, "text", "").split()) for mention in claims)
        one, other = group[0]
        shared = ", ".join(sorted(one.words & other.words))
        return conflict(
            readings,
            rule,
            check,
            claims,
            message=check.says.format(lengths=" against ".join(texts)),
            because=(f"each article has one such length; both sentences tell of {shared}",),
            slot=f"duration: {one.scale}",
        )


def scale_of(figure: Figure, check: DurationCheck) -> str | None:
    """The scale of the unit of a length of time that something took; nothing of ages, of what is denied, of parts."""
    plain = figure.measure == check.measure and not figure.frame.negated and not figure.change and not figure.frame.per
    return next((name for name, units in check.scales.items() if plain and figure.unit in units), None)


def beside(text: str, figure: Figure, check: DurationCheck) -> frozenset[str]:
    """The words beside a length by which it tells how long before or after something else: three hours *later*."""
    start, end = figure.span
    before = (word.casefold() for word in text[max(0, start - REACH) : start].split()[-1:])
    behind = (word.strip(",.").casefold() for word in text[end : end + REACH].split()[:1])
    return frozenset(
        (*(word for word in before if word in check.before), *(word for word in behind if word in check.behind))
    )
