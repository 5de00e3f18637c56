"""A reading as bytes and back: compressed JSON, so that an archive from elsewhere can hold nothing that runs."""

from __future__ import annotations

import json
import zlib
from datetime import date
from typing import Any

from factcheck.model import (
    Anchor,
    Article,
    Change,
    Clock,
    Cue,
    Event,
    Figure,
    Frame,
    Moment,
    Name,
    Participant,
    Period,
    Reading,
    Relation,
    Segment,
    Sentence,
    Speaker,
    Statement,
)

Fields = list[Any]


def packed(reading: Reading) -> bytes:
    """Everything of a reading, named tuples as lists of their fields, days as ISO 8601."""
    return zlib.compress(json.dumps(reading, default=date.isoformat, separators=(",", ":")).encode(), 6)


def unpacked(raw: bytes) -> Reading:
    """The reading that ``packed`` wrote down; ValueError or TypeError where the bytes are no such reading."""
    try:
        whole = json.loads(zlib.decompress(raw))
    except zlib.error as error:
        raise ValueError(str(error)) from None
    item, segments, sentences, figures, statements, names, moments, *newer = whole
    padded: list[Fields] = [*newer, [], []]
    events, relations = padded[:2]  # what was kept before there were any has none
    return Reading(
        article(item),
        tuple(segment(one) for one in segments),
        tuple(Sentence(tuple(span), *rest) for span, *rest in sentences),
        tuple(map(figure, figures)),
        tuple(map(statement, statements)),
        tuple(Name(**flat(Name, one)) for one in names),
        tuple(map(moment, moments)),
        tuple(map(event, events)),
        tuple(map(relation, relations)),
    )


def flat(kind: Any, fields: Fields) -> dict[str, Any]:
    """The fields by their names, lists of whatever depth as tuples."""
    return dict(zip(kind._fields[: len(fields)], deep(fields), strict=True))  # newer ones have defaults


def deep(item: Any) -> Any:
    """Lists as tuples, all the way down."""
    return tuple([deep(part) for part in item]) if isinstance(item, list) else item


def period(days: Fields) -> Period:
    """The first and the last day."""
    first, last = (day and date.fromisoformat(day) for day in days)
    return Period(first, last)


def segment(fields: Fields) -> Segment:
    """A segment with its role."""
    return Segment(**flat(Segment, fields))


def article(fields: Fields) -> Article:
    """The story itself."""
    given = flat(Article, fields)
    given["published"] = period(given["published"])
    given["segments"] = tuple(Segment(*one) for one in given["segments"])
    given["anchors"] = tuple(Anchor(*one) for one in given["anchors"])
    return Article(**given)


def figure(fields: Fields) -> Figure:
    """A figure with what frames it."""
    given = flat(Figure, fields)
    given["change"] = given["change"] and Change(*given["change"])
    given["frame"] = Frame(*deep(given["frame"]))
    given["as_of"] = period(given["as_of"])
    return Figure(**given)


def statement(fields: Fields) -> Statement:
    """A statement with its speaker."""
    given = flat(Statement, fields)
    given["speaker"] = given["speaker"] and Speaker(*given["speaker"])
    given["cue"] = given["cue"] and Cue(*given["cue"])
    given["said_on"] = period(given["said_on"])
    return Statement(**given)


def moment(fields: Fields) -> Moment:
    """A moment with its days and its clock."""
    given = flat(Moment, fields)
    given["period"] = period(given["period"])
    given["clock"] = given["clock"] and Clock(*given["clock"])
    return Moment(**given)


def event(fields: Fields) -> Event:
    """An event with those who take part."""
    given = flat(Event, fields)
    for role in ("agent", "patient"):
        given[role] = given[role] and Participant(*given[role])
    given["adjuncts"] = tuple((preposition, Participant(*one)) for preposition, one in given["adjuncts"])
    return Event(**given)


def relation(fields: Fields) -> Relation:
    """A relation with its figures."""
    kind, claim, of, near, *rest = fields
    return Relation(kind, figure(claim), tuple(map(figure, of)), tuple(map(figure, near)), *rest)
