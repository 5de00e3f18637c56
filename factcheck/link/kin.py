"""Kin: articles of one event, two by two; only their claims are compared.

Whether two articles are kin hangs on these two alone. They are looked up by words that both dwell on, never all pairs.
"""

from __future__ import annotations

import math
import struct
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, product
from typing import NamedTuple, TypeVar
from zlib import crc32

from factcheck.link.bases import SILENT, Bases
from factcheck.model import Name, Reading
from factcheck.rulebook.kinds.checks import EventCheck

FINE = 10  # steps of a weight, so that weights are whole numbers and sums of them exact
MOST = 255  # the greatest weight: it has to fit into a byte
EVERY = EventCheck(themes=0, names=1.0, alike=0.0, named=0.0, days=(), block=1 << 31)  # all articles are of one event
Key = tuple[str, ...]
Claim = TypeVar("Claim")


class Gist(NamedTuple):
    """What an article is about: the weights of its stems by their sign, which of them name what, what it dwells on.

    ``day`` is when it was told, counted from the first of year 1.
    """

    weights: dict[int, int]
    names: frozenset[int]
    themes: tuple[str, ...]
    day: int | None


class Kin:
    """Which articles, by their places, are of one event with which."""

    def __init__(self, pairs: Iterable[tuple[int, int]]):
        self.pairs = frozenset((min(pair), max(pair)) for pair in pairs)

    @classmethod
    def all(cls, many: int) -> Kin:
        """So many articles, all of one event."""
        return cls(combinations(range(many), 2))

    def joined(self, members: Iterable[int]) -> Kin:
        """The same with all `members` of one event, too."""
        return Kin((*self.pairs, *combinations(members, 2)))

    def are(self, one: int, other: int) -> bool:
        """Whether two articles are of one event."""
        return (min(one, other), max(one, other)) in self.pairs

    def meeting(
        self, found: Sequence[Claim], place: Callable[[Claim], int], keys: Callable[[Claim], Iterable[Hashable]]
    ) -> Counter[tuple[int, int]]:
        """Pairs of indices of claims of kin with the number of keys that they share; `place` tells whose a claim is."""
        held: dict[int, dict[Hashable, list[int]]] = defaultdict(lambda: defaultdict(list))
        for at, claim in enumerate(found):
            for key in set(keys(claim)):
                held[place(claim)][key].append(at)
        shared: Counter[tuple[int, int]] = Counter()
        for one, other in self.pairs:
            left, right = held.get(one, {}), held.get(other, {})
            for key in left.keys() & right.keys():
                shared.update((min(pair), max(pair)) for pair in product(left[key], right[key]))
        return shared


def gist(reading: Reading, bases: Bases, check: EventCheck) -> Gist:
    """What an article is about."""
    text = reading.article.text
    counts: Counter[str] = Counter()
    for sentence in reading.sentences:
        if sentence.role not in SILENT:
            counts.update(set(bases.stems(text[slice(*sentence.span)])))
    named = {stem for name in reading.names for stem in bases.stems(name.text)}
    placed = {stem for name in reading.names if is_placed(name, reading) for stem in bases.stems(name.text)}
    weights = {
        stem: min(MOST, round(FINE * math.sqrt(count) * (check.names if stem in named else 1)))
        for stem, count in counts.items()
    }
    dwelt = sorted(weights, key=lambda stem: (-weights[stem], stem))[: check.themes]
    first = reading.article.published.first
    return Gist(
        {sign(stem): weight for stem, weight in weights.items()},
        frozenset(map(sign, placed & weights.keys())), tuple(sorted(dwelt)), first.toordinal() if first else None,
    )  # fmt: skip


def is_placed(name: Name, reading: Reading) -> bool:
    """Whether a name may say where, or whom it is about: persons come and go, and a day is none."""
    return name.kind != "person" and not any(
        moment.span[0] <= name.span[0] < moment.span[1]
        for moment in reading.moments
        if moment.sentence == name.sentence
    )


