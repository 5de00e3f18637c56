"""Kin: articles of one event, two by two; only their claims are compared.

Whether two articles are kin hangs on these two alone. They are looked up by words that both dwell on, never all pairs.
"""

from __future__ import annotations

import math
import struct
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple, TypeVar
from zlib import crc32

from factcheck.link.bases import SILENT, Bases
from factcheck.model import Reading
from factcheck.rulebook.kinds.checks import EventCheck

FINE = 10  # steps of a weight, so that weights are whole numbers and sums of them exact
MOST = 255  # the greatest weight: it has to fit into a byte
EVERY = EventCheck(themes=0, names=1.0, alike=0.0, days=(), block=1 << 31)  # all articles are of one event
Key = tuple[str, ...]
Claim = TypeVar("Claim")


class Gist(NamedTuple):
    """What an article is about: its stems by their sign with their weights, those it dwells on, when it was told."""

    weights: dict[int, int]
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
    weights = {
        stem: min(MOST, round(FINE * math.sqrt(count) * (check.names if stem in named else 1)))
        for stem, count in counts.items()
    }
    themes = sorted(weights, key=lambda stem: (-weights[stem], stem))[: check.themes]
    first = reading.article.published.first
    signs = {crc32(stem.encode("utf-8", "surrogatepass")): weight for stem, weight in weights.items()}
    return Gist(signs, tuple(sorted(themes)), first.toordinal() if first else None)


def folded(one: Gist) -> bytes:
    """The weights as five bytes a stem."""
    signs = sorted(one.weights)
    return struct.pack(f"<{len(signs)}I", *signs) + bytes(one.weights[sign] for sign in signs)


def unfolded(raw: bytes) -> Gist:
    """The weights that ``folded`` wrote down, without themes and day."""
    many = len(raw) // 5
    return Gist(dict(zip(struct.unpack_from(f"<{many}I", raw), raw[4 * many :], strict=True)), (), None)


def keys(one: Gist, check: EventCheck) -> Iterator[Key]:
    """What another article must share with this one, at least once, to be of its event.

    Two themes, for themselves and with the days around it; for a short article each theme by itself.
    """
    if not check.themes:
        yield ("event",)
    for themes in combinations(one.themes, 2) if len(one.weights) > check.themes else short(one.themes):
        yield "event", *themes
        if one.day is not None:
            for span in check.days:
                turn = one.day // span
                yield from (("event", *themes, str(span), str(at)) for at in (turn, turn + 1))


def short(themes: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Each theme and every two."""
    yield from ((theme,) for theme in themes)
    yield from combinations(themes, 2)


def likeness(one: Gist, other: Gist) -> float:
    """The cosine of the angle between two articles, from 0 to 1."""
    few, many = sorted((one.weights, other.weights), key=len)
    common = sum(weight * many[stem] for stem, weight in few.items() if stem in many)
    return common / math.sqrt(length(one) * length(other)) if common else 0.0


def length(one: Gist) -> int:
    """The square of the length of an article's weights."""
    return sum(weight * weight for weight in one.weights.values())


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
    themes = [part for part in key[1:] if not part.isdigit()]
    days = f" within {key[-2]} days" if key[-1].isdigit() else ""
    return f"{many} articles dwell on {' and '.join(themes)}{days}: not of one event on that ground alone"


def related(found: Sequence[Gist], check: EventCheck) -> tuple[Kin, tuple[str, ...]]:
    """Which of the articles are of one event, and what was not looked at in words."""
    near, dropped = candidates(found, check)
    alike = (pair for pair in near if likeness(found[pair[0]], found[pair[1]]) >= check.alike)
    return Kin(alike), tuple(dropped)
