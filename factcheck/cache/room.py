"""Keeps the cache from growing without end: what was of no use for longest goes first."""

from __future__ import annotations

import sqlite3
import time

from factcheck.cache.store import Cache

MOST = 1_000_000_000  # bytes


def tidied(cache: Cache, most: int = MOST) -> None:
    """Notes what was of use again, and drops the half that was so least lately where there is too much."""
    if not cache.idle and size(cache.base) <= most:
        return
    with cache.whole() as base:
        now = int(time.time())
        base.executemany("UPDATE file SET used = ? WHERE sign = ?", ((now, sign) for sign in cache.idle))
        if size(base) > most:
            shrink(base)
    cache.idle.clear()


def size(base: sqlite3.Connection) -> int:
    """The bytes in use."""
    pages, free, each = (
        base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * each)


def shrink(base: sqlite3.Connection) -> None:
    """Drops the older half; its room is used again."""
    half = "SELECT number FROM file ORDER BY used, number LIMIT (SELECT (count(*) + 1) / 2 FROM file)"
    base.execute(f"DELETE FROM file WHERE number IN ({half})")
    base.execute("DELETE FROM article WHERE file NOT IN (SELECT number FROM file)")
    base.execute("DELETE FROM ground WHERE article NOT IN (SELECT number FROM article)")
    base.execute("DELETE FROM seen WHERE sign NOT IN (SELECT sign FROM file)")
