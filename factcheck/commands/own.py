"""Ignore comments: those of one's own articles settle findings, those that came in with somebody else's copy do not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from factcheck.commands import git
from factcheck.errors import FactcheckError, UsageError
from factcheck.ingest.decode import decode
from factcheck.ingest.files import MAX_SIZE, content
from factcheck.ingest.sniff import sniff
from factcheck.model import Report
from factcheck.report import ignoring
from factcheck.report.ignoring import Ignore

FORMATS = ("markdown", "text")  # in which an editor writes; all others come from elsewhere


class Commented(NamedTuple):
    """A file with ignores, and whether its format is one in which people write."""

    path: str
    ignores: list[Ignore]
    written: bool


def ignored(report: Report, wanted: frozenset[str] | None, globs: Iterable[str] = ()) -> Report:
    """The report without what articles of one's own settle; only of the `wanted` ones is it known what settles nothing.

    One's own are those that git tracks and those that one of the `globs` matches; of all others it is told.
    """
    found = list(commented(report))
    trusted = own([item.path for item in found if item.written], tuple(globs))
    used = {item.path: item.ignores for item in found if item.path in trusted}
    mine = {path: items for path, items in used.items() if wanted is None or path in wanted}
    others = {path: items for path, items in used.items() if path not in mine}
    report = ignoring.settled(report, mine)
    foreign = (ignoring.foreign(item.path, item.ignores) for item in found if item.path not in trusted)
    return ignoring.settled(report, others)._replace(dropped=(*report.dropped, *foreign))


def commented(report: Report) -> Iterator[Commented]:
    """The files with ignores among those that were read, as far as they are text and still there."""
    for path in sorted({reading.article.path or "" for reading in report.readings}):
        try:
            raw = content(path, MAX_SIZE)
            found = ignoring.ignores(decode(raw).text) if b"factcheck:" in raw else []
        except FactcheckError:
            continue
        if found:
            yield Commented(path, found, sniff(raw, path) in FORMATS)


def own(paths: list[str], globs: tuple[str, ...]) -> frozenset[str]:
    """The paths that one of the globs matches or that git tracks."""
    chosen = {path for path in paths if any(fnmatchcase(path, glob) for glob in globs)}
    folders: dict[Path, list[str]] = {}
    for path in paths:
        if path not in chosen:
            folders.setdefault(Path(path).parent, []).append(path)
    return frozenset(chosen.union(path for folder, held in folders.items() for path in tracked(folder, held)))


def tracked(folder: Path, paths: list[str]) -> list[str]:
    """The paths of files in a folder that git tracks; none where there is no git."""
    try:
        names = set(git.git("-C", os.fspath(folder), "ls-files", "-z", "--cached"))
    except UsageError:
        return []
    return [path for path in paths if Path(path).name in names]
