"""Judges what several articles call one person: spellings, offices, and offices with two holders."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from factcheck.judge.descriptions import are_one_person, entities, vocabulary
from factcheck.judge.kept import Kept
from factcheck.judge.offices import exclusive
from factcheck.judge.pairs import Pair, PairJudge
from factcheck.judge.places import are_two_places, by_kind, sole
from factcheck.link.kin import Kin
from factcheck.link.likeness import ratio
from factcheck.link.persons import Bearer, Sounds, bearers, ends, folded, is_variant, side_by_side, things
from factcheck.model import Comparison, Finding, Mention, Name, Reading, Severity
from factcheck.resolve.persons import Words
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.names import NameCheck

WORD = re.compile(r"[a-z]+")
OWNED = re.compile(r"^.*['’]s ")
HEAD = re.compile(r" (?:of|for|at|in|to) |,")
INITIALS = 2  # letters of a first name that may be initials
Held = tuple[str, Mention]


class Slip(NamedTuple):
    """What a check found: the claims, the person, and what differs in words."""

    mentions: tuple[Mention, ...]
    person: str
    differing: str
    severity: Severity | None = None


class NameJudge(PairJudge[Bearer, NameCheck]):
    """The checks of a rulebook on names, which read the full names of an article once."""

    def __init__(self, rulebook: Rulebook):
        super().__init__(rulebook.of(NameCheck))
        self.sounds = Sounds(rulebook)
        self.bearers = Kept(bearers)
        self.spelled = [check for _, check in self.rules if check.of == "spelling"]
        self.known = vocabulary(rulebook, [check for _, check in self.rules if check.of == "role"])
        self.ranks = {word: group[0] for _, check in self.rules for group in check.ranks for word in group}
        self.keyed: dict[str, Callable[[Bearer], Iterable[str]]] = {
            "spelling": lambda bearer: ends(bearer, self.sounds), "role": named, "holder": self.held, "thing": of_kind,
            "place": by_kind,
        }  # fmt: skip
        self.held_by: dict[str, Callable[[Bearer, Bearer, NameCheck], bool]] = {
            "spelling": self.is_spelled, "role": is_lowered, "holder": self.is_near, "thing": are_one_thing,
            "place": are_two_places,
        }  # fmt: skip
        self.slips: dict[str, Callable[[Sequence[Pair[Bearer]], NameCheck], Slip]] = {
            "spelling": spellings, "role": offices, "holder": holders, "thing": spellings, "place": holders,
        }  # fmt: skip

    def comparisons(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Comparison]:
        """Every pair of spellings of one person's name, as a conflict of names."""
        for _, check in self.rules:
            for one, other in self.pairs(readings, kin, check) if check.of == "spelling" else ():
                reason = f"one person, spelled {one.name} and {other.name}"
                yield Comparison(f"name: {one.name}", one.mention, other.mention, "conflict", (reason,))

    def told(self, readings: Sequence[Reading], rule: str, check: NameCheck, group: Sequence[Pair[Bearer]]) -> Finding:
        """The finding on names that hang together."""
        return told(readings, rule, check, self.slips[check.of](group, check))

    def nodes(self, number: int, reading: Reading, check: NameCheck) -> list[Bearer]:
        """The names of an article that a rule looks at."""
        if check.of in ("thing", "place"):
            found = things(number, reading, check)
            return found if check.of == "thing" else sole(reading, found, check)
        return entities(number, reading, check, self.known) if check.of == "role" else self.bearers.of(number, reading)

    def keys(self, node: Bearer, check: NameCheck) -> Iterator[tuple[str, ...]]:
        """What two names of the rule have in common."""
        yield from ((check.of, key) for key in self.keyed[check.of](node))

    def holds(self, one: Bearer, other: Bearer, check: NameCheck) -> bool:
        """Whether the rule holds two names against each other."""
        return self.held_by[check.of](one, other, check)

    def is_spelled(self, one: Bearer, other: Bearer, check: NameCheck) -> bool:
        """Whether two names are one person's in two spellings; in one office, or begun alike, they may be less near."""
        here, there = (self.sounds.of(bearer.words.surname) for bearer in (one, other))
        hyphens = ("-" in one.name) == ("-" in other.name)  # a dash may stand for one: *Ole Vik-who*
        begun = check.begun and hyphens and here[: check.begun] == there[: check.begun]
        shared = begun or not heads(one, self.ranks).isdisjoint(heads(other, self.ranks))
        surname = min(check.surname, check.in_office) if shared else check.surname
        return is_variant(one, other, self.sounds, surname, check.given)

    def held(self, bearer: Bearer) -> Iterator[str]:
        """The offices that go with a name, and the surname with the last word of each that is no rank."""
        yield from (found for role, _ in bearer.roles if (found := office(role)))
        yield from (f"{bearer.words.surname} {head}" for head in heads(bearer, {}) if head not in self.ranks)

    def is_near(self, one: Bearer, other: Bearer, check: NameCheck) -> bool:
        """Whether two names that are not one person's share a first name or are alike in the surname."""
        left, right = one.words, other.words
        if side_by_side(one, other) or not left.given or not right.given:
            return False
        if left.surname == right.surname:
            spelled = any(self.is_spelled(one, other, rule) for rule in self.spelled)
            return not spelled and are_namesakes(left, right)
        first, second = self.sounds.of(left.given[0]), self.sounds.of(right.given[0])
        if ratio(first, second) < check.given or any(self.is_spelled(one, other, rule) for rule in self.spelled):
            return False
        return first == second or ratio(self.sounds.of(left.surname), self.sounds.of(right.surname)) >= check.surname


