"""The output contract, version 1: every value as the plain record that JSON prints."""

from __future__ import annotations

from typing import Any

from factcheck.model import Article, Figure, Moment, Name, Period, Reading, Speaker, Statement

Record = dict[str, Any]
SCHEMA = 1


def extraction(reading: Reading, *, text: bool = False) -> Record:
    """One object for an article: what ``factcheck extract`` prints; with its text where asked for."""
    return {
        "schema": SCHEMA,
        "article": article(reading.article, text=text),
        "figures": [figure(item, reading) for item in reading.figures],
        "statements": [statement(item) for item in reading.statements],
        "names": [name(item) for item in reading.names],
        "moments": [moment(item) for item in reading.moments],
    }


def article(item: Article, *, text: bool = False) -> Record:
    """The head of an article; its text, to which the spans refer, only where asked for."""
    record: Record = {
        "id": item.id,
        "path": item.path,
        "source": item.source,
        "published": item.published_at or period(item.published),
        "title": item.title,
        "language": item.language,
        "dateline": item.dateline,
        "byline": item.byline,
        "version": item.version,
        "status": item.status,
    }
    return {**record, "text": item.text} if text else record


def period(item: Period) -> str | None:
    """A day as ISO 8601, an interval of days as ``first/last`` with ``..`` for an open end; ``None`` when unknown."""
    if item.first is None and item.last is None:
        return None
    if item.first == item.last and item.first is not None:
        return item.first.isoformat()
    return "/".join(".." if day is None else day.isoformat() for day in item)


def number(value: float | None) -> float | int | None:
    """A whole number without its decimal point."""
    return int(value) if value is not None and value == int(value) and abs(value) < 1e16 else value


def figure(item: Figure, reading: Reading) -> Record:
    """One figure of `reading`."""
    sentence = reading.sentences[item.sentence]
    return {
        "id": item.id,
        "span": list(item.span),
        "text": item.text,
        "low": number(item.low),
        "high": number(item.high),
        "printed": [number(value) for value in item.printed],
        "strict": item.strict,
        "approximate": item.approximate,
        "vague": item.vague,
        "bound": item.bound,
        "unit": item.unit,
        "dimension": item.dimension,
        "measure": item.measure,
        "noun": item.noun,
        "change": item.change and item.change._asdict(),
        "frame": {**item.frame._asdict(), "modifiers": list(item.frame.modifiers)},
        "notation": item.notation,
        "also": [[number(value), unit] for value, unit in item.also],
        "as_of": period(item.as_of),
        "sentence": list(sentence.span),
        "segment": sentence.role,
        "statement": item.statement,
        "rule": item.rule,
    }


def speaker(item: Speaker) -> Record:
    """The source of a statement."""
    return {"span": list(item.span), "text": item.text, "name": item.name, "kind": item.kind, "role": item.role}


def statement(item: Statement) -> Record:
    """One statement."""
    return {
        "id": item.id,
        "speaker": item.speaker and speaker(item.speaker),
        "cue": item.cue and {"span": list(item.cue.span), "text": item.cue.text},
        "content": [list(span) for span in item.content],
        "form": item.form,
        "stance": item.stance,
        "via": item.via,
        "hearsay": item.hearsay,
        "said_on": period(item.said_on),
        "rule": item.rule,
    }


def name(item: Name) -> Record:
    """One mention of a name."""
    return {
        "span": list(item.span),
        "text": item.text,
        "name": item.name,
        "kind": item.kind,
        "titles": list(item.titles),
        "role": item.role,
    }


def moment(item: Moment) -> Record:
    """One date or time, with the first and last day it can mean."""
    first, last = (day and day.isoformat() for day in item.period)
    return {"span": list(item.span), "text": item.text, "kind": item.kind, "start": first, "end": last}
