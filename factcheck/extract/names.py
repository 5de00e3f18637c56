"""Names of persons, organisations, bodies and places, with titles and roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.extract.capitals import NOTHING, Capital, Capitals
from factcheck.extract.nomenclature import Nomenclature
from factcheck.extract.nouns import Nouns
from factcheck.extract.roles import AGE, Roles
from factcheck.model import Name, Sentence
from factcheck.rulebook import Rulebook
from factcheck.tokens.lexicon import Lexicon

GIVEN, SUFFIX, OFFICE = frozenset({"given"}), frozenset({"suffix"}), frozenset({"office"})
DEMONYM, OTHER, PLACE_WORD = frozenset({"demonym"}), frozenset({"other-word"}), frozenset({"place-word"})
OPENER = frozenset({"opener"})
KEPT = GIVEN | SUFFIX
ADDRESS = frozenset({"rank", "honorific"})
TITLES = ADDRESS | OFFICE
FIRM = frozenset({"firm"})
BODY = FIRM | {"organisation-word"}
NO_PERSON = BODY | PLACE_WORD | OTHER
NO_NAME = TITLES | DEMONYM | {"grade"}
WIDEST = 16  # code points beside a name in which a word may tell its kind
MOST = 4  # words of a person's name without particles
CALLED = 2  # words of a full name
INITIAL = re.compile(r"(?:\w\.){1,3}")


class Place(NamedTuple):
    """Where a run of capitals stands: the sentence, its number and its bounds."""

    sentence: int
    first: int
    last: int


class NameReader:
    """Reads names with the vocabularies of a rulebook."""

    def __init__(self, rulebook: Rulebook, nouns: Nouns, lexicon: Lexicon):
        self.words, self.nouns, self.lexicon = Nomenclature(rulebook), nouns, lexicon
        small = self.words.words("particle") | self.words.words("link")
        self.capitals = Capitals(self.words.classes, (word for word in small if word.islower()))
        self.particles = self.words.words("particle")
        self.roles = Roles(self.words)

    def names(self, text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
        """All names in the order of the text; a lone surname is a person where a fuller name has it."""
        found: list[Name] = []
        for run, place in self.placed(text, sentences):
            if len(run) > 1:
                found.extend(self.read(text, run, place))
            elif name := self.untitled(text, run, place):
                found.append(name)
        surnames = {name.text.split()[-1] for name in found if name.kind == "person" and " " in name.text}
        heard = {name.text for name in found if not starts(name, sentences)} | surnames
        return tuple(
            name._replace(kind="person") if name.kind == "unknown" and is_bearer(name, surnames) else name
            for name in found
            if name.kind != "unknown" or name.text in heard or " " in name.text
        )

    def placed(self, text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[list[Capital], Place]]:
        """The runs of capitals, cut at ends of sentences and at words that only begin one."""
        following = iter(enumerate(sentences))
        number, sentence = next(following, (0, None))
        place = Place(number, *(sentence.span if sentence else (0, len(text))))
        for run in self.capitals.runs(text):
            while place.last <= run[0].start and (onward := next(following, None)):
                place = Place(onward[0], *onward[1].span)
            if any_is(run, OPENER):
                yield from ((part, place) for part in self.parted(run, place.first))
            else:
                yield self.called(run, place.first), place

    def called(self, run: list[Capital], first: int) -> list[Capital]:
        """A run in which a noun for a person that opens its sentence counts as an office: *Brewmaster* Jan Vik."""
        opens = len(run) > CALLED and run[0].start == first and not (run[0].classes or run[1].link or run[2].link)
        if not opens or any_is(run[1:3], TITLES | NO_PERSON) or not self.nouns.is_person(run[0].word.lower()):
            return run
        if not run[1].has(GIVEN) and self.is_common(run[1].word.lower()):
            return run  # the *Consumer Price* Index
        return [run[0]._replace(classes=OFFICE), *run[1:]]

    def is_common(self, word: str) -> bool:
        """Whether a word in lower case is known as a verb, an adjective, a noun with a kind, or a plural."""
        line = self.nouns.types.line(self.nouns.lemma(word))
        return word in self.lexicon.entries or len(line) > 1 or self.nouns.is_plural(word)

    def parted(self, run: list[Capital], first: int) -> Iterator[list[Capital]]:
        """A run without the words that open sentences, which also part a run set in capitals throughout."""
        part: list[Capital] = []
        for word in run:
            if "opener" in word.classes and not word.link and not ("given" in word.classes and word.start != first):
                if part:
                    yield part
                part = []
            else:
                part.append(word if part else word._replace(link=""))
        if part:
            yield part

    def read(self, text: str, run: list[Capital], place: Place) -> Iterator[Name]:
        """The names in one run."""
        if len(run) == 1:
            yield from self.each(text, [run], place)
        elif at := self.titled(run):
            yield from self.person(text, run, at, place)
        elif whole := self.words.whole(run):
            yield self.plain(text, run, whole[0], place, whole[1])
        elif any_is(run, BODY):
            yield from self.organisation(text, run, place)
        else:
            yield from self.each(text, self.pieces(run), place)

    def titled(self, run: list[Capital]) -> int:
        """Where the name begins that a title leads to; 0 where there is no title before a name."""
        named = True  # whether what stands from here to the next link may be a person's name
        for at in range(len(run) - 1, 0, -1):
            word = run[at]
            joined = not word.link or word.link in self.particles
            named = named and not word.has(NO_PERSON)
            if named and joined and self.is_title(run[at - 1]) and not self.is_title(word):
                return at
            named = named or not joined
        return 0

    def is_title(self, word: Capital) -> bool:
        """Whether a word may stand before a person's name as title or office."""
        return word.has(TITLES) and not word.has(GIVEN)

    def person(self, text: str, run: list[Capital], at: int, place: Place) -> Iterator[Name]:
        """The person whose name begins at word `at` of a run, with the titles and the office before it."""
        name = self.cut(run[at:])
        first = at
        while first > 0 and run[first - 1].has(ADDRESS) and (first == at or not run[first].link):
            first -= 1
        titles = (text[run[first].start : run[at - 1].end],) if first < at else ()
        office = text[run[0].start : run[first - 1].end] if first else None
        if office and not any_is(run[:first], OFFICE):
            office = None
        before = self.roles.before(text, place.first, run[0].start if office else run[first].start)
        role = " ".join(part for part in (before, office) if part) or self.roles.behind(text, name[-1].end, place.last)
        yield Name(*spanned(text, name), "person", titles, role, place.sentence)
        if len(name) < len(run) - at:
            yield from self.read(text, unlinked(run[at + len(name) :]), place)

    def cut(self, words: list[Capital]) -> list[Capital]:
        """The words of a person's name: up to a link that is no particle, or a suffix."""
        size = 1
        while size < len(words) and self.particles.issuperset(words[size].link.split()):
            if words[size].has(TITLES) and not words[size].has(KEPT):
                break
            size += 1
        return words[:size]

    def pieces(self, run: list[Capital]) -> Iterator[list[Capital]]:
        """A run parted at links that are no particles: ``Ann Lee`` of ``Boston``."""
        rest = run
        while rest:
            piece = self.cut(rest)
            yield piece
            rest = unlinked(rest[len(piece) :])

    def organisation(self, text: str, run: list[Capital], place: Place) -> Iterator[Name]:
        """A body named by one of its words; a person before ``of`` stands alone."""
        while len(run) > 1 and run[0].has(OFFICE) and run[1].link:
            run = unlinked(run[1:])
        closed = next((at for at, word in enumerate(run, 1) if word.has(FIRM)), len(run))
        if 1 < closed < len(run):
            yield self.plain(text, run[:closed], "organisation", place)
            yield from self.read(text, unlinked(run[closed:]), place)
            return
        head = self.cut(run)
        if len(head) < len(run) and len(head) > 1 and (run[0].has(GIVEN) or self.is_member(head, run)):
            yield from self.each(text, [head], place)
            yield from self.read(text, unlinked(run[len(head) :]), place)
        elif len(run) > 1:
            yield self.plain(text, run, "organisation", place)

    def is_member(self, head: list[Capital], run: list[Capital]) -> bool:
        """Whether words of which no rule knows anything stand before a body: Ole Vik *of the University* of Corley."""
        body = run[len(head)]
        return not any(word.classes for word in head) and len(head) <= MOST and body.has(BODY)

    def each(self, text: str, parts: Iterable[list[Capital]], place: Place) -> Iterator[Name]:
        """The names of pieces without titles."""
        for part in parts:
            if name := self.untitled(text, part, place):
                yield name

    def untitled(self, text: str, part: list[Capital], place: Place) -> Name | None:
        """What a piece without title and without words of organisations names, if anything."""
        if len(part) == 1 and not part[0].classes:
            return self.guessed(text, part, place)
        while part and part[0].has(DEMONYM) and not part[0].has(GIVEN):
            part = part[1:]
        if not part or all(word.has(NO_NAME) for word in part):
            return None
        if whole := self.words.whole(part):
            return self.plain(text, part, whole[0], place, whole[1])
        if part[-1].has(OTHER):
            return None
        if part[-1].has(PLACE_WORD) or part[0].has(PLACE_WORD):
            return self.plain(text, part, "place", place) if len(part) > 1 else None
        return None if any_is(part, OTHER) else self.guessed(text, part, place)

    def guessed(self, text: str, part: list[Capital], place: Place) -> Name:
        """A person where a first name, initials, a suffix or an office beside the name says so; else unknown."""
        size, start, end = len(part), part[0].start, part[-1].end
        beside, comma = self.roles.beside(text, start), text.startswith(",", end)
        role = self.roles.before(text, place.first, start, apposed=size > 1) if "office" in beside else None
        if role is None and 1 < size <= MOST:
            role = self.roles.leading(text, place.first, start)
        if role is None and comma and 1 < size <= MOST:
            role = self.roles.behind(text, end, place.last)
        shown = role or (size > 1 and (self.personal(part) or (comma and AGE.match(text, end))))
        kind = "person" if shown else self.located(text, end, beside if size <= MOST else NOTHING)
        return Name(*spanned(text, part), kind, (), role, place.sentence)

    def located(self, text: str, end: int, beside: frozenset[str]) -> str:
        """Place where a word before, of the classes `beside`, or a state behind says so, else unknown."""
        if "locative" in beside:
            return "place"
        behind = text[end + 2 : end + WIDEST].split(maxsplit=1) if text.startswith(", ", end) else ()
        return "place" if behind and "place" in self.words.of(behind[0].rstrip(",")) else "unknown"

    def personal(self, part: list[Capital]) -> bool:
        """Whether the words themselves show a person."""
        if len(part) > MOST:
            return False
        if part[0].has(GIVEN) or part[-1].has(SUFFIX) or any(word.link for word in part[1:]):
            return True
        return any(INITIAL.fullmatch(word.word) for word in part[:-1])

    def plain(self, text: str, words: list[Capital], kind: str, place: Place, rule: str = "") -> Name:
        """A name without titles."""
        return Name(*spanned(text, words), kind, (), None, place.sentence, rule)


def spanned(text: str, words: list[Capital]) -> tuple[tuple[int, int], str, str]:
    """Span, text and name of some words."""
    start, end = words[0].start, words[-1].end
    said = text[start:end]
    return (start, end), said, said


def unlinked(words: list[Capital]) -> list[Capital]:
    """The words with nothing before the first."""
    return [words[0]._replace(link=""), *words[1:]] if words else []


def is_bearer(name: Name, surnames: set[str]) -> bool:
    """Whether a name ends in the surname of a person whom the article names."""
    said = name.text.split()
    return len(said) <= MOST and said[-1] in surnames


def any_is(words: Sequence[Capital], classes: frozenset[str]) -> bool:
    """Whether one of some words is of one of these classes."""
    for word in words:  # noqa: SIM110 asked of every run, and a loop costs half of a generator
        if not classes.isdisjoint(word.classes):
            return True
    return False


def starts(name: Name, sentences: Sequence[Sentence]) -> bool:
    """Whether a name begins its sentence."""
    return bool(sentences) and name.span[0] <= sentences[name.sentence].span[0] + 1
