"""Signs: what has a say in the reading of a file, in sixteen bytes. Two files of one sign have one reading."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from factcheck.ingest.files import Found
from factcheck.version import __version__

SIZE = 16
LATER = ("report", "commands", "rules", "__pycache__")  # what comes after reading, and what the rules' digest covers


def sign(circumstances: bytes, file: Found, path: str, raw: bytes) -> bytes:
    """Of a file's bytes, the path by which its article is called, and the `circumstances` of the run."""
    called = path.encode("utf-8", "surrogateescape")
    digest = blake2b(circumstances + bytes([file.named]) + len(called).to_bytes(4) + called, digest_size=SIZE)
    digest.update(raw)
    return digest.digest()


def circumstances(rules: str, published: date | None) -> bytes:
    """Of the rules' digest, the day given to undated articles, the program and what is installed beside it."""
    day = published.isoformat() if published else ""
    return blake2b("\0".join((rules, day, program())).encode(), digest_size=SIZE).digest()


@cache
def program() -> str:
    """The version of Python, a digest of the code that reads, and when packages were last installed."""
    digest = blake2b(f"{sys.version} {__version__} {installed()}".encode(), digest_size=SIZE)
    for path in code(str(Path(__file__).parent.parent)):
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - two hundred files at each start
            digest.update(file.read())
    return digest.hexdigest()


def code(folder: str) -> Iterator[str]:
    """The files of Python below a folder, those that have a say."""
    for item in sorted(os.scandir(folder), key=lambda one: one.name):
        if item.is_dir():
            if item.name not in LATER:
                yield from code(item.path)
        elif item.name.endswith(".py"):
            yield item.path


def installed() -> int:
    """When the folder of packages last changed: readers of pages and PDF are optional, units come from a catalogue."""
    found = find_spec("regex")
    return Path(found.origin).parent.parent.stat().st_mtime_ns if found and found.origin else 0
