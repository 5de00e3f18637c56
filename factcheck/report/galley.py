"""How each claim of an article stands to the other articles: it differs, agrees or is alone; and what was not read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from factcheck.model import Claim, Comparison, Figure, Finding, Mention, Moment, Reading, Report, Span, Statement
from factcheck.report.records import span, wording
from factcheck.report.rows import brief, speaker

NUMBER = re.compile(r"\d(?:[\d.,:/’'-]*\d)?")
SILENT = ("boilerplate", "table", "note")  # of which no claim is read
# What a claim is, gravest first, with the words that tell it: one that differs from one article may agree with another.
STANDINGS = {
    "differs": "differs",
    "perhaps": "may differ",
    "moved": "later and higher",
    "agrees": "agrees",
    "alone": "stands alone",
    "unread": "not read",
}
KINDS = {Figure: "figure", Statement: "statement", Moment: "date"}
TELLS = {"conflict": "differs from", "update": "moved against", "compatible": "goes with", "agree": "agrees with"}


class Other(NamedTuple):
    """What another article says of the same thing: ``verdict`` on the two, its index, its words."""

    verdict: str
    reading: int
    words: str


class Place(NamedTuple):
    """A stretch of an article: which claim it is, how it stands, its findings, what others say, who says it."""

    span: Span
    kind: str
    standing: str
    findings: tuple[int, ...] = ()
    others: tuple[Other, ...] = ()
    who: str = ""


Key = tuple[int, str, Span]
MOST = 100  # articles that a page shows in full: a browser that lays out a thousand takes a minute


def proofs(report: Report, found: Sequence[Finding]) -> list[int]:
    """The articles that are shown in full: all, of too many first those with findings, then those compared."""
    pairs = report.comparisons if isinstance(report.comparisons, tuple) else ()
    told = [mention.reading for finding in found for mention in finding.claims]
    compared = [side.reading for pair in pairs for side in (pair.left, pair.right)]
    return sorted(list(dict.fromkeys([*told, *compared, *range(len(report.readings))]))[:MOST])


class Galleys:
    """The claims of every article of a report with what was compared; `found` are its findings as they are numbered."""

    def __init__(self, report: Report, found: Sequence[Finding]):
        self.readings = report.readings
        self.found = found
        self.numbers: dict[Key, dict[int, None]] = {}
        self.pairs: dict[Key, dict[Other, None]] = {}
        for number, finding in enumerate(found):
            for mention in finding.claims:
                self.numbers.setdefault(key(mention), {})[number] = None
        # A sweep counts its pairs and keeps none of them.
        for pair in report.comparisons if isinstance(report.comparisons, tuple) else ():
            self.enter(pair)

    def enter(self, pair: Comparison) -> None:
        """Notes a compared pair on both sides."""
        for mine, other in ((pair.left, pair.right), (pair.right, pair.left)):
            words = said(other, self.readings[other.reading])
            self.pairs.setdefault(key(mine), {})[Other(pair.verdict, other.reading, words)] = None

    def places(self, at: int) -> list[Place]:
        """All claims of the article `at`, and what was not read of it, in the order of its text."""
        claims = list(self.claims(at))
        # A statement holds numbers that nobody read.
        read = [item.span for item in claims if item.kind != "statement"] + list(beside(self.readings[at]))
        return sorted([*claims, *unread(self.readings[at], read)])

    def claims(self, at: int) -> Iterator[Place]:
        """The claims of an article: those that were read, and of names those that were compared or found."""
        reading = self.readings[at]
        read: list[Claim] = [*reading.figures, *reading.statements, *reading.moments]
        keys = [key(Mention(at, claim)) for claim in read]
        said_by = {key(Mention(at, claim)): speaker(claim, reading) for claim in reading.statements}
        told = [one for one in (*self.numbers, *self.pairs) if one[0] == at]
        for one in dict.fromkeys((*keys, *told)):
            numbers, others = tuple(self.numbers.get(one, ())), tuple(self.pairs.get(one, ()))
            yield Place(one[2], one[1], self.standing(numbers, others), numbers, others, said_by.get(one, ""))

    def standing(self, numbers: Sequence[int], others: Sequence[Other]) -> str:
        """How a claim stands, the gravest first."""
        told = {self.found[number].verdict for number in numbers}
        if told - {"perhaps", "update"}:
            return "differs"
        return "moved" if "update" in told else "perhaps" if told else standing_of({one.verdict for one in others})


def standing_of(verdicts: Set[str]) -> str:
    """How a claim of which no finding tells stands after these verdicts."""
    if "conflict" in verdicts:
        return "perhaps"
    if "update" in verdicts:
        return "moved"
    return "agrees" if verdicts else "alone"


def key(mention: Mention) -> Key:
    """What a claim is known by."""
    return mention.reading, KINDS.get(type(mention.claim), "name"), span(mention.claim)


def beside(reading: Reading) -> Iterator[Span]:
    """What was read and is no claim by itself: names, ranks and results."""
    yield from (name.span for name in reading.names)
    yield from (rank.claim.span for rank in reading.ranks)
    yield from (result.claim.span for result in reading.results)


def unread(reading: Reading, read: Sequence[Span]) -> Iterator[Place]:
    """Stretches that are no part of the story for the program, and numbers outside of all that was read."""
    parts = [segment.span for segment in reading.segments if segment.role in SILENT]
    silent = [part for part in parts if not any(overlap(part, one) for one in read)]
    yield from (Place(part, "passage", "unread") for part in silent)
    for match in NUMBER.finditer(reading.article.text):
        if not any(overlap(match.span(), one) for one in (*read, *silent)):
            yield Place(match.span(), "number", "unread")


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


def said(mention: Mention, reading: Reading) -> str:
    """What another article says in a few words: of a statement its speaker, of all else what is printed."""
    if isinstance(mention.claim, Statement):
        return speaker(mention.claim, reading)
    return brief(" ".join(wording(mention.claim, reading.article.text).split()))


def telling(place: Place, names: Sequence[str]) -> list[str]:
    """What a place has to say of the others, a part for each verdict: ``agrees with Herald (17 dead)``."""
    parts = []
    for verdict, words in TELLS.items():
        own: dict[str, str] = {}
        for other in place.others:
            if other.verdict == verdict:
                own.setdefault(names[other.reading], other.words)
        if own:
            parts.append(f"{words} {', '.join(f'{name} ({said})' for name, said in own.items())}")
    return parts
