"""Judges who did what to whom, where several articles tell one deed with its doer and its sufferer exchanged."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import PairJudge, mentions
from factcheck.link.groups import grouped
from factcheck.link.kin import Kin
from factcheck.model import Event, Finding, Mention, Participant, Reading, Statement
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import DeedCheck

TOLD = ("main", "reported", "relative", "subordinate")  # clauses with a subject of their own
Pair = tuple[frozenset[str], frozenset[str]]


class Deed(NamedTuple):
    """A deed of a class with the lemmas of who does it and of whom it is done to.

    ``beside`` are all that the article has of the class, by their doers and sufferers.
    """

    mention: Mention
    kind: str
    agent: frozenset[str]
    patient: frozenset[str]
    beside: tuple[Pair, ...] = ()


class DeedJudge(PairJudge[Deed, DeedCheck]):
    """The checks of a rulebook on deeds; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        super().__init__(rulebook.of(DeedCheck))

    def nodes(self, number: int, reading: Reading, check: DeedCheck) -> list[Deed]:
        """The deeds of an article."""
        return deeds(number, reading, check)

    def keys(self, node: Deed, check: DeedCheck) -> Iterator[tuple[str, ...]]:
        """The class with a word of either side, whichever does it."""
        yield from ((node.kind, *sorted((here, there))) for here in node.agent for there in node.patient)

    def holds(self, one: Deed, other: Deed, check: DeedCheck) -> bool:
        """Whether doer and sufferer are exchanged."""
        return are_swapped(one, other)

    def findings(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Finding]:
        """One finding for all tellings of one deed that exchange the two."""
        for rule, check in self.rules:
            for group in grouped(self.pairs(readings, kin, check), mentions):
                yield told(readings, rule, check, group)


def deeds(number: int, reading: Reading, check: DeedCheck) -> list[Deed]:
    """The deeds of an article that happened and have both a doer and a sufferer."""
    found = []
    for at, event in enumerate(reading.events):
        if not event.negated and event.modal not in check.unsure and (kind := classed(event, check)):
            doer, sufferer = kind[1], kind[2]
            if doer and doer.lemmas[-1] in check.plans:
                doer = reading.events[at - 1].agent if at else None
            agent, patient = lemmas(doer, check), lemmas(sufferer, check)
            if agent and patient and agent.isdisjoint(patient):
                span = reading.sentences[event.sentence].span
                claim = Statement("", None, None, (span,), "indirect", "assert", sentence=event.sentence)
                found.append(Deed(Mention(number, claim), kind[0], agent, patient))
    beside: dict[str, list[Pair]] = defaultdict(list)
    for one in found:
        beside[one.kind].append((one.agent, one.patient))
    return [one._replace(beside=tuple(beside[one.kind])) for one in found]


def classed(event: Event, check: DeedCheck) -> tuple[str, Participant | None, Participant | None] | None:
    """(class, doer, sufferer) of an event; *lost to* tells who beat whom the other way round.

    Any other verb with a subject and an object of its own is its own class.
    """
    for kind, verbs in check.deeds.items():
        if event.verb in verbs and event.patient is not None:
            return kind, event.agent, event.patient
        for preposition, other in event.adjuncts:
            if f"{event.verb} {preposition}" in verbs:
                return kind, event.agent, other
            if f"{event.verb} {preposition}" in check.turned.get(kind, ()):
                return kind, other, event.agent
    plain = event.patient is not None and event.verb not in check.either and event.kind in TOLD
    return (event.verb, event.agent, event.patient) if plain else None


def lemmas(one: Participant | None, check: DeedCheck) -> frozenset[str]:
    """The lemmas of a participant that tell who it is."""
    said = one.lemmas if one else ()
    return frozenset(word for word in said if len(word) > 2 and word.isalpha() and word not in check.idle)


def are_swapped(one: Deed, other: Deed) -> bool:
    """Whether two articles tell one deed the other way round, and neither tells it both ways."""
    if one.kind != other.kind:
        return False
    turned = is_turned((one.agent, one.patient), (other.agent, other.patient))
    both = any(is_turned((one.agent, one.patient), pair) for pair in one.beside)
    return turned and not both and not any(is_turned((other.agent, other.patient), pair) for pair in other.beside)


def is_turned(one: Pair, other: Pair) -> bool:
    """Whether the doer of each is the sufferer of the other, and no side keeps its part."""
    crossed = bool(one[0] & other[1]) and bool(one[1] & other[0])
    return crossed and one[0].isdisjoint(other[0]) and one[1].isdisjoint(other[1])


def told(readings: Sequence[Reading], rule: str, check: DeedCheck, group: Sequence[tuple[Deed, Deed]]) -> Finding:
    """The finding on one deed."""
    found = {one.mention: one for pair in group for one in pair}
    claims = tuple(sorted(found, key=lambda mention: (mention.reading, mention.claim.sentence)))
    left, right = (" ".join(sorted(part)) for part in (group[0][0].agent, group[0][1].agent))
    kind = group[0][0].kind
    names = sorted(f"{readings[one.reading].article.id}\x1e{' '.join(sorted(found[one].agent))}" for one in claims)
    return Finding(
        code=check.code,
        rule=rule,
        severity="note" if kind in check.mutual or kind not in check.deeds else check.severity,
        verdict="conflict",
        message=check.says.format(deed=kind, left=left, right=right),
        because=("each article has as the doer whom the other has as the sufferer",),
        slot=f"deed: {kind}",
        claims=claims,
        fingerprint=hashlib.sha256("\x1f".join((rule, kind, *names)).encode("utf-8", "surrogatepass")).hexdigest()[:16],
    )
