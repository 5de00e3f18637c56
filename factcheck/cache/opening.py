"""Opens the cache of a folder, whatever state its file is in."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

from factcheck.cache.base import SCHEMA
from factcheck.cache.store import Cache, CacheError

NAME = f"readings-{blake2b(SCHEMA.encode(), digest_size=4).hexdigest()}.sqlite"  # other tables, another file
MONTH = 30 * 86_400


def opened(home: Path | None, tell: Callable[[str], None]) -> Cache:
    """The cache in a folder, a broken one made anew; where there can be none, one that lasts for this run."""
    if home is None:
        return Cache(None)
    path = home / NAME
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            forsake(home)
        return Cache(path)
    except OSError as error:
        tell(f"the cache in {home} cannot be used: {error.strerror}")
    except CacheError as error:
        tell(f"the cache in {home} cannot be used: {error}")
        if error.broken:
            return renewed(path)
    return Cache(None)


def forsake(home: Path) -> None:
    """Takes the caches of other versions away that nobody has used for a month."""
    for path in home.glob("readings-*.sqlite"):
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < time.time() - MONTH:
                removed(path)


def renewed(path: Path) -> Cache:
    """An empty cache in the place of a broken one."""
    removed(path)
    try:
        return Cache(path)
    except CacheError:
        return Cache(None)


def removed(path: Path) -> None:
    """Takes a broken cache away, its journal first: a new file must not meet the old one's."""
    for ending in ("-wal", "-shm", ""):
        with contextlib.suppress(OSError):
            os.unlink(f"{path}{ending}")  # noqa: PTH108 - a name with an ending, no path
