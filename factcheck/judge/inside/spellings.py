"""One name spelled two ways, and one person with two titles that nobody holds at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import combining, normalize

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page, tokens
from factcheck.judge.inside.strays import strays
from factcheck.model import Finding, Name
from factcheck.rulebook.kinds.wording import SpellingCheck, TitleCheck

PERSON = "person"
BEGINNING = 2  # letters that a surname shares with one that it may be a slip of
LONGEST = 3  # parts of a name that is sure to be a person's
OFFICIAL = " of "  # behind a name that is a piece of a longer one: Hall of Fame
Parts = tuple[str, ...]


def spelled(page: Page, rule: str, check: SpellingCheck) -> Iterator[Finding]:
    """Two names that differ by one letter in their first or last part, the rarer one first."""
    mentions, first = page.spellings
    last = check.of == "last"
    pairs = [*neighbours([parts for parts in mentions if len(parts) > 1], last=last)]
    for left, right in [*pairs, *alone(mentions)] if last else pairs:
        rare, usual = sorted((left, right), key=lambda parts: (mentions[parts], -first[parts].span[0]))
        known = PERSON in {first[parts].kind for parts in (rare, usual) if len(parts) > 1}
        if any(page.text.startswith(OFFICIAL, first[parts].span[1]) for parts in (rare, usual)):
            continue
        if known and mentions[rare] <= check.most and slip(check, *differing(rare, usual)):
            yield finding(page, rule, check, [first[rare], first[usual]], other=first[usual].text)
    if check.titled is not None and not last:
        yield from renamed(page, rule, check._replace(severity=check.titled), pairs)
    if check.begun and last:
        yield from begun(page, rule, check)
    people = [name for parts, name in first.items() if name.kind == PERSON and len(parts) > 1] if last else ()
    for stray, person in strays(page, people, check.most):
        if slip(check, stray.text, person.name.split()[-1]):
            yield finding(page, rule, check, [stray, person], other=person.text)


def begun(page: Page, rule: str, check: SpellingCheck) -> Iterator[Finding]:
    """A person addressed by a surname of nobody that begins like that of one person: *Rowan Ashdown*, *Mr Ashbourne*.

    Two surnames of which the first is that of one person, too: *Ana Ruiz Landa*, *Ruiz Landero*.
    """
    mentions, first = page.spellings
    known = {part for parts in mentions if len(parts) > 1 for part in parts}
    full = [parts for parts in mentions if 1 < len(parts) <= LONGEST and first[parts].kind == PERSON]
    for parts, name in first.items():
        addressed = len(parts) == 1 and parts[0] not in known and name.titles and mentions[parts] <= check.most
        near = [one for one in full if (addressed or is_shorter(parts, one)) and begins(check, parts[-1], one[-1])]
        if len({one[-1] for one in near}) == 1 and first[near[0]].span[0] < name.span[0]:
            yield finding(page, rule, check, [name, first[near[0]]], other=first[near[0]].text)


def is_shorter(parts: Parts, full: Parts) -> bool:
    """Whether two surnames begin with the first of the two of a full name."""
    return len(parts) == len(full) - 1 == len(full[1:]) and parts[:-1] == full[1:-1] and len(parts) > 1


def begins(check: SpellingCheck, left: str, right: str) -> bool:
    """Whether two parts of a name begin alike and are neither one nor forms of each other."""
    left, right = plain(left), plain(right)
    short, long = sorted((left, right), key=len)
    return len(short) > check.shortest and left[: check.begun] == right[: check.begun] and not long.startswith(short)


def renamed(page: Page, rule: str, check: SpellingCheck, pairs: Iterable[tuple[Parts, Parts]]) -> Iterator[Finding]:
    """One title and surname with two first names, where the surname alone stands for its one bearer."""
    mentions, first = page.spellings
    for left, right in pairs:
        shared = set(titles(first[left])) & set(titles(first[right]))
        if not shared or (left[-1],) not in mentions or slip(check, *differing(left, right)):
            continue
        rare, usual = sorted((left, right), key=lambda parts: (mentions[parts], -first[parts].span[0]))
        if mentions[rare] <= check.most and folds(check, rare[0]).isdisjoint(folds(check, usual[0])):
            yield finding(page, rule, check, [first[rare], first[usual]], other=first[usual].text)


def alone(mentions: Iterable[Parts]) -> Iterator[tuple[Parts, Parts]]:
    """Surnames that stand alone and are nobody's, each with the surnames that begin like it."""
    listed = list(mentions)
    parts = {part for name in listed if len(name) > 1 for part in name}
    surnames: dict[str, dict[str, Parts]] = {}
    for name in listed:
        if 1 < len(name) <= LONGEST:
            surnames.setdefault(name[-1][:BEGINNING], {}).setdefault(name[-1], name)
    for name in listed:
        if len(name) == 1 and name[0] not in parts:
            yield from ((name, full) for full in surnames.get(name[0][:BEGINNING], {}).values())


