"""Ages against births and deaths, and against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page, tokens
from factcheck.model import Claim, Figure, Finding, Moment, Period, Span
from factcheck.rulebook.kinds.inside import AgeCheck

NAME = r"[A-Z][\w'’-]+(?: [A-Z]\.?)?(?: (?:[A-Z][\w'’-]+|de|van|von|bin|al))*"
BESIDE = re.compile(rf"\b({NAME})(?:, Jr\.| Jr\.)?, (\d{{1,3}})(?=, | ?[.;)]|$)")
AGED = re.compile(r"\b(?:aged|at age|age|at the age of) (\d{1,3})\b(?![%:]|\.\d|,\d)")
LIFE = re.compile(r"\((?:[A-Z][a-z]+ )?(1[89]\d\d|20\d\d) ?[-–—] ?(?:[A-Z][a-z]+ )?(1[89]\d\d|20\d\d)\)")
YEAR = re.compile(r"\b(1[89]\d{2}|20\d{2})\b")
OLDEST = 122


class Age(NamedTuple):
    """A printed age and whose it is, in the words of the text."""

    span: Span
    years: int
    name: str = ""


def aged(page: Page, rule: str, check: AgeCheck) -> Iterator[Finding]:
    """Findings of one rule about the ages of a page."""
    yield from CHECKS[check.of](page, rule, check)


def birth(page: Page, rule: str, check: AgeCheck) -> Iterator[Finding]:
    """An age that the year of birth and the day of publication, or the year of death, do not give."""
    for sentence, year, span in births(page, check):
        words = set(tokens(page.said(sentence)))
        until = last_year(page, sentence, year, words, check)
        ages = list(printed_ages(page, sentence))
        if until is None or len(ages) != 1 or words & set(check.then):
            continue
        age = ages[0]
        if not until - year - 1 - check.slack <= age.years <= until - year + check.slack:
            claims: list[Claim] = [figure(page, age, sentence, rule), moment(page, span, sentence, rule)]
            computed = f"{until - year - 1} or {until - year}"
            yield finding(page, rule, check, claims, born=year, year=until, computed=computed)


def births(page: Page, check: AgeCheck) -> Iterator[tuple[int, int, Span]]:
    """(sentence, year, span) of every year of birth that a sentence tells."""
    for word in check.born:
        for start in places(page.text, word):
            sentence = page.sentence(start)
            end = page.reading.sentences[sentence].span[1]
            match = YEAR.search(page.text, start, min(end, start + check.reach))
            if match and page.told(sentence):
                yield sentence, int(match[1]), (start, match.end())


def places(text: str, word: str) -> Iterator[int]:
    """Where a phrase stands in a text, as words of their own."""
    at = text.find(word)
    while at >= 0:
        after = text[at + len(word) : at + len(word) + 1]
        if not (at and text[at - 1].isalnum()) and not after.isalnum():
            yield at
        at = text.find(word, at + len(word))


def last_year(page: Page, sentence: int, born: int, words: set[str], check: AgeCheck) -> int | None:
    """The year at which a person born in `born` has the printed age: of death where it is told, else of publication."""
    years = {int(match[1]) for match in YEAR.finditer(page.said(sentence))} - {born}
    if words & set(check.died):
        return years.pop() if len(years) == 1 else None
    published = page.article.published.last
    return published.year if published and not years else None


def printed_ages(page: Page, sentence: int) -> Iterator[Age]:
    """The ages in a sentence: behind a name, after ``aged``, or as the extraction found them."""
    start, end = page.reading.sentences[sentence].span
    seen: set[int] = set()
    for match in BESIDE.finditer(page.text, start, end):
        seen.add(match.start(2))
        yield Age(match.span(2), int(match[2]), match[1])
    for match in AGED.finditer(page.text, start, end):
        if match.start(1) not in seen:
            seen.add(match.start(1))
            yield Age(match.span(1), int(match[1]))
    for found in page.ages.get(sentence, ()):
        if not any(found.span[0] <= at < found.span[1] for at in seen):
            yield Age(found.span, int(found.printed[0]))


def life(page: Page, rule: str, check: AgeCheck) -> Iterator[Finding]:
    """``(1920-2001)`` beside an age at death that the two years do not give."""
    for match in LIFE.finditer(page.text):
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


def two_ages(page: Page, rule: str, check: AgeCheck) -> Iterator[Finding]:
    """One person with two ages."""
    first: dict[str, tuple[int, Age]] = {}
    told: set[str] = set()
    for sentence in range(len(page.reading.sentences)):
        if not page.told(sentence):
            continue
        for match in BESIDE.finditer(page.text, *page.reading.sentences[sentence].span):
            age = Age(match.span(2), int(match[2]), match[1])
            known = first.setdefault(key(age.name), (sentence, age))
            if known[1].years != age.years and age.name not in told and plausible(known[1], age):
                told.add(age.name)
                claims = [figure(page, age, sentence, rule), figure(page, known[1], known[0], rule)]
                yield finding(page, rule, check, claims, name=known[1].name, other=known[1].years)


def plausible(left: Age, right: Age) -> bool:
    """Whether two numbers behind one name are ages and not scores or places."""
    return all(0 < age.years <= OLDEST for age in (left, right)) and " " in left.name


def key(name: str) -> str:
    """A person as two mentions share it: the full name, in lower case."""
    return name.lower().replace("’", "'")


def figure(page: Page, age: Age, sentence: int, rule: str) -> Figure:
    """A printed age as a claim."""
    value = float(age.years)
    text = page.text[slice(*age.span)]
    return Figure("", age.span, text, value, value, (value, value), unit="year of age", sentence=sentence, rule=rule)


def moment(page: Page, span: Span, sentence: int, rule: str) -> Moment:
    """A printed birth as a claim."""
    return Moment(span, page.text[slice(*span)], "year", Period(), sentence=sentence, rule=rule)


CHECKS = {"birth": birth, "life": life, "two-ages": two_ages}
