"""Judges how old two articles say that a person is, where one of them tells the age by a description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge, conflict, figure
from factcheck.link.bases import stem
from factcheck.link.persons import folded
from factcheck.model import Figure, Finding, Mention, Name, Reading
from factcheck.resolve.persons import agree, words
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import AgedCheck

UNIT = "year of age"
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BEFORE = re.compile(r"(?:,| \()? ?(?:\w+ )?$")  # between a name and the age behind it: *Ana Ruiz, aged 42*
BEHIND = re.compile(r" (?:[a-z]+(?:-[a-z]+)* ){0,3}$")  # between an age and the name behind it: *42-year-old Ana Ruiz*
APPOSED = re.compile(r", ((?:[a-z]+(?:-[a-z]+)* ){0,3}[a-z]+(?:-[a-z]+)*)")
SHORT = 3  # letters of a verb of which a noun for a person is made: *win*, *winner*
PERSONS = ("person", "unknown")


class Aged(NamedTuple):
    """A person with an age.

    ``names`` are those whom the age may belong to, one alone where it stands beside it (``near``); ``said`` are the
    stems of what the article calls the person, ``does`` are the verb and its family in the sentence of
    the age, ``told`` are the stems of the sentences
    that name the person and of those behind them, and ``ages`` are all of the article.
    """

    mention: Mention
    age: float
    names: tuple[str, ...]
    near: bool
    said: frozenset[str]
    does: frozenset[str]
    told: frozenset[str]
    ages: frozenset[float]


class AgedJudge(PairJudge[Aged, AgedCheck]):
    """The checks of a rulebook on ages; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        super().__init__(rulebook.of(AgedCheck))

    def nodes(self, number: int, reading: Reading, check: AgedCheck) -> list[Aged]:
        """The persons of an article with their ages."""
        return list(aged(number, reading, check))

    def keys(self, node: Aged, check: AgedCheck) -> Iterator[tuple[str, ...]]:
        """The surname, what the person is called, and the part in what happens."""
        yield from (("name", folded(name.split()[-1])) for name in node.names)
        yield from (("said", word) for word in node.said)

    def holds(self, one: Aged, other: Aged, check: AgedCheck) -> bool:
        """Whether two ages are surely of one person, and no birthday lies between them."""
        apart = check.most < abs(one.age - other.age) <= check.slip
        told = one.age in other.ages or other.age in one.ages
        grown = (one.age < check.grown) == (other.age < check.grown)
        if not apart or not grown or told or one.near == other.near:
            return False
        return are_one(*((other, one) if one.near else (one, other)))

    def told(self, readings: Sequence[Reading], rule: str, check: AgedCheck, group: Sequence[Pair[Aged]]) -> Finding:
        """The finding on one person."""
        claims = tuple(dict.fromkeys(one.mention for pair in group for one in pair))
        first, second = group[0]
        person = next(one for one in group[0] if one.near).names[0]
        message = check.says.format(person=person, left=figure(first).text, right=figure(second).text)
        because = ("both tell of " + ", ".join(sorted(first.said & second.said or {person})),)
        return conflict(readings, rule, check, claims, message=message, because=because, slot=f"age: {person}")


def are_one(bare: Aged, named: Aged) -> bool:
    """Whether somebody who is called by a description may be whom the other article names, and nobody else may."""
    right = words(named.names[0])
    if bare.names:
        known = named.told | bare.told
        strange = any(not any(said.startswith(word) for word in known) for said in bare.said)
        return not strange and any(
            left.surname == right.surname and agree(left, right) for left in map(words, bare.names)
        )
    alone = len(bare.ages) == len(named.ages) == 1
    return alone and not bare.does.isdisjoint(named.does) and bool(bare.said & named.said)


def aged(number: int, reading: Reading, check: AgedCheck) -> Iterator[Aged]:
    """The persons of an article with their ages, each age of one person alone."""
    found = [one for one in reading.figures if is_age(one, reading)]
    ages = frozenset(one.printed[0] for one in found)
    names = persons(reading) if found else []
    beside = {one.span: name for one in found if (name := named(reading, one, names))}
    for one in found:
        name = beside.get(one.span, "")
        meaning = (name,) if name else tuple(meant(reading, one, names, check, alone=len(found) == 1))
        free = tuple(dict.fromkeys(other for other in meaning if name or other not in beside.values()))
        said = called(reading, one, free, names, check, near=bool(name))
        told = about(reading, free, names, one.sentence)
        does = doing(reading, one, named=bool(name))
        yield Aged(Mention(number, one), one.printed[0], free, bool(name), said, does, told, ages)


