"""PDF, by pypdf (extra pdf): the text of its pages as it is laid out, line by line."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator

from factcheck.errors import FactcheckError
from factcheck.ingest.dates import published
from factcheck.ingest.weave import LIGATURES
from factcheck.model import Article, Skipped

COMPOUND = re.compile(r"(?<=\d)-\n(?=[a-z])|(?<=[a-z]ty)-\n(?=[a-z]{3,5}\b)")  # 40-/minute, thirty-/five
BROKEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])|\u00ad\n?")  # a word that did not fit on its line
SPELLED = str.maketrans(LIGATURES)
MISSING = "PDF needs pypdf: python -m pip install pypdf"


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The one article of a file. Raises FactcheckError without pypdf and for files that it cannot read."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise FactcheckError(MISSING) from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it speaks of each flaw of a file on standard error
    try:
        reader = PdfReader(io.BytesIO(raw))
        pages = [page.extract_text() for page in reader.pages]
        meta = reader.metadata
        title, author, made = (meta.title, meta.author, meta.creation_date) if meta else (None, None, None)
    except Exception as error:  # a file made to break a reader breaks it in any of a hundred ways
        raise FactcheckError(f"no readable PDF: {type(error).__name__}: {error}") from None
    whole = (BROKEN.sub("", COMPOUND.sub("-", page)).strip() for page in pages if page.strip())
    text = "\n\n".join(whole).translate(SPELLED)
    if not text:
        yield Skipped(path, f"{len(pages)} pages without text: a scan?")
        return
    blank = sum(not page.strip() for page in pages)
    when = published(made.isoformat() if made else None)
    yield Article(
        path, text, path, published=when.period, published_at=when.at, title=str(title) if title else None,
        byline=str(author) if author else None,
        doubts=(f"{blank} of {len(pages)} pages without text: a scan?",) if blank else (),
    )  # fmt: skip
