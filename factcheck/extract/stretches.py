"""Cuts a text into stretches for the reading of statements: sentences, joined where a quotation reaches across them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.extract.lexicon import Lexicon
from factcheck.extract.line import DASHES
from factcheck.extract.quotes import Quotation, quotations
from factcheck.model import Sentence, Span

SILENT = ("boilerplate", "byline", "dateline", "table", "note")
TOLD = re.compile(r", (?:[A-Z][\w.'’-]* ){1,4}([a-z]+)\.")
LEADING_ON = "?!…,—"  # marks inside a quotation after which its cue may follow


class Block(NamedTuple):
    """A paragraph: the indices of its sentences, its span, its quotations."""

    sentences: tuple[int, ...]
    span: Span
    quoted: list[Quotation]


class Stretch(NamedTuple):
    """One or more sentences that no quotation reaches across: index of the first, span, quotations."""

    sentence: int
    span: Span
    quoted: list[Quotation]


def blocks(text: str, sentences: Sequence[Sentence], lexicon: Lexicon) -> Iterator[Block]:
    """The paragraphs that may hold statements."""
    grouped: dict[int, list[int]] = {}
    for index, sentence in enumerate(sentences):
        if sentence.role not in SILENT:
            grouped.setdefault(sentence.paragraph, []).append(index)
    members = list(grouped.values())
    spans = [(sentences[group[0]].span[0], sentences[group[-1]].span[1]) for group in members]
    for group, span, inside in zip(members, spans, quotations(text, spans), strict=True):
        yield Block(tuple(group), span, mended(text, inside, lexicon))


def mended(text: str, quoted: list[Quotation], lexicon: Lexicon) -> list[Quotation]:
    """Quotations without the last where it is unclosed and swallowed its own cue, as in ``“We stay, Kim said``."""
    last = quoted[-1] if quoted else None
    if last is None or last.closed:
        return quoted
    told = (match.group(1) for match in TOLD.finditer(text, last.start, last.end))
    cue = any("tail" in sense.body.takes for verb in told for sense in lexicon.senses.get(verb, ()))
    return quoted[:-1] if cue else quoted


def stretches(text: str, block: Block, sentences: Sequence[Sentence], lexicon: Lexicon) -> Iterator[Stretch]:
    """The stretches of a block, in order."""
    quoted = iter(block.quoted)
    ahead = next(quoted, None)
    first, start, inside = -1, 0, list[Quotation]()
    for index in block.sentences:
        span = sentences[index].span
        if first < 0:
            first, start, inside = index, span[0], []
        while ahead and ahead.start < span[1]:
            inside.append(ahead)
            ahead = next(quoted, None)
        if inside and (inside[-1].end > span[1] or is_tagged(text, inside[-1].end, span[1], block.span[1], lexicon)):
            continue
        yield Stretch(first, (start, span[1]), inside)
        first = -1
    if first >= 0:
        yield Stretch(first, (start, block.span[1]), inside)


def is_tagged(text: str, quote: int, sentence: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the cue of a quotation follows although a sentence ends with it: ``“Who?” Kim asked``."""
    following = text[quote : min(end, quote + 60)].split()[:6]
    if quote != sentence or not following:
        return False
    if following[0][0] in DASHES:
        return True
    cues = any(word.strip(".,:").lower() in lexicon.senses for word in following)
    return cues and text[quote - 2] in LEADING_ON
