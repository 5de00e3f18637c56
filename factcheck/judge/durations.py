"""Judges how long one happening took, where two articles of one event each give a single length of time for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge, claims_of, conflict
from factcheck.link.bases import SILENT, Bases
from factcheck.model import Figure, Finding, Mention, Period, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import DurationCheck

REACH = 24  # code points in which the words beside a length stand
Ends = tuple[float, float]
MINUTE = 60
ONLY = "each article has one such length that the other has not"


class Length(NamedTuple):
    """A length of time near the top of its article, in the base unit.

    ``words`` are the other stems of its sentence, ``beside`` the words next to it that set it between two things,
    ``lasting`` where a word right before it says that something takes so long, ``told`` the day of publication,
    ``all`` the lengths of its scale that the article has.
    """

    mention: Mention
    scale: str
    low: float
    high: float
    words: frozenset[str]
    beside: frozenset[str]
    lasting: bool
    told: Period
    all: tuple[Ends, ...]


class DurationJudge(PairJudge[Length, DurationCheck]):
    """The checks of a rulebook on lengths of time; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook, bases: Bases | None):
        super().__init__(rulebook.of(DurationCheck))
        self.bases = bases

    def nodes(self, number: int, reading: Reading, check: DurationCheck) -> list[Length]:
        """The lengths of an article near its top, each with all of its scale."""
        if self.bases is None:
            return []
        text = reading.article.text
        found: dict[str, list[tuple[Figure, Ends]]] = {}
        for figure in reading.figures:
            scale = scale_of(figure, check)
            silent = reading.sentences[figure.sentence].role in SILENT or is_specified(reading, figure, check)
            if scale and not silent and (ends := self.ends(figure)):
                found.setdefault(scale, []).append((figure, ends))
        first = next((at for at, sentence in enumerate(reading.sentences) if sentence.role == "body"), 0)
        return [
            Length(
                Mention(number, figure), scale, *ends, self.others(reading, figure), beside(text, figure, check),
                is_lasting(text, figure, check), reading.article.published, tuple(other for _, other in told),
            )
            for scale, told in found.items()
            for figure, ends in told
            if figure.sentence <= first + check.near
        ]  # fmt: skip

    def ends(self, figure: Figure) -> Ends | None:
        """A length in the base unit, where it has both ends."""
        low, high = (self.bases.value(end, figure.unit) if self.bases else None for end in (figure.low, figure.high))
        return None if low is None or high is None else (low, high)

    def others(self, reading: Reading, figure: Figure) -> frozenset[str]:
        """The stems of the sentence of a length, without its own."""
        bases, text = self.bases, reading.article.text
        start, end = reading.sentences[figure.sentence].span
        before, behind = text[start : figure.span[0]], text[figure.span[1] : end]
        return frozenset((*bases.stems(before), *bases.stems(behind))) if bases else frozenset()

    def keys(self, node: Length, check: DurationCheck) -> Iterator[tuple[str, ...]]:
        """The scale with the words of the sentence; alone where something is told to take so long."""
        yield from ((node.scale, word) for word in node.words)
        if node.lasting:
            yield (node.scale, "")

    def holds(self, one: Length, other: Length, check: DurationCheck) -> bool:
        """Whether two lengths of what is told with the same words differ, but not by so much that they are of two."""
        low, high = sorted((one, other), key=lambda length: length.high)
        if are_near((one.low, one.high), (other.low, other.high), check) or low.high * check.within < high.low:
            return False
        here, there = one.told.first, other.told.first
        if abs((here - there).days) > check.days if here and there else one.beside:
            return False
        if one.scale != other.scale or one.beside != other.beside:
            return False
        if not (is_left(one, other, check) and is_left(other, one, check)):
            return False
        enough = check.coarse.get(one.scale, check.enough)
        return (one.lasting and other.lasting) or len(one.words & other.words) >= enough

    def told(
        self, readings: Sequence[Reading], rule: str, check: DurationCheck, group: Sequence[Pair[Length]]
    ) -> Finding:
        """The finding on one happening."""
        claims = claims_of(group)
        texts = dict.fromkeys(" ".join(getattr(mention.claim, "text", "").split()) for mention in claims)
        one, other = group[0]
        shared = ", ".join(sorted(one.words & other.words))
        return conflict(
            readings,
            rule,
            check,
            claims,
            message=check.says.format(lengths=" against ".join(texts)),
            because=(f"{ONLY}; both sentences tell of {shared}" if shared else ONLY,),
            slot=f"duration: {one.scale}",
        )


def is_specified(reading: Reading, figure: Figure, check: DurationCheck) -> bool:
    """Whether a length stands in a list of measures: what a thing has, not what happened."""
    beside = [one for one in reading.figures if one.sentence == figure.sentence and one.unit and one is not figure]
    return len([one for one in beside if one.dimension != figure.dimension]) >= check.measures


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


def is_left(one: Length, other: Length, check: DurationCheck) -> bool:
    """Whether a length is the only one of its article that the other article has not."""
    return [ends for ends in one.all if not any(are_near(ends, there, check) for there in other.all)] == [
        (one.low, one.high)
    ]


def are_near(one: Ends, other: Ends, check: DurationCheck) -> bool:
    """Whether two lengths may be one, rounded."""
    low, high = sorted((one, other), key=lambda ends: ends[1])
    timed = low[0] % MINUTE and high[0] % MINUTE  # to the second: nobody has rounded
    return low[1] * (1 if timed else 1 + check.near_by) >= high[0]


def is_lasting(text: str, figure: Figure, check: DurationCheck) -> bool:
    """Whether a word right before a length says that something takes so long."""
    start = figure.span[0]
    said = [word.casefold() for word in text[max(0, start - REACH) : start].split()[-2:]]
    return not frozenset(said).isdisjoint(check.lasting)
