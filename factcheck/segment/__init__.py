"""Cuts an article into segments with a role each, and segments into sentences."""

from __future__ import annotations

import re

from factcheck.model import Article, Segment, Sentence
from factcheck.rulebook import Rulebook

PARAGRAPH = re.compile(r"[^\n]+")
STOP = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")


class Segmenter:
    """Segments and sentences by the rules of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        pass

    def segment(self, article: Article) -> tuple[tuple[Segment, ...], tuple[Sentence, ...]]:
        """The segments of the article and their sentences, both in the order of the text."""
        segments, sentences = [], []
        for number, block in enumerate(PARAGRAPH.finditer(article.text)):
            segments.append(Segment("body", block.span()))
            start = block.start()
            for stop in [*(match.end() for match in STOP.finditer(article.text, *block.span())), block.end()]:
                if article.text[start:stop].strip():
                    sentences.append(Sentence((start, stop), "body", number))
                start = stop
        return tuple(segments), tuple(sentences)
