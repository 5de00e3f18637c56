"""XML of a kind that we do not know: said, never read as if it were prose."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ingest.reader import ForeignError
from factcheck.ingest.tree import parse
from factcheck.model import Article, Skipped


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """Nothing. Raises FactcheckError that names the root, or what is wrong with the XML."""
    root = parse(raw).root
    raise ForeignError(f"XML with the root <{root.tag[:40]}>, which is no known format of articles")
