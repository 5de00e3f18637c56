"""Persons across articles: which names, spelled differently, are one person's; never by a first name alone."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from factcheck.link.likeness import ratio
from factcheck.model import Mention, Name, Reading
from factcheck.resolve.persons import Words, agree, words
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.names import NameCheck, TransliterationRule

KEY = 3  # letters of a surname, from either end, that two spellings of it share
SHORTEST = 5  # letters of a surname from which likeness tells anything
RARE = 6  # letters of such a word
NEAR = 30  # code points beside a name in which the word for its kind stands
OWNER = re.compile(r"(\w+)['’]s $")
OTHER = re.compile(r"[^a-z0-9 ]")
DOUBLE = re.compile(r"(.)\1+")
LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})


class Bearer(NamedTuple):
    """A full name as an article prints it: its first mention, the offices that go with it, the names ``beside`` it.

    ``sure`` where the article shows that a person bears it; otherwise it may be anything.
    """

    name: str
    words: Words
    mention: Mention
    roles: tuple[tuple[str, Mention], ...]
    sure: bool
    beside: frozenset[str]


class Sounds:
    """Names as they sound, by the transliterations of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.pairs = [pair for _, rule in rulebook.of(TransliterationRule) for pair in rule.sounds]
        self.known: dict[str, str] = {}

    def of(self, word: str) -> str:
        """A word folded to one spelling of each sound."""
        if word not in self.known:
            said = folded(word)
            for spelled, stands in self.pairs:
                said = said.replace(spelled, stands)
            self.known[word] = DOUBLE.sub(r"\1", said)
        return self.known[word]


def folded(text: str) -> str:
    """A text in lower case, without accents and marks."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    return OTHER.sub("", "".join(char for char in plain if not unicodedata.combining(char)))


def bearers(number: int, reading: Reading) -> list[Bearer]:
    """Every full name of a person in a reading, in the order in which they come."""
    first: dict[str, Mention] = {}
    roles: dict[str, list[tuple[str, Mention]]] = {}
    sure = {one.speaker.name for one in reading.statements if one.speaker}
    for name in reading.names:
        if name.kind not in ("person", "unknown") or " " not in name.name:
            continue
        mention = Mention(number, name)
        if name.kind == "person":
            sure.add(name.name)
        if name.text == name.name:
            first.setdefault(name.name, mention)
        for role in (owned(reading, name), *name.titles):
            if role:
                roles.setdefault(name.name, []).append((role, mention))
    return [
        Bearer(name, words(name), mention, tuple(roles.get(name, ())), name in sure, frozenset(first))
        for name, mention in first.items()
    ]


def owned(reading: Reading, name: Name) -> str | None:
    """The office of a name with whose it is: ``museum's director``."""
    if not name.role:
        return None
    start, floor = name.span[0], reading.sentences[name.sentence].span[0]
    before = reading.article.text[floor:start].rstrip(" ,")
    owner = OWNER.search(before.removesuffix(name.role)) if before.endswith(name.role) else None
    return f"{owner[1]}'s {name.role}" if owner else name.role


def things(number: int, reading: Reading, check: NameCheck) -> list[Bearer]:
    """What is named with a word for its kind beside it: the trawler *Hallgerdur*, *Osijek* station."""
    kinds = {word: group[0] for group in check.kinds for word in group}
    found: dict[str, Bearer] = {}
    beside = frozenset(folded(name.text) for name in reading.names)
    for name in reading.names:
        if name.kind == "person" or name.rule:  # a name that the rules know is not misspelt
            continue
        kind = kind_of(reading, name, kinds) or (check.unknown if is_rare(name) else "")
        if kind:
            mention = Mention(number, name)
            found.setdefault(name.text, Bearer(name.text, words(name.text), mention, ((kind, mention),), True, beside))
    return list(found.values())


def is_rare(name: Name) -> bool:
    """Whether a name is long enough that nothing else is spelled nearly so by chance."""
    return max(len(word) for word in name.text.split()) >= RARE


def kind_of(reading: Reading, name: Name, kinds: dict[str, str]) -> str:
    """The kind of a named thing by the word before it, after it, or at its own end."""
    text, (start, end) = reading.article.text, name.span
    before = text[max(0, start - NEAR) : start].removesuffix(" of ").split()
    behind = text[end : end + NEAR].split()
    near = (before[-1:] or [""])[0], (behind[:1] or [""])[0], name.text.split()[-1]
    return next((kinds[word] for word in (one.strip(".,").lower() for one in near) if word in kinds), "")


def ends(bearer: Bearer, sounds: Sounds) -> tuple[str, ...]:
    """How the surname of a name begins and ends as it sounds, and the given names where there are several."""
    sound, given = sounds.of(bearer.words.surname), bearer.words.given
    several = (" ".join(folded(word) for word in given),) if len(given) > 1 else ()
    return f"{sound[:KEY]}-", f"-{sound[-KEY:]}", *several


def is_variant(one: Bearer, other: Bearer, sounds: Sounds, surname: float, given: float) -> bool:
    """Whether two names are one person's in two spellings: alike in both parts, and in no article side by side."""
    left, right = one.words, other.words
    if (
        not (one.sure or other.sure)
        or left.suffix != right.suffix
        or not left.given
        or not right.given
        or side_by_side(one, other)
    ):
        return False
    if folded(one.name) == folded(other.name) or (left.surname == right.surname and agree(left, right)):
        return False
    here, there = sounds.of(left.surname), sounds.of(right.surname)
    first, second = sounds.of(left.given[0]), sounds.of(right.given[0])
    near = first == second or agree(left, right)
    if here == there:
        return near or ratio(first, second) >= (given if akin(first, second) else surname)
    middle = [tuple(folded(word) for word in one.given) for one in (left, right)]
    if middle[0] == middle[1] and len(middle[0]) > 1:
        return ratio(here, there) >= given  # so much of the name is common that a short rest may differ
    return near and min(len(left.surname), len(right.surname)) >= SHORTEST and ratio(here, there) >= surname


def side_by_side(one: Bearer, other: Bearer) -> bool:
    """Whether an article has both names, so that they are two persons."""
    return one.name in other.beside or other.name in one.beside


def akin(one: str, other: str) -> bool:
    """Whether two first names can be the same at all: they begin alike, or both with a vowel."""
    vowels = set("aeiouy")
    return one[:1] == other[:1] or (one[:1] in vowels and other[:1] in vowels)
