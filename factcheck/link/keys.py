"""Blocking inside an event: figures of two articles meet by what they have in common; never all pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.link.kin import Kin
from factcheck.link.records import Key, Record, every


def keys(record: Record) -> Iterator[Key]:
    """What another figure must share with this one, at least once, to be compared with it."""
    return (key for key in every(record) if key not in record.page.crowded)


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
