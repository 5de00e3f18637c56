"""Ages and births of persons: who is how old, now or in a year, as far as the syntax tells whose age it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from factcheck.extract.relations.past import dated
from factcheck.extract.relations.script import Mark, Script
from factcheck.model import Figure, Moment, Reading, Relation

PERSON = "N"
AGE = "G"
THEN = "E"
NOW = None
OLDEST = 110
FARTHEST = 400  # marks before an age in which its bearer is named
SPANS = (0, 9)  # years of an age, and of one told by its decade
CLOSE = 3  # years between two ages in a story that tells but one
ADULT = 18
NEXT = 1  # sentences from an age to the birth of the same person
UNNAMED = "~"  # before the lemma of whoever has no name
NOBODY = "the dead"
NAMELESS_BIRTH = re.compile(r"(?:\.|,)n?v?B[^.#N]{0,8}?(?P<birth>T)")
NAMELESS_AGE = re.compile(r"\.nv(?P<age>[#G])(?=\.)")
APART = 15  # years between two ages of which one is a slip of the other
FACTS = [  # the first that fits at a place tells
    re.compile(pattern)
    for pattern in (
        r"(?P<who>[Nn])(?:,G)?,?w?v?B[^.#N]{0,8}?(?P<birth>T)",
        r"B(?:pn|pN)?p?(?P<birth>T)[^.]{0,3},(?P<who>N)",
        r"(?<=[^,]\.)B(?:pn|pN)?p?(?P<birth>T)[^.]{0,3},(?P<last>n)v",
        r"(?P<who>[Nn])[^.#N]{0,9}(?P<when>T)p[nH]{0,2}o(?P<age>G)",
        r"(?P<who>N),?w?v(?P<age>G)[^.,NG#]{0,14}(?P<when>T)",
        r"(?P<who>N),?w?v(?P<age>#)s[^.,NG#]{0,14}(?P<when>T)",
        r"(?P<who>N)\((?P<age>[G#])\)",
        r"(?P<who>[Nn]),(?:wv|v)?p?(?P<age>G)",
        r"(?<!E)(?P<age>G),?(?P<who>N)",
        r"(?P<who>N)v(?P<age>G)[.,]",
    )
]
# it opens the sentence, or speaks behind a quotation
DEFINITE = re.compile(r"(?:(?<=\.H)|(?<=,vH))(?P<age>G)(?![Ps]|,?N)|(?<=,H)(?P<said>G)(?=v)")


class Fact(NamedTuple):
    """How old somebody is, or when born; ``when`` is the year in which, ``near`` that it may be a year off."""

    who: str
    figure: Figure
    when: int | None = NOW
    born: bool = False
    loose: bool = False


def lives(reading: Reading, script: Script) -> Iterator[Relation]:
    """Every two facts on one person, the later against the first."""
    script = script._replace(marks=named(script.marks))
    by: dict[str, list[Fact]] = {}
    facts = [*told(reading, script)]
    full = {name.split()[-1].lower(): name for name in (fact.who for fact in facts) if name[:1] != UNNAMED}
    for fact in (*facts, *definite(reading, script, facts), *nameless(script, facts)):
        by.setdefault(full.get(fact.who.removeprefix(UNNAMED), fact.who), []).append(fact)
    year = reading.article.published.last.year if reading.article.published.last else None
    for found in by.values():
        found.sort(key=lambda one: one.figure.span)
        first = next((one for one in found if one.when is NOW), found[0])
        for fact in found:
            if fact.figure.span != first.figure.span and (relation := compared(first, fact, year)):
                yield relation


def named(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks, those with a name also that are called by one word of the full name of one person alone."""
    full = {mark.name for mark in marks if mark.name and " " in mark.name}
    words: dict[str, set[str]] = {}
    for name in full:
        for word in name.casefold().split()[1:]:
            words.setdefault(word, set()).add(name)
    sole = {word: next(iter(names)) for word, names in words.items() if len(names) == 1}
    return tuple(
        mark._replace(name=sole[mark.lemma])
        if mark.name is None and mark.figure is None and mark.lemma in sole
        else mark
        for mark in marks
    )


def compared(first: Fact, fact: Fact, year: int | None) -> Relation | None:
    """The relation of two facts on one person."""
    if first.born:
        first, fact = fact, first
    if first.born:
        return None
    own, other = first.when or year, fact.when or year
    if fact.born:
        return Relation("born", first.figure, (fact.figure,), scale=own) if own else None
    if first.when is NOW and fact.when is NOW:
        kind = "age-then" if first.loose or fact.loose else "age"
        return Relation(kind, fact.figure, (first.figure,), scale=0)
    return Relation("age-then", fact.figure, (first.figure,), scale=other - own) if own and other else None


def told(reading: Reading, script: Script) -> Iterator[Fact]:
    """The facts whose person the syntax tells."""
    letters = "".join(PERSON if mark.name and mark.figure is None else mark.letter for mark in script.marks)
    moments = {moment.span: moment for moment in reading.moments}
    taken: set[tuple[int, int]] = set()
    for at, mark in enumerate(script.marks):
        if mark.letter == AGE and mark.name and mark.figure is not None and letters[at - 1 : at] != THEN:
            taken.add(mark.figure.span)
            yield Fact(mark.name, mark.figure._replace(noun=mark.name))  # 35-year-old Marsh
    for pattern in FACTS:
        for match in pattern.finditer(letters):
            fact = made(script.marks, match, moments)
            if fact is not None and fact.figure.span not in taken:
                taken.add(fact.figure.span)
                yield fact


