"""Plain text: the text is the file, whatever its line ends, so that offsets stay those of the file.

But for ligatures and soft hyphens, which a word must not lose its letters to.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ingest.dates import leading
from factcheck.ingest.decode import decode
from factcheck.ingest.weave import ODD, Weaver
from factcheck.model import Article, Skipped


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The one article of a text file. Raises FactcheckError for binary data."""
    text, _, notes = decode(raw)
    if not text.strip():
        yield Skipped(path, "empty")
        return
    when = leading(text)
    found = Article(path, text, path, published=when.period, notes=notes, doubts=when.notes)
    if ODD.search(text):
        weaver = Weaver(text, flowing=True)
        weaver.spell(text, 0)
        found = weaver.woven(found)
    yield found