def are_namesakes(one: Words, other: Words) -> bool:
    """Whether two names with one surname have first names that are no forms of each other."""
    here, there = one.given[0], other.given[0]
    shared = {*one.given, one.surname} & {*other.given, other.surname}
    whole = min(len(here.strip(".")), len(there.strip("."))) > INITIALS and one.suffix == other.suffix
    return whole and here[0] != there[0] and shared == {one.surname}


def heads(bearer: Bearer, same: Mapping[str, str]) -> set[str]:
    """The last words of the offices and titles that go with a name, ranks in their full form."""
    return {
        same.get(words[-1], words[-1])
        for role, _ in bearer.roles
        if (words := WORD.findall(HEAD.split(role.lower())[0]))
    }


def named(bearer: Bearer) -> Iterator[str]:
    """The surname, where an office goes with it."""
    if bearer.roles:
        yield bearer.words.surname


def spellings(group: Sequence[Pair[Bearer]], check: NameCheck) -> Slip:
    """One person in several spellings."""
    found = sorted({bearer.mention: bearer for pair in group for bearer in pair}.values(), key=stand)
    names = list(dict.fromkeys(bearer.name for bearer in found))
    return Slip(tuple(bearer.mention for bearer in found), names[0], ", ".join(names))


def offices(group: Sequence[Pair[Bearer]], check: NameCheck) -> Slip:
    """One name with two offices that exclude each other: the first two of a group."""
    (one, other), *_ = group
    (here, left), (there, right), severity = next(lowered(one, other, check))
    return Slip((left, right), max(one.name, other.name, key=len), f"{here} and {there}", severity)


def holders(group: Sequence[Pair[Bearer]], check: NameCheck) -> Slip:
    """One office with two names: the first two of a group."""
    (one, other), *_ = group
    return Slip((one.mention, other.mention), one.name, f"{one.name} and {other.name}")


def of_kind(bearer: Bearer) -> Iterator[str]:
    """The first letter of the name of a thing."""
    yield folded(bearer.name)[:1]


def are_one_thing(one: Bearer, other: Bearer, check: NameCheck) -> bool:
    """Whether two things of one kind have nearly one name, and neither article has both."""
    left, right = folded(one.name), folded(other.name)
    few, many = sorted((set(left.split()), set(right.split())), key=len)
    if few <= many or left in other.beside or right in one.beside:
        return False
    numbers = any(char.isdigit() for char in left + right)
    kinds = {one.roles[0][0], other.roles[0][0]}
    if check.unknown in kinds:
        return not numbers and is_misspelt(left.split(), right.split(), check)
    return not numbers and len(kinds) == 1 and ratio(left, right) >= check.surname


def is_misspelt(left: list[str], right: list[str], check: NameCheck) -> bool:
    """Whether two names are the same but for a letter or two inside one word, none of them being the other's form."""
    known = {word: group[0] for group in check.alike for word in group}
    here, there = ([known.get(word, word.removesuffix("s")) for word in words] for words in (left, right))
    apart = [pair for pair in zip(here, there, strict=False) if pair[0] != pair[1]]
    if len(left) != len(right) or len(apart) != 1:
        return False
    short, long = sorted(apart[0], key=len)
    form = long.startswith(short) or (long.startswith(short[:-1]) and len(long) > len(short))
    return short[:1] == long[:1] and len(short) >= check.near and not form and ratio(short, long) >= check.given


