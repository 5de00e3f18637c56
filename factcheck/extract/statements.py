"""Attributed statements: who said what, through whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.extract.attribution import attributions
from factcheck.extract.carriers import carrier
from factcheck.extract.layouts import RULE, announced, heading, labels
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.line import Line, Liner, pieces
from factcheck.extract.scene import Found
from factcheck.extract.stretches import Block, Stretch, blocks, stretches
from factcheck.model import Cue, Form, Name, Sentence, Span, Speaker, Statement
from factcheck.rulebook import Rulebook

WORD = re.compile(r"[a-z]+")
LONGEST = 300  # words of a line that are looked at together
FAR = 12  # sentences over which a quotation without a cue of its own still belongs to the speaker before
NEAR = 2

UNKNOWN = Statement("", None, None, (), "direct", "assert")  # takes what follows where it is not told who says it
Held = tuple[int, Span]  # sentence and span of a quotation whose cue may follow


class StatementReader:
    """Reads statements with the vocabularies of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.lexicon = Lexicon(rulebook)
        self.liner = Liner(self.lexicon)

    def statements(self, text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Statement, ...]:
        """All statements in the order of the text; speakers not yet resolved to canonical names.

        Sources are read from the words themselves, since most are no names (*officials*); `names` meet them later,
        when speakers are resolved.
        """
        found: list[Statement] = []
        held: list[Held] = []
        paragraphs = list(blocks(text, sentences, self.lexicon))
        spoken = labels(text, [block.span for block in paragraphs])
        small = text.lower()
        small = small if len(small) == len(text) else text
        for number, block in enumerate(paragraphs):
            if number in spoken:
                hand_over(found, held)
                found.append(turn(text, block, *spoken[number]))
                continue
            for stretch in stretches(text, block, sentences, self.lexicon):
                colon = text[stretch.span[1] - 1] == ":"
                if stretch.quoted or stretch.sentence == 0 or colon or self.may_tell(small, stretch.span):
                    self.read(text, stretch, found, held, block.sentences[0])
        hand_over(found, held)
        whole = (item for item in found if item.content and item.cue)
        return tuple(item._replace(id=f"s{number}") for number, item in enumerate(whole, 1))

    def may_tell(self, small: str, span: Span) -> bool:
        """Whether a stretch of the text in lower case holds a word of attribution at all."""
        return not self.lexicon.triggers.isdisjoint(WORD.findall(small, *span))

    def read(self, text: str, stretch: Stretch, found: list[Statement], held: list[Held], block: int) -> None:
        """Append the statements of one stretch, or its quotations to the last statement.

        A paragraph that is all quotation and runs on is `held`: its cue may follow. `block` is its first sentence.
        """
        index = stretch.sentence
        whole = self.liner.line(text, stretch.span, stretch.quoted)
        if index == 0 and (titled := heading(whole)):
            found.append(statement(whole, titled, index))
            return
        for line in pieces(whole, LONGEST):
            alone = "q" in line.tags and not line.tags.strip("q.,?!—")
            if alone and stretch.quoted[-1].resumed and runs_on(found, block):
                held.append((index, part_span(line, 0, len(line.tags))))
                continue
            items = [] if alone else attributions(line, self.lexicon)
            told = [statement(line, item, index, carrier(line, item, items)) for item in items]
            if held and line.tags[:1] == "q":
                told = [before(one, held) if starts(line, one) else one for one in told]
            hand_over(found, held)
            if not items and carries_on(line) and (at := continued(found, index, alone=alone)) is not None:
                found[at] = extended(found[at], part_span(line, 0, len(line.tags)), alone=alone)
            found += told
            if line.tags.endswith(":") and (ahead := announced(line, self.lexicon)):
                found.append(statement(line, ahead, index))
            elif not (items or alone) and is_open(line, stretch):
                found.append(UNKNOWN._replace(sentence=index))


def runs_on(found: Sequence[Statement], block: int) -> bool:
    """Whether a quotation at the end of a block may have its cue in the next: nobody has said it so far."""
    return not found or (bool(found[-1].content) and found[-1].sentence < block and found[-1].rule != RULE)


def is_open(line: Line, stretch: Stretch) -> bool:
    """Whether a line without a cue that is known leads to a quotation or has one, so that more of it may follow."""
    led = line.tags.endswith(":") or bool(stretch.quoted and stretch.quoted[-1].resumed)
    return led or (line.tags[:1] == "q" and not carries_on(line))


def starts(line: Line, item: Statement) -> bool:
    """Whether a content begins with the line."""
    return bool(item.content) and item.content[0][0] == line.spans[0][0]


def before(item: Statement, held: list[Held]) -> Statement:
    """A statement with the quotations that ran on to it; nothing is held after that."""
    spans = tuple(span for _, span in held)
    held.clear()
    return item._replace(content=(*spans, *item.content))


def hand_over(found: list[Statement], held: list[Held]) -> None:
    """Give quotations that found no cue behind them to who spoke before."""
    for index, span in held:
        if (at := continued(found, index, alone=True)) is not None:
            found[at] = extended(found[at], span, alone=True)
    held.clear()


def carries_on(line: Line) -> bool:
    """Whether a line begins with a quotation that is neither its subject nor has a cue that is not known.

    ``“Green Rain” was written by Kim``, ``“We row,” the club trumpeted``.
    """
    if line.tags[:1] != "q" or line.tags[1:2] in ("A", "B"):
        return False
    return line.tags[1:2] not in tuple("cPDn") or not line.words[0][:-1].endswith(",")


def continued(found: list[Statement], index: int, *, alone: bool) -> int | None:
    """The place of the statement that a quotation without a cue of its own carries on, in sentence `index`."""
    if not found or index - found[-1].sentence > (FAR if alone else NEAR):
        return None
    last = at = len(found) - 1
    if not found[last].content:
        return last if index - found[last].sentence < NEAR else None
    while at >= 0 and found[at].sentence == found[last].sentence:
        if found[at].form == "direct":
            return at
        at -= 1
    return last if alone else None


def extended(item: Statement, span: Span, *, alone: bool) -> Statement:
    """A statement with another part of its content, which is a quotation `alone` or with words beside it."""
    direct = alone and (item.form == "direct" or not item.content)
    return item._replace(content=(*item.content, span), form="direct" if direct else "mixed")


def turn(text: str, block: Block, name: Span, start: int) -> Statement:
    """What a speaker of a transcript says after the label with the name."""
    said = text[start : block.span[1]]
    content = ((block.span[1] - len(said.lstrip()), block.span[1]),)
    cue = Cue((name[1], start), text[name[1] : start])
    speaker = Speaker(name, text[slice(*name)])
    return Statement("", speaker, cue, content, "direct", "assert", sentence=block.sentences[0], rule=RULE)


def statement(line: Line, item: Found, index: int, via: str | None = None) -> Statement:
    """The statement of an attribution."""
    speaker = None
    if item.source:
        span = line.span(item.source.first, item.source.last)
        speaker = Speaker(span, line.text[slice(*span)])
    cue = line.span(*item.cue)
    return Statement(
        id="",
        speaker=speaker,
        cue=Cue(cue, line.text[slice(*cue)]),
        content=tuple(part_span(line, first, last) for first, last in item.parts if first < last),
        form=form(line.tags[slice(*part)] for part in item.parts),
        stance=item.stance,
        via=via,
        hearsay=item.hearsay,
        sentence=index,
        rule=item.rule,
    )


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