def sign(stem: str) -> int:
    """A stem as a number of 32 bits."""
    return crc32(stem.encode("utf-8", "surrogatepass"))


def folded(one: Gist) -> bytes:
    """The weights as five bytes a stem, those of names first, behind the number of names."""
    signs = sorted(one.weights, key=lambda sign: (sign not in one.names, sign))
    return struct.pack(f"<{len(signs) + 1}I", len(one.names), *signs) + bytes(one.weights[sign] for sign in signs)


def unfolded(raw: bytes) -> Gist:
    """The weights that ``folded`` wrote down, without themes and day."""
    many = len(raw) // 5
    named, *signs = struct.unpack_from(f"<{many + 1}I", raw) if raw else (0,)
    return Gist(dict(zip(signs, raw[len(raw) - many :], strict=True)), frozenset(signs[:named]), (), None)


def keys(one: Gist, check: EventCheck) -> Iterator[Key]:
    """What another article must share with this one, at least once: themes, or themes of the same days."""
    for found in themes(one, check):
        yield found
        yield from ((*found, str(first), str(last)) for first, last in windows(one.day, check))


def themes(one: Gist, check: EventCheck) -> Iterator[Key]:
    """Every two of the words that an article dwells on; of a short article each by itself, too."""
    if not check.themes:
        yield ("event",)
    if len(one.weights) <= check.themes:
        yield from (("event", theme) for theme in one.themes)
    yield from (("event", *pair) for pair in combinations(one.themes, 2))


def windows(day: int | None, check: EventCheck) -> Iterator[tuple[int, int]]:
    """(first, last) day of the stretches that hold a day; two days closer than such a span stand in one of them."""
    if day is not None:
        for span in check.days:
            turn = day // span
            yield from ((at * span, (at + 2) * span - 1) for at in (turn - 1, turn))


def likeness(one: Gist, other: Gist, check: EventCheck) -> float:
    """How alike two articles are, from 0 to 1; 0 where they share too little of what they name beside persons."""
    if one.names and other.names and cosine(naming(one), naming(other)) < check.named:
        return 0.0
    return cosine(one.weights, other.weights)


def naming(one: Gist) -> dict[int, int]:
    """The weights of what is named."""
    return {sign: one.weights[sign] for sign in one.names}


def cosine(one: dict[int, int], other: dict[int, int]) -> float:
    """The cosine of the angle between two lists of weights."""
    few, many = sorted((one, other), key=len)
    common = sum(weight * many[sign] for sign, weight in few.items() if sign in many)
    return common / math.sqrt(length(one) * length(other)) if common else 0.0


def length(weights: dict[int, int]) -> int:
    """The square of the length of a list of weights."""
    return sum(weight * weight for weight in weights.values())


def candidates(found: Sequence[Gist], check: EventCheck) -> tuple[list[tuple[int, int]], list[str]]:
    """Pairs of articles that share a key, each once and in order, and what was left out in words."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for at, one in enumerate(found):
        for key in keys(one, check):
            blocks[key].append(at)
    pairs = {pair for block in blocks.values() if len(block) <= check.block for pair in combinations(block, 2)}
    dropped = [told(key, len(block)) for key, block in sorted(blocks.items()) if len(block) > check.block]
    return sorted(pairs), dropped


def told(key: Key, many: int) -> str:
    """That so many articles share a key, in words."""
    words = [part for part in key[1:] if not part.isdigit()]
    days = [date.fromordinal(int(part)).isoformat() for part in key[1:] if part.isdigit()]
    when = f" from {days[0]} to {days[1]}" if days else ""
    return f"{many} articles dwell on {' and '.join(words)}{when}: not of one event on that ground alone"


def related(found: Sequence[Gist], check: EventCheck) -> tuple[Kin, tuple[str, ...]]:
    """Which of the articles are of one event, and what was not looked at in words."""
    near, dropped = candidates(found, check)
    alike = (pair for pair in near if likeness(found[pair[0]], found[pair[1]], check) >= check.alike)
    return Kin(alike), tuple(dropped)
