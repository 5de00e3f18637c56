"""Rule kind of ranks: which words tell one, and when two articles rank one thing differently."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model import Severity


class RankCheck(NamedTuple):
    """The words that tell a rank, and when two of them cannot both hold.

    ``ordinals`` are numbers, and so are digits with one of the ``endings`` (3rd). Behind one stands a superlative of
    the ``orders`` (the words of an order are one), an adjective behind ``most``, or a word of ``placed``. Without any,
    an ordinal is a rank as what a verb of ``verbs`` leads to, alone or before a noun of ``places``; one that ``ranks``
    tells no contest. ``titles`` are ranks of a contest by themselves (bronze), taken by a verb of ``takers``, or told
    with one of the ``medals`` behind them; ``seeds`` make an ordinal the rank of a player before it. ``links`` are
    verbs between a thing and its rank, ``among`` the prepositions before those that it is ranked with. ``standings``
    are what a rank stands in (words of one name are one); who does a verb of ``heads`` to one of the ``tables`` is its
    first. What a verb tells with an auxiliary that is not ``sure`` is
    no fact of now. With a word of ``stages`` or ``once`` in its sentence a rank is of another occasion; so is one in a
    contest more than ``apart`` days ago, where the other tells no day.
    """

    code: str
    severity: Severity
    says: str
    ordinals: dict[str, int]
    endings: tuple[str, ...]
    orders: dict[str, tuple[str, ...]]
    most: tuple[str, ...]
    placed: tuple[str, ...]
    places: tuple[str, ...]
    verbs: tuple[str, ...]
    ranks: tuple[str, ...]
    takers: tuple[str, ...]
    titles: dict[str, int]
    medals: tuple[str, ...]
    seeds: tuple[str, ...]
    links: tuple[str, ...]
    among: tuple[str, ...]
    standings: dict[str, tuple[str, ...]]
    heads: tuple[str, ...]
    tables: tuple[str, ...]
    stages: tuple[str, ...]
    once: tuple[str, ...]
    sure: tuple[str, ...]
    apart: int


KINDS: dict[str, type] = {"rank": RankCheck}
SHOWS: dict[str, tuple[str, str | None]] = {"rank": ("findings", None)}
