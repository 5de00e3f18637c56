"""Stays with a drop folder: whenever copy has landed, what is newly found is reported."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from factcheck.ingest.files import Found, files
from factcheck.model import Report

PAUSE = 0.5  # seconds between two looks; a file counts when it did not change from one to the next
State = frozenset[tuple[str, int, int]]


def landing(paths: Sequence[str], check: Callable[[], Report], tell: Callable[[Report], None]) -> NoReturn:
    """Checks and tells until it is interrupted; every finding is told once as long as it stays."""
    done: State | None = None
    told: set[str] = set()
    before = state(paths)
    while True:
        now = state(paths)
        if now == before and now != done:
            report = check()
            fresh = tuple(item for item in report.findings if item.fingerprint not in told)
            if fresh or done is None:
                tell(report._replace(findings=fresh))
                sys.stdout.flush()
            told = {item.fingerprint for item in report.findings}
            done = now
        before = now
        time.sleep(PAUSE)


def state(paths: Sequence[str]) -> State:
    """Every file with its time and size."""
    return frozenset(seen for item in files(paths) if isinstance(item, Found) and (seen := look(item.path)))


def look(path: str) -> tuple[str, int, int] | None:
    """A file as it is now; nothing where it has just gone."""
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return path, status.st_mtime_ns, status.st_size
