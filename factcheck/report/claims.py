"""What was read, for people: the claims of an article in columns, and who said what in which outlet."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.ingest.places import place
from factcheck.model import Figure, Reading, Statement
from factcheck.report.records import span, wording
from factcheck.report.rows import days, reckoned, speaker
from factcheck.report.visible import inline, unspoken

LONGEST = 32  # columns of a cell
UNNAMED = "nobody who is named"
Line = tuple[str, ...]


class Mouth(NamedTuple):
    """One speaker: what the articles call them, and each statement with the index of its reading."""

    who: str
    roles: tuple[str, ...]
    statements: tuple[tuple[int, Statement], ...]


def tables(reading: Reading, width: int) -> str:
    """The figures and statements of an article, a line each, under its head."""
    article = reading.article
    known = [article.source or "", article.title or "", days(article.published)]
    head = inline(" · ".join([article.id, *(part for part in known if part)]))
    figures = [figured(figure, reading) for figure in reading.figures]
    said = [stated(statement, reading) for statement in reading.statements]
    parts = [
        head,
        *columns(("line", "printed", "read as", "of what", "who says so"), figures, width),
        *columns(("line", "who", "how", "what"), said, width),
    ]
    return unspoken("\n".join([*parts, counted(reading), ""]))


def counted(reading: Reading) -> str:
    """How many claims of each kind there are."""
    kinds = ("figures", "statements", "names", "moments")
    return "  " + ", ".join(f"{len(getattr(reading, kind))} {kind}" for kind in kinds)


def figured(figure: Figure, reading: Reading) -> Line:
    """The cells of a figure."""
    what = figure.measure or figure.noun or figure.dimension or ""
    return (where(figure, reading), figure.text, reckoned(figure), what, speaker(figure, reading))


def stated(statement: Statement, reading: Reading) -> Line:
    """The cells of a statement."""
    words = wording(statement, reading.article.text)
    return where(statement, reading), speaker(statement, reading) or UNNAMED, statement.stance, words


def where(claim: Figure | Statement, reading: Reading) -> str:
    """``line:column``."""
    line, column = place(reading.article, span(claim)[0])
    return f"{line}:{column}"


def columns(names: Line, lines: Sequence[Line], width: int) -> Iterator[str]:
    """Cells below their names, cut to what fits; nothing where there are none."""
    if not lines:
        return
    cells = [tuple(inline(" ".join(cell.split())) for cell in line) for line in (names, *lines)]
    widths = [min(LONGEST, max(len(line[at]) for line in cells)) for at in range(len(names))]
    widths[-1] = max(12, width - 2 - sum(widths[:-1]) - 2 * (len(names) - 1))
    yield ""
    for line in cells:
        yield ("  " + "  ".join(f"{cut(cell, size):{size}}" for cell, size in zip(line, widths, strict=True))).rstrip()


def cut(text: str, size: int) -> str:
    """A text in so many columns."""
    return text if len(text) <= size else f"{text[: size - 1].rstrip()}…"


def mouths(readings: Sequence[Reading]) -> list[Mouth]:
    """Everybody who says something, in the order of names, last what nobody who is named says."""
    found: dict[str, list[tuple[int, Statement]]] = {}
    for at, reading in enumerate(readings):
        for statement in reading.statements:
            who = speaker(statement, reading).partition(", via ")[0] or UNNAMED
            found.setdefault(who, []).append((at, statement))
    ordered = sorted(found, key=lambda who: (who == UNNAMED, who.casefold()))
    return [Mouth(who, roles(found[who]), tuple(found[who])) for who in ordered]


def roles(said_: Iterable[tuple[int, Statement]]) -> tuple[str, ...]:
    """What the articles call a speaker."""
    return tuple(dict.fromkeys(one.speaker.role for _, one in said_ if one.speaker and one.speaker.role))


def said(readings: Sequence[Reading], width: int) -> str:
    """Who said what: each speaker with the statements in every outlet, in the order of names."""
    return unspoken("\n".join(line for mouth in mouths(readings) for line in block(mouth, readings, width)))


def block(mouth: Mouth, readings: Sequence[Reading], width: int) -> Iterator[str]:
    """One speaker and all that is theirs."""
    yield inline(f"{mouth.who} ({', '.join(mouth.roles)})" if mouth.roles else mouth.who)
    for at, statement in mouth.statements:
        article = readings[at].article
        outlet = article.source or article.id
        yield inline(
            f"  {outlet}, {days(article.published)} · {article.path or article.id}:{where(statement, readings[at])}"
        )
        words = inline(" ".join(wording(statement, article.text).split()))
        yield from textwrap.wrap(
            f"{statement.stance}: {words}", max(width - 2, 20), initial_indent="    ", subsequent_indent="    ",
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
    yield ""
