"""Reads files into articles: one module for each input format.

A new format is a module with ``read(raw, path)`` (see ``reader.Reader``), a line in ``READERS`` and a test for it
in ``sniff``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import BinaryIO

from factcheck.errors import FactcheckError
from factcheck.faults import fault
from factcheck.ingest.files import MAX_SIZE, Found, content, files, within
from factcheck.ingest.places import place
from factcheck.ingest.reader import ForeignError, Reader
from factcheck.ingest.sift import sifted
from factcheck.ingest.sniff import sniff
from factcheck.model import Article, Skipped

__all__ = ["READERS", "Reader", "articles", "place", "reader"]

# Format -> module of this package; imported when first needed, as no run needs all.
READERS = {
    "text": "plain",
    "markdown": "markdown",
    "jsonl": "jsonl",
    "nitf": "nitf",
    "newsml": "newsml",
    "newsml_g2": "newsml_g2",
    "ninjs": "ninjs",
    "feed": "feed",
    "mail": "mail",
    "iptc7901": "iptc7901",
    "anpa": "anpa",
    "html": "page",
    "docx": "docx",
    "epub": "epub",
    "pdf": "pdf",
    "rtf": "rtf",
    "xml": "unknown",
    "foreign": "unknown",
}


def reader(name: str) -> Reader:
    """The reader of a format of READERS."""
    read: Reader = import_module(f"{__name__}.{READERS[name]}").read
    return read


def articles(
    paths: Iterable[str],
    stdin: BinaryIO | None = None,
    *,
    stdin_name: str = "-",
    max_size: int = MAX_SIZE,
    embargoed: bool = False,
) -> Iterator[Article | Skipped]:
    """Every article that `paths` name or that lies below them, and every file that gave none with the reason.

    ``-`` is `stdin`, read as if it were the file `stdin_name`. Of several versions of a story only the newest is
    given, killed copy never, copy under embargo only with `embargoed`. Raises UsageError for a path that does not
    exist.
    """
    return sifted(everything(files(paths), stdin, stdin_name, max_size), embargoed=embargoed)


def everything(
    found: Iterable[Found | Skipped], stdin: BinaryIO | None, stdin_name: str, max_size: int
) -> Iterator[Article | Skipped]:
    """What all files hold, in their order."""
    for item in found:
        if isinstance(item, Skipped):
            yield item
        else:
            yield from opened(item, stdin, stdin_name, max_size)


def opened(item: Found, stdin: BinaryIO | None, stdin_name: str, max_size: int) -> Iterator[Article | Skipped]:
    """What one file holds; nothing that is wrong with it touches another."""
    path = stdin_name if item.path == "-" else item.path
    try:
        if item.path == "-":
            raw = within((stdin or sys.stdin.buffer).read(max_size + 1), max_size)
        else:
            raw = content(item.path, max_size)
    except FactcheckError as error:
        yield Skipped(path, error.message)
    else:
        yield from held(raw, path, named=item.named)


def held(raw: bytes, path: str, *, named: bool) -> Iterator[Article | Skipped]:
    """What the bytes of a file hold; `named` where an argument named it, so that it is text if nothing else."""
    try:
        name = sniff(raw, path) or ("text" if named else None)
        if name is None:
            yield Skipped(path, "no known format of articles", deliberate=True)
        else:
            yield from reader(name)(raw, path)
    except FactcheckError as error:
        yield Skipped(path, error.message, deliberate=not named and isinstance(error, ForeignError))
    except RecursionError:
        yield Skipped(path, "nested too deeply")
    except Exception as error:  # whatever it is, the other files must still be read
        yield Skipped(path, fault(error))
