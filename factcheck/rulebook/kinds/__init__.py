"""The closed list of rule kinds: what each may say, one immutable type a kind, grouped by the stage that reads it.

A new kind is a new type in the module of its stage and a line in that module's ``KINDS``. The field names are
the keys of the TOML files; the types are checked by ``rulebook.schema``.
"""

from __future__ import annotations

from factcheck.rulebook.kinds import (
    checks,
    figures,
    inside,
    layout,
    moments,
    names,
    ranks,
    relations,
    results,
    same,
    statements,
    steps,
)

KINDS: dict[str, type] = {
    **layout.KINDS,
    **figures.KINDS,
    **moments.KINDS,
    **names.KINDS,
    **statements.KINDS,
    **checks.KINDS,
    **same.KINDS,
    **inside.KINDS,
    **relations.KINDS,
    **ranks.KINDS,
    **results.KINDS,
    **steps.KINDS,
}

# kind -> (the part of the output that its examples look at, the field that must name the rule, or None for all)
SHOWS: dict[str, tuple[str, str | None]] = {
    **layout.SHOWS,
    **figures.SHOWS,
    **moments.SHOWS,
    **names.SHOWS,
    **statements.SHOWS,
    **checks.SHOWS,
    **same.SHOWS,
    **inside.SHOWS,
    **relations.SHOWS,
    **ranks.SHOWS,
    **results.SHOWS,
    **steps.SHOWS,
}

# kind -> the structural fields of which every item must be needed by an example; plain lists of words are not here
ABLATED: dict[str, tuple[str, ...]] = {"line": ("except", "patterns"), "hedge": ("shape",), "figures": ("level",)}

# kinds that mark or cut what is there anyway, so that something is shown of every example
MARKING = frozenset({"line", "dateline", "abbreviation", "opener", "tag", "scope", "figure-word"})
