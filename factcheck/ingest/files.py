"""Finds the files that arguments name: folders walked in order, each file once, regular files only."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Skipped

MAX_SIZE = 10_000_000
Identity = tuple[int, int]


class Found(NamedTuple):
    """A file to read; ``named`` when an argument named it, not a walk."""

    path: str
    named: bool


def files(paths: Iterable[str]) -> Iterator[Found | Skipped]:
    """Every regular file that `paths` name or that lies below, each once however often it is named.

    Raises UsageError, before anything is given, where a path does not exist.
    """
    paths = list(paths)
    for path in paths:
        if path != "-" and not os.path.lexists(path):
            raise UsageError(f"no such file or folder: {path}", hint=remedy(path))
    return once(paths)


def remedy(path: str) -> str | None:
    """What may help whoever has named a path that is not there."""
    if "://" in path:
        return "nothing is fetched from anywhere: save the page first, then name its file"
    from difflib import get_close_matches  # only who slips needs it

    folder, name = os.path.split(path)
    try:
        near = get_close_matches(name, os.listdir(folder or "."), n=1, cutoff=0.7)  # noqa: PTH208 - names are wanted
    except OSError:
        return None
    return f"did you mean {os.path.join(folder, near[0])}?" if near else None  # noqa: PTH118


def once(paths: list[str]) -> Iterator[Found | Skipped]:
    """The files without those that were given before, be it by another name."""
    seen: set[Identity] = set()
    for item, key in (found for path in paths for found in below(path)):
        if key is None or key not in seen:
            yield item
        if key:
            seen.add(key)


def below(path: str) -> Iterator[tuple[Found | Skipped, Identity | None]]:
    """The file itself, or what a folder holds; of a file what makes its names one."""
    status = None if path == "-" else looked_at(path)
    if path == "-":
        yield Found(path, True), None
    elif status is None:
        yield Skipped(tidy(path), "a link that leads nowhere"), None
    elif stat.S_ISDIR(status.st_mode):
        yield from walk(tidy(path), set())
    elif stat.S_ISREG(status.st_mode):
        yield Found(tidy(path), True), identity(status)
    else:
        yield Skipped(tidy(path), "no regular file"), None


def walk(folder: str, above: set[Identity]) -> Iterator[tuple[Found | Skipped, Identity | None]]:
    """All files of a folder and its folders, sorted; links that lead back up are not followed."""
    status = looked_at(folder)
    here = identity(status) if status else None
    if here is None or here in above:
        yield Skipped(folder, "a link to a folder that holds it", deliberate=True), None
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(folder, f"cannot be listed: {error.strerror}"), None
        return
    for entry in entries:
        name = tidy(f"{folder}/{entry.name}")
        if entry.name.startswith("."):
            yield Skipped(name, "hidden", deliberate=True), None
        elif entry.is_dir():
            yield from walk(name, above | {here})
        elif entry.is_file() and (status := looked_at(name)):
            yield Found(name, False), identity(status)
        else:
            yield Skipped(name, "no regular file", deliberate=True), None


def looked_at(path: str) -> os.stat_result | None:
    """What the system knows of a file; ``None`` where it is gone or nobody may look."""
    try:
        return os.stat(path)  # noqa: PTH116 - a repository names ten thousand files, and a Path costs more than the look
    except OSError:
        return None


def identity(status: os.stat_result) -> Identity:
    """What makes two names one file."""
    return status.st_dev, status.st_ino


def tidy(path: str) -> str:
    """The path as reports print it: no leading ``./``, forward slashes."""
    clean = os.path.normpath(path)
    return clean.replace(os.sep, "/") if os.sep != "/" else clean


def content(path: str, max_size: int) -> bytes:
    """The bytes of a file. Raises FactcheckError where it cannot be read, is no regular file or is too large."""
    try:
        with Path(path).open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FactcheckError("no regular file")
            raw = file.read(max_size + 1)  # one more than allowed: a file may have grown since it was listed
    except OSError as error:
        raise FactcheckError(f"cannot be read: {error.strerror}") from None
    return within(raw, max_size)


def within(raw: bytes, max_size: int) -> bytes:
    """`raw`, or FactcheckError where there is more of it than allowed."""
    if len(raw) > max_size:
        raise FactcheckError(f"larger than {max_size / 1e6:g} MB")
    return raw
