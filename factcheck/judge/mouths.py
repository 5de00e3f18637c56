"""Whether two sources are surely two persons."""

from __future__ import annotations

import re
import unicodedata

from factcheck.link.likeness import ratio
from factcheck.model import Speaker

NAME = re.compile(r"[^\W\d_][\w.'’-]*")
SPELLING = 75  # likeness of two surnames from which they may be one, transliterated differently


def named(speaker: Speaker | None) -> str:
    """The source as a message names it."""
    return (speaker.name or speaker.text) if speaker else "nobody"


def are_different(left: Speaker | None, right: Speaker | None) -> bool:
    """Whether both are persons with names, and no part of one name is a part of the other, however spelled."""
    if left is None or right is None:
        return False
    here, there = surname(left), surname(right)
    if not here or not there or ratio(here, there) >= SPELLING:
        return False
    return here not in parts(right) and there not in parts(left)


def surname(speaker: Speaker) -> str:
    """The last part of a person's name, folded; empty where the source is no named person."""
    words = NAME.findall(speaker.name or speaker.text) if speaker.kind == "person" else []
    return folded(words[-1]) if words and words[-1][0].isupper() else ""


def parts(speaker: Speaker) -> set[str]:
    """Every word of a source, folded."""
    return {folded(word) for word in NAME.findall(f"{speaker.name or ''} {speaker.text}")}


def folded(word: str) -> str:
    """A word without case and accents."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char)).removesuffix("'s").removesuffix("’s")
