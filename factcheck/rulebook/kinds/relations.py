"""Rule kinds of what figures of one article are to each other, and of the sums that hold them to it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.model import Severity


class RelationRule(NamedTuple):
    """How a sentence puts figures together.

    ``patterns`` run over the letters of its chunks, phrases and figures (extract/relations/script.py has the table);
    their groups name the roles of figures. ``short`` stands for what patterns share. Where ``sure``, the syntax alone
    tells the relation; else the numbers have to look like it, too.
    """

    of: Literal[
        "share", "average", "product", "step", "restated", "change", "direction", "part", "including", "hundred",
        "hundred-most", "rest", "list",
    ]  # fmt: skip
    patterns: tuple[str, ...]
    short: dict[str, str] = {}
    sure: bool = True


class ArithmeticCheck(NamedTuple):
    """A printed figure against what the others of its relation give; ``slack`` is relative, beyond rounding."""

    code: str
    severity: Severity
    of: str
    says: str
    slack: float = 0.0


KINDS: dict[str, type] = {"relation": RelationRule, "inside-arithmetic": ArithmeticCheck}

SHOWS: dict[str, tuple[str, str | None]] = dict.fromkeys(KINDS, ("findings", None))
