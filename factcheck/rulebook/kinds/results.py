"""Rule kind of results: which words tell one, and when two articles give a match or vote two of them."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model import Severity


class ScoreCheck(NamedTuple):
    """When two results are of one match or vote: at one of the ``stages``, with so many ``names`` and ``enough`` words.

    Scores are figures of the ``unit``. The words of a stage stand within ``reach`` code points of the result, those of
    the ``wide`` ones anywhere before it in its sentence with no act between; without any it is the final one, where a
    word of ``acts`` stands by. Those of the stages ``loose`` are not compared, nor is what stands behind ``odds``.

    Two numbers of which the higher stands last are a score beside a word of ``standing``.

    Votes stand with verbs of ``voting`` or words for ``ballots``: two numbers with a word of ``against`` between, not
    behind one of ``bounds``, beside voters or what is voted on and by whom (``matters``), or each with a word of its
    side (``pro``, ``contra``), also before ``by``. One side alone counts ``voters`` or ballots. From ``sure`` on a
    number that both have makes two votes one. Runs and wickets have a word of ``wickets`` between, in articles with a
    word of ``cricket``.
    """

    code: str
    severity: Severity
    says: str
    unit: str
    enough: int
    reach: int
    names: int
    sure: float
    loose: tuple[str, ...]
    wide: tuple[str, ...]
    odds: tuple[str, ...]
    standing: tuple[str, ...]
    acts: tuple[str, ...]
    voting: tuple[str, ...]
    ballots: tuple[str, ...]
    against: tuple[str, ...]
    bounds: tuple[str, ...]
    by: tuple[str, ...]
    pro: tuple[str, ...]
    contra: tuple[str, ...]
    voters: tuple[str, ...]
    matters: tuple[str, ...]
    wickets: tuple[str, ...]
    cricket: tuple[str, ...]
    stages: dict[str, tuple[str, ...]]


KINDS: dict[str, type] = {"score": ScoreCheck}
SHOWS: dict[str, tuple[str, str | None]] = {"score": ("findings", None)}
