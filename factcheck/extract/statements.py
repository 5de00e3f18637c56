"""Attributed statements: who said what, through whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.extract.attribution import attributions
from factcheck.extract.carriers import carrier
from factcheck.extract.layouts import RULE, announced, heading, labels
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.line import DASHES, Line, Liner, pieces
from factcheck.extract.quotes import Quotation, quotations
from factcheck.extract.scene import Found
from factcheck.model import Cue, Form, Name, Sentence, Span, Speaker, Statement
from factcheck.rulebook import Rulebook

TOLD = re.compile(r", (?:[A-Z][\w.'’-]* ){1,4}([a-z]+)\.")
LONGEST = 300  # words of a line that are looked at together
WORD = re.compile(r"[a-z]+")
SILENT = ("boilerplate", "byline", "dateline", "table", "note")


class Block(NamedTuple):
    """A paragraph: the indices of its sentences, its span, its quotations."""

    sentences: tuple[int, ...]
    span: Span
    quoted: list[Quotation]


class StatementReader:
    """Reads statements with the vocabularies of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.lexicon = Lexicon(rulebook)
        self.liner = Liner(self.lexicon)

    def statements(self, text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Statement, ...]:
        """All statements in the order of the text; speakers not yet resolved to canonical names."""
        found: list[Statement] = []
        paragraphs = [self.mended(text, block) for block in blocks(text, sentences)]
        small = text.lower()
        small = small if len(small) == len(text) else text
        spoken = labels(text, [block.span for block in paragraphs])
        for number, block in enumerate(paragraphs):
            if number in spoken:
                found.append(turn(text, block, *spoken[number]))
                continue
            for index, span, quoted in self.lines(text, block, sentences):
                if not quoted and index and self.lexicon.triggers.isdisjoint(WORD.findall(small, *span)):
                    continue
                self.read(text, index, span, quoted, found)
        whole = (item for item in found if item.content)
        return tuple(item._replace(id=f"s{number}") for number, item in enumerate(whole, 1))

    def mended(self, text: str, block: Block) -> Block:
        """The block without an unclosed quotation at its end that swallowed its own cue: ``“We stay, Kim said.``"""
        last = block.quoted[-1] if block.quoted else None
        if last is None or last.closed:
            return block
        told = (match.group(1) for match in TOLD.finditer(text, last.start, last.end))
        cue = any("tail" in sense.body.takes for verb in told for sense in self.lexicon.senses.get(verb, ()))
        return block._replace(quoted=block.quoted[:-1]) if cue else block

    def lines(
        self, text: str, block: Block, sentences: Sequence[Sentence]
    ) -> Iterator[tuple[int, Span, list[Quotation]]]:
        """(index of the first sentence, span, quotations) of stretches that no quotation reaches across."""
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
            if inside and (inside[-1].end > span[1] or self.is_tagged(text, inside[-1].end, span[1], block.span[1])):
                continue
            yield first, (start, span[1]), inside
            first = -1
        if first >= 0:
            yield first, (start, block.span[1]), inside

    def is_tagged(self, text: str, quote: int, sentence: int, end: int) -> bool:
        """Whether a quotation that ends a sentence like a question is followed by its cue: ``“Who?” Kim asked``."""
        following = text[quote : min(end, quote + 60)].split()[:6]
        if quote != sentence or not following or text[quote - 2] not in "?!…,—":
            return quote == sentence and bool(following) and following[0][0] in DASHES
        return any(word.strip(".,:").lower() in self.lexicon.senses for word in following)

    def read(self, text: str, index: int, span: Span, quoted: list[Quotation], found: list[Statement]) -> None:
        """Append the statements of one line, or its quotations to the last statement."""
        whole = self.liner.line(text, span, quoted)
        if index == 0 and (titled := heading(whole)):
            found.append(statement(whole, titled, index))
            return
        for line in pieces(whole, LONGEST):
            alone = "q" in line.tags and not line.tags.strip("q.,?!—")
            items = [] if alone else attributions(line, self.lexicon)
            if not items and line.tags[:1] == "q" and (at := continued(found, index, alone=alone)) is not None:
                found[at] = extended(found[at], part_span(line, 0, len(line.tags)), alone=alone)
            found += [statement(line, item, index, carrier(line, item, items)) for item in items]
            if line.tags.endswith(":") and (told := announced(line, self.lexicon)):
                found.append(statement(line, told, index))


def extended(item: Statement, span: Span, *, alone: bool) -> Statement:
    """A statement with another part of its content, which is a quotation `alone` or with words beside it."""
    direct = alone and (item.form == "direct" or not item.content)
    return item._replace(content=(*item.content, span), form="direct" if direct else "mixed")


def continued(found: list[Statement], index: int, *, alone: bool) -> int | None:
    """The place of the statement that a quotation without a cue of its own carries on, in sentence `index`."""
    if not found or index - found[-1].sentence > (12 if alone else 2):
        return None
    last = len(found) - 1
    at = last
    if not found[last].content:
        return last if index - found[last].sentence < 2 else None
    while at >= 0 and found[at].sentence == found[last].sentence:
        if found[at].form == "direct":
            return at
        at -= 1
    return last if alone else None


def blocks(text: str, sentences: Sequence[Sentence]) -> Iterator[Block]:
    """The paragraphs that may hold statements."""
    grouped: dict[int, list[int]] = {}
    for index, sentence in enumerate(sentences):
        if sentence.role not in SILENT:
            grouped.setdefault(sentence.paragraph, []).append(index)
    members = list(grouped.values())
    spans = [(sentences[group[0]].span[0], sentences[group[-1]].span[1]) for group in members]
    quoted = quotations(text, spans)
    for group, span, inside in zip(members, spans, quoted, strict=True):
        yield Block(tuple(group), span, inside)


def turn(text: str, block: Block, name: Span, start: int) -> Statement:
    """What a speaker of a transcript says after the label with the name."""
    begin = start + len(text[start : block.span[1]]) - len(text[start : block.span[1]].lstrip())
    content = ((begin, block.span[1]),)
    cue = (name[1], start)
    return Statement("", Speaker(name, text[slice(*name)]), Cue(cue, text[slice(*cue)]), content, "direct", "assert",
                     sentence=block.sentences[0], rule=RULE)  # fmt: skip


def statement(line: Line, item: Found, index: int, via: str | None = None) -> Statement:
    """The statement of an attribution."""
    text = line.text
    speaker = None
    if item.source:
        span = line.span(item.source.first, item.source.last)
        speaker = Speaker(span, text[slice(*span)])
    cue_span = line.span(*item.cue)
    content = tuple(part_span(line, first, last) for first, last in item.parts if first < last)
    return Statement("", speaker, Cue(cue_span, text[slice(*cue_span)]), content, form(line.tags[slice(*part)] for part in item.parts), item.stance,
                     via, hearsay=item.hearsay, sentence=index, rule=item.rule)  # fmt: skip


def part_span(line: Line, first: int, last: int) -> Span:
    """A part of a content without the marks at its end that belong to the sentence."""
    while last > first + 1 and line.tags[last - 1] in ".,;:—":
        last -= 1
    return line.span(first, last)


def form(tags: Iterable[str]) -> Form:
    """How much of a content stands in quotation marks, by the classes of the words of its parts."""
    parts = [part.strip(".,;:—") for part in tags]
    if all(part and not part.strip("q.,;:—C") for part in parts):
        return "direct"
    return "mixed" if any("q" in part for part in parts) else "indirect"
