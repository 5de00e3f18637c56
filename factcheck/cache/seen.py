"""Which bytes a path had when it was last looked at: a file with the same time and size is not even opened."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from hashlib import blake2b

from factcheck.cache.base import many
from factcheck.cache.sign import SIZE
from factcheck.cache.store import Cache
from factcheck.ingest.files import Found

SETTLED = 2_000_000_000  # nanoseconds; within them a file may change again and keep its time
KNOWN = "SELECT path, stamp, sign FROM seen WHERE place = ? AND path IN (?)"


class Seen:
    """The memory of one folder and one set of circumstances."""

    def __init__(self, cache: Cache, circumstances: bytes):
        here = os.getcwd().encode("utf-8", "surrogateescape")  # noqa: PTH109 - bytes are wanted
        self.place = blake2b(circumstances + here, digest_size=SIZE).digest()
        self.cache = cache
        self.fresh: list[tuple[bytes, str, str, bytes]] = []

    def signs(self, files: Sequence[Found]) -> list[tuple[bytes | None, str]]:
        """For each the sign that it had when it looked as now, and how it looks, empty where that says little."""
        stamps = [looks(file) for file in files]
        paths = (key(file.path) for file, stamp in zip(files, stamps, strict=True) if stamp)
        with self.cache.told():
            known = {row[:2]: row[2] for row in many(self.cache.base, KNOWN, paths, self.place)}
        return [(known.get((key(file.path), stamp)), stamp) for file, stamp in zip(files, stamps, strict=True)]

    def see(self, file: Found, stamp: str, sign: bytes) -> None:
        """Remembers that a file that looks so has this sign."""
        if stamp and sign:
            self.fresh.append((self.place, key(file.path), stamp, sign))

    def keep(self) -> None:
        """Writes down what is to be remembered."""
        if self.fresh:
            with self.cache.whole() as base:
                base.executemany("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", self.fresh)
            self.fresh.clear()


def looks(file: Found) -> str:
    """Size, times and place on the disk of a file, empty where it has only just changed or is none."""
    try:
        status = os.stat(file.path)  # noqa: PTH116 - ten thousand of them
    except OSError:
        return ""
    if time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) < SETTLED:
        return ""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino} {int(file.named)}"


def key(path: str) -> str:
    """A path as text that can be stored, whatever its bytes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
