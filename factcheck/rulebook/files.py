"""Finds the rule files of a folder and reads their bytes; what leads out of the folder is refused."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

LARGEST = 1_000_000  # bytes; no list that people keep by hand comes near

Refuse = Callable[[str, str], None]  # (path, why it was not read)
Found = tuple[str, os.DirEntry[str]]  # (name relative to the folder, what lies there)


class File(NamedTuple):
    """A rule file as it lies on the disk: layer 0 is what ships, the others lie on top in their order."""

    path: str
    layer: int
    name: str
    raw: bytes


def files(folder: Path, layer: int, refuse: Refuse) -> Iterator[File]:
    """Every ``*.toml`` below `folder`, sorted by name; hidden ones are left alone."""
    for name, entry in sorted(walk(folder, "", refuse), key=lambda found: found[0]):
        reason = unfit(entry, folder)
        try:
            raw = b"" if reason else Path(entry.path).read_bytes()
        except OSError as error:
            reason = f"the file cannot be read: {error.strerror}"
        if reason:
            refuse(entry.path, reason)
        else:
            yield File(entry.path, layer, name, raw)


def walk(folder: Path | str, prefix: str, refuse: Refuse) -> Iterator[Found]:
    """Everything below `folder` that is called a rule file."""
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        refuse(str(folder), f"the folder of rules cannot be read: {error.strerror}")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from walk(entry.path, f"{prefix}{entry.name}/", refuse)
        elif entry.name.endswith(".toml"):
            yield prefix + entry.name, entry
        elif entry.is_symlink() and entry.is_dir():
            refuse(entry.path, "a link to a folder is not followed; name the folder itself as a layer of rules")


def unfit(entry: os.DirEntry[str], folder: Path) -> str | None:
    """Why a file is not even opened, or ``None``."""
    if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(folder.resolve()):
        return "a link that leads out of the folder of rules is not followed"
    if not entry.is_file():
        return "this is no regular file"
    if entry.stat().st_size > LARGEST:
        return f"the file is larger than {LARGEST:,} bytes"
    return None
