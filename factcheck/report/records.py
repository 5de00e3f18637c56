"""The output contract, version 1: every value as the plain record that JSON prints."""

from __future__ import annotations

from typing import Any

from factcheck.ingest.places import place
from factcheck.model import (
    Article,
    Claim,
    Comparison,
    Figure,
    Finding,
    Mention,
    Moment,
    Name,
    Period,
    Reading,
    Report,
    Span,
    Speaker,
    Statement,
)
from factcheck.report.spans import field, outward, written
from factcheck.version import __version__

Record = dict[str, Any]
SCHEMA = 1
OF = " of "
SHARES = ("share", "ratio", "factor")  # dimensions whose noun belongs to the figure: two thirds of growers


def extraction(reading: Reading, *, text: bool = False) -> Record:
    """One object for an article: what ``factcheck extract`` prints; with its text where asked for."""
    return {
        "schema": SCHEMA,
        "article": article(reading.article, text=text),
        "figures": [figure(item, reading) for item in reading.figures],
        "statements": [statement(item, reading.article) for item in reading.statements],
        "names": [name(item, reading.article) for item in reading.names],
        "moments": [moment(item, reading.article) for item in reading.moments],
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
        "url": item.url,
        "notes": list(item.notes),
        "doubts": list(item.doubts),
    }
    return {**record, "text": written(item)} if text else record


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
    sentence, frame = reading.sentences[item.sentence], item.frame._asdict()
    return {
        "id": item.id,
        "in": field(item.span, reading.article),
        "span": outward(item.span, reading.article),
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
        "frame": {key: list(value) if isinstance(value, tuple) else value for key, value in frame.items()},
        "notation": item.notation,
        "also": [[number(value), unit] for value, unit in item.also],
        "as_of": period(item.as_of),
        "sentence": outward(sentence.span, reading.article),
        "segment": sentence.role,
        "statement": item.statement,
        "rule": item.rule,
    }


def speaker(item: Speaker, whole: Article) -> Record:
    """The source of a statement."""
    return {
        "span": outward(item.span, whole),
        "text": item.text,
        "name": item.name,
        "kind": item.kind,
        "role": item.role,
    }


def statement(item: Statement, whole: Article) -> Record:
    """One statement of an article."""
    return {
        "id": item.id,
        "in": field(item.content[0], whole),
        "speaker": item.speaker and speaker(item.speaker, whole),
        "cue": item.cue and {"span": outward(item.cue.span, whole), "text": item.cue.text},
        "content": [outward(span, whole) for span in item.content],
        "form": item.form,
        "stance": item.stance,
        "via": item.via,
        "hearsay": item.hearsay,
        "said_on": period(item.said_on),
        "rule": item.rule,
    }


def name(item: Name, whole: Article) -> Record:
    """One mention of a name in an article."""
    return {
        "in": field(item.span, whole),
        "span": outward(item.span, whole),
        "text": item.text,
        "name": item.name,
        "kind": item.kind,
        "titles": list(item.titles),
        "role": item.role,
    }


def moment(item: Moment, whole: Article) -> Record:
    """One date or time of an article, with the first and last day it can mean."""
    first, last = (day and day.isoformat() for day in item.period)
    where = {"in": field(item.span, whole), "span": outward(item.span, whole)}
    return {**where, "text": item.text, "kind": item.kind, "start": first, "end": last}


def check(report: Report, *, comparisons: bool = False, text: bool = False) -> Record:
    """What ``factcheck check`` prints: articles, findings and what was left out; every judged pair where asked for."""
    readings = report.readings
    record: Record = {
        "schema": SCHEMA,
        "version": __version__,
        "rules_digest": report.rules_digest,
        "articles": [article(reading.article, text=text) for reading in readings],
        "skipped": [item._asdict() for item in sorted(report.skipped)],
        "dropped": sorted(report.dropped),
        "slots": report.slots,
        "findings": [finding(item, readings) for item in in_order(report)],
    }
    if comparisons:
        found = sorted(
            report.comparisons, key=lambda item: (item.slot, spot(item.left), spot(item.right), item.verdict)
        )
        record["comparisons"] = [comparison(item, readings) for item in found]
    return record


