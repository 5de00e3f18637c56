"""Rule kinds of what figures of one article are to each other, and of the sums that hold them to it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.model import Severity


class RelationRule(NamedTuple):
    """How a sentence puts figures together.

    ``patterns`` run over the letters of its chunks, phrases and figures (extract/relations/script.py has the table);
    their groups name the roles of figures. ``short`` stands for what patterns share. Where ``sure``, the syntax alone
    tells the relation; else the numbers have to look like it, too. ``hundredths`` are units of which a hundred make one
    of money, ``bare`` such that the value beside them is printed without.
    """

    of: Literal[
        "share", "average", "product", "step", "restated", "change", "direction", "part", "including", "hundred",
        "hundred-most", "rest", "list",
    ]  # fmt: skip
    patterns: tuple[str, ...]
    short: dict[str, str] = {}
    sure: bool = True
    hundredths: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()


class ArithmeticCheck(NamedTuple):
    """A printed figure against what the others of its relation give; ``slack`` is relative, beyond rounding."""

    code: str
    severity: Severity
    of: str
    says: str
    slack: float = 0.0


class MentionCheck(NamedTuple):
    """A count told again (``of`` mention or headline) with another value, in a segment of one of ``roles``.

    ``kin``: how the nouns may stand to each other; ``unspecific`` nouns take up nothing but themselves; ``of_nothing``:
    a figure without a noun counts too, where the same happens. From ``round_from`` on, values are let pass that lie no
    further apart than ``near``, as a share.
    """

    code: str
    severity: Severity
    of: Literal["mention", "headline"]
    says: str
    roles: tuple[str, ...]
    kin: tuple[str, ...]
    unspecific: tuple[str, ...] = ()
    of_nothing: bool = False
    round_from: float = 100.0
    near: float = 0.05


KINDS: dict[str, type] = {
    "relation": RelationRule,
    "inside-arithmetic": ArithmeticCheck,
    "inside-mention": MentionCheck,
}

SHOWS: dict[str, tuple[str, str | None]] = dict.fromkeys(KINDS, ("findings", None))
