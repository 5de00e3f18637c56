"""Judges a total that another article tells of a part: 48 people, 17 of them minors, against 48 minors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge, conflict
from factcheck.link.bases import SILENT, Bases
from factcheck.model import Figure, Finding, Mention, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import WholeCheck

BREAK = re.compile(r"[,;:.–—]")
PART = "part"
COMMA = ","
LISTED = ("including", "total")  # relations of a whole with its parts


class Part(NamedTuple):
    """A part that an article prints of a figure: its number, and the stems that tell it and not the whole."""

    mention: Mention
    number: float
    words: frozenset[str]


class Counted(NamedTuple):
    """An exact figure with its ``parts``, the stems of what it counts (``heads``) and around it (``words``).

    ``tight`` are those of a place or age right behind it, ``wide`` those between it and its parts: they tell the whole.
    ``alone`` where its sentence tells that it is of one part only, ``numbers`` are all that its article has.
    """

    mention: Mention
    number: float
    unit: str | None
    parts: tuple[Part, ...]
    heads: frozenset[str]
    words: frozenset[str]
    wide: frozenset[str]
    tight: frozenset[str]
    alone: bool
    numbers: frozenset[float]


class WholeJudge(PairJudge[Counted, WholeCheck]):
    """The checks of a rulebook on wholes and parts; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook, bases: Bases | None):
        super().__init__(rulebook.of(WholeCheck))
        self.bases = bases

    def nodes(self, number: int, reading: Reading, check: WholeCheck) -> list[Counted]:
        """The exact figures of an article that are large enough to be no chance."""
        told = [one for one in reading.figures if reading.sentences[one.sentence].role not in SILENT]
        numbers = frozenset(value for one in told for value in one.printed)
        related = dict(relations(reading))
        places = {one.span: one for one in told}
        parts: dict[Figure, list[tuple[Figure, str]]] = {}
        for at, part in enumerate(told):
            whole = whole_of(reading, told, at, check) or places.get(related.get(part.span, part.span))
            if whole is not None and whole is not part:
                parts.setdefault(whole, []).append((part, behind(reading, part)))
        return [
            self.counted(number, reading, one, parts.get(one, []), numbers, check) for one in told if counts(one, check)
        ]

    def counted(
        self, number: int, reading: Reading, figure: Figure, parts: list[tuple[Figure, str]],
        numbers: frozenset[float], check: WholeCheck,
    ) -> Counted:  # fmt: skip
        """A figure with what tells it and its parts."""
        text, span = reading.article.text, reading.sentences[figure.sentence].span
        end = BREAK.search(text, figure.span[1], span[1])
        later = [part.span[0] for part, _ in parts if part.span[0] > figure.span[1]]
        last = min([end.start() if end else span[1], *later])
        starts = [match.end() for match in BREAK.finditer(text, span[0], figure.span[0])]
        around = text[max([span[0], *starts]) : max(last, figure.span[1])]
        own = self.stems(text[slice(*span)] if all(part.sentence != figure.sentence for part, _ in parts) else around)
        told = tuple(
            Part(Mention(number, part), part.printed[0], self.stems(said) - own - self.stems(" ".join(check.every)))
            for part, said in parts
        )
        heads = self.stems(" ".join((figure.frame.head or "", *figure.frame.modifiers, figure.noun or "")))
        wide = self.stems(text[figure.span[1] : later[0]]) if later else frozenset()
        alone = not {word.casefold().strip(",.;") for word in around.split()}.isdisjoint(check.alone)
        said = text[figure.span[1] : max(last, figure.span[1])][: check.reach]
        tight = self.stems(said if said.split()[:1] and said.split()[0] in check.of else "")
        return Counted(
            Mention(number, figure), figure.printed[0], figure.unit, told, heads, self.stems(around), wide, tight,
            alone, numbers,
        )  # fmt: skip

    def stems(self, text: str) -> frozenset[str]:
        """The stems of a text."""
        return frozenset(self.bases.stems(text)) if self.bases else frozenset()

    def keys(self, node: Counted, check: WholeCheck) -> Iterator[tuple[str, ...]]:
        """The number."""
        yield (f"{node.number:.10g}",)

    def holds(self, one: Counted, other: Counted, check: WholeCheck) -> bool:
        """Whether the one article tells of a part what the other tells of the whole."""
        return bool(mistaken(one, other, check) or mistaken(other, one, check))

    def told(
        self, readings: Sequence[Reading], rule: str, check: WholeCheck, group: Sequence[Pair[Counted]]
    ) -> Finding:
        """The finding on one whole."""
        claims: dict[Mention, None] = {}
        shared: dict[str, None] = {}
        for one, other in group:
            whole, single = (one, other) if mistaken(one, other, check) else (other, one)
            for part in mistaken(whole, single, check):
                claims |= dict.fromkeys((whole.mention, single.mention, part.mention))
                shared |= dict.fromkeys(sorted(part.words & single.words))
        first, second, third = list(claims)[:3]
        texts = [" ".join(getattr(mention.claim, "text", "").split()) for mention in (second, first, third)]
        return conflict(
            readings,
            rule,
            check,
            tuple(claims),
            message=check.says.format(single=texts[0], whole=texts[1], part=texts[2]),
            because=(f"the part and the other figure are both of {', '.join(shared)}",),
            slot=f"whole: {texts[1]}",
        )


