"""Bare numbers whose noun was said before: the navy counted *38 drones*; in all *31* were shot down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Figure

ROLES = ("subject", "object")
REACH = 1  # sentences back


def elided(figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures of an article in their order, bare counts with the noun of the count last named before them."""
    last: Figure | None = None
    for figure in figures:
        frame = figure.frame
        if last is not None and is_bare(figure) and figure.sentence - last.sentence <= REACH:
            yield figure._replace(frame=frame._replace(head=last.frame.head))
            continue
        if frame.head is not None and figure.unit is None:
            last = figure
        yield figure


def is_bare(figure: Figure) -> bool:
    """Whether a figure counts something that its own clause does not name."""
    frame = figure.frame
    has_role = frame.role in ROLES and frame.verb is not None
    return figure.unit is None and figure.dimension is None and frame.head is None and has_role