def is_lowered(one: Bearer, other: Bearer, check: NameCheck) -> bool:
    """Whether two articles give a name two offices of which one is below the other."""
    return are_one_person(one, other) and next(lowered(one, other, check), None) is not None


def lowered(one: Bearer, other: Bearer, check: NameCheck) -> Iterator[tuple[Held, Held, Severity]]:
    """Pairs of offices of two articles of which one is the other with a word that lowers it, or excludes it."""
    if any(not frozenset(check.past).isdisjoint(WORD.findall(role.lower())) for role, _ in (*one.roles, *other.roles)):
        return
    for left, right in product(one.roles, other.roles):
        here, there = left[0].lower(), right[0].lower()
        if is_below(here, there, check) or is_below(there, here, check):
            yield left, right, check.severity
        elif severity := exclusive(one, other, left[0], right[0], check):
            yield left, right, severity


def is_below(low: str, high: str, check: NameCheck) -> bool:
    """Whether an office is another one with a word that lowers it; what it is over may be told of one alone."""
    below, above = head(low), head(high)
    lesser, grades = frozenset(check.lesser), frozenset((*check.lesser, *check.upper))
    if not below or not above or below[-1] != above[-1] or lesser.isdisjoint(below) or not lesser.isdisjoint(above):
        return False
    if (set(below) | set(above)) & set(check.joining):
        return False
    more = set(below) - grades - set(WORD.findall(high))
    less = set(above) - grades - set(WORD.findall(low))
    return not (more and less) and more.isdisjoint(check.alone)


def head(role: str) -> list[str]:
    """The words of an office before what it is over, without whose it is."""
    return WORD.findall(OWNED.sub("", HEAD.split(role)[0]))


def office(role: str) -> str:
    """An office with what it is over, folded; empty where that is not said, so that many may hold it."""
    words = role.split()
    capitals = [word for word in words if word[:1].isupper()]
    return folded(" ".join(words)) if len(words) > 2 and capitals and HEAD.search(f"{role} ") else ""


def stand(bearer: Bearer) -> tuple[int, tuple[int, int]]:
    """Where a name stands among all."""
    claim = bearer.mention.claim
    return bearer.mention.reading, claim.span if isinstance(claim, Name) else (0, 0)


def printed(mention: Mention) -> str:
    """The name as it stands in the text."""
    return mention.claim.text if isinstance(mention.claim, Name) else ""


def told(readings: Sequence[Reading], rule: str, check: NameCheck, slip: Slip) -> Finding:
    """The finding on a slip."""
    signs = sorted(f"{readings[m.reading].article.id}\x1e{folded(printed(m))}" for m in slip.mentions)
    sign = "\x1f".join((rule, *signs))
    return Finding(
        code=check.code,
        rule=rule,
        severity=slip.severity or gravity(readings, check, slip.mentions),
        verdict="conflict",
        message=check.says.format(person=slip.person, differing=slip.differing),
        because=(f"{len({mention.reading for mention in slip.mentions})} articles name the person", slip.differing),
        slot=f"name: {slip.person}",
        claims=slip.mentions,
        fingerprint=hashlib.sha256(sign.encode("utf-8", "surrogatepass")).hexdigest()[:16],
    )


def gravity(readings: Sequence[Reading], check: NameCheck, mentions: Sequence[Mention]) -> Severity:
    """How grave a slip is: more where a sentence tells of a victim or an accused, not of somebody in office."""
    grave = frozenset(check.grave)
    if not grave or any(is_heard(readings[mention.reading], mention) for mention in mentions):
        return check.severity
    for mention in mentions:
        reading = readings[mention.reading]
        start, end = reading.sentences[mention.claim.sentence].span
        if not grave.isdisjoint(WORD.findall(reading.article.text[start:end].lower())):
            return check.graver
    return check.severity


def is_heard(reading: Reading, mention: Mention) -> bool:
    """Whether the article hears somebody or gives him an office."""
    name = mention.claim
    if not isinstance(name, Name):
        return False
    heard = {statement.speaker.name for statement in reading.statements if statement.speaker}
    return bool(name.role or name.titles) or name.name in heard