def made(marks: Sequence[Mark], match: re.Match[str], moments: dict[tuple[int, int], Moment]) -> Fact | None:
    """The fact of a match; None where it is no age of a life, or of no year that is told."""
    groups = match.groupdict()
    who = marks[match.start("who")] if "who" in groups else None
    name = who.name or (f"{UNNAMED}{who.lemma}" if who.lemma else None) if who else beside(marks, match.start("last"))
    when = marks[match.start("when")].moment if groups.get("when") else None
    year = dict(when.terms).get("year") if when else None
    if name is None:
        return None
    called = name.removeprefix(UNNAMED)
    if groups.get("birth"):
        moment = marks[match.start("birth")].moment
        born = dict(moment.terms).get("year") if moment else None
        return Fact(name, birth(moment, born, called), born=True) if moment and born else None
    figure = marks[match.start("age")].figure
    if figure is None or not 0 < figure.printed[0] <= OLDEST or figure.printed[1] - figure.printed[0] not in SPANS:
        return None
    return Fact(name, figure._replace(noun=called), year, loose=when is not None)


def beside(marks: Sequence[Mark], at: int) -> str | None:
    """The only person of the sentence before that of a place."""
    found = {
        mark.name for mark in marks[max(0, at - FARTHEST) : at] if mark.sentence == marks[at].sentence - 1 and mark.name
    }
    return found.pop() if len(found) == 1 else None


def birth(moment: Moment, year: int, name: str) -> Figure:
    """A year of birth as a figure."""
    return dated(moment, year)._replace(noun=name)


def definite(reading: Reading, script: Script, facts: Sequence[Fact]) -> Iterator[Fact]:
    """*The 36-year-old*: who was named last before, where that sentence names nobody else."""
    letters = script.letters
    spans = {fact.figure.span for fact in facts}
    for match in DEFINITE.finditer(letters):
        mark = script.marks[match.end() - 1]
        if mark.figure is None or mark.figure.span in spans or crowded(script, mark):
            continue
        ages = {fact.figure.printed for fact in facts if not fact.born}
        if mark.figure.printed in ages:
            continue
        name = antecedent(script.marks, match.end() - 1)
        if name is not None and not may_be(mark.figure, name, facts, reading.article.published.last):
            name = only_bearer(mark.figure, facts)
        if name is not None:
            yield Fact(name, mark.figure._replace(noun=name))


def only_bearer(figure: Figure, facts: Sequence[Fact]) -> str | None:
    """Who alone has an age in the story, where another age is a slip of it by little or by exchanged digits."""
    told = {(fact.who, fact.figure.printed[0]) for fact in facts if fact.when is NOW and not fact.born}
    if len(told) != 1:
        return None
    who, own = told.pop()
    age = figure.printed[0]
    return who if abs(own - age) <= CLOSE or f"{own:g}" == f"{age:g}"[::-1] else None


def nameless(script: Script, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The only birth without a name: of who alone has an age beside it, or of whoever *was 78*, *the 78-year-old*."""
    births = [*NAMELESS_BIRTH.finditer(script.letters)]
    moment = script.marks[births[0].start("birth")].moment if len(births) == 1 else None
    born = dict(moment.terms).get("year") if moment else None
    if not moment or not born or any(fact.born and not fact.who.startswith(UNNAMED) for fact in facts):
        return
    told = [fact for fact in facts if fact.when is NOW and not fact.born]
    found = (script.marks[match.start("age")].figure for match in NAMELESS_AGE.finditer(script.letters))
    ages = [figure for figure in found if figure is not None and ADULT <= figure.printed[0] <= OLDEST]
    figure = spoken(script, moment, told) if not ages else None if told or len(ages) > 1 else ages[0]
    beside = [fact for fact in told if 0 <= moment.sentence - fact.figure.sentence <= NEXT]
    if figure is not None:
        yield Fact(NOBODY, figure)
        yield Fact(NOBODY, birth(moment, born, NOBODY), born=True)
    elif len(beside) == 1 and not ages:
        yield Fact(beside[0].who, birth(moment, born, beside[0].who), born=True)


def spoken(script: Script, moment: Moment, told: Sequence[Fact]) -> Figure | None:
    """*The 71-year-old said* right behind the birth of whom it must mean, as no other age stands there."""
    marks = (script.marks[match.end() - 1] for match in DEFINITE.finditer(script.letters))
    near = [mark for mark in marks if 0 < mark.sentence - moment.sentence <= NEXT and not crowded(script, mark)]
    taken = any(abs(fact.figure.sentence - moment.sentence) <= NEXT for fact in told)
    return near[0].figure if len(near) == 1 and not taken else None


def crowded(script: Script, age: Mark) -> bool:
    """Whether the sentence of an age names a person or tells another age: then it may be anybody's."""
    others = (one for one in script.marks[slice(*script.within(age.sentence, age.sentence))] if one is not age)
    return any(one.name or one.letter == AGE for one in others)


def may_be(figure: Figure, name: str, facts: Sequence[Fact], today: date | None) -> bool:
    """Whether an age may be a slip of that of the person: not far from it, or its digits exchanged."""
    own = [fact.figure.printed[0] for fact in facts if fact.who == name and fact.when is NOW and not fact.born]
    own += [today.year - fact.figure.printed[0] for fact in facts if fact.who == name and fact.born and today]
    age = figure.printed[0]
    return any(abs(one - age) <= APART or f"{one:g}" == f"{age:g}"[::-1] for one in own)


def antecedent(marks: Sequence[Mark], before: int) -> str | None:
    """The only person of the sentence that names one last before a place."""
    found: set[str] = set()
    sentence = None
    for at in range(before - 1, max(-1, before - FARTHEST), -1):
        mark = marks[at]
        if mark.name is None or mark.figure is not None:
            continue
        if sentence is not None and mark.sentence != sentence:
            break
        sentence = mark.sentence
        found.add(mark.name)
    return found.pop() if len(found) == 1 else None
