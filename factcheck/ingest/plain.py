"""Plain text: the text is the file, whatever its line ends, so that offsets stay those of the file."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ingest.dates import leading
from factcheck.ingest.decode import decode
from factcheck.model import Article, Skipped


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The one article of a text file. Raises FactcheckError for binary data."""
    text, _, notes = decode(raw)
    if not text.strip():
        yield Skipped(path, "empty")
        return
    when = leading(text)
    yield Article(path, text, path, published=when.period, notes=notes, doubts=when.notes)
