"""Ages against births and deaths, and against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import PERSONS, Page, tokens
from factcheck.model import Claim, Figure, Finding, Moment, Period, Span
from factcheck.rulebook.kinds.inside import AgeCheck

NAME = r"[A-Z][\w'’-]+(?: [A-Z]\b\.?)?(?: (?:[A-Z][\w'’-]+|de|van|von|bin|al))*"
NAMED = re.compile(rf"\b({NAME})(?:,? Jr\.)?, (?:aged |age |who is )?$")
A = re.compile(rf"\b({NAME})(?:,? Jr\.)?, an? $")
OLD = re.compile(rf"-year-old (?:[a-z]+(?: |, )){{0,3}}({NAME})")
THEN = re.compile(r"\bthen[- ]*$")
CLOSED = re.compile(r", | ?[.;)]|$")
AGED = re.compile(r"\b(?:aged|at age|age|at the age of|die[ds] at) (\d{1,3})\b(?![%:]|\.\d|,\d)")
IS = re.compile(r"\b(?:is|turns|turned) (?:now )?(\d{1,3})(?=[.,;]| years old| in | on | this | last )")
DIES = re.compile(r"\b(?i:at|aged|at age) (\d{2,3})\b(?![.,:%]\d)")
WAS = re.compile(r"\bwas (\d{2,3})(?=[.,;])")
THEY_WERE = re.compile(r"(?:He|She) was (\d{1,3})(?=[.,;])")
LIFE = re.compile(r"\((?:[A-Z][a-z]+ )?(1[89]\d\d|20\d\d) ?[-–—] ?(?:[A-Z][a-z]+ )?(1[89]\d\d|20\d\d)\)")
YEAR = re.compile(r"\b(1[89]\d{2}|20\d{2})\b")
LONGEST = 3  # digits of an age
REACH = 60  # code points before an age in which the name stands
OLDEST = 122
LEDE = 600  # code points below the headline within which an obituary tells of the death


class Age(NamedTuple):
    """A printed age and whose it is, in the words of the text."""

    span: Span
    years: int
    name: str = ""


def aged(page: Page, rule: str, check: AgeCheck) -> Iterator[Finding]:
    """Findings of one rule about the ages of a page."""
    yield from CHECKS[check.of](page, rule, check)


def ages_at_death(page: Page, check: AgeCheck) -> Iterator[Age]:
    """The age of the one first named in a sentence that tells of a death, or in the next: ``She was 90`` behind it."""
    sentences = page.reading.sentences
    for at, (span, role, _) in enumerate(sentences):
        if role != "body" or set(tokens(page.said(at))).isdisjoint(check.died):
            continue
        names = [
            name.name
            for name in page.reading.names
            if name.sentence == at and name.kind in PERSONS and " " in name.name
        ]
        following = sentences[at + 1].span if at + 1 < len(sentences) else (0, 0)
        match = AGED.search(page.text, *span) or THEY_WERE.match(page.text, *following)
        if match and names:
            yield Age(match.span(1), int(match[1]), names[0])


def ages_beside(page: Page) -> Iterator[Age]:
    """The ages of the story that stand with a name: ``Ada Birch, 42,`` and ``the 42-year-old baker Ada Birch``."""
    text = page.text
    for match in page.numbers:
        start, end = match.span()
        if end - start > LONGEST or not match.group().isdecimal() or not page.told(page.sentence(start)):
            continue
        name = None
        if CLOSED.match(text, end):
            name = NAMED.search(text, max(0, start - REACH), start) if text[start - 1 : start] == " " else None
        elif text[end : end + 1] == "-":
            name = OLD.match(text, end, end + REACH) if not THEN.search(text, max(0, start - REACH), start) else None
            if not name and text.startswith("-year-old", end):
                name = A.search(text, max(0, start - REACH), start)
        if name:
            yield Age((start, end), int(match.group()), name[1])


def printed_ages(page: Page, sentence: int) -> Iterator[Age]:
    """The ages in a sentence: behind a name, after ``aged``, or as the extraction found them."""
    start, end = page.reading.sentences[sentence].span
    seen: set[int] = set()
    for age in ages_beside(page):
        if start <= age.span[0] < end:
            seen.add(age.span[0])
            yield age
    for match in (*AGED.finditer(page.text, start, end), *IS.finditer(page.text, start, end)):
        if match.start(1) not in seen:
            seen.add(match.start(1))
            yield Age(match.span(1), int(match[1]))
    for found in page.ages.get(sentence, ()):
        if not any(found.span[0] <= at < found.span[1] for at in seen):
            yield Age(found.span, int(found.printed[0]))


def life(page: Page, rule: str, check: AgeCheck) -> Iterator[Finding]:
    """``(1920-2001)`` beside an age at death that the two years do not give."""
    for match in LIFE.finditer(page.text) if "(" in page.text else ():
        sentence = page.sentence(match.start())
        born, died = int(match[1]), int(match[2])
        for at in (sentence, sentence + 1):
            if at >= len(page.reading.sentences) or not set(tokens(page.said(at))) & set(check.died):
                continue
            ages = list(printed_ages(page, at))
            low, high = died - born - 1, died - born
            if len(ages) == 1 and not low <= ages[0].years <= high:
                claims: list[Claim] = [figure(page, ages[0], at, rule), moment(page, match.span(), sentence, rule)]
                yield finding(page, rule, check, claims, born=born, year=died, computed=f"{low} or {high}")


def headline(page: Page, rule: str, check: AgeCheck) -> Iterator[Finding]:
    """``Ada Birch dies at 83`` above a story that gives her another age."""
    for sentence, (span, role, _) in enumerate(page.reading.sentences):
        head = age_above(page, sentence, check) if role == "headline" else None
        if head is None:
            continue
        words = set(tokens(page.text[slice(*span)]))
        told = [age for age in chain(ages_beside(page), ages_at_death(page, check)) if age.span[0] >= span[1]]
        hers = [age for age in told if age.name.split()[-1].lower() in words]
        was = {int(found[1]) for found in WAS.finditer(page.text, span[1])}
        if hers and head.years not in was | {age.years for age in told}:
            at = page.sentence(hers[0].span[0])
            claims = [figure(page, head, sentence, rule), figure(page, hers[0], at, rule)]
            yield finding(page, rule, check, claims, name=hers[0].name, other=hers[0].years)


def age_above(page: Page, sentence: int, check: AgeCheck) -> Age | None:
    """The age in the headline of an obituary: ``dies at 83``, or ``Ada Birch, 83; painted harbours``."""
    span = page.reading.sentences[sentence].span
    match = DIES.search(page.text, *span)
    if match and not set(tokens(page.said(sentence))).isdisjoint(check.died):
        return Age(match.span(1), int(match[1]))
    obituary = next(ages_at_death(page, check), None)
    beside = (age for age in ages_beside(page) if span[0] <= age.span[0] < span[1])
    return next(beside, None) if obituary and obituary.span[0] - span[1] < LEDE else None


def figure(page: Page, age: Age, sentence: int, rule: str) -> Figure:
    """A printed age as a claim."""
    value = float(age.years)
    text = page.text[slice(*age.span)]
    return Figure("", age.span, text, value, value, (value, value), unit="year of age", sentence=sentence, rule=rule)


def moment(page: Page, span: Span, sentence: int, rule: str) -> Moment:
    """A printed birth as a claim."""
    return Moment(span, page.text[slice(*span)], "year", Period(), sentence=sentence, rule=rule)


CHECKS = {"life": life, "headline": headline}
