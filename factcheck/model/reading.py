"""What claims are to each other, what happens in their sentences, and everything that was read in one article."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model.claims import Article, Figure, Moment, Name, Segment, Sentence, Span, Statement


class Participant(NamedTuple):
    """Who or what takes part in an event: where it stands, and the lemmas of its words, the head last."""

    span: Span
    lemmas: tuple[str, ...]


class Event(NamedTuple):
    """What one clause tells: who does what to whom, where and when; ``span`` is that of the verb.

    ``agent`` does it, ``patient`` is what it is done to, whether the clause is active or passive. ``adjuncts`` are
    (preposition, who or what); a bare moment, and what somebody is given, have an empty preposition. ``kind`` is that
    of the clause.
    """

    span: Span
    verb: str
    family: str | None = None
    agent: Participant | None = None
    patient: Participant | None = None
    adjuncts: tuple[tuple[str, Participant], ...] = ()
    negated: bool = False
    modal: str | None = None
    kind: str = "main"
    sentence: int = 0


class Relation(NamedTuple):
    """What figures of one article are to each other: ``claim`` is what the figures ``of`` give, in their order.

    ``kind``: share, rate, percent, difference, factor, points, total, rest. ``scale`` is a factor of the formula
    (100,000 where a rate is per so many). ``sure``: the syntax alone tells it; ``near`` are other figures beside them
    that may be meant in their place.
    """

    kind: str
    claim: Figure
    of: tuple[Figure, ...]
    near: tuple[Figure, ...] = ()
    scale: float = 1.0
    sure: bool = True


class Rank(NamedTuple):
    """A place in an order: ``claim`` has the number, ``by`` is what orders (size; a contest, a seeding), lower-case.

    ``thing`` is the noun that is ranked, ``among`` the words for whom it is ranked with, ``standing`` what the rank
    stands in (a table), ``holder`` the words for who has it, ``named`` those of them that are names. ``alone`` is a
    rank that does not say by what (ranks third).
    """

    claim: Figure
    by: str
    thing: str | None = None
    among: tuple[str, ...] = ()
    standing: str | None = None
    holder: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    alone: bool = False


class Result(NamedTuple):
    """How a match or a vote ended: ``pairs`` of numbers (sets are several), the higher first; of a vote those for it.

    ``kind``: score, vote, innings (runs and wickets). Of a ``side`` (pro, contra) alone the second number is unknown.
    ``names`` are the words with a capital beside it, ``claim`` has the first number and covers all.
    """

    claim: Figure
    kind: str
    pairs: tuple[tuple[float, float], ...]
    side: str = ""
    names: tuple[str, ...] = ()


class Reading(NamedTuple):
    """Everything that was read in one article; all that linking and judging need of it."""

    article: Article
    segments: tuple[Segment, ...]
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    names: tuple[Name, ...] = ()
    moments: tuple[Moment, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    ranks: tuple[Rank, ...] = ()
    results: tuple[Result, ...] = ()
