"""Which moments of two articles date the same happening: their sentences share words that neither article has often."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.link.bases import SILENT, Bases
from factcheck.link.kin import Kin
from factcheck.model import Mention, Moment, Reading, Span

BESIDE = 25  # code points between the word for saying and the day on which it was said
NEAR = 60  # code points on either side in which stand the words of what a moment dates


class Occasion(NamedTuple):
    """A moment in its place, with the stems of its sentence, those close to it, and how often its article has each."""

    mention: Mention
    moment: Moment
    words: frozenset[str]
    near: frozenset[str]
    counts: Counter[str]


Near = Callable[[Sequence[Occasion], Kin], list[tuple[int, int]]]  # which moments may be of one happening


class Meeting(NamedTuple):
    """Two moments of one happening, in the order of their articles, and how alike they are told."""

    left: Occasion
    right: Occasion
    likeness: float


def occasions(number: int, reading: Reading, bases: Bases) -> Iterator[Occasion]:
    """The moments of an article that date what happened, not what was said."""
    text = reading.article.text
    kept = [moment for moment in reading.moments if reading.sentences[moment.sentence].role not in SILENT]
    if not kept:
        return
    stems = [bases.stems(text[slice(*sentence.span)]) for sentence in reading.sentences]
    counts = Counter(word for found in stems for word in set(found))
    cues = sorted(statement.cue.span for statement in reading.statements if statement.cue)
    for moment in kept:
        start, end = moment.span
        if moment.clock is None and is_beside(cues, start, end):
            continue
        own = frozenset(bases.stems(moment.text))
        floor, ceiling = reading.sentences[moment.sentence].span
        before, behind = text[max(floor, start - NEAR) : start], text[end : min(ceiling, end + NEAR)]
        words = frozenset(stems[moment.sentence]) - own
        near = words.intersection((*bases.stems(before), *bases.stems(behind)))
        yield Occasion(Mention(number, moment), moment, words, near, counts)


def is_beside(cues: Sequence[Span], start: int, end: int) -> bool:
    """Whether a cue of speech, of those in order, stands beside a span: said on Monday."""
    last = bisect_left(cues, (end + BESIDE, 0)) - 1
    return last >= 0 and start < cues[last][1] + BESIDE


def meetings(found: Sequence[Occasion], kin: Kin, enough: float, near: Near) -> Iterator[Meeting]:
    """Every two moments of different articles each of which is the likest to the other, and alike enough.

    `near` tells which to look at: ``candidates``, or what has found them elsewhere.
    """
    best: dict[tuple[int, int], float] = {}
    pairs = []
    for one, other in near(found, kin):
        value = likeness(found[one], found[other])
        if value >= enough:
            pairs.append((one, other, value))
            for here, there in ((one, other), (other, one)):
                key = here, found[there].mention.reading
                best[key] = max(best.get(key, 0.0), value)
    for one, other, value in pairs:
        if value >= best[one, found[other].mention.reading] and value >= best[other, found[one].mention.reading]:
            yield Meeting(found[one], found[other], value)


def candidates(found: Sequence[Occasion], kin: Kin) -> list[tuple[int, int]]:
    """Moments of kin that have two words near them in common, in their order."""
    shared = kin.meeting(found, lambda occasion: occasion.mention.reading, lambda occasion: occasion.near)
    return sorted(pair for pair, count in shared.items() if count > 1)


def likeness(one: Occasion, other: Occasion) -> float:
    """What the words near two moments share; a word weighs less the more sentences of the two articles have it."""
    near = math.fsum(1 / math.sqrt(one.counts[word] * other.counts[word]) for word in one.near & other.near)
    far = math.fsum(
        1 / math.sqrt(one.counts[word] * other.counts[word])
        for word in (one.words & other.words) - one.near - other.near
    )
    return near + far / 2


def ends(meeting: Meeting) -> tuple[Mention, Mention]:
    """The two moments of a meeting."""
    return meeting.left.mention, meeting.right.mention
