"""What several articles quote or retell: the words of all readings, and which of them may be the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.extract.quotes import quotations
from factcheck.link.bases import stem
from factcheck.link.kin import Kin
from factcheck.model import Mention, Name, Reading, Span, Speaker, Statement

WORD = re.compile(r"\[[^\]\n]{0,80}\]|\([^)\n]{0,80}\)|\.{2,}|(?:\. ){2,}\.|…|[^\W_]+(?:['’.-][^\W_]+)*")
GAP = ""  # stands for an ellipsis or an insertion in brackets: any words
TOLD = 3  # telling words in a row that two quotations share, whatever stands between
LONG = 5  # letters of a word that tells something
SHORT, BRIEF = 3, 8  # words in a row that quotations of so many words share
SHINGLE = 4  # words in a row that two quotations share before they are compared

Words = tuple[str, ...]


class Quoted(NamedTuple):
    """Words of somebody: the statement narrowed to them, the words with gaps, who says them.

    ``retold`` words stand in no quotation marks; ``loose`` ones have no cue, and the speaker is who is named beside
    them. ``beside`` are the words of all names of the article in lower case.
    """

    mention: Mention
    words: Words
    speaker: Speaker | None
    beside: frozenset[str] = frozenset()
    retold: bool = False
    loose: bool = False


Near = Callable[[Sequence[Quoted], Kin], list[tuple[int, int]]]  # which quotations may be one, by their indices


def words(text: str) -> Words:
    """The words of a quotation in lower case; an ellipsis or an insertion in brackets is a gap."""
    found = (match.group().replace("’", "'").casefold() for match in WORD.finditer(text))
    return tuple(GAP if word[0] in "[(…." else word for word in found)


def quoted(readings: Sequence[Reading], shortest: int) -> Iterator[Quoted]:
    """All quotations of at least `shortest` words that the readings hold, and what their statements retell."""
    for number, reading in enumerate(readings):
        beside = frozenset(word for name in reading.names for word in words(name.text))
        for statement in reading.statements:
            if statement.form == "indirect" and is_within(statement, reading.statements):
                continue  # what somebody is said to have said is said by another, too
            for claim, said, indirect in worded(reading, statement):
                if size(said) >= shortest:
                    yield Quoted(Mention(number, claim), said, statement.speaker, beside, retold=indirect)
        for claim in uncued(reading):
            said = words(reading.article.text[slice(*claim.content[0])])
            if size(said) >= shortest:
                yield Quoted(Mention(number, claim), said, claim.speaker, beside, loose=True)


def is_within(statement: Statement, others: Sequence[Statement]) -> bool:
    """Whether all that a statement says stands inside what another one says."""
    return any(
        other is not statement
        and other.content != statement.content
        and all(any(a <= start and end <= b for a, b in other.content) for start, end in statement.content)
        for other in others
    )


def size(said: Words) -> int:
    """How many words there are without the gaps."""
    return len(said) - said.count(GAP)


def worded(reading: Reading, statement: Statement) -> Iterator[tuple[Statement, Words, bool]]:
    """A statement with its words, and whether they are retold: each stretch in marks, and all of it together."""
    inside = list(marked(reading, statement)) if statement.form != "indirect" else []
    yield from ((claim, said, False) for claim, said in inside)
    if statement.form == "direct" and len(inside) > 1:
        yield statement, tuple(word for _, said in inside for word in said), False
    elif statement.form != "direct":
        said = content(reading, statement)
        yield statement, said[said[:1] == ("that",) :], True


def marked(reading: Reading, statement: Statement) -> Iterator[tuple[Statement, Words]]:
    """A statement narrowed to each of its stretches in quotation marks, with its words."""
    text = reading.article.text
    for inside in quotations(text, statement.content):
        for one in inside:
            yield statement._replace(content=((one.start, one.end),)), words(text[one.start : one.end])


def uncued(reading: Reading) -> Iterator[Statement]:
    """The quotations of a story that no statement holds, said by whom their paragraph names, if that is one."""
    held = [span for statement in reading.statements for span in statement.content]
    text = reading.article.text
    body = [(at, one) for at, one in enumerate(reading.sentences) if one.role == "body"]
    for _, group in groupby(body, key=lambda item: item[1].paragraph):
        inside = list(group)
        block = (inside[0][1].span[0], inside[-1][1].span[1])
        found = [(one.start, one.end) for part in quotations(text, [block]) for one in part]
        for span in found:
            if not any(span[0] < end and start < span[1] for start, end in held):
                at = next(at for at, one in inside if span[0] < one.span[1])
                yield Statement("", bearer(reading, block, found), None, (span,), "direct", "assert", sentence=at)


def bearer(reading: Reading, block: Span, quotes: Sequence[Span]) -> Speaker | None:
    """The only person whom a paragraph names outside its quotations by more than a surname."""
    found = {name.name: name for name in reading.names if is_full(name, block, quotes)}
    if len(found) != 1:
        return None
    name = next(iter(found.values()))
    return Speaker(name.span, name.text, name.name, name.kind, name.role)


def is_full(name: Name, block: Span, quotes: Sequence[Span]) -> bool:
    """Whether a name of at least two words, which may be a person's, stands in a block but in no quotation."""
    inside = block[0] <= name.span[0] < block[1] and not any(start <= name.span[0] < end for start, end in quotes)
    return inside and name.kind in ("person", "unknown") and " " in name.name


def neighbours(found: Sequence[Quoted], kin: Kin) -> list[tuple[int, int]]:
    """Pairs of quotations of kin that share some words in a row, by their indices, each pair once and in order."""
    return sorted(kin.meeting(found, lambda one: one.mention.reading, keys))


def keys(one: Quoted) -> set[Words]:
    """What makes two quotations candidates: words in a row, telling ones with others between, a number with one."""
    told = telling(one.words)
    counted = {word for word in one.words if word[:1].isdigit()} if one.retold else set()
    rows = {("told", *told[at : at + TOLD]) for at in range(len(told) - TOLD + 1)}
    few = shingles(one.words, SHORT) if len(one.words) <= BRIEF else set[Words]()
    return shingles(one.words, SHINGLE) | few | rows | {("count", number, word) for number in counted for word in told}


def telling(said: Words) -> Words:
    """The stems of the longer words, in order: what stays of a sentence that is retold."""
    return tuple(stem(word) for word in said if len(word) >= LONG)


def shingles(said: Words, most: int) -> set[Words]:
    """The runs of words, without gaps, that make two quotations candidates."""
    size = min(most, len(said))
    runs = (said[at : at + size] for at in range(len(said) - size + 1))
    return {run for run in runs if GAP not in run}


def content(reading: Reading, statement: Statement) -> Words:
    """The words of the content of a statement, without quotation marks and without gaps."""
    text = " ".join(reading.article.text[start:end] for start, end in statement.content)
    return tuple(word for word in words(text) if word != GAP)
