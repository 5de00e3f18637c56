"""The closed list of rule kinds: what each may say, one immutable type a kind, grouped by the stage that reads it.

A new kind is a new type in the module of its stage and a line in that module's ``KINDS``. The field names are
the keys of the TOML files; the types are checked by ``rulebook.schema``.
"""

from __future__ import annotations

from factcheck.rulebook.kinds import checks, figures, inside, layout, moments, names, statements

KINDS: dict[str, type] = {
    **layout.KINDS,
    **figures.KINDS,
    **moments.KINDS,
    **names.KINDS,
    **statements.KINDS,
    **checks.KINDS,
    **inside.KINDS,
}
