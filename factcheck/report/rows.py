"""What a report shows of each claim of a finding: the value in words, who carries it, since when, the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from factcheck.ingest.places import place
from factcheck.model import UNKNOWN, Claim, Figure, Finding, Mention, Period, Reading, Report, Span, Statement
from factcheck.report.records import source, span, wording

WORD = re.compile(r"\w+(?:[.,'’/-]\w+)*%?|[^\w\s]")
LONGEST = 420  # characters of a sentence; of a longer one the surroundings of the claim are shown
AROUND = 160
BRIEF = 60
AS_OF = ", as of "
SPOKEN = ("FC211", "FC472")  # findings on who said something: what differs are the speakers

Piece = tuple[str, bool]  # text, and whether it is marked


class Row(NamedTuple):
    """One claim as a reader needs it: `text` as printed, `value` as read where it is a figure."""

    reading: int
    outlet: str
    path: str
    line: int
    column: int
    dated: str
    speaker: str
    text: str
    value: str
    span: Span
    low: float | None
    high: float | None
    printed: tuple[float, float] | None
    period: Period
    unit: str | None = None


class Passage(NamedTuple):
    """A sentence in which claims stand; the words that tell them from each other are marked in `pieces`."""

    outlet: str
    path: str
    line: int
    column: int
    pieces: tuple[Piece, ...]


def rows(report: Report, finding: Finding) -> tuple[Row, ...]:
    """A row for each claim of the finding, in its order."""
    names = outlets(report, finding)
    return tuple(row(mention, report.readings[mention.reading], names[mention.reading]) for mention in finding.claims)


def outlets(report: Report, finding: Finding) -> dict[int, str]:
    """What to call each article of a finding: its source, else its file without the folders that all share."""
    articles = {mention.reading: report.readings[mention.reading].article for mention in finding.claims}
    folders = [article.id.split("/")[:-1] for article in articles.values() if not article.source]
    shared_ = len(list(takewhile(lambda names: len(set(names)) == 1, zip(*folders, strict=False))))
    return {
        index: article.source or "/".join(article.id.split("/")[shared_:]) or article.id
        for index, article in articles.items()
    }


def row(mention: Mention, reading: Reading, outlet: str) -> Row:
    """One claim in its article."""
    claim, article = mention.claim, reading.article
    line, column = place(article, span(claim)[0])
    figure = claim if isinstance(claim, Figure) else None
    return Row(
        reading=mention.reading,
        outlet=outlet,
        path=article.path or article.id,
        line=line,
        column=column,
        dated=dated(article.published, figure.as_of if figure else UNKNOWN),
        speaker=speaker(claim, reading),
        text=wording(claim, article.text),
        value=reckoned(figure) if figure else "",
        span=span(claim),
        low=figure and figure.low,
        high=figure and figure.high,
        printed=figure and figure.printed,
        period=figure.as_of if figure and figure.as_of != UNKNOWN else article.published,
        unit=figure and figure.unit,
    )


def passages(report: Report, finding: Finding) -> tuple[Passage, ...]:
    """The sentences of the finding's claims, each once, in the order of the claims."""
    common = shared(finding.claims, report.readings)
    groups: dict[tuple[int, Span], list[Claim]] = {}
    names = outlets(report, finding)
    for mention in finding.claims:
        where = mention.reading, frame(mention.claim, report.readings[mention.reading])
        groups.setdefault(where, []).append(mention.claim)
    return tuple(
        passage(report.readings[number], names[number], shown, claims, None if finding.code in SPOKEN else common)
        for (number, shown), claims in groups.items()
    )


def passage(reading: Reading, outlet: str, shown: Span, claims: list[Claim], common: frozenset[str] | None) -> Passage:
    """One stretch of an article with the words of its claims marked but those that are `common`, or its speakers."""
    article = reading.article
    line, column = place(article, min(span(claim)[0] for claim in claims))
    cut = pieces(article.text, shown, sorted(mark for claim in claims for mark in marks(claim, article.text, common)))
    sentence = reading.sentences[claims[0].sentence].span
    before = [("… ", False)] if shown[0] > sentence[0] else []
    after = [(" …", False)] if shown[1] < sentence[1] else []
    return Passage(outlet, article.path or article.id, line, column, (*before, *cut, *after))


def shared(claims: tuple[Mention, ...], readings: tuple[Reading, ...]) -> frozenset[str]:
    """The words that stand in every claim."""
    texts = [wording(mention.claim, readings[mention.reading].article.text) for mention in claims]
    return frozenset.intersection(*(frozenset(WORD.findall(text.casefold())) for text in texts))


def marks(claim: Claim, text: str, common: frozenset[str] | None) -> list[Span]:
    """The words of a claim that not every claim has, all of it where there are none; or the words for its speaker."""
    if common is None:
        said = claim.speaker.span if isinstance(claim, Statement) and claim.speaker else span(claim)
        return [said]
    parts = claim.content if isinstance(claim, Statement) else (claim.span,)
    return [mark for part in parts for mark in different(text, part, common)] or list(parts)


