"""Blocking inside an event: figures of two articles meet by what they have in common; never all pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.link.kin import Kin

if TYPE_CHECKING:
    from factcheck.link.facets import Facet

RARE = 6  # of the words near a figure, so many of the rarest in its article are keys
Key = tuple[str, ...]


def keys(facet: Facet) -> Iterator[Key]:
    """What another figure must share with this one, at least once, to be compared with it."""
    return (key for key in every(facet) if key not in facet.page.crowded)


def every(facet: Facet) -> Iterator[Key]:
    """The keys of a figure, however many figures of its article share them."""
    frame, figure = facet.figure.frame, facet.figure
    for name, value in (("measure", figure.measure), ("predicate", frame.predicate), ("topic", frame.topic)):
        if value:
            yield facet.kind, name, value
    yield from ((facet.kind, "noun", word) for word in facet.head)
    rarest = sorted(facet.near, key=lambda word: (facet.page.words[word], word))
    yield from ((facet.kind, "near", word) for word in rarest[:RARE])


def crowded(found: Iterable[Facet], block: int) -> dict[Key, int]:
    """The keys that more than `block` figures of one article share, and how many do: a table, or a list."""
    counts = Counter(key for facet in found for key in set(every(facet)))
    return {key: many for key, many in counts.items() if many > block}


def candidates(found: Sequence[Facet], kin: Kin) -> list[tuple[int, int]]:
    """Pairs of indices of figures of kin that share a key, each once and in order."""
    return sorted(kin.meeting(found, lambda facet: facet.mention.reading, keys))


def told(found: Iterable[Facet]) -> Iterator[str]:
    """In words what the figures of one article are not compared on."""
    first = next(iter(found), None)
    for key, many in sorted(first.page.crowded.items()) if first else ():
        yield crowd(key, many)


def crowd(key: Key, many: int) -> str:
    """That so many figures of one article share a key, in words."""
    return f"{many} figures of one article share {' '.join(key)}: not compared on that ground alone"
