"""Rule kind of steps: which words tell a change or a gap in points, and when two articles differ on one."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model import Severity


class StepCheck(NamedTuple):
    """When two articles tell one change or gap of shares by two sizes.

    A step has a unit of ``points``, or is a part of one; a ``loose`` unit is one of shares in an article that has a
    ``share``, or tells of one of ``contests``. It tells a gap beside a word of ``gaps``, a change behind a verb of
    change or before a word of ``over``. Two shares of which the second stands behind a word of ``since`` are a step,
    too. Two changes are one where they lead to one share and tell the same of the ``bases`` that they are told against;
    two gaps, each the only one of its article, where so many words (``enough``) or a share are common.
    """

    code: str
    severity: Severity
    says: str
    points: tuple[str, ...]
    loose: tuple[str, ...]
    share: str
    contests: tuple[str, ...]
    gaps: tuple[str, ...]
    over: tuple[str, ...]
    since: tuple[str, ...]
    bases: tuple[str, ...]
    enough: int


KINDS: dict[str, type] = {"step": StepCheck}
SHOWS: dict[str, tuple[str, str | None]] = {"step": ("findings", None)}
