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
        "share", "average", "product", "step", "restated", "converted", "change", "direction", "part", "including",
        "hundred", "hundred-most", "rest", "list",
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


class AgainCheck(NamedTuple):
    """A figure told again (``of``: its relation) with another value, in a segment of one of ``roles``.

    ``noun`` and ``deed``: what a level of these fields says for one thing, no level that is not there; each of up to
    ``most`` shared words counts one, the first ``lead`` paragraphs one, a value that looks like the other ``alike``; it
    has to where the level of the nouns is one of ``only_alike``.
    From ``enough`` on it is told; with ``only``, where all that are like it have one value; with ``setting``, where
    the sentences name neither other names nor other days.
    """

    code: str
    severity: Severity
    of: Literal["headline", "caption", "mention", "twice"]
    says: str
    roles: tuple[str, ...]
    noun: dict[str, float]
    deed: dict[str, float]
    enough: float
    most: int = 3
    lead: int = 2
    alike: float = 1.0
    only_alike: tuple[str, ...] = ()
    only: bool = False
    setting: bool = False


KINDS: dict[str, type] = {
    "relation": RelationRule,
    "inside-arithmetic": ArithmeticCheck,
    "inside-again": AgainCheck,
}

SHOWS: dict[str, tuple[str, str | None]] = dict.fromkeys(KINDS, ("findings", None))
