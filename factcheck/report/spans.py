"""Spans as the contract gives them: into the text of the record, or into a title that the file keeps apart."""

from __future__ import annotations

from factcheck.model import Article, Span


def outward(span: Span, article: Article) -> list[int]:
    """A span in the field of the article where it stands; claims never cross from the title into the text."""
    shift = article.titled if span[0] >= article.titled else 0
    return [span[0] - shift, span[1] - shift]


def field(span: Span, article: Article) -> str:
    """The field of the article to which a span refers: ``text``, or ``title``."""
    return "text" if span[0] >= article.titled else "title"


def written(article: Article) -> str:
    """The text of an article without the title that its file keeps apart."""
    return article.text[article.titled :]
