"""``six of the five suspects``: one count to the extraction if both numbers are words, part and whole to the checks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.model import Figure
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Numeral

OF = re.compile(r" (?:out )?of (?:(?:the|its|his|her|their|our|all|these|those) )?([a-z]+(?:-[a-z]+)?) (?=[a-z])")
TENS = 20  # the least number that a hyphen joins to another: twenty-one


def spelled_out(rulebook: Rulebook) -> dict[str, float]:
    """The numbers that are one word, of all rules."""
    return {word: float(value) for _, rule in rulebook.of(Numeral) for word, value in rule.words.items()}


def divided(text: str, figure: Figure, words: Mapping[str, float]) -> Iterator[Figure]:
    """The part and the whole of a figure that names both in words; any other figure as it is."""
    joint = OF.search(figure.text) if figure.unit is None and not figure.change else None
    value = number(joint[1], words) if joint else None
    if not joint or value is None:
        yield figure
        return
    start, end = figure.span
    noun = figure.noun and figure.noun.removeprefix(f"{joint[1]} ")
    frame = figure.frame._replace(modifiers=tuple(word for word in figure.frame.modifiers if word != joint[1]))
    part = figure._replace(span=(start, start + joint.start()), text=figure.text[: joint.start()], noun=None)
    yield part._replace(frame=frame._replace(head=None))
    whole = (start + joint.start(1), end)
    yield figure._replace(
        span=whole, text=text[slice(*whole)], low=value, high=value, printed=(value, value), bound="exact",
        approximate=False, vague=False, noun=noun, frame=frame,
    )  # fmt: skip


def number(word: str, words: Mapping[str, float]) -> float | None:
    """The value of one word or of two that a hyphen joins; ``None`` where they are no number."""
    tens, _, ones = word.partition("-")
    if word in words:
        return words[word]
    if ones and words.get(tens, 0) >= TENS and ones in words:
        return words[tens] + words[ones]
    return None
