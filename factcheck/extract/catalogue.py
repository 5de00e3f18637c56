"""quantulum3's catalogue of units, read as data, for the rare symbols that the rules do not list.

Its parser is never imported: that alone takes seconds. Only mixed-case symbols (mmHg, kVA) are looked up, and the
file is read when the first one turns up.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

SHORTEST, LONGEST = 2, 6


def unit_of(symbol: str) -> tuple[str, str] | None:
    """(plain name, dimension) of a symbol of mixed case that the catalogue gives to one unit only."""
    if not SHORTEST <= len(symbol) <= LONGEST or symbol.islower() or symbol.istitle() or symbol.isupper():
        return None
    return symbols().get(symbol)


@cache
def symbols() -> dict[str, tuple[str, str]]:
    """Symbol -> (unit, entity) of the catalogue, without those that two units share; empty where it is not there."""
    spec = find_spec("quantulum3")
    if spec is None or not spec.submodule_search_locations:
        return {}
    path = Path(spec.submodule_search_locations[0]) / "units.json"
    units: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    owners: dict[str, list[tuple[str, str]]] = {}
    for name, unit in units.items():
        for symbol in unit.get("symbols", ()):
            owners.setdefault(symbol, []).append((name, str(unit["entity"])))
    return {symbol: found[0] for symbol, found in owners.items() if len(found) == 1}
