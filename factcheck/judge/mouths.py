"""Whether two sources are surely two: two persons, two callings, two bodies."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.link.likeness import ratio
from factcheck.link.quotations import Quoted
from factcheck.model import Severity, Speaker

NAME = re.compile(r"[^\W\d_][\w.'’-]*")
SPELLING = 75  # likeness of two surnames from which they may be one, transliterated differently
CONSONANTS = str.maketrans("hwcqz", "gvkks", "aeiouy'-.")
SKELETON = 4  # consonants from which they tell a name
STEM = 5  # letters that forms of one word share
OVER = re.compile(r",| (?:of|for|at|in|from|with|on|by|who|to) ")


class Mouths(NamedTuple):
    """Words for persons and for bodies, in groups of which nobody belongs to two."""

    callings: tuple[tuple[str, ...], ...]
    bodies: tuple[tuple[str, ...], ...]

    def apart(self, left: Quoted, right: Quoted, sure: Severity) -> Severity | None:
        """How grave it is that the same words are given to two mouths; ``None`` where they may be one."""
        one, other = left.speaker, right.speaker
        if one is None or other is None:
            return None
        if are_different(one, other):
            return "note" if left.loose or right.loose else sure
        if is_full(one) and is_full(other):
            sure_of_both = are_strangers(left, right) or (is_told(one) and is_told(other))
            return "warning" if sure_of_both and are_different(human(one), human(other)) else None
        if self.differ(self.callings, *(calling(speaker) for speaker in (one, other))):
            return None if left.loose or right.loose else "warning"
        return "note" if self.differ(self.bodies, body(one), body(other)) else None

    @staticmethod
    def differ(groups: Sequence[Sequence[str]], left: str, right: str) -> bool:
        """Whether two phrases end in words of two groups."""
        here, there = (next((at for at, group in enumerate(groups) if ends(one, group)), None) for one in (left, right))
        return here is not None and there is not None and here != there


def named(speaker: Speaker | None) -> str:
    """The source as a message names it."""
    return (speaker.name or speaker.text) if speaker else "nobody"


def are_different(left: Speaker | None, right: Speaker | None) -> bool:
    """Whether both are persons with names, and no part of one name is a part of the other, however spelled."""
    if left is None or right is None:
        return False
    here, there = surname(left), surname(right)
    if not here or not there or ratio(here, there) >= SPELLING or is_transliterated(here, there):
        return False
    return here not in parts(right) and there not in parts(left)


def are_two(left: Speaker | None, right: Speaker | None) -> bool:
    """Whether two sources have full names that are not one, be they known to be persons or not."""
    if left is None or right is None:
        return False
    full = is_full(left) and is_full(right)
    return are_different(human(left), human(right)) if full else are_different(left, right)


def is_transliterated(here: str, there: str) -> bool:
    """Whether two surnames have the same consonants, those taken as one that scripts exchange: Hnatiuk, Gnatyuk."""
    left, right = (name.translate(CONSONANTS) for name in (here, there))
    return left == right and len(left) >= SKELETON


def are_strangers(left: Quoted, right: Quoted) -> bool:
    """Whether neither article names the speaker of the other at all."""
    here, there = (
        {folded(word) for word in NAME.findall(one.speaker.name or one.speaker.text)} if one.speaker else set()
        for one in (left, right)
    )
    return not any(folded(word) in here for word in right.beside) and not any(
        folded(word) in there for word in left.beside
    )


def is_full(speaker: Speaker) -> bool:
    """Whether a source is called by a name of two words or more that may be a person's."""
    return speaker.kind in ("person", "unknown") and speaker.name is not None and " " in speaker.name


def is_told(speaker: Speaker) -> bool:
    """Whether the words of a source show by themselves that it is a person, and which one."""
    told = speaker.name is not None and speaker.name in speaker.text
    return told and (speaker.kind == "person" or speaker.text != speaker.name)


def human(speaker: Speaker) -> Speaker:
    """A source as a person."""
    return speaker._replace(kind="person", text=speaker.name or speaker.text)


def calling(speaker: Speaker) -> str:
    """What a person is by calling: the office without what it is over, or what stands for the name."""
    if speaker.kind not in ("person", "unknown"):
        return ""
    told = speaker.role or (speaker.text if speaker.name is None else "")
    return OVER.split(told.lower())[0]


def body(speaker: Speaker) -> str:
    """What a body is called, without what it belongs to; nothing of a person."""
    return "" if speaker.kind == "person" else OVER.split((speaker.name or speaker.text).lower())[0]


def ends(phrase: str, words: Sequence[str]) -> bool:
    """Whether a phrase ends in one of some words."""
    return any(phrase == word or phrase.endswith(f" {word}") for word in words)


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
