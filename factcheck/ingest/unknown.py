"""XML of a kind that we do not know, and old .doc files: said, never read as if they were prose."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ingest.reader import ForeignError
from factcheck.model import Article, Skipped

FOREIGN = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """Nothing. Raises FactcheckError that names the format or the root, or what is wrong with the XML."""
    if raw.startswith(FOREIGN):
        raise ForeignError("a file of an old word processor (.doc): save it as .docx or as text")
    from factcheck.ingest.tree import parse

    root = parse(raw).root
    raise ForeignError(f"XML with the root <{root.tag[:40]}>, which is no known format of articles")
