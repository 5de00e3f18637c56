"""By what an archive finds the articles that may be of the event of a new story."""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

from factcheck.link import Linker
from factcheck.link.kin import Key, folded, themes
from factcheck.model import Reading


class Marks(NamedTuple):
    """What an archive keeps of an article to find it by: its keys, the day it was told on, what it is about, folded.

    The day is counted from the first of year 1, 0 where it is unknown.
    """

    keys: frozenset[int]
    day: int
    gist: bytes


def marks(reading: Reading, linker: Linker) -> Marks:
    """What an archive keeps of an article."""
    gist = linker.gist(reading)
    return Marks(frozenset(map(number, themes(gist, linker.event))), gist.day or 0, folded(gist))


def number(key: Key) -> int:
    """A key as a signed integer of 64 bits, the same in every run."""
    sign = blake2b("\x1f".join(key).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(sign, "big", signed=True)
