"""What the two wire formats from before XML share: control characters, quotation marks in ASCII, times at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.ingest.loosely import loosely
from factcheck.ingest.weave import Piece

LINE = re.compile(r"[^\n]*\n?")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")  # one blank for each, so that places stay
QUOTES = {"``": "“", "''": "”"}  # two characters each; the texts that quote them keep their length in the file
STAMP = re.compile(
    r"(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\s{1,4}(?P<time>\d{4})(?P<zone>[A-Z]{3})"
    r"|\b(?P<day2>\d\d)(?P<time2>\d{4})\s{1,4}(?:(?P<zone2>[A-Z]{3,4})\s{1,4})?(?P<name>[^\W\d]{3})\s{1,4}"
    r"(?:20)?(?P<year2>\d\d)\b"
    r"|(?P<iso>20\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)"
)


def lines(source: str, start: int, end: int) -> Iterator[Piece]:
    """The lines of source[start:end] without line ends and control characters."""
    for match in LINE.finditer(source, start, end):
        if match.group():
            yield Piece(CONTROL.sub(" ", match.group().rstrip("\r\n")), match.start())


def stamp(source: str) -> str:
    """The time of sending at the end of the copy, as ISO 8601; empty where there is none.

    ``02-27-18 0641GMT`` is month, day, year; ``270641 GMT Feb 18`` is day, hour, minute, month, year.
    """
    found = list(STAMP.finditer(source))
    if not found:
        return ""
    part = found[-1].groupdict()
    if part["iso"]:
        return str(part["iso"])
    month = part["month"] or part["name"]
    day, year, time, zone = (part[key] or part[f"{key}2"] or "" for key in ("day", "year", "time", "zone"))
    order = f"{day} {month} 20{year}" if part["name"] else f"20{year}-{month}-{day}"
    when = loosely(f"{order} {time[:2]}:{time[2:]} {zone}".strip())
    return when.isoformat() if when else ""


def shut(pieces: list[Piece]) -> list[Piece]:
    """Pieces in which each pair of grave accents or apostrophes is the quotation mark that it stands for."""
    return [part for piece in pieces for part in quoted(piece)]


def quoted(piece: Piece) -> Iterator[Piece]:
    """One piece cut at its double marks."""
    at = 0
    for match in re.finditer(r"``|''", piece.text):
        yield Piece(piece.text[at : match.start()], piece.offset + at)
        yield Piece(QUOTES[match.group()], piece.offset + match.start())
        at = match.end()
    yield Piece(piece.text[at:], piece.offset + at)
