"""Rests, splits and gaps whose other numbers stand before them, however the sentences put them together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.extract.relations.agreement import Agreement, base
from factcheck.extract.relations.script import Script
from factcheck.model import Figure, Reading, Relation

NUMBERS = frozenset("#$q")
REST = re.compile("(?<!o)O,?\\Z|(?<!o)O,?(?=[#$q])")
OPENS = re.compile("o[#$q]")  # of the 40 that
OF, OF_THEM, END = "o", "m", "."
WHOLE = frozenset("om")
MOVES = frozenset("UL")
BACK = 3  # sentences before a number in which those that make it may stand
LEAST = 2  # a one is an article as often as a part
MANY = 6  # numbers that one may be made of


class SumReader:
    """Finds numbers that a word tells to be what others leave, make or lie apart."""

    def __init__(self, agreement: Agreement):
        self.agreement = agreement

    def sums(self, reading: Reading, script: Script) -> Iterator[Relation]:
        """Every number that a word tells to be made of others, with those of its kind before it."""
        paragraphs = [sentence.paragraph for sentence in reading.sentences]
        for at, mark in enumerate(script.marks):
            if mark.letter in NUMBERS and mark.figure is not None and is_number(mark.figure):
                yield from self.made(script, paragraphs, at, mark.figure)
            elif mark.letter in WHOLE and script.letters[at - 1 : at] in ("", END):
                yield from self.split(script, paragraphs, at)

    def made(self, script: Script, paragraphs: Sequence[int], at: int, one: Figure) -> Iterator[Relation]:
        """What one number is of those beside it."""
        letters = script.letters
        before = [*self.before(script, paragraphs, at, one)]
        if REST.search(letters[max(0, at - 3) : at]):
            yield from rest(script, before, one)
        elif is_step(one) or script.marks[at].apart or letters[at - 1] in MOVES:
            here = [place for place in self.kin(script, *script.within(one.sentence, one.sentence), one) if place != at]
            yield from gap(script, here if len(here) == 2 else before, one)

    def before(self, script: Script, paragraphs: Sequence[int], at: int, one: Figure) -> Iterator[int]:
        """Where the numbers of the kind of one stand before it, in its paragraph or the one before."""
        sentence = script.sentences[at]
        for place in self.kin(script, script.within(sentence - BACK, sentence)[0], at, one):
            if paragraphs[sentence] - paragraphs[script.sentences[place]] <= 1:
                yield place

    def kin(self, script: Script, first: int, last: int, one: Figure) -> Iterator[int]:
        """Where the numbers of the kind of one stand in a stretch."""
        for at in range(first, last):
            mark = script.marks[at]
            figure = mark.figure
            if figure is None or mark.letter not in NUMBERS or not is_number(figure) or figure is one:
                continue
            if base(figure) == base(one) and self.agreement.agree(figure, one):
                yield at

    def split(self, script: Script, paragraphs: Sequence[int], at: int) -> Iterator[Relation]:
        """A whole, and all numbers of its kind in the sentence that opens with it: *of these, 12 and 30*."""
        _, last = script.within(script.sentences[at], script.sentences[at])
        own = [mark.figure for mark in script.marks[at:last] if mark.letter in NUMBERS and mark.figure is not None]
        if len(own) < 2 or REST.search(script.letters[at:last]):
            return
        opens = bool(OPENS.match(script.letters, at))
        wholes = [own[0]] if opens else []
        if not opens:
            places = [*self.before(script, paragraphs, at, own[0])]
            wholes = [figure_of(script, places[-1])] if places else []
        parts = own[1:] if opens else own
        alike = all(is_number(part) and self.agreement.agree(part, whole) for part in parts for whole in wholes)
        if wholes and alike and 1 < len(parts) <= MANY and all(part.printed < wholes[0].printed for part in parts):
            yield Relation("split", wholes[0], tuple(parts), sure=False)


def figure_of(script: Script, at: int) -> Figure:
    """The figure at a place that has one."""
    figure = script.marks[at].figure
    assert figure is not None
    return figure


def rest(script: Script, before: Sequence[int], one: Figure) -> Iterator[Relation]:
    """What a whole leaves: the largest number, less all behind it; sure where these are told to be of it."""
    figures = [figure_of(script, at) for at in before]
    whole = max(range(len(figures)), key=lambda at: figures[at].printed, default=0)
    parts = figures[whole + 1 :]
    if (
        not 0 < len(parts) <= MANY
        or min(part.printed[0] for part in (one, *parts)) < LEAST
        or one.printed >= figures[whole].printed
    ):
        return
    letters = script.letters
    told = letters[before[whole] - 1 : before[whole]] == OF
    told = told or all(OF_THEM in letters[at + 1 : at + 3] for at in before[whole + 1 :])
    yield Relation("rest", one, (figures[whole], *parts), sure=told)


def gap(script: Script, beside: Sequence[int], one: Figure) -> Iterator[Relation]:
    """How far two numbers lie apart."""
    figures = [figure_of(script, at) for at in beside[-2:]]
    steps = any(is_step(figure) for figure in figures)
    if len(figures) == 2 and not steps and one.printed < max(figure.printed for figure in figures):
        yield Relation("gap", one, tuple(figures), sure=False)


def is_number(one: Figure) -> bool:
    """Whether a figure is one exact value above nothing."""
    return one.printed[0] == one.printed[1] > 0 and not one.vague and not one.approximate and one.bound == "exact"


def is_step(one: Figure) -> bool:
    """Whether a figure is by how much something rose or fell."""
    return one.change is not None and one.change.kind == "by"
