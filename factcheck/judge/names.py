"""Judges what several articles call one person: spellings, offices, and offices with two holders."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from factcheck.link.likeness import ratio
from factcheck.link.persons import Bearer, Sounds, bearers, candidates, crowds, folded, is_variant
from factcheck.model import Comparison, Finding, Mention, Name, Reading, Severity
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.names import NameCheck

WORD = re.compile(r"[a-z]+")
HEAD = re.compile(r" (?:of|for|at|in|to) |,")
PAIRS = 40  # comparisons shown of one pair of spellings

Near = Callable[[Sequence[Bearer]], Iterator[tuple[Bearer, Bearer]]]  # which names may be one person's


class Slip(NamedTuple):
    """What a check found: the claims, the person, and what differs in words."""

    mentions: tuple[Mention, ...]
    person: str
    differing: str


class NameJudge:
    """The checks of a rulebook on names; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        self.rules = list(rulebook.of(NameCheck))
        self.sounds = Sounds(rulebook)
        self.near: Near = partial(candidates, sounds=self.sounds)
        self.checks: dict[str, Callable[[Sequence[Reading], NameCheck], Iterator[Slip]]] = {
            "spelling": self.spellings, "role": self.roles, "holder": self.holders,
        }  # fmt: skip

    def comparisons(self, readings: Sequence[Reading]) -> Iterator[Comparison]:
        """Every pair of spellings of one person's name, as a conflict of names."""
        for _, check in self.rules:
            if check.of == "spelling":
                for one, other in self.variants(readings, check):
                    yield from compared(one, other)

    def findings(self, readings: Sequence[Reading]) -> Iterator[Finding]:
        """What the rules report: one finding a person, not one a pair."""
        for rule, check in self.rules:
            for slip in self.checks[check.of](readings, check):
                yield told(readings, rule, check, slip)

    def dropped(self, readings: Sequence[Reading]) -> Iterator[str]:
        """What was not compared, in words: surnames and offices that too many share."""
        if self.rules:
            yield from crowds(bearers(readings), self.sounds)
        if any(check.of == "holder" for _, check in self.rules):
            for role, group in sorted(offices(readings).items()):
                if len(group) > PAIRS:
                    yield f"{len(group)} names hold the office {role}: only {PAIRS} of them compared"

    def variants(self, readings: Sequence[Reading], check: NameCheck) -> Iterator[tuple[Bearer, Bearer]]:
        """Pairs of names that are one person's in two spellings."""
        for one, other in self.near(bearers(readings)):
            if is_variant(one, other, self.sounds, check.surname, check.given):
                yield one, other

    def spellings(self, readings: Sequence[Reading], check: NameCheck) -> Iterator[Slip]:
        """One person in several spellings."""
        for group in joined(list(self.variants(readings, check))):
            mentions = tuple(sorted((mention for bearer in group for mention in bearer.mentions), key=place))
            yield Slip(mentions, group[0].name, ", ".join(bearer.name for bearer in group))

    def roles(self, readings: Sequence[Reading], check: NameCheck) -> Iterator[Slip]:
        """One name with an office and with the one below it."""
        lesser = frozenset(check.lesser)
        for bearer in bearers(readings):
            pair = next(lowered(bearer.roles, lesser), None)
            if pair:
                (one, left), (other, right) = pair
                yield Slip((left, right), bearer.name, f"{one} and {other}")

    def holders(self, readings: Sequence[Reading], check: NameCheck) -> Iterator[Slip]:
        """One office with two names that are near, in different articles."""
        held = offices(readings)
        variants = {(one.name, other.name) for one, other in self.spelled(readings)}
        for group in held.values():
            for at, one in enumerate(group[:PAIRS]):
                for other in group[at + 1 : PAIRS]:
                    if (one.name, other.name) not in variants and self.is_near(one, other, check):
                        yield Slip((one.mentions[0], other.mentions[0]), one.name, f"{one.name} and {other.name}")

    def spelled(self, readings: Sequence[Reading]) -> Iterator[tuple[Bearer, Bearer]]:
        """The pairs that the checks of spelling report."""
        for _, check in self.rules:
            if check.of == "spelling":
                yield from self.variants(readings, check)

    def is_near(self, one: Bearer, other: Bearer, check: NameCheck) -> bool:
        """Whether two different names in different articles share a first name or are alike in the surname."""
        left, right = one.words, other.words
        if one.readings & other.readings or not left.given or not right.given or left.surname == right.surname:
            return False
        first, second = self.sounds.of(left.given[0]), self.sounds.of(right.given[0])
        if ratio(first, second) < check.given:
            return False
        return first == second or ratio(self.sounds.of(left.surname), self.sounds.of(right.surname)) >= check.surname


def offices(readings: Sequence[Reading]) -> dict[str, list[Bearer]]:
    """The names that hold each office."""
    held: dict[str, list[Bearer]] = {}
    for bearer in bearers(readings):
        for role in dict.fromkeys(office(role) for role, _ in bearer.roles):
            if role:
                held.setdefault(role, []).append(bearer)
    return held


def compared(one: Bearer, other: Bearer) -> Iterator[Comparison]:
    """The comparisons of the first mentions of two spellings."""
    left_right = [(left, right) for left in one.mentions for right in other.mentions]
    for left, right in left_right[:PAIRS]:
        first, second = sorted((left, right), key=place)
        reason = f"one person, spelled {one.name} and {other.name}"
        yield Comparison(f"name: {one.name}", first, second, "conflict", (reason,))


def lowered(
    roles: Sequence[tuple[str, Mention]], lesser: frozenset[str]
) -> Iterator[tuple[tuple[str, Mention], tuple[str, Mention]]]:
    """Pairs of offices of different articles of which one is the other with a word that lowers it."""
    for at, (one, left) in enumerate(roles[:PAIRS]):
        for other, right in roles[at + 1 : PAIRS]:
            if left.reading == right.reading:
                continue
            here, there = head(one), head(other)
            more, less = here - there, there - here
            if here & there and ((more and more <= lesser and not less) or (less and less <= lesser and not more)):
                yield (one, left), (other, right)


def head(role: str) -> set[str]:
    """The words of an office before what it is over."""
    return set(WORD.findall(HEAD.split(role.lower())[0]))


def office(role: str) -> str:
    """An office with what it is over, folded; empty where that is not said, so that many may hold it."""
    words = role.split()
    capitals = [word for word in words if word[:1].isupper()]
    return folded(" ".join(words)) if len(words) > 2 and capitals and HEAD.search(f"{role} ") else ""


def joined(pairs: Sequence[tuple[Bearer, Bearer]]) -> list[list[Bearer]]:
    """The names of pairs in groups that share a name, in their order."""
    groups: dict[str, list[Bearer]] = {}
    for one, other in pairs:
        left = groups.setdefault(one.name, [one])
        right = groups.setdefault(other.name, [other])
        if left is not right:
            left.extend(right)
            groups.update((bearer.name, left) for bearer in right)
    return list({id(group): group for group in groups.values()}.values())


def place(mention: Mention) -> tuple[int, tuple[int, int]]:
    """Where a mention stands among all."""
    claim = mention.claim
    return mention.reading, claim.span if isinstance(claim, Name) else (0, 0)


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
        severity=gravity(readings, check, slip.mentions),
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
