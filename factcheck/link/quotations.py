"""What several articles quote: the quoted words of all readings, and which of them may be the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.extract.quotes import quotations
from factcheck.link.kin import Kin
from factcheck.model import Mention, Reading, Speaker, Statement

WORD = re.compile(r"\[[^\]\n]{0,80}\]|\([^)\n]{0,80}\)|\.{2,}|(?:\. ){2,}\.|…|[^\W_]+(?:['’.-][^\W_]+)*")
GAP = ""  # stands for an ellipsis or an insertion in brackets: any words
SHINGLE = 4  # words in a row that two quotations share before they are compared

Words = tuple[str, ...]


class Quoted(NamedTuple):
    """Quoted words: the statement narrowed to them, the words with gaps, and who says them."""

    mention: Mention
    words: Words
    speaker: Speaker | None


Near = Callable[[Sequence[Quoted], Kin], list[tuple[int, int]]]  # which quotations may be one, by their indices


def words(text: str) -> Words:
    """The words of a quotation in lower case; an ellipsis or an insertion in brackets is a gap."""
    found = (match.group().replace("’", "'").casefold() for match in WORD.finditer(text))
    return tuple(GAP if word[0] in "[(…." else word for word in found)


def quoted(readings: Sequence[Reading], shortest: int) -> Iterator[Quoted]:
    """All quotations of at least `shortest` words that statements of the readings hold, in their order."""
    for number, reading in enumerate(readings):
        text = reading.article.text
        for statement in reading.statements:
            if statement.form == "indirect":
                continue
            for inside in quotations(text, statement.content):
                for one in inside:
                    said = words(text[one.start : one.end])
                    if len(said) - said.count(GAP) >= shortest:
                        claim = statement._replace(content=((one.start, one.end),))
                        yield Quoted(Mention(number, claim), said, statement.speaker)


def neighbours(found: Sequence[Quoted], kin: Kin) -> list[tuple[int, int]]:
    """Pairs of quotations of kin that share some words in a row, by their indices, each pair once and in order."""
    return sorted(kin.meeting(found, lambda one: one.mention.reading, lambda one: shingles(one.words)))


def shingles(said: Words) -> set[Words]:
    """The runs of words, without gaps, that make two quotations candidates."""
    size = min(SHINGLE, len(said))
    runs = (said[at : at + size] for at in range(len(said) - size + 1))
    return {run for run in runs if GAP not in run}


def content(reading: Reading, statement: Statement) -> Words:
    """The words of the content of a statement, without quotation marks and without gaps."""
    text = " ".join(reading.article.text[start:end] for start, end in statement.content)
    return tuple(word for word in words(text) if word != GAP)
