"""Which bytes a path had when it was last looked at: a file with the same time and size is not even opened."""

from __future__ import annotations

import os
import time
from hashlib import blake2b

from factcheck.cache.sign import SIZE
from factcheck.cache.store import Cache
from factcheck.ingest.files import Found

SETTLED = 2_000_000_000  # nanoseconds; within them a file may change again and keep its time


class Seen:
    """The memory of one folder and one set of circumstances."""

    def __init__(self, cache: Cache, circumstances: bytes):
        here = os.getcwd().encode("utf-8", "surrogateescape")  # noqa: PTH109 - bytes are wanted
        self.place = blake2b(circumstances + here, digest_size=SIZE).digest()
        self.cache = cache
        self.fresh: list[tuple[bytes, str, str, bytes]] = []

    def sign(self, file: Found) -> tuple[bytes | None, str]:
        """The sign that a file had when it looked as it does now, and how it looks, empty where that says little."""
        stamp = looks(file)
        if not stamp:
            return None, ""
        with self.cache.told():
            row = self.cache.base.execute(
                "SELECT sign FROM seen WHERE place = ? AND path = ? AND stamp = ?", (self.place, key(file.path), stamp)
            ).fetchone()
        return (row[0] if row else None), stamp

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