def persons(reading: Reading) -> list[Name]:
    """The mentions of persons in a story: by full names, by the surnames of these, and by titles."""
    told = [one for one in reading.names if one.kind in PERSONS and reading.sentences[one.sentence].role == "body"]
    full = {one.name.split()[-1]: one.name for one in told if " " in one.name}
    known = (one if " " in one.name else one._replace(name=full.get(one.name, one.name)) for one in told)
    return [one for one in known if one.kind == "person" or " " in one.name]


def is_age(figure: Figure, reading: Reading) -> bool:
    """Whether a figure is the age of somebody today."""
    exact = figure.printed[0] == figure.printed[1] and figure.bound == "exact" and not figure.approximate
    alone = reading.article.text[figure.span[0] - 1 : figure.span[0]] != "-"  # *under-17-year-olds*
    return figure.unit == UNIT and exact and alone and reading.sentences[figure.sentence].role == "body"


def named(reading: Reading, figure: Figure, names: Sequence[Name]) -> str:
    """The name that an age stands beside; empty where none does."""
    text, (start, end) = reading.article.text, figure.span
    for name in names:
        if name.span[1] <= start and BEFORE.fullmatch(text, name.span[1], start):
            return name.name
        if end <= name.span[0] and BEHIND.fullmatch(text, end, name.span[0]):
            return name.name
    own = figure.noun or ""
    full = {name.name for name in names if own[:1].isupper() and own.split()[-1] in re.split("[ -]", name.name)}
    return full.pop() if len(full) == 1 else ""


def meant(reading: Reading, figure: Figure, names: Sequence[Name], check: AgedCheck, *, alone: bool) -> Iterator[str]:
    """Whom a description with an age may mean.

    A definite one means who was named last or, where no other age is told (`alone`), whom the article is about; any
    other means who is named next.
    """
    if any(name.sentence == figure.sentence for name in names):
        return
    start = reading.sentences[figure.sentence].span[0]
    lead = reading.article.text[start : figure.span[0]].lower().split()[-check.reach :]
    definite = any(word.strip('“"') in check.definite for word in lead)
    step = -1 if definite else 1
    far = [{name.name for name in names if name.sentence == figure.sentence + step * at} for at in range(1, check.far)]
    here = next((some for some in far if some), set())
    if len(here) == 1:
        yield next(iter(here))
    described = bool(figure.frame.head) or figure.text.isdecimal()
    if definite and alone and names and (described or not far[0]) and names[0].sentence < figure.sentence:
        yield names[0].name


def called(
    reading: Reading, figure: Figure, meaning: Sequence[str], names: Sequence[Name], check: AgedCheck, *, near: bool
) -> frozenset[str]:
    """The stems of the words for a person: of the description with the age, and of the offices of the name."""
    own = figure.noun if figure.noun and figure.noun.islower() and figure.text.isdecimal() else ""
    behind = APPOSED.match(reading.article.text, figure.span[1]) if near else None
    roles = (one.role or "" for one in names if one.name in meaning)
    said = [figure.frame.head or own, behind[1] if behind else "", *roles]
    return stems(" ".join(said), check.general)


def doing(reading: Reading, figure: Figure, *, named: bool) -> frozenset[str]:
    """What happens to somebody with an age, or to whom the sentence names: verbs with their families."""
    frame = figure.frame
    own = [
        (frame.verb, frame.family),
        *((one.verb, one.family) for one in reading.events if one.sentence == figure.sentence),
    ]
    return frozenset(word for pair in (own if named else own[:1]) for word in pair if word)


def about(reading: Reading, meaning: Sequence[str], names: Sequence[Name], own: int) -> frozenset[str]:
    """The stems of the sentences that name somebody, and of those behind them, and their verbs.

    The `own` sentence of an age does not count where it names nobody.
    """
    here = {name.sentence for name in names if name.name in meaning}
    told = {at for at in (*here, *(at + 1 for at in here)) if at in here or at != own}
    spans = (reading.sentences[at].span for at in told if at < len(reading.sentences))
    verbs = {one.verb for one in reading.events if one.sentence in told and len(one.verb) >= SHORT}
    return stems(" ".join(reading.article.text[slice(*span)] for span in spans), ()) | verbs


def stems(text: str, idle: Sequence[str]) -> frozenset[str]:
    """The stems of the words of a text that are not idle."""
    return frozenset(stem(word) for word in WORD.findall(text.lower()) if len(word) >= SHORT and word not in idle)
