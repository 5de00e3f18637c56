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
    seen: set[tuple[int, int]] = set()
    for item in (found for path in paths for found in below(path)):
        key = None if isinstance(item, Skipped) or item.path == "-" else identity(item.path)
        if key is None or key not in seen:
            yield item
        if key:
            seen.add(key)


def below(path: str) -> Iterator[Found | Skipped]:
    """The file itself, or what a folder holds."""
    if path == "-":
        yield Found(path, True)
    elif os.path.isdir(path):  # noqa: PTH112 - a repository names ten thousand files, and a Path costs more than the look
        yield from walk(tidy(path), set())
    elif os.path.isfile(path):  # noqa: PTH113
        yield Found(tidy(path), True)
    else:
        yield Skipped(tidy(path), "no regular file" if Path(path).exists() else "a link that leads nowhere")


def walk(folder: str, above: set[tuple[int, int]]) -> Iterator[Found | Skipped]:
    """All files of a folder and its folders, sorted; links that lead back up are not followed."""
    here = identity(folder)
    if here is None or here in above:
        yield Skipped(folder, "a link to a folder that holds it", deliberate=True)
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(folder, f"cannot be listed: {error.strerror}")
        return
    for entry in entries:
        name = tidy(f"{folder}/{entry.name}")
        if entry.name.startswith("."):
            yield Skipped(name, "hidden", deliberate=True)
        elif entry.is_dir():
            yield from walk(name, above | {here})
        elif entry.is_file():
            yield Found(name, False)
        else:
            yield Skipped(name, "no regular file", deliberate=True)


def identity(path: str) -> tuple[int, int] | None:
    """What makes two names one file."""
    try:
        status = os.stat(path)  # noqa: PTH116 - as above
    except OSError:
        return None
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