def by_value(found: Sequence[Row]) -> list[list[Row]]:
    """Rows of one value together, each outlet of it once; three or more values in the order of their time."""
    groups: dict[object, list[Row]] = {}
    for item in found:
        key = (item.low, item.high, item.unit) if item.printed else item.text.casefold()
        groups.setdefault(key, []).append(item)
    several = len({item.reading for item in found}) > 1 and len(groups) > 2
    kept = [told_once(own) for own in groups.values()]
    ordered = [sorted(own, key=moment) for own in kept] if several else kept
    return sorted(ordered, key=lambda own: moment(own[0])) if several else ordered


def told_once(own: Sequence[Row]) -> list[Row]:
    """Rows of one value without those that tell nothing beyond another of their article."""

    def more(one: Row, other: Row) -> bool:
        return one.speaker in ("", other.speaker) and (AS_OF not in one.dated or one.dated == other.dated)

    kept: list[Row] = []
    for item in own:
        mine = [one for one in kept if one.reading == item.reading]
        if not any(more(item, one) for one in mine):
            kept = [one for one in kept if one.reading != item.reading or not more(one, item)] + [item]
    return kept


def dated(published: Period, as_of: Period) -> str:
    """When an article came out and, where its words name another day for the claim, that day."""
    if as_of == published or as_of.first is None or as_of.first != as_of.last:
        return days(published)
    return f"{days(published)}{AS_OF}{days(as_of)}"


def moment(item: Row) -> tuple[bool, str, str]:
    """What orders rows by time; those of an unknown time come last."""
    first = item.period.first or item.period.last
    return first is None, first.isoformat() if first else "", item.path


def brief(text: str) -> str:
    """A claim short enough for a cell of a table; its sentence shows it in full."""
    return text if len(text) <= BRIEF else f"{text[: BRIEF - 1].rstrip()}…"


def days(period: Period) -> str:
    """A period in words: a day, or the days between which it must lie."""
    first, last = (day and day.isoformat() for day in period)
    if first == last:
        return first or "date unknown"
    if first and last:
        return f"between {first} and {last}"
    return f"{first} or later" if first else f"{last} or earlier"


def speaker(claim: Claim, reading: Reading) -> str:
    """Who says so, through whom; empty where the article says it itself."""
    said = source(claim, reading)
    if said is None:
        return ""
    who = said.speaker and (said.speaker.name or said.speaker.text)
    return f"{who or 'not named'}, via {said.via}" if said.via else who or "not named"


def reckoned(figure: Figure) -> str:
    """How a figure was read: ``more than 135,000``; with its unit where that is no word to be bent."""
    unit = figure.unit if figure.unit and (figure.unit == "percent" or figure.unit.isupper()) else ""
    return f"{interval(figure)} {unit}".strip()


def interval(figure: Figure) -> str:
    """The interval of a figure in words, by its ends alone."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return "an open number"
    if high is None or (low is None):
        words = ("more than", "at least") if high is None else ("less than", "at most")
        return f"{words[not figure.strict]} {digits(low if high is None else high)}"
    if figure.approximate:
        middle = digits(figure.printed[0]) if figure.printed[0] == figure.printed[1] else bounds(*figure.printed)
        return f"about {middle}" if low == high else f"about {middle} ({bounds(low, high)})"
    return digits(low) if low == high else bounds(low, high)


def bounds(low: float | None, high: float | None) -> str:
    """``90,000 to 110,000``."""
    return f"{digits(low)} to {digits(high)}"


def digits(number: float | None) -> str:
    """A number with commas, exact to ten places; an open end says so."""
    if number is None:
        return "any"
    if abs(number) >= 1e15:
        return f"{number:.6g}"
    return f"{number:,.10f}".rstrip("0").rstrip(".")


def pieces(text: str, shown: Span, found: list[Span]) -> list[Piece]:
    """The stretch `shown` of the text cut into marked and other pieces."""
    start, end = shown
    cut: list[Piece] = []
    for mark in joined(found, text):
        first, last = max(mark[0], start), min(mark[1], end)
        if first < last:
            cut += [(text[start:first], False), (text[first:last], True)]
            start = last
    cut.append((text[start:end], False))
    return [piece for piece in cut if piece[0]]


def frame(claim: Claim, reading: Reading) -> Span:
    """From where to where the text is shown: the sentence, widened to the whole claim, cut where it is too long."""
    first, last = span(claim)
    sentence = reading.sentences[claim.sentence].span
    start, end = min(sentence[0], first), max(sentence[1], last)
    if end - start > LONGEST:
        start, end = max(start, first - AROUND), min(end, max(first + AROUND, min(last + AROUND, first + LONGEST)))
    return start, end


def different(text: str, part: Span, common: frozenset[str]) -> list[Span]:
    """The words of a stretch that not every claim has."""
    return [match.span() for match in WORD.finditer(text, *part) if match[0].casefold() not in common]


def joined(marks: list[Span], text: str) -> list[Span]:
    """Marks with nothing but white space between them as one."""
    whole: list[Span] = []
    for first, last in marks:
        if whole and not text[whole[-1][1] : first].strip():
            whole[-1] = (whole[-1][0], last)
        else:
            whole.append((first, last))
    return whole
