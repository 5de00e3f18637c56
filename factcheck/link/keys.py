"""Blocking inside an event: figures of two articles meet by what they have in common; never all pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.link.kin import Kin

if TYPE_CHECKING:
    from factcheck.link.records import Record

COUNT = "count"  # the kind of what has no unit
ABOVE = 2  # kinds above a noun that are keys
RARE = 6  # of the words near a figure, and of those of its sentence, so many of the rarest in its article are keys
Key = tuple[str, ...]


def keys(record: Record) -> Iterator[Key]:
    """What another figure must share with this one, at least once, to be compared with it."""
    return (key for key in every(record) if key not in record.page.crowded)


def every(record: Record) -> Iterator[Key]:
    """The keys of a figure, however many figures of its article share them."""
    yield from ((record.kind, "event", event) for event in record.event[:1])
    yield from ((record.kind, "topic", topic) for topic in (record.figure.frame.topic,) if topic)
    yield from ((record.kind, "noun", noun) for noun in record.noun[: 1 + ABOVE])
    if record.kind != COUNT:
        yield record.kind, "unit"
    for words in (record.near, record.words):
        rarest = sorted(words, key=lambda word: (record.page.words[word], word))
        yield from ((record.kind, "word", word) for word in rarest[:RARE])


def crowded(found: Iterable[Record], block: int) -> dict[Key, int]:
    """The keys that more than `block` figures of one article share, and how many do: a table, or a list."""
    counts = Counter(key for record in found for key in set(every(record)))
    return {key: many for key, many in counts.items() if many > block}


def candidates(found: Sequence[Record], kin: Kin) -> list[tuple[int, int]]:
    """Pairs of indices of figures of kin that share a key, each once and in order."""
    return sorted(kin.meeting(found, lambda record: record.mention.reading, keys))


def told(found: Iterable[Record]) -> Iterator[str]:
    """In words what the figures of one article are not compared on."""
    first = next(iter(found), None)
    for key, many in sorted(first.page.crowded.items()) if first else ():
        yield crowd(key, many)


def crowd(key: Key, many: int) -> str:
    """That so many figures of one article share a key, in words."""
    return f"{many} figures of one article share {' '.join(key)}: not compared on that ground alone"
