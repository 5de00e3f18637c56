"""Finds what one article attributes and another states as its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.mouths import named
from factcheck.judge.telling import Clash
from factcheck.link.kin import Kin
from factcheck.link.quotations import Words, content, words
from factcheck.model import Mention, Reading, Speaker, Statement
from factcheck.rulebook.kinds.statements import QuotationCheck

RUN = 6  # words in a row by which a content is looked up


def dropped(readings: Sequence[Reading], kin: Kin, check: QuotationCheck) -> Iterator[Clash]:
    """What one article attributes and another of the event states word for word as its own."""
    found = [one for number, reading in enumerate(readings) for one in tellings(number, reading, check.shortest)]
    for at, other in sorted(kin.meeting(found, lambda one: one.mention.reading, lambda one: [one.words[:RUN]])):
        told, plain = sorted((found[at], found[other]), key=lambda one: one.plain)
        if is_dropped(told, plain, check.most):
            yield Clash(told.mention, plain.mention, named(speaker(told)))


class Telling(NamedTuple):
    """What is told by somebody, or, where it is ``plain``, by the article itself, with its words."""

    mention: Mention
    words: Words
    plain: bool


def tellings(number: int, reading: Reading, shortest: int) -> Iterator[Telling]:
    """What an article has from somebody in its own words, and what it says by itself."""
    for statement in reading.statements:
        said = content(reading, statement)
        said = said[said[:1] == ("that",) :]
        if statement.form == "indirect" and is_named(statement) and len(said) >= shortest:
            yield Telling(Mention(number, statement), said, plain=False)
    for mention, said in unattributed(number, reading, shortest):
        yield Telling(mention, said, plain=True)


def is_dropped(told: Telling, plain: Telling, most: int) -> bool:
    """Whether what is told by somebody is told by the article itself elsewhere, with no more than `most` words more."""
    said, other = told.words, plain.words
    return plain.plain > told.plain and said == other[: len(said)] and len(other) <= len(said) + most


def speaker(told: Telling) -> Speaker | None:
    """Who tells it."""
    return told.mention.claim.speaker if isinstance(told.mention.claim, Statement) else None


def is_named(statement: Statement) -> bool:
    """Whether a message can say whose statement it is: not *he*."""
    speaker = statement.speaker
    return speaker is not None and (speaker.name is not None or " " in speaker.text or len(speaker.text) > 4)


def unattributed(number: int, reading: Reading, shortest: int) -> Iterator[tuple[Mention, Words]]:
    """(claim, words) of the sentences of a story in which nobody is said to say anything."""
    attributed = {statement.sentence for statement in reading.statements}
    text = reading.article.text
    for at, sentence in enumerate(reading.sentences):
        plain = text[slice(*sentence.span)]
        if sentence.role == "body" and at not in attributed and not set(plain) & set('"“”«'):
            said = words(plain)
            if len(said) >= shortest:
                claim = Statement("", None, None, (sentence.span,), "indirect", "assert", sentence=at)
                yield Mention(number, claim), said
