"""Blocking: brings figures together that may be one quantity, by what they have in common; never all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.link.facets import Facet

RARE = 6  # of the words near a figure, so many of the rarest in its article are keys


def keys(facet: Facet) -> Iterator[tuple[str, ...]]:
    """What another figure must share with this one, at least once, to be compared with it.

    What is counted is a key by itself and with each name in the sentence: where many articles count the dead, those on
    one town still find each other.
    """
    frame, figure = facet.figure.frame, facet.figure
    for name, value in (("measure", figure.measure), ("predicate", frame.predicate), ("topic", frame.topic)):
        if value:
            yield facet.kind, name, value
            yield from ((facet.kind, name, value, held) for held in facet.names)
    for word in facet.head:
        yield facet.kind, "noun", word
        yield from ((facet.kind, "noun", word, held) for held in facet.names)
    rarest = sorted(facet.near, key=lambda word: (facet.page.words[word], word))
    for word in rarest[:RARE]:
        yield facet.kind, "near", word


def candidates(found: Sequence[Facet], block: int) -> tuple[list[tuple[int, int]], list[str]]:
    """Pairs of indices that share a key, each once and in order, and what was left out in words.

    A key that more than `block` figures share tells nothing; it is left out and named. A word near a number tells less
    than what is counted, so a third of them is enough there.
    """
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, facet in enumerate(found):
        for key in set(keys(facet)):
            blocks[key].append(number)
    dropped = [
        f"{len(numbers)} figures share {' '.join(key)}: not compared on that ground alone"
        for key, numbers in sorted(blocks.items())
        if len(numbers) > most(key, block)
    ]
    pairs = {
        (one, other)
        for key, numbers in blocks.items()
        if len(numbers) <= most(key, block)
        for at, one in enumerate(numbers)
        for other in numbers[at + 1 :]
    }
    return sorted(pairs), dropped


def most(key: tuple[str, ...], block: int) -> int:
    """How many figures may share a key."""
    return block // 3 if key[1] == "near" else block
