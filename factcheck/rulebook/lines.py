"""On which line of a rule file a key or a value stands, as tomllib does not tell it.

A plain scan of the lines, made only when there is something to complain of.
"""

from __future__ import annotations

import re
from collections import Counter

from factcheck.rulebook.schema import Keys

NAME = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
DOTTED = rf"{NAME}(?:\s*\.\s*{NAME})*"
HEADING = re.compile(rf"\s*\[(\[?)\s*({DOTTED})\s*\]\]?\s*(?:#.*)?$")
SETTING = re.compile(rf"\s*({DOTTED})\s*=")
PART = re.compile(NAME)
FENCE = re.compile(r"\"\"\"|'''")


def lines(source: str) -> dict[Keys, int]:
    """The way to each key and table of a TOML text -> its line, from 1, in the order of the text."""
    places: dict[Keys, int] = {}
    seen: Counter[Keys] = Counter()
    table: Keys = ()
    fence: str | None = None
    for number, line in enumerate(source.split("\n"), 1):
        if fence is None:
            if heading := HEADING.match(line):
                table = numbered(names(heading[2]), seen, opens=bool(heading[1]))
                places.setdefault(table, number)
            elif setting := SETTING.match(line):
                places.setdefault((*table, *names(setting[1])), number)
        for mark in FENCE.findall(line):
            fence = mark if fence is None else None if fence == mark else fence
    return places


def names(dotted: str) -> Keys:
    """``a."b c"`` -> (a, b c)."""
    return tuple(part.strip("\"'") for part in PART.findall(dotted))


def numbered(path: Keys, seen: Counter[Keys], *, opens: bool) -> Keys:
    """The path of a heading with the numbers of the list items it lies in; `opens` where it begins a new one."""
    full: Keys = ()
    for depth, name in enumerate(path, 1):
        full = (*full, name)
        if opens and depth == len(path):
            seen[full] += 1
        if seen[full]:
            full = (*full, seen[full] - 1)
    return full


def line_of(source: str, keys: Keys, value: object = None) -> int | None:
    """The line of the value at `keys`, else of the nearest key or table around it; ``None`` for the file itself."""
    places = lines(source)
    around = next((keys[:size] for size in range(len(keys), 0, -1) if keys[:size] in places), None)
    if around is None:
        return None
    first = places[around]
    if around == keys and not isinstance(value, str):
        return first
    sought = str(value if value is not None else keys[-1])
    after = min((line for line in places.values() if line > first), default=source.count("\n") + 2)
    inside = source.split("\n")[first - 1 : after - 1]
    return next((first + n for n, line in enumerate(inside) if sought in line), first)


def misplaced(source: str, table: dict[str, object]) -> int | None:
    """The line of the first thing of `table` that stands after an example, where nothing else may stand."""
    places = lines(source)
    first = min((line for keys, line in places.items() if keys[:1] == ("example",)), default=None)
    late = (line for keys, line in places.items() if keys[0] in table and keys[0] != "example")
    return None if first is None else min((line for line in late if line > first), default=None)
