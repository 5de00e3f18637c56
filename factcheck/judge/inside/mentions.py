"""A definite mention of an age later in the story: *the 36-year-old* is somebody whose age was told before."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge.inside.ages import ages_beside, figure
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import AGE, Page
from factcheck.link.records import may_own
from factcheck.model import Figure, Finding, Name
from factcheck.rulebook.kinds.wording import DefiniteAgeCheck


def definite(page: Page, rule: str, check: DefiniteAgeCheck) -> Iterator[Finding]:
    """Definite ages that the person named last before has not, where that one's age is told."""
    told = list(ages_beside(page))
    persons = [name for name in page.reading.names if may_own(name) and page.told(name.sentence)]
    for one in page.reading.figures:
        if one.unit != AGE or not page.told(one.sentence) or not opened(page, check, one):
            continue
        others = [age for age in told if not one.span[0] <= age.span[0] < one.span[1]]
        if any(age.years == one.printed[0] for age in others):
            continue
        person = antecedent(page, persons, one)
        own = [age for age in others if person and last(age.name) == last(person.name) and age.span[0] < one.span[0]]
        if own and abs(own[-1].years - one.printed[0]) <= check.most:
            at = page.sentence(own[-1].span[0])
            claims = [one, figure(page, own[-1], at, rule)]
            yield finding(page, rule, check, claims, name=own[-1].name, other=own[-1].years)


def opened(page: Page, check: DefiniteAgeCheck, one: Figure) -> bool:
    """Whether a sentence begins with the age and its article: ``The 36-year-old``."""
    start = page.reading.sentences[one.sentence].span[0]
    before = page.text[start : one.span[0]].strip(' "“').lower()
    return before in check.articles and named_behind(page, one) is None


def named_behind(page: Page, one: Figure) -> Name | None:
    """A name right behind an age, whose it is: ``the 36-year-old driver Ivo Marsh``."""
    near = (name for name in page.reading.names if name.sentence == one.sentence and name.kind == "person")
    return next((name for name in near if 0 <= name.span[0] - one.span[1] <= 20), None)


def antecedent(page: Page, persons: list[Name], one: Figure) -> Name | None:
    """The one person named in the sentences right before; nobody where these name several, or none does."""
    paragraph = page.reading.sentences[one.sentence].paragraph
    for sentence in range(one.sentence - 1, -1, -1):
        if paragraph - page.reading.sentences[sentence].paragraph > 1:
            return None
        found = {name.name: name for name in persons if name.sentence == sentence}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def last(name: str) -> str:
    """The last part of a name."""
    return name.rsplit(maxsplit=1)[-1] if name else ""