def in_order(report: Report) -> list[Finding]:
    """The findings by path, offset and rule, so that no run differs from another."""

    def key(item: Finding) -> tuple[object, ...]:
        first = min(item.claims, key=spot)
        where = report.readings[first.reading].article
        return (where.path or "", where.id, *spot(first), item.rule, item.fingerprint)

    return sorted(report.findings, key=key)


def spot(mention: Mention) -> tuple[int, Span]:
    """Where a claim stands among all: the readings are in the order of their paths."""
    return mention.reading, span(mention.claim)


def span(claim: Claim) -> Span:
    """From where to where a claim reaches; that of a statement from its first content to its last."""
    if isinstance(claim, Statement):
        return claim.content[0][0], claim.content[-1][1]
    return measured(claim) if isinstance(claim, Figure) else claim.span


def measured(claim: Figure) -> Span:
    """From where to where a figure reaches without what it measures: *9 tonnes* of rice."""
    amount, of, thing = claim.text.partition(OF)
    counts = claim.unit is None or claim.dimension in SHARES
    is_thing = bool(of) and bool(claim.noun) and thing.endswith(claim.noun or "")
    return (claim.span[0], claim.span[0] + len(amount)) if is_thing and not counts else claim.span


def wording(claim: Claim, text: str) -> str:
    """A claim as it stands in the article's text; the parts of a statement are joined by an ellipsis."""
    if isinstance(claim, Statement):
        return " ... ".join(text[start:end] for start, end in claim.content)
    start, end = span(claim)
    return text[start:end]


def source(claim: Claim, reading: Reading) -> Statement | None:
    """The statement that a claim is or stands in, if it is told on somebody's word."""
    if isinstance(claim, Statement):
        return claim
    if isinstance(claim, Figure) and claim.statement is not None:
        return next((item for item in reading.statements if item.id == claim.statement), None)
    return None


def finding(item: Finding, readings: tuple[Reading, ...]) -> Record:
    """One finding, its claims in the order in which the check tells them."""
    return {
        "code": item.code,
        "rule": item.rule,
        "severity": item.severity,
        "verdict": item.verdict,
        "message": item.message,
        "because": list(item.because),
        "slot": item.slot,
        "claims": [mention(part, readings[part.reading]) for part in item.claims],
        "fingerprint": item.fingerprint,
    }


def mention(item: Mention, reading: Reading) -> Record:
    """One claim of a finding, with its place in the file and who says so."""
    claim, whole = item.claim, reading.article
    line, column = place(whole, span(claim)[0])
    sentence, said = reading.sentences[claim.sentence], source(claim, reading)
    return {
        "article": whole.id,
        "path": whole.path,
        "in": field(span(claim), whole),
        "span": outward(span(claim), whole),
        "line": line,
        "column": column,
        "text": wording(claim, whole.text),
        "sentence": outward(sentence.span, whole),
        "segment": sentence.role,
        "value": value(claim) if isinstance(claim, Figure) else None,
        "as_of": period(claim.as_of) if isinstance(claim, Figure) else None,
        "speaker": said and said.speaker and speaker(said.speaker, whole),
    }


def value(item: Figure) -> Record:
    """The interval of a figure and what it counts."""
    return {
        "low": number(item.low),
        "high": number(item.high),
        "printed": [number(part) for part in item.printed],
        "strict": item.strict,
        "approximate": item.approximate,
        "bound": item.bound,
        "unit": item.unit,
        "noun": item.noun,
    }


def comparison(item: Comparison, readings: tuple[Reading, ...]) -> Record:
    """One judged pair."""
    return {
        "slot": item.slot,
        "verdict": item.verdict,
        "left": side(item.left, readings[item.left.reading]),
        "right": side(item.right, readings[item.right.reading]),
        "because": list(item.because),
    }


def side(item: Mention, reading: Reading) -> Record:
    """One claim of a pair."""
    whole = reading.article
    where, claim = span(item.claim), wording(item.claim, whole.text)
    return {"article": whole.id, "in": field(where, whole), "span": outward(where, whole), "text": claim}
