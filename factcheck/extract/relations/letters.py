"""The letters of a script: what stands for a figure, a chunk, a mark, a phrase that plays a role."""

from __future__ import annotations

from factcheck.model import Figure

ROLES = {
    "of": "o", "or": "u", "per": "y", "old": "f", "new": "i", "than": "t", "up": "U", "down": "L", "each": "e",
    "average": "a", "total": "A", "rest": "O", "of-them": "m", "including": "I", "back": "b", "exhaustive": ":",
    "all": "Z", "undecided": "X", "born": "B", "definite": "H", "then": "E",
}  # fmt: skip
CHUNKS = {
    "noun": "n", "verb": "v", "moment": "T", "preposition": "p", "joiner": "c", "opener": "s", "relative": "w",
    "that": "h", "adverb": "r",
}  # fmt: skip
MARKS = {"–": "-", "—": "-", "--": "-", "'s": "s", "’s": "s"}
UNITS = {"percent": "%", "percentage point": "P", "ratio": "/", "factor": "x", "year of age": "G", "tally": "Y"}
DURATION = "duration"


def letter_of(figure: Figure) -> str:
    """The letter of a figure."""
    unit = figure.unit or ""
    if figure.vague:
        return "V"
    if unit in UNITS:
        return UNITS[unit]
    if " per " in unit or unit.startswith("per ") or figure.frame.per:
        return "R"
    if DURATION in (figure.dimension, figure.measure):
        return "D"
    if figure.rule == "":
        return "q"
    return "$" if unit else "#"
