"""What an article calls a person beside the name: before it, behind a comma, by *who heads*, by *is the mayor*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from factcheck.link.persons import Bearer, owned
from factcheck.model import Event, Mention, Name, Reading
from factcheck.resolve.persons import agree, words
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.names import NameCheck, NameWordRule

WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
BREAK = re.compile(r"[,;:()—–“”\"\n]")
BEHIND = re.compile(r"(?:, | \(| [—–] )([^,;:()—–“”\"\n]{3,100})")
SECOND = re.compile(r" and (?:an? |the )?")
LONGEST = 6  # words of what an office is over
WIDEST = 4  # words of an office
CLOSE = 5  # code points between a noun and what it governs


class Known(NamedTuple):
    """The last words of all offices, and the words that may stand before one."""

    offices: frozenset[str]
    grades: frozenset[str]
    addresses: frozenset[str]


def vocabulary(rulebook: Rulebook, checks: Iterable[NameCheck]) -> Known:
    """The words of offices of a rulebook, and of what its checks say that they are over."""
    classes = [body for _, body in rulebook.of(NameWordRule)]
    offices = {words.split()[-1].lower() for body in classes if body.class_ == "office" for words in body.words}
    grades = {word for body in classes if body.class_ == "grade" for word in body.words}
    for check in checks:
        grades.update((*check.lesser, *check.upper, *check.past, *(word for group in check.kinds for word in group)))
    addresses = {word for body in classes if body.class_ == "honorific" for word in body.words}
    return Known(frozenset(offices), frozenset(grades), frozenset(addresses))


def entities(number: int, reading: Reading, check: NameCheck, known: Known) -> list[Bearer]:
    """The persons of a reading with all that it calls them."""
    grouped: dict[str, list[Name]] = {}
    for name in reading.names:
        if name.kind in ("person", "unknown") and reading.sentences[name.sentence].role != "headline":
            grouped.setdefault(name.name, []).append(name)
    beside = frozenset(grouped)
    return [
        Bearer(name, words(name), Mention(number, mentions[0]), roles, True, beside)
        for name, mentions in grouped.items()
        if (roles := tuple(dict.fromkeys(described(number, reading, mentions, check, known))))
    ]


def described(
    number: int, reading: Reading, mentions: Sequence[Name], check: NameCheck, known: Known
) -> Iterator[tuple[str, Mention]]:
    """The offices of one person, each with the mention that it stands with."""
    for name in mentions:
        mention = Mention(number, name)
        titles = (one for one in name.titles if not known.addresses.issuperset(one.split()))
        read = (owned(reading, name), *titles)
        found = (*beside(reading, name, check, known), *told(reading, name, check, known))
        yield from ((role, mention) for role in (*read, *found) if role)


def are_one_person(one: Bearer, other: Bearer) -> bool:
    """Whether two names can be one person's, and neither article has another of the surname."""
    left, right = one.words, other.words
    alone = all(sum(words(name).surname == left.surname for name in bearer.beside) == 1 for bearer in (one, other))
    return left.surname == right.surname and (one.name == other.name or (alone and agree(left, right)))


def beside(reading: Reading, name: Name, check: NameCheck, known: Known) -> Iterator[str]:
    """The offices that stand before a name, with a comma or without, and in the apposition behind it."""
    text, (floor, ceiling) = reading.article.text, reading.sentences[name.sentence].span
    floor = max((event.span[1] for event in reading.events if floor <= event.span[0] < name.span[0]), default=floor)
    start = name.span[0] - sum(len(title) + 1 for title in name.titles)
    before = text[floor:start].rstrip()
    joined = text.startswith((" and ", ", and "), name.span[1])
    if not (before.endswith(",") and joined):
        stretch = BREAK.split(before.removesuffix(","))[-1]
        yield from office(stretch, check, known, last=True, apposed=before.endswith(","))
    if behind := BEHIND.match(text, name.span[1], ceiling):
        stop = min((one.span[0] for one in reading.events if one.span[0] > behind.start(1)), default=ceiling)
        parts = SECOND.split(f" {text[behind.start(1) : min(behind.end(1), stop)]}")
        read = (list(office(stretch, check, known, last=False, apposed=True)) for stretch in parts)
        yield from (found[0] for found in takewhile(bool, read))


