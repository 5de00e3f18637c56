"""What the two wire formats from before XML share: control characters, quotation marks in ASCII, times at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from factcheck.ingest.weave import Piece

LINE = re.compile(r"[^\n]*\n?")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")  # one blank for each, so that places stay
QUOTES = {"``": "“", "''": "”"}  # two characters each; the texts that quote them keep their length in the file
NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: number for number, name in enumerate(NAMES, 1)}
GERMAN = {"mrz": 3, "mai": 5, "okt": 10, "dez": 12}  # dpa sends its English service with the months of its own desk
STAMP = re.compile(
    r"(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})GMT"
    r"|\b(\d{2})(\d{2})(\d{2})\s+GMT\s+([A-Z][a-z]{2})\s+(\d{2})\b"
)


def lines(source: str, start: int, end: int) -> Iterator[Piece]:
    """The lines of source[start:end] without line ends and control characters."""
    for match in LINE.finditer(source, start, end):
        if match.group():
            yield Piece(CONTROL.sub(" ", match.group().rstrip("\r\n")), match.start())


def stamp(source: str) -> str:
    """The time of sending at the end of the copy, as ISO 8601; empty where there is none.

    ``11-13-13 1509GMT`` is month, day, year; ``131137 GMT Nov 13`` is day, hour, minute, month, year.
    """
    found = list(STAMP.finditer(source))
    if not found:
        return ""
    match = found[-1]
    try:
        if match.group(1):
            month, day, year, hour, minute = map(int, match.group(1, 2, 3, 4, 5))
        else:
            day, hour, minute, year = map(int, match.group(6, 7, 8, 10))
            month = {**MONTHS, **GERMAN}.get(match.group(9).lower(), 0)
        return datetime(2000 + year, month, day, hour, minute, tzinfo=UTC).isoformat()
    except ValueError:
        return ""


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