def neighbours(names: list[Parts], *, last: bool) -> Iterator[tuple[Parts, Parts]]:
    """Pairs of names that share all but the last part, or all but the first."""
    groups: dict[Parts, list[Parts]] = {}
    for name in names:
        groups.setdefault(name[:-1] if last else name[1:], []).append(name)
    for group in groups.values():
        yield from ((left, right) for at, left in enumerate(group) for right in group[at + 1 :])


def differing(left: Parts, right: Parts) -> tuple[str, str]:
    """The one part in which two names differ; the last of both where one is a surname alone."""
    if len(left) != len(right):
        return left[-1], right[-1]
    return next((one, other) for one, other in zip(left, right, strict=True) if one != other)


def slip(check: SpellingCheck, left: str, right: str) -> bool:
    """Whether two parts of a name may be one, misspelled: long enough, one letter apart, and not known as two names."""
    if not folds(check, left).isdisjoint(folds(check, right)):
        return False
    left, right = plain(left), plain(right)
    if min(len(left), len(right)) < check.shortest or is_plural(left, right) or is_plural(right, left):
        return False
    return one_edit(left, right) and f"{left}/{right}" not in check.two and f"{right}/{left}" not in check.two


def folds(check: SpellingCheck, part: str) -> set[str]:
    """A part of a name without accents, and with the letters that stand for them where those are not to be had."""
    spelled_out = part.lower()
    for letter, letters in check.letters.items():
        spelled_out = spelled_out.replace(letter, letters)
    return {plain(part), plain(spelled_out)}


def is_plural(many: str, one: str) -> bool:
    """Whether a name is that of the family or the genitive of another."""
    return many in (f"{one}s", f"{one}es", f"{one}'s", f"{one}'")


def plain(part: str) -> str:
    """A part of a name in lower case and without its accents."""
    return "".join(letter for letter in normalize("NFD", part.lower()) if not combining(letter))


def one_edit(left: str, right: str) -> bool:
    """Whether one letter added, dropped, changed, or two that change places make one word of the other."""
    short, long = sorted((left, right), key=len)
    if len(long) - len(short) > 1 or left == right:
        return False
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    return short[at + 1 :] == long[at + 1 :] or (
        short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    )


def titled(page: Page, rule: str, check: TitleCheck) -> Iterator[Finding]:
    """A person whose two titles stand on different rungs of one ladder."""
    held: dict[tuple[str, str, Parts], tuple[int, Name, str]] = {}
    for name in page.reading.names:
        for title in titles(name):
            ladder, rung, field = step(check, title.lower())
            if not ladder:
                continue
            known = held.setdefault((name.name, ladder, field), (rung, name, title))
            if known[0] == rung or shortened(check, ladder, known[2], title):
                continue
            if excused(page, check, name) or excused(page, check, known[1]):
                continue
            yield finding(page, rule, check, [name, known[1]], title=title, other=known[2], name=name.name)


def titles(name: Name) -> Iterator[str]:
    """The titles and the office with which a person is mentioned."""
    if name.kind == PERSON:
        yield from name.titles
        if name.role:
            yield name.role


def step(check: TitleCheck, title: str) -> tuple[str, int, Parts]:
    """(ladder, rung, field) of a title, ``finance`` being the field of a finance minister; no ladder if none has it."""
    words = title.split()
    best: tuple[int, str, int, Parts] = (0, "", -1, ())
    for ladder, rungs in check.ladders.items():
        for at, rung in enumerate(rungs):
            for form in (one.split() for one in rung.split("/")):
                if len(form) > best[0] and words[-1:] == form[-1:] and all(word in words for word in form):
                    best = (len(form), ladder, at, tuple(word for word in words if word not in form))
    return best[1:]


def excused(page: Page, check: TitleCheck, name: Name) -> bool:
    """Whether the sentence of a mention says that a title belongs to another time."""
    return not set(tokens(page.said(name.sentence))).isdisjoint(check.past)


def shortened(check: TitleCheck, ladder: str, left: str, right: str) -> bool:
    """Whether one title may stand short for the other: general for lieutenant general."""
    short, long = sorted((left.lower(), right.lower()), key=len)
    return ladder in check.short and long.split()[-1].rstrip(".") == short.split()[-1].rstrip(".")
