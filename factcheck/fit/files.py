"""Writes fitted weights into the files of their rules; everything else in them stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

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


def counted(text: str, pairs: int, same: int) -> str:
    """A file with the numbers of its fit before its examples."""
    head, mark, examples = text.partition("[[example]]")
    fitted = f"[fitted]\npairs = {pairs}\nsame = {same}\n"
    return f"{head.rstrip()}\n\n{fitted}" + (f"\n{mark}{examples}" if mark else "")
