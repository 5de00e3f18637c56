"""Rule kinds of linking and judging: what may be compared, how close is close, how severe."""

from __future__ import annotations

from typing import Literal, NamedTuple

When = Literal[
    "same-value", "overlap", "implicature", "rounding", "residue", "later-and-higher", "later-but-lower",
    "level-moved", "far-apart-in-time", "powers-of-ten", "otherwise",
]  # fmt: skip


class Level(NamedTuple):
    """One step of judging two figures of a slot; the first whose `when` holds decides. ``says`` is its sentence."""

    when: When
    verdict: Literal["agree", "compatible", "update", "conflict"]
    says: str
    code: str = ""
    severity: Literal["error", "warning", "note", "none"] = "none"
    at_most: float = 0.0


class FigureCheck(NamedTuple):
    """When two figures speak of the same thing, and what it means that they differ.

    ``weights`` are the reasons for and against by their label, in log odds, added to ``start``; two figures are one
    slot from ``enough`` on, those of different values from ``enough_apart`` on. ``says`` are the reasons in words.
    ``alike`` are words that mean one thing here, ``generic`` nouns leave open what is counted; of ``apart`` words, and
    of ``opposed`` measures or predicates, two different ones never speak of the same. ``running`` measures are tallies
    that only rise, ``moving`` ones differ from day to day. A key that more than ``block`` figures share is left out.
    """

    start: float
    enough: float
    enough_apart: float
    weights: dict[str, float]
    says: dict[str, str]
    alike: tuple[tuple[str, ...], ...]
    generic: tuple[str, ...]
    apart: tuple[tuple[str, ...], ...]
    opposed: tuple[tuple[str, ...], ...]
    running: tuple[str, ...]
    moving: tuple[str, ...]
    block: int
    level: tuple[Level, ...]


class OriginCheck(NamedTuple):
    """How much wording two articles share (six words in a row) before they count as one origin."""

    copy: float
    wire: float
    partial: float


KINDS: dict[str, type] = {"figures": FigureCheck, "origin": OriginCheck}
SHOWS: dict[str, tuple[str, str | None]] = {"figures": ("comparisons", None), "origin": ("findings", None)}
