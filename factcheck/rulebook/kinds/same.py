"""Rule kinds of sameness: the graph of types, the comparison of each field, and what their sum is held against."""

from __future__ import annotations

from typing import Literal, NamedTuple


class TypeGraph(NamedTuple):
    """Nouns (or families of events) below the kind that they are of, and groups of words that are the same."""

    of: Literal["noun", "event"]
    kinds: dict[str, tuple[str, ...]] = {}
    same: tuple[tuple[str, ...], ...] = ()


class ComparisonLevel(NamedTuple):
    """One level of a field; the first that holds is the one.

    ``at_least`` is the value from which on it holds, for fields that are measured. ``excludes`` ends the comparison:
    two such figures are never one. ``says`` is its sentence, with the field of both figures as {left} and {right}.
    """

    is_: str
    weight: float = 0.0
    says: str = ""
    excludes: bool = False
    at_least: float = 0.0


class Fitted(NamedTuple):
    """On how many pairs the weights were fitted, and how many of them were the same."""

    pairs: int
    same: int


class FieldComparison(NamedTuple):
    """One field of two records: its levels from the surest down, each with the weight that was fitted for it.

    Weights never rise down the levels; ``unknown`` weighs nothing.
    """

    of: Literal["figure"]
    field: str
    level: tuple[ComparisonLevel, ...]
    fitted: Fitted | None = None


class Match(NamedTuple):
    """What the sum of the weights is held against.

    ``prior`` is what the sum starts from. From ``join`` on two figures are weighed against their rivals; from ``link``
    on they are one slot, from ``link_differing`` on where their values differ. A conflict is told as a perhaps from
    ``perhaps`` on, reported from ``report`` on (from ``report_of`` of its kind where that says another), and an error
    from ``certain`` on only. ``third`` is the least sum of
    two figures that a third brings together.
    """

    of: Literal["figure"]
    prior: float
    join: float
    link: float
    link_differing: float
    third: float
    perhaps: float
    report: float
    certain: float
    report_of: dict[str, float] = {}
    fitted: Fitted | None = None


KINDS: dict[str, type] = {"types": TypeGraph, "comparison": FieldComparison, "match": Match}
SHOWS: dict[str, tuple[str, str | None]] = dict.fromkeys(KINDS, ("comparisons", None))
