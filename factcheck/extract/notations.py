"""Numbers in digits: every way to group them, and what is no number at all."""

from __future__ import annotations

import math
import re
import unicodedata
from typing import NamedTuple

LONGEST = 300  # beyond it a float is infinite; no figure of any news is
HIDDEN = dict.fromkeys((0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF))
VULGAR = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
SPACES = "\u00a0\u202f\u2009"
# Each way to write a number: its shape, the marks that group it, the decimal mark, its name.
STYLES = (
    (re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"), ",", ".", None),
    (re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"), ",", ".", "Indian grouping"),
    (re.compile(r"\d*\.\d+"), "", ".", None),
    (re.compile(rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?:[.]\d+)?"), SPACES, ".", "grouping by spaces"),
    (re.compile(rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+,\d+"), SPACES, ",", "grouping by spaces"),
    (re.compile(r"\d{1,3}(?:['’]\d{3})+(?:\.\d+)?"), "'’", ".", "grouping by apostrophes"),
    (re.compile(r"\d{1,3}(?:\.\d{3})+,\d+"), ".", ",", "decimal comma"),
    (re.compile(r"\d{1,3}(?:\.\d{3}){2,}"), ".", ",", "grouping by points"),
    (re.compile(r"\d{1,3},\d{1,2}|0,\d+"), "", ",", "decimal comma"),
    (re.compile(r"\d+·\d+"), "", "·", "point in the middle"),
)


class Written(NamedTuple):
    """The value of digits and how they were read, where that needs saying."""

    value: float
    notation: str | None = None


def written(word: str) -> Written | None:
    """The number that a token of digits and marks stands for; ``None`` for versions, lists and monsters."""
    if len(word) > LONGEST:
        return None
    if word.isdecimal():
        return Written(float(word))
    notation = None
    if word != (shown := word.translate(HIDDEN)):
        word, notation = shown, "hidden character in the number"
        if word.isdecimal():
            return Written(float(word), notation)
    for shape, groups, decimal, name in STYLES:
        if shape.fullmatch(word):
            for mark in groups:
                word = word.replace(mark, "")
            value = float(word.replace(decimal, "."))
            return Written(value, notation or name) if math.isfinite(value) else None
    return None


def vulgar(mark: str) -> float | None:
    """The value of a character such as ½; ``None`` for anything else."""
    return unicodedata.numeric(mark) if mark in VULGAR else None
