"""Stays with a drop folder: whenever copy has landed, what is newly found is reported."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from factcheck.errors import UsageError
from factcheck.ingest.files import Found
from factcheck.model import Finding, Report, Skipped
from factcheck.report.visible import inline

PAUSE = 0.5  # seconds between two looks; a file counts when it did not change from one to the next
LEISURE = 4  # times as long as a look takes is the pause at least: ten thousand files are not looked at without end
State = frozenset[tuple[str, int, int]]
Check = Callable[[], Report]
Tell = Callable[[Report], None]
Find = Callable[[], Iterable[Found | Skipped]]


def landing(paths: Sequence[str], find: Find, check: Check, tell: Tell) -> NoReturn:
    """Checks and tells until it is interrupted; `find` gives the files of the `paths`.

    Raises UsageError where one is missing from the start.
    """
    if "-" in paths:
        raise UsageError("standard input cannot be watched", hint="name the folder in which copy lands")
    state(find)
    note(f"watching {', '.join(paths)}; Ctrl-C ends it", only_people=True)
    watch = Watch(check, tell)
    done: State | None = None
    before: State | None = frozenset()
    while True:
        start = time.monotonic()
        now = kept(find, before)
        pause = max(PAUSE, LEISURE * (time.monotonic() - start))
        if now is not None and now == before and now != done:
            watch.renew()
            done = now
        before = now
        time.sleep(pause)


class Watch:
    """What has been told so far: every finding and every file that cannot be read once, as long as they stay."""

    def __init__(self, check: Check, tell: Tell):
        self.check, self.tell = check, tell
        self.findings: dict[str, Finding] | None = None
        self.skipped: frozenset[Skipped] = frozenset()

    def renew(self) -> None:
        """Checks anew, tells what has come and names what has gone."""
        try:
            report = self.check()
        except UsageError as error:  # a file has gone since it was looked at
            note(error.message)
            return
        known = self.findings or {}
        fresh = tuple(item for item in report.findings if item.fingerprint not in known)
        lost = tuple(item for item in report.skipped if item not in self.skipped and not item.deliberate)
        now = {item.fingerprint: item for item in report.findings}
        for name, item in known.items():
            if name not in now:
                note(f"no longer so: {item.code} {item.severity} {item.message}")
        if fresh or lost or self.findings is None:
            self.tell(report._replace(findings=fresh, skipped=lost))
            sys.stdout.flush()
        self.findings, self.skipped = now, frozenset(report.skipped)


def kept(find: Find, before: State | None) -> State | None:
    """The state, or ``None`` while a path is missing, which is said once: a share may be away for a while."""
    try:
        return state(find)
    except UsageError as error:
        if before is not None:
            note(f"{error.message}; waiting for it")
        return None


def state(find: Find) -> State:
    """Every file with its time and size. Raises UsageError where a path is missing."""
    return frozenset(seen for item in find() if isinstance(item, Found) and (seen := look(item.path)))


def look(path: str) -> tuple[str, int, int] | None:
    """A file as it is now; nothing where it has just gone."""
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return path, status.st_mtime_ns, status.st_size


def note(message: str, *, only_people: bool = False) -> None:
    """A line on standard error; `only_people` where somebody sits before it."""
    if not only_people or sys.stderr.isatty():
        print(f"factcheck: {inline(message)}", file=sys.stderr, flush=True)
