"""Plain text: the text is the file, whatever its line ends, so that offsets stay those of the file.

But for ligatures, soft hyphens and compounds at the end of a line, which a word must not lose its letters to.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ingest.dates import leading
from factcheck.ingest.decode import decode
from factcheck.ingest.weave import ODD, WRAPPED, Weaver
from factcheck.model import Article, Skipped


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The one article of a text file. Raises FactcheckError for binary data."""
    text, _, notes = decode(raw)
    if not text.strip():
        yield Skipped(path, "empty")
        return
    when = leading(text)
    found = Article(path, text, path, published=when.period, notes=notes, doubts=when.notes)
    yield woven(found) if ODD.search(text) or WRAPPED.search(text) else found


def woven(article: Article) -> Article:
    """The article, its ligatures spelled, compounds that a line broke on one line."""
    text, at = article.text, 0
    weaver = Weaver(text, flowing=True)
    for match in WRAPPED.finditer(text):
        weaver.spell(text[at : match.start()], at)
        at = match.end()
    weaver.spell(text[at:], at)
    return weaver.woven(article)
