"""Writes fitted weights into the files of their rules; everything else in them stays as it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import ascii_lowercase

from factcheck.fit.regression import Levels, Point
from factcheck.fit.weights import Row

NONE = "-"
NAME = re.compile(r'is = "(?P<level>[^"]+)"')
FITTED = re.compile(r"\n\[fitted\]\n(?:[^\[\n][^\n]*\n)*", re.MULTILINE)


def comparison(path: Path, weights: Mapping[str, float], pairs: int, same: int) -> None:
    """The weight of each level behind its name, and on how many pairs they stand."""
    lines: list[str] = []
    kept = FITTED.sub("\n", path.read_text(encoding="utf-8"))
    for line in kept.split("\n"):
        if not line.startswith("weight = "):
            lines.append(line)
        if (named := NAME.fullmatch(line)) and weights.get(named["level"]):
            lines.append(f"weight = {weights[named['level']]}")
    path.write_text(counted("\n".join(lines), pairs, same), encoding="utf-8")


def match(path: Path, values: Mapping[str, float], pairs: int, same: int) -> None:
    """What the sum starts from, and the thresholds."""
    text = FITTED.sub("\n", path.read_text(encoding="utf-8"))
    for name, value in values.items():
        text = re.sub(rf"(?m)^{name} = .*$", f"{name} = {round(value, 2)}", text)
    path.write_text(counted(text, pairs, same), encoding="utf-8")


def pairs(path: Path, rows: Sequence[Row], fields: Mapping[str, Levels]) -> None:
    """The levels of all pairs, from which the weights follow: a line each, a letter a field; how many are the same."""
    found = Counter(rows)
    lines = [f"# {' '.join(fields)}: a letter for the level of each, a the first; of pairs that are the same, and not"]
    for point in sorted({point for point, _ in found}, key=lambda point: coded(point, fields)):
        lines.append(f"{coded(point, fields)} {found[point, True]} {found[point, False]}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def coded(point: Point, fields: Mapping[str, Levels]) -> str:
    """The levels of a pair as letters, a field that it has not as a dash."""
    known = dict(point)
    return "".join(
        ascii_lowercase[levels.index(known[field])] if field in known else NONE for field, levels in fields.items()
    )


def kept(path: Path, fields: Mapping[str, Levels]) -> list[Row]:
    """The pairs that ``pairs`` wrote down."""
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").split("\n")[1:-1]:
        code, same, other = line.split()
        levels = zip(code, fields.items(), strict=True)
        point = tuple((name, own[ascii_lowercase.index(letter)]) for letter, (name, own) in levels if letter != NONE)
        rows += [(point, True)] * int(same) + [(point, False)] * int(other)
    return rows


def counted(text: str, pairs: int, same: int) -> str:
    """A file with the numbers of its fit before its examples."""
    head, mark, examples = text.partition("[[example]]")
    fitted = f"[fitted]\npairs = {pairs}\nsame = {same}\n"
    return f"{head.rstrip()}\n\n{fitted}" + (f"\n{mark}{examples}" if mark else "")
