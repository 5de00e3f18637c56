"""Finds what one article has denied and another confirmed, whatever the words; and what two bodies contradict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from factcheck.judge.mouths import OVER, folded, named
from factcheck.judge.telling import Clash
from factcheck.judge.wordings import NOT
from factcheck.link.bases import stem
from factcheck.link.kin import Kin
from factcheck.link.quotations import Words, content, words
from factcheck.model import Mention, Reading, Severity, Speaker, Statement
from factcheck.rulebook.kinds.statements import QuotationCheck

Side = Literal["yes", "no", "open", "silent"]
OPPOSED = ({"yes", "no"}, {"no", "open"}, {"yes", "silent"})
LONGEST = 12  # telling words of a content that are compared: what comes later is told beside
FEW = 3  # telling words of a content all of which have to be shared by one side
NEAR = 4  # words of a content in which it is called a claim, or behind the verb in which something is ruled out
POINTING = frozenset({"the", "a", "an", "its", "his", "her", "their", "of", "and", "in", "for"})


class Position(NamedTuple):
    """What an article tells somebody to say for or against what: the telling stems, and those of the subject.

    ``passive`` and without subject where the content does not show who does it; ``plain`` where it is only said;
    ``beside`` are the words of all names of the article, ``verbs`` that of the content, where an auxiliary shows it.
    """

    mention: Mention
    side: Side
    words: frozenset[str]
    subject: frozenset[str]
    passive: bool
    plain: bool
    beside: frozenset[str]
    verbs: frozenset[str]

    @property
    def weak(self) -> bool:
        """Whether this side meets only what is told with more weight: an open question, a refusal."""
        return self.side in ("open", "silent")


def opposed(readings: Sequence[Reading], kin: Kin, check: QuotationCheck) -> Iterator[Clash]:
    """The same content, denied in one article and confirmed in another of the same event."""
    found = [one for number, reading in enumerate(readings) for one in positions(number, reading, check)]
    for at, other in sorted(kin.meeting(found, lambda one: one.mention.reading, keys)):
        if severity := clashing(found[at], found[other], check):
            left, right = found[at].mention, found[other].mention
            yield Clash(left, right, f"{shown(left)}; {shown(right)}", severity)


def positions(number: int, reading: Reading, check: QuotationCheck) -> Iterator[Position]:
    """What an article tells as denied, confirmed, left open or just said."""
    meanings = {word: stem(group[0]) for group in check.meanings for word in group}
    beside = frozenset(word for name in reading.names for word in pieces(name.name.split()))
    for statement in reading.statements:
        said = content(reading, statement)
        side = sided(statement, said, check)
        if side is None or statement.speaker is None:
            continue
        head = leading(said, check)
        told = telling(said, check, meanings)[:LONGEST]
        if told:
            yield Position(
                Mention(number, statement), side, frozenset(told), frozenset(telling(said[:head], check, meanings)),
                any(word in check.passives for word in said[head : head + 4]),
                statement.stance == "assert" and side in ("yes", "no") and said[0] not in check.negating, beside,
                frozenset(telling(said[head:], check, meanings)[:1]),
            )  # fmt: skip


def sided(statement: Statement, said: Words, check: QuotationCheck) -> Side | None:
    """For or against: by the stance, turned around by *no* and *not* in the first clause of what is said."""
    cue = words(statement.cue.text) if statement.cue else ()
    against = is_negated(said, check)
    if not frozenset(check.blaming).isdisjoint(cue):
        return None
    if statement.stance == "decline":
        if not frozenset(check.excluding).isdisjoint(cue):
            return "open"
        return "silent" if not frozenset(check.refusing).isdisjoint(cue) and not against else None
    if statement.stance == "deny":
        claimed = frozenset(check.rejecting).isdisjoint(cue) or not frozenset(check.claims).isdisjoint(said[:NEAR])
        return None if against or not claimed else "no"
    if statement.stance not in ("confirm", "assert") or not frozenset(check.hedging).isdisjoint(said):
        return None
    excluded = not frozenset(check.excluding).isdisjoint(said[: leading(said, check) + NEAR])
    return "open" if excluded and against else "no" if excluded or against else "yes"


def is_negated(said: Words, check: QuotationCheck) -> bool:
    """Whether the first clause negates its subject, its verb, or calls it untrue: *there is nothing in*."""
    head = leading(said, check)
    near = said[: head + 3] if head < len(said) else said[:2]
    untrue = any(f" {phrase} " in f" {' '.join(said)} " for phrase in check.untrue)
    return untrue or any(word in check.negating or NOT.search(word) for word in near)


def leading(said: Words, check: QuotationCheck) -> int:
    """Where the verb of the first clause begins, by the first word that can only be a part of one."""
    return next((at for at, word in enumerate(said) if word in check.auxiliaries), len(said))


def telling(said: Words, check: QuotationCheck, meanings: dict[str, str]) -> list[str]:
    """The stems of what a content is about, words of one meaning as one."""
    kept = (word for word in said if len(word) > 2 and word not in check.idle and word not in check.auxiliaries)
    plain = (word.removesuffix("'").removesuffix("'s") for word in kept if word not in check.negating)
    return [meanings.get(word, stem(word)) for word in plain]


def keys(one: Position) -> Iterator[tuple[str, ...]]:
    """By what a position is looked up: every two telling words, each alone where little is said."""
    yield from combinations(sorted(one.words), 2)
    if len(one.words) < 3:
        yield from ((word,) for word in one.words)


def clashing(one: Position, other: Position, check: QuotationCheck) -> Severity | None:
    """How grave it is that two positions are opposed; ``None`` where they are not, or on two things."""
    if one.mention.reading == other.mention.reading or {one.side, other.side} not in OPPOSED:
        return None
    same = are_one_mouth(one, other, check)
    shared, few = len(one.words & other.words), min(len(one.words), len(other.words))
    if not same and (one.weak or other.weak or shared <= check.shortest):
        return None
    if one.plain and other.plain:
        return None
    least = 1 if "open" in (one.side, other.side) and few < 3 else check.shortest
    if shared < least or are_others(one, other):
        return None
    if shared < check.alike * few:
        told = {stance(one.mention), stance(other.mention)} == {"deny", "confirm"}
        return "note" if same and told and shared >= check.some * few else None
    own = few <= FEW and one.words - other.words and other.words - one.words
    apart = one.verbs.isdisjoint(other.verbs) and (own or (one.verbs and other.verbs))
    return check.severity if same and not apart and "silent" not in (one.side, other.side) else "note"


def are_others(one: Position, other: Position) -> bool:
    """Whether the two contents name subjects that have nothing in common."""
    if one.passive != other.passive or not one.subject or not other.subject:
        return False
    return one.subject.isdisjoint(other.subject)


def are_one_mouth(one: Position, other: Position, check: QuotationCheck) -> bool:
    """Whether two sources are one: the same person, one body, somebody who speaks for it, *the club* for its name."""
    left, right = speaker(one.mention), speaker(other.mention)
    if left is None or right is None:
        return False
    here, there = core(left), core(right)
    if here and there and (here <= everything(right) or there <= everything(left)):
        return True
    general = frozenset(check.bodies[0]) if check.bodies else frozenset()
    return (bool(here) and here <= general and named_in(there, right, one)) or (
        bool(there) and there <= general and named_in(here, left, other)
    )


def named_in(words: set[str], source: Speaker, position: Position) -> bool:
    """Whether a body with a name is named in the article of a position."""
    return source.kind != "person" and bool(words & position.beside) and source.text[:1].isupper()


def core(speaker: Speaker) -> set[str]:
    """The words that a source is called by, without whose and where it is; of a person the surname."""
    if speaker.name and speaker.kind == "person":
        return pieces(speaker.name.split()[-1:])
    return pieces(word for word in OVER.split(speaker.text)[0].split() if not word.endswith(("'s", "’s")))


def everything(speaker: Speaker) -> set[str]:
    """All words of a source, its name and its office."""
    return pieces(f"{speaker.text} {speaker.name or ''} {speaker.role or ''}".replace(",", " ").split())


def pieces(said: Iterable[str]) -> set[str]:
    """Words without case and ending, but those that only point."""
    return {folded(word).rstrip("s") for word in said} - POINTING


def speaker(mention: Mention) -> Speaker | None:
    """Who says it."""
    return mention.claim.speaker if isinstance(mention.claim, Statement) else None


def stance(mention: Mention) -> str:
    """Whether it is denied, confirmed or just said."""
    return mention.claim.stance if isinstance(mention.claim, Statement) else ""


def shown(mention: Mention) -> str:
    """Who said it and with which word."""
    claim = mention.claim
    cue = claim.cue.text if isinstance(claim, Statement) and claim.cue else ""
    return f"{named(speaker(mention))} {cue}"