def office(stretch: str, check: NameCheck, known: Known, *, last: bool, apposed: bool) -> Iterator[str]:
    """The office that ends the words before a name, or begins those behind; `apposed`, it has what it is over."""
    said = stretch.split()
    at = (ending if last else beginning)(said, check, known)
    tail = said[at + 1 : at + LONGEST]
    if at < 0 or (tail and not apposed):
        return
    first = at
    while first and at - first < WIDEST and tells_which(said[first - 1], known):
        first -= 1
    before = [word for word in said[:first] if word.lower() not in check.pointing]
    if last and apposed and before and before[-1].lower() in check.governing:
        return  # a friend of the mayor, Ann Lee
    if any(word.lower() in check.past for word in before[-2:]):
        return  # a former travel reporter
    yield " ".join((*said[first : at + 1], *tail))
    if last and first and said[first - 1].lower() in check.joining:
        yield from office(" ".join(said[: first - 1]), check, known, last=True, apposed=False)


def ending(said: Sequence[str], check: NameCheck, known: Known) -> int:
    """Where an office stands that is the last word, or the last with what it is over behind it; -1 without."""
    places = [at for at, word in enumerate(said) if is_office(word, known)]
    fitting = [at for at in places if said[at + 1 : at + 2] == [] or said[at + 1] in check.governing]
    return fitting[-1] if fitting and len(said) - fitting[-1] <= LONGEST else -1


def beginning(said: Sequence[str], check: NameCheck, known: Known) -> int:
    """Where the first office stands, behind words that only tell which; -1 where others stand before it."""
    places = [at for at, word in enumerate(said) if is_office(word, known)]
    at = next((one for one in places if one + 1 not in places), -1)
    whole = at >= 0 and (said[at + 1 : at + 2] == [] or said[at + 1] in check.governing)
    return at if whole and at <= WIDEST and not any(word in check.governing for word in said[:at]) else -1


def is_office(word: str, known: Known) -> bool:
    """Whether a word is that of an office."""
    return word.lower().removesuffix("'s") in known.offices


def tells_which(word: str, known: Known) -> bool:
    """Whether a word before an office belongs to it."""
    plain = word.removesuffix("'s").removesuffix("’s").lower()
    return word[:1].isupper() or word != plain or plain in known.grades or plain in known.offices


def told(reading: Reading, name: Name, check: NameCheck, known: Known) -> Iterator[str]:
    """The offices that a verb gives a name: *who heads the library*, *is the mayor*, *defends the accused*."""
    text = reading.article.text
    for event in reading.events:
        if event.sentence != name.sentence or event.negated or not is_of(event, name, text):
            continue
        verb, said = text[slice(*event.span)].lower(), whole(reading, event)
        bound = not said.startswith(tuple(f"{word} " for word in check.pointing[1:3]))
        calling = check.does.get(event.verb)
        if verb in check.holding and said:
            yield from office(said, check, known, last=False, apposed=True)
        elif verb.endswith("s") and event.verb in check.leads and said and bound:
            yield f"head of {said}"
        elif verb.endswith("s") and calling and bound:
            yield calling


def is_of(event: Event, name: Name, text: str) -> bool:
    """Whether a name is who does what an event tells."""
    agent = event.agent
    if agent is None or not agent.span[0] <= name.span[0] < agent.span[1]:
        return False
    return not agent.lemmas or name.text.lower().split()[-1].startswith(agent.lemmas[-1][:3])


def whole(reading: Reading, event: Event) -> str:
    """Whom or what an event is done to, with the phrase right behind: *the institute for geology*."""
    if event.patient is None:
        return ""
    text, end = reading.article.text, event.patient.span[1]
    close = [one.span[1] for _, one in event.adjuncts if 0 < one.span[0] - end <= CLOSE]
    return " ".join(text[event.patient.span[0] : max((*close, end))].split())