def relations(reading: Reading) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """(part, whole) of the relations of an article, as their spans."""
    for one in reading.relations:
        if one.kind == PART:
            yield one.claim.span, one.of[0].span
        elif one.kind in LISTED:
            yield from ((item.span, one.claim.span) for item in one.of)


def counts(figure: Figure, check: WholeCheck) -> bool:
    """Whether a figure is exact and its number no chance."""
    exact = figure.printed[0] == figure.printed[1] and not figure.vague and not figure.frame.negated
    return exact and figure.printed[0] >= check.least and not figure.change and figure.frame.per is None


def whole_of(reading: Reading, told: Sequence[Figure], at: int, check: WholeCheck) -> Figure | None:
    """The whole of a part: the figure right before it, in its sentence or the one before, that is larger."""
    part = told[at]
    before = [one for one in told[:at] if part.sentence - one.sentence <= 1 and counts(one, check)]
    larger = [one for one in before if one.printed[0] > part.printed[1] and part.unit in (None, one.unit)]
    if not larger or not (is_named(reading, part, check) or is_elided(reading, larger[-1], part, check)):
        return None
    return larger[-1]


def is_named(reading: Reading, part: Figure, check: WholeCheck) -> bool:
    """Whether a figure is told as a part: 17 of them, Yelga alone holds 40, among them are 12."""
    if part.frame.subset or part.frame.scope == PART or not set(part.frame.complement).isdisjoint(check.them):
        return True
    start = reading.sentences[part.sentence].span[0]
    said = [word.strip(",.;").casefold() for word in reading.article.text[start : part.span[0]].split()]
    near = said[-check.near :]
    opened = len(said) <= check.near and said[:1] and said[0] in check.openers and not set(said).isdisjoint(check.them)
    return bool(opened) or not set(near).isdisjoint(check.alone)


def is_elided(reading: Reading, whole: Figure, part: Figure, check: WholeCheck) -> bool:
    """Whether only a comma stands between a whole and a part that says from where: 41 nurses, 12 from Kenya."""
    text = reading.article.text
    between, after = text[whole.span[1] : part.span[0]].strip(), text[part.span[1] :][: check.reach].split()
    return between == COMMA and part.unit is None and bool(after) and after[0].casefold() in check.of


def behind(reading: Reading, part: Figure) -> str:
    """The words that tell a part: from its number to the next mark, with those right before it where it is alone."""
    text, span = reading.article.text, reading.sentences[part.sentence].span
    end = BREAK.search(text, part.span[1], span[1])
    starts = [match.end() for match in BREAK.finditer(text, span[0], part.span[0])]
    first = part.span[0] if part.frame.scope == PART or part.frame.subset else max([span[0], *starts])
    return text[first : end.start() if end else span[1]]


def mistaken(whole: Counted, single: Counted, check: WholeCheck) -> list[Part]:
    """The parts of a whole of which the other article tells the number of the whole."""
    if whole.number != single.number or whole.unit != single.unit or single.parts:
        return []
    return [
        part
        for part in whole.parts
        if part.number not in single.numbers and part.words and is_told(part, whole, single, check)
    ]


def is_told(part: Part, whole: Counted, single: Counted, check: WholeCheck) -> bool:
    """Whether a figure counts what a part is, or stands with the words that tell it."""
    if part.words & (single.heads - whole.heads):
        return True
    if single.tight and part.words <= single.tight:
        return not whole.wide & single.words
    common = part.words & single.words
    return len(common) >= check.enough and not whole.wide & single.words if not single.alone else bool(common)
