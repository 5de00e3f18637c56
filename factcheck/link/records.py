"""A figure as a record: its fields as types, lemmas and stems, its value in a base unit; no text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from factcheck.link.bases import SILENT, WORD, Bases
from factcheck.link.dead import dead
from factcheck.model import UNKNOWN, Figure, Mention, Moment, Name, Period, Reading

COUNT = "count"  # the kind of what has no unit
ABOVE = 2  # kinds above a noun that are keys
RARE = 6  # of the words near a figure, and of those of its sentence, so many of the rarest in its article are keys
Key = tuple[str, ...]
ANCHOR = re.compile(
    r"[\s)]*(?:[\w-]+ ){0,3}(?:of|from|off)\s+(?:the\s+)?(?P<place>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*)*)"
)
BY = re.compile(r"\s*(?:\w+\s+)?(?:from|by)\s+")
NEAR = 6  # words on either side of a number that stand near it
BEGINNING = 40  # characters in which a sentence says whom it is about
ROW = 48  # characters beside a number that hold the words next to it
OWNED = 60  # characters between a person and a number that is of the person


class Page(NamedTuple):
    """What one article says: its words and in how many sentences each stands, its names and its dead.

    ``crowded`` are the keys that too many of its figures share, with their number.
    """

    words: Counter[str]
    names: frozenset[str]
    dead: frozenset[str] = frozenset()
    crowded: Mapping[tuple[str, ...], int] = MappingProxyType({})


class Neighbour(NamedTuple):
    """A figure that stands by another: its kind, its value in the base unit, its scope (new, more, part ...)."""

    kind: str
    value: float
    scope: str | None


class Record(NamedTuple):
    """A figure in its place.

    ``noun`` is what it counts and ``event`` what happened to that, each with the kinds above it, nearest first; empty
    where unknown. ``kind`` is what it must share with another to be compared at all, ``told`` the days on which it was
    told: those of publication, of the figure itself where the article has none. ``anchor`` is the place from which it
    is measured.
    ``spoken`` gives for each stem of its sentence the word that stands there, ``before`` and ``behind`` are the words
    right beside it, nearest first. ``person`` is who was named last before
    it and does not say it: whose points, whose offer. ``subject`` is the name that its sentence begins with, ``source``
    who says it. ``siblings`` are the different values that its article has of
    the same thing, its own among them, and ``rank`` its place in them. ``beside`` are the other figures of its
    sentence and of the headline. ``recounted``: its sentence or one beside it tells that it was counted anew.
    """

    mention: Mention
    figure: Figure
    kind: str
    low: float | None
    high: float | None
    printed: tuple[float, float]
    words: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    head: frozenset[str]
    noun: tuple[str, ...]
    event: tuple[str, ...]
    lead: bool
    page: Page
    told: Period
    anchor: frozenset[str]
    spoken: dict[str, str]
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    person: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    day: Period = UNKNOWN
    rank: int = 0
    siblings: tuple[tuple[float, float], ...] = ()
    beside: tuple[Neighbour, ...] = ()
    recounted: bool = False


def records(number: int, reading: Reading, bases: Bases) -> Iterator[Record]:
    """The figures of a reading that may be compared, as records that know their rivals."""
    found = list(lone(number, reading, bases))
    if full := crowded(found, bases.check.block):
        found = [record._replace(page=record.page._replace(crowded=full)) for record in found]
    values: dict[tuple[str, ...], list[tuple[float, float]]] = defaultdict(list)
    for record in found:
        seen = values[thing(record, bases)]
        if record.printed not in seen:
            seen.append(record.printed)
    near = neighbours(found, reading)
    for record in found:
        seen = values[thing(record, bases)]
        beside = tuple(one for other, one in near[record.figure.sentence] if other is not record)
        yield record._replace(rank=seen.index(record.printed), siblings=tuple(seen), beside=beside)


def neighbours(found: Sequence[Record], reading: Reading) -> dict[int, list[tuple[Record, Neighbour]]]:
    """By the number of each sentence the figures in it and in the headline, and the measured ones beside it."""
    near: dict[int, list[tuple[Record, Neighbour]]] = defaultdict(list)
    for record in found:
        one = record, Neighbour(record.kind, record.printed[1], record.figure.frame.scope)
        heads = reading.sentences[record.figure.sentence].role == "headline"
        place = record.figure.sentence
        wide = range(place - 1, place + 2) if record.kind != COUNT else (place,)
        for at in range(len(reading.sentences)) if heads else wide:
            near[at].append(one)
    return near


def thing(record: Record, bases: Bases) -> tuple[str, ...]:
    """What a figure is one of in its article: what happened to it, else what it counts."""
    return (record.kind, *(record.event[:1] or record.noun[:1] or sorted(record.head)))


def lone(number: int, reading: Reading, bases: Bases) -> Iterator[Record]:
    """The figures of a reading that may be compared, each by itself."""
    text = reading.article.text
    spoken = [dict(bases.spoken(text[slice(*sentence.span)])) for sentence in reading.sentences]
    names = [set[str]() for _ in spoken]
    for name in reading.names:
        names[name.sentence].update(bases.stems(name.text))
    moments: dict[int, list[Moment]] = defaultdict(list)
    for moment in reading.moments:
        if moment.period.first and moment.period.last:
            moments[moment.sentence].append(moment)
    page = Page(
        Counter(word for words in spoken for word in words),
        frozenset(word for found in names for word in found),
        dead=frozenset(word for name in dead(reading, bases.check) for word in bases.stems(name.text)),
    )
    first_body = next((i for i, sentence in enumerate(reading.sentences) if sentence.role == "body"), 0)
    owners = persons(reading)
    subjects = {sentence: frozenset(bases.stems(name)) for sentence, name in beginnings(reading).items()}
    recounted = bases.recounts.beside(reading)
    sources = {one.id: frozenset(bases.stems(one.speaker.text)) for one in reading.statements if one.speaker}
    for figure in reading.figures:
        sentence = reading.sentences[figure.sentence]
        if sentence.role in SILENT or figure.frame.negated:
            continue
        near = around(text, sentence.span, figure.span, bases)
        yield Record(
            Mention(number, figure), figure, bases.kind(figure),
            bases.value(figure.low, figure.unit), bases.value(figure.high, figure.unit),
            printed(figure, bases),
            frozenset(spoken[figure.sentence]), near, frozenset(names[figure.sentence]),
            frozenset(bases.stems(figure.noun or figure.frame.head or "")) - bases.generic,
            bases.counted(figure), bases.happening(figure),
            sentence.role == "headline" or figure.sentence <= first_body + 1, page,
            reading.article.published if reading.article.published.first else figure.as_of,
            anchor(text, sentence.span, figure.span, bases), spoken[figure.sentence],
            beside(text[sentence.span[0] : figure.span[0]][-ROW:])[::-1],
            beside(text[figure.span[1] : sentence.span[1]][:ROW]),
            frozenset(bases.stems(owners.get(figure.id, ""))), subjects.get(figure.sentence, frozenset()),
            sources.get(figure.statement or "", frozenset()), nearest(figure, moments[figure.sentence]),
            recounted=figure.sentence in recounted,
        )  # fmt: skip


def nearest(figure: Figure, moments: Sequence[Moment]) -> Period:
    """The days of the moment nearest to a figure, of those beside it in its sentence."""
    beside = [moment for moment in moments if moment.span[1] <= figure.span[0] or figure.span[1] <= moment.span[0]]
    found = min(beside, key=lambda one: max(one.span[0] - figure.span[1], figure.span[0] - one.span[1]), default=None)
    return found.period if found else UNKNOWN


def persons(reading: Reading) -> dict[str, str]:
    """The person to whom each figure belongs, by its id: 13 points from her; else who was named last in its sentence.

    Who speaks is none.
    """
    speakers = {speaker.span[0] for found in reading.statements if (speaker := found.speaker)}
    named = [name for name in reading.names if may_own(name) and name.span[0] not in speakers]
    ends = [name.span[1] for name in named]
    found = {}
    for figure in reading.figures:
        last = bisect_right(ends, figure.span[0]) - 1
        behind = named[last + 1] if last + 1 < len(named) else None
        if behind and BY.fullmatch(reading.article.text, figure.span[1], behind.span[0]):
            found[figure.id] = behind.text
        elif last >= 0 and named[last].sentence == figure.sentence and figure.span[0] - ends[last] <= OWNED:
            found[figure.id] = named[last].text
    return found


def may_own(name: Name) -> bool:
    """Whether a name is of a person, or in its fullest form of two words and of nobody knows what."""
    return name.kind == "person" or (name.kind == "unknown" and " " in name.name)


def beginnings(reading: Reading) -> dict[int, str]:
    """The name with which each sentence begins, by the number of the sentence."""
    found: dict[int, str] = {}
    for name in reading.names:
        if name.span[0] - reading.sentences[name.sentence].span[0] < BEGINNING:
            found.setdefault(name.sentence, name.text)
    return found


def printed(figure: Figure, bases: Bases) -> tuple[float, float]:
    """The number as printed, in the base unit."""
    low, high = (bases.value(value, figure.unit) or 0.0 for value in figure.printed)
    if figure.unit == "GBX":
        low, high = low / 100, high / 100
    return low, high


def around(text: str, sentence: tuple[int, int], span: tuple[int, int], bases: Bases) -> frozenset[str]:
    """The stems near a figure: some words before it and behind it, and its own."""
    before = bases.stems(text[max(sentence[0], span[0] - 80) : span[0]])[-NEAR:]
    behind = bases.stems(text[span[0] : min(sentence[1], span[1] + 80)])[: NEAR + 2]
    return frozenset((*before, *behind))


def beside(text: str) -> tuple[str, ...]:
    """The words of a few characters of text, in order, those that mean nothing by themselves among them."""
    return tuple(word.casefold() for word in WORD.findall(text))


def anchor(text: str, sentence: tuple[int, int], span: tuple[int, int], bases: Bases) -> frozenset[str]:
    """The place from which a figure is measured: the name behind ``of``, ``from`` or ``off``."""
    match = ANCHOR.match(text, span[1], sentence[1])
    return frozenset(bases.stems(match["place"])) if match else frozenset()


def every(record: Record) -> Iterator[Key]:
    """The keys of a figure, however many figures of its article share them."""
    yield from ((record.kind, "event", event) for event in record.event[:1])
    yield from ((record.kind, "topic", topic) for topic in (record.figure.frame.topic,) if topic)
    yield from ((record.kind, "noun", noun) for noun in record.noun[: 1 + ABOVE])
    yield record.kind, "unit"
    for words in (record.near, record.words):
        rarest = sorted(words, key=lambda word: (record.page.words[word], word))
        yield from ((record.kind, "word", word) for word in rarest[:RARE])


def crowded(found: Iterable[Record], block: int) -> dict[Key, int]:
    """The keys that more than `block` figures of one article share, and how many do: a table, or a list."""
    counts = Counter(key for record in found for key in set(every(record)))
    return {key: many for key, many in counts.items() if many > block}
