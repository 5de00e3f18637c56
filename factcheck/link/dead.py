"""Who is dead by what an article says; their ages stay as they were."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model import Name, Reading
from factcheck.rulebook.kinds.checks import FigureCheck

WORD = re.compile(r"[\w'’]+")
AROUND = 40  # characters beside a name in which its death is told
LED = 3  # words before a name: the killing of Constable Ada Quill


def dead(reading: Reading, check: FigureCheck) -> Iterable[Name]:
    """The names of those who are killed right before their name, or die right behind it."""
    text = reading.article.text
    ending, dying = frozenset(check.ending), tuple(check.dying)
    for name in reading.names:
        start, stop = reading.sentences[name.sentence].span
        before = WORD.findall(text[max(start, name.span[0] - AROUND) : name.span[0]].casefold())
        behind = " ".join(WORD.findall(text[name.span[1] : min(stop, name.span[1] + AROUND)].casefold()))
        if not ending.isdisjoint(before[-LED:]) or behind.startswith(dying):
            yield name
