"""Cuts an article into segments with a role each, and segments into sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Article, Role, Segment, Sentence, Span
from factcheck.rulebook import Rulebook
from factcheck.segment.blocks import blocks
from factcheck.segment.datelines import Datelines, is_date, leading_date
from factcheck.segment.heads import headed, is_headline
from factcheck.segment.lines import Lines
from factcheck.segment.repeats import repeats
from factcheck.segment.sentences import Splitter
from factcheck.segment.tables import rows

__all__ = ["Segmenter", "headed"]

Part = tuple[Role, Span, int]  # role, span, number of the block
EARLY = 6  # a story has begun by its sixth block


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
            sentences.extend(Sentence(found, role, number) for found in self.splitter.sentences(article.text, *span))
        return tuple(segments), tuple(sentences)

    def parts(self, article: Article) -> Iterator[Part]:
        """The segments with the numbers of their blocks; a dateline and its paragraph are one block."""
        text = article.text
        found = [*told_blocks(article)]
        roles = self.roles(article, found)
        for number, ((start, end), role) in enumerate(zip(found, roles, strict=True)):
            if role != "body":
                yield role, (start, end), number
                continue
            body = leading_date(text, start) if number == 0 else start
            if number < EARLY or text[start : start + 3].isupper():
                head = self.datelines.at(text, start, end, early=number < EARLY)
                body = head.end if head else body
            if body > start:
                yield "dateline", (start, body - trailing(text, start, body)), number
            body += leading(text, body, end)
            if body < end:
                yield "body", (body, end), number

    def roles(self, article: Article, lines: Sequence[Span]) -> list[Role]:
        """The role of each block: what the format told, then the line rules, tables, repeats, and the headline."""
        text = article.text
        told = told_roles(article, lines)
        twice = repeats(text, lines)
        tabular = rows(text, lines)
        roles: list[Role] = []
        rest: Role | None = None
        for number, (start, end) in enumerate(lines):
            role = rest or told.get(number)
            if role is None:
                rule = self.lines.rule(text[start:end], number) if end - start <= 600 else None
                role = twice.get(number) or (rule.role if rule else "table" if number in tabular else None)
                rest = rule.role if rule and rule.rest else None
            if role is None and number < EARLY and is_date(text, (start, end)):
                role = "dateline"
            roles.append(role or "body")
        if "headline" not in roles:
            mark_headline(article, lines, roles)
        return roles


def mark_headline(article: Article, lines: Sequence[Span], roles: list[Role]) -> None:
    """Makes the first block of the story its headline if it looks like one and something follows."""
    body = [number for number, role in enumerate(roles[:50]) if role == "body"]
    if len(body) > 1 and is_headline(article.text[slice(*lines[body[0]])], article.title):
        roles[body[0]] = "headline"


def told_blocks(article: Article) -> Iterator[Span]:
    """The blocks of the text, cut at the segments that the format told."""
    cuts = sorted({edge for segment in article.segments for edge in segment.span})
    at = 0
    for start, end in blocks(article.text):
        while at < len(cuts) and cuts[at] < end:
            if cuts[at] > start:
                yield from stripped(article.text, start, cuts[at])
                start = cuts[at]
            at += 1
        yield from stripped(article.text, start, end)


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
    start += leading(text, start, end)
    if start < end:
        yield start, end - trailing(text, start, end)


def leading(text: str, start: int, end: int) -> int:
    """How many characters of white space begin text[start:end]."""
    part = text[start:end]
    return len(part) - len(part.lstrip())


def trailing(text: str, start: int, end: int) -> int:
    """How many characters of white space end text[start:end]."""
    part = text[start:end]
    return len(part) - len(part.rstrip())
