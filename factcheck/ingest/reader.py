"""What a reader of an input format is: bytes in, articles or reasons out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from factcheck.errors import FactcheckError
from factcheck.model import Article, Skipped


class ForeignError(FactcheckError):
    """A file that is no article of any format: an error when it was named, as it should be on a walk."""


class Reader(Protocol):
    """Reads one file of its format; a file may hold several articles.

    Raises FactcheckError where nothing of the file can be read; what costs only one article is yielded as Skipped.
    """

    def __call__(self, raw: bytes, path: str) -> Iterator[Article | Skipped]:
        """The articles of the file `path`, whose bytes are `raw`, in their order."""
        ...
