"""Cuts an article into segments with a role each, and segments into sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.ingest.titles import is_title, plain
from factcheck.model import Article, Role, Segment, Sentence, Span
from factcheck.rulebook import Rulebook
from factcheck.segment.blocks import blocks
from factcheck.segment.datelines import Datelines, is_date, leading_date
from factcheck.segment.heads import LONGEST as LONGEST_TITLE
from factcheck.segment.heads import headed, is_headline
from factcheck.segment.lines import Lines
from factcheck.segment.repeats import repeats
from factcheck.segment.sentences import Splitter
from factcheck.segment.tables import rows

__all__ = ["Segmenter", "headed"]

Part = tuple[Role, Span, int]  # role, span, number of the block
EARLY = 6  # a story has begun by its sixth block
TAIL = 3  # blocks at the end among which an outlet signs


class Segmenter:
    """Segments and sentences by the rules of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.lines = Lines(rulebook)
        self.datelines = Datelines(rulebook)
        self.splitter = Splitter(rulebook)

    def segment(self, article: Article) -> tuple[tuple[Segment, ...], tuple[Sentence, ...]]:
        """The segments of the article and their sentences, both in the order of the text.

        Every character but white space lies in one segment and one sentence; sentences carry the segment's role.
        """
        segments, sentences = [], []
        for role, span, number in self.parts(article):
            segments.append(Segment(role, span))
            for found in self.splitter.sentences(article.text, *span):
                sentences.append(Sentence(found, role, number))
        return tuple(segments), tuple(sentences)

    def parts(self, article: Article) -> Iterator[Part]:
        """The segments with the numbers of their blocks; a dateline and its paragraph are one block."""
        text = article.text
        found = list(told_blocks(article))
        before: Role = "headline"
        for number, ((start, end), role) in enumerate(zip(found, self.roles(article, found), strict=True)):
            early, first = number < EARLY or before != "body", before == "headline"
            before = role
            if role == "body" and (early or text[start : start + 3].isupper()):
                yield from self.opening(text, (start, end), number, early=early, first=first)
            else:
                yield role, (start, end), number

    def opening(self, text: str, block: Span, number: int, *, early: bool, first: bool) -> Iterator[Part]:
        """A paragraph that may open with a dateline, which is a segment of its own; the `first` with a date, too."""
        start, end = block
        body = leading_date(text, start) if first else start
        head = self.datelines.at(text, start, end, early=early)
        for span in stripped(text, start, head.end if head else body):
            yield "dateline", span, number
        for span in stripped(text, head.end if head else body, end):
            yield "body", span, number

    def roles(self, article: Article, lines: Sequence[Span]) -> list[Role]:
        """The role of each block: what the format told, repeats, the line rules, tables, and last the headline."""
        text = article.text
        told = told_roles(article, lines)
        twice = repeats(text, lines, told)
        tabular, held = rows(text, lines), self.lines.held(text)
        found: list[Role] = []
        rest: Role | None = None
        for number, span in enumerate(lines):
            rule = None if rest or number in told else self.lines.rule(text, *span, held)
            rest = rule.role if rule and rule.rest else rest
            role = rest or told.get(number) or twice.get(number) or (rule and rule.role)
            found.append(role or ("table" if number in tabular else "body"))
        self.mark_head(article, lines, found)
        mark_tail(article, lines, found)
        return found

    def mark_head(self, article: Article, lines: Sequence[Span], found: list[Role]) -> None:
        """Among the first blocks: a date that stands alone, the title once more, and the headline where none is told.

        The headline looks like one, or a dateline follows it.
        """
        text = article.text
        body = [number for number, role in enumerate(found[: 2 * EARLY]) if role == "body"]
        for number in body[:EARLY]:
            if is_date(text, lines[number]):
                found[number] = "dateline"
            elif is_title(text[slice(*lines[number])], article.title):
                found[number] = "headline"
        body = [number for number in body if found[number] == "body"]
        if "headline" in found or len(body) < 2:
            return
        start, end = lines[body[0]]
        below = self.datelines.at(text, *lines[body[1]], early=True)
        above = below and end - start <= LONGEST_TITLE and not self.datelines.at(text, start, end, early=True)
        if above or is_headline(text[start:end], article.title):
            found[body[0]] = "headline"


def mark_tail(article: Article, lines: Sequence[Span], found: list[Role]) -> None:
    """Among the last blocks, those that only name the outlet: its signature, whatever marks stand around it."""
    outlet = plain(article.source or "")
    for number in range(max(len(lines) - TAIL, 1), len(lines) if outlet else 0):
        if found[number] == "body" and plain(article.text[slice(*lines[number])]) == outlet:
            found[number] = "boilerplate"


def told_blocks(article: Article) -> Iterator[Span]:
    """The blocks of the text, cut at the segments that the format told."""
    cuts = sorted({edge for segment in article.segments for edge in segment.span})
    if not cuts:
        yield from blocks(article.text)
        return
    for start, end in blocks(article.text):
        inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        for one, two in pairwise((start, *inside, end)):
            yield from stripped(article.text, one, two)


def told_roles(article: Article, lines: Sequence[Span]) -> dict[int, Role]:
    """Index of a block -> role that the format told; a told body still has its boilerplate found."""
    told = iter(sorted((segment for segment in article.segments if segment.role != "body"), key=lambda one: one.span))
    found: dict[int, Role] = {}
    segment = next(told, None)
    for number, (start, _) in enumerate(lines):
        while segment and segment.span[1] <= start:
            segment = next(told, None)
        if segment and segment.span[0] <= start:
            found[number] = segment.role
    return found


def stripped(text: str, start: int, end: int) -> Iterator[Span]:
    """The span without white space at its ends, if anything is left."""
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    if start < end:
        yield start, end - len(part) + len(part.rstrip())
