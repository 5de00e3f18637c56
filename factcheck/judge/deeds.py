"""Judges who did what to whom, where several articles tell one deed with its doer and its sufferer exchanged."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge
from factcheck.model import Event, Finding, Mention, Participant, Reading, Statement
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import DeedCheck

TOLD = ("main", "reported", "relative", "subordinate")  # clauses with a subject of their own
GENITIVE = re.compile(r"['’]s?\b|s['’] ")
OF = re.compile(r" of (.+)$", re.DOTALL)
WHOM = "whom"  # stands in the rules for somebody who is given something: handed whom a letter
NEAR = 16  # code points behind a verb that hold the next word
APPOSED = ", "
CLOSE = 3  # code points between a noun, its preposition and what it governs
Sides = tuple[frozenset[str], frozenset[str]]
Telling = tuple[str, Participant | None, Participant | None]


class Deed(NamedTuple):
    """A deed of a class with the lemmas of who does it and of whom it is done to.

    ``beside`` are all that the article has of the class, by their doers and sufferers.
    """

    mention: Mention
    kind: str
    agent: frozenset[str]
    patient: frozenset[str]
    beside: tuple[Sides, ...] = ()


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

    def told(self, readings: Sequence[Reading], rule: str, check: DeedCheck, group: Sequence[Pair[Deed]]) -> Finding:
        """The finding on one deed."""
        found = {one.mention: one for pair in group for one in pair}
        claims = tuple(sorted(found, key=lambda mention: (mention.reading, mention.claim.sentence)))
        left, right = (" ".join(sorted(part)) for part in (group[0][0].agent, group[0][1].agent))
        kind = group[0][0].kind
        names = sorted(f"{readings[one.reading].article.id}\x1e{' '.join(sorted(found[one].agent))}" for one in claims)
        parts = "\x1f".join((rule, kind, *names)).encode("utf-8", "surrogatepass")
        return Finding(
            code=check.code,
            rule=rule,
            severity="note" if kind in check.mutual or kind not in check.deeds else check.severity,
            verdict="conflict",
            message=check.says.format(deed=kind, left=left, right=right),
            because=("each article has as the doer whom the other has as the sufferer",),
            slot=f"deed: {kind}",
            claims=claims,
            fingerprint=hashlib.sha256(parts).hexdigest()[:16],
        )


def deeds(number: int, reading: Reading, check: DeedCheck) -> list[Deed]:
    """The deeds of an article that happened and have both a doer and a sufferer."""
    found = []
    for at, event in enumerate(reading.events):
        if event.negated:
            continue
        for kind, doer, sufferer in dict.fromkeys((*verbal(reading, event, check), *nominal(reading, event, check))):
            if event.modal in check.unsure and not (kind in check.owed and event.modal in check.owing):
                continue
            planned = doer is not None and doer.lemmas[-1:] and doer.lemmas[-1] in check.plans
            before = reading.events[at - 1].agent if at else None
            agent, patient = called(reading, before if planned else doer, check), called(reading, sufferer, check)
            if agent - patient and patient - agent:
                span = reading.sentences[event.sentence].span
                claim = Statement("", None, None, (span,), "indirect", "assert", sentence=event.sentence)
                if kind not in check.carried or event.patient is not None:
                    found.append(Deed(Mention(number, claim), kind, agent - patient, patient - agent))
    beside: dict[str, list[Sides]] = defaultdict(list)
    for one in found:
        beside[one.kind].append((one.agent, one.patient))
    return [one._replace(beside=tuple(beside[one.kind])) for one in found]


def verbal(reading: Reading, event: Event, check: DeedCheck) -> Iterator[Telling]:
    """(class, doer, sufferer) by the verb of an event; *lost to* tells who beat whom the other way round.

    Any other verb with a subject and an object of its own is its own class.
    """
    known = False
    for name, other in phrases(reading.article.text, event):
        for kind in (kind for kind, names in check.deeds.items() if name in names):
            known = True
            yield kind, event.agent, other
        for kind in (kind for kind, names in check.turned.items() if name in names):
            known = True
            yield kind, other, event.agent
    if not known and event.patient is not None and event.verb not in check.either and event.kind in TOLD:
        yield event.verb, event.agent, event.patient


def phrases(text: str, event: Event) -> Iterator[tuple[str, Participant]]:
    """What a verb may be listed as, with whom it is done to: *pay*, *pay to*, *file suit against*, *take aboard*."""
    verb, _, particle = event.verb.partition(" ")
    patient, behind = event.patient, text[event.span[1] : event.span[1] + NEAR].split()
    for preposition, other in event.adjuncts:
        where = preposition or particle
        yield f"{verb} {where}", other
        yield f"{event.verb} {preposition}", other
        if patient:
            yield f"{verb} {WHOM} {where}", patient
        if not preposition and patient and not particle:
            yield f"{verb} {WHOM}", patient
            yield from ((f"{verb} {WHOM} {word}", patient) for word in other.lemmas[:1])
        if patient and patient.lemmas:
            yield f"{verb} {patient.lemmas[-1]} {where}", other
        if patient and other.lemmas:
            yield f"{verb} {where} {other.lemmas[-1]}", patient
    if patient is not None:
        yield event.verb, patient
        yield from ((f"{verb} {word}", patient) for word in (*patient.lemmas[:1], *behind[:1]))


def nominal(reading: Reading, event: Event, check: DeedCheck) -> Iterator[Telling]:
    """(class, doer, sufferer) by the nouns of an event: *Corley's win over Harrow*, *struck a takeover of Harrow*."""
    text = reading.article.text
    for one in (event.agent, event.patient, *(other for _, other in event.adjuncts)):
        if one is None or not one.lemmas:
            continue
        owned = GENITIVE.search(text[slice(*one.span)])
        whose = Participant((one.span[0], one.span[0] + owned.start()), one.lemmas[:-1]) if owned else None
        doer = whose or (event.agent if one is event.patient else None)
        for preposition, other in governed(text, event, one):
            kinds = (kind for kind, names in check.nouns.items() if f"{one.lemmas[-1]} {preposition}" in names)
            yield from ((kind, doer, other) for kind in kinds)


def governed(text: str, event: Event, one: Participant) -> Iterator[tuple[str, Participant]]:
    """The prepositions right behind a noun with what they govern."""
    if inner := OF.search(text[slice(*one.span)]):
        yield "of", Participant(one.span, tuple(inner[1].lower().split()))
    for preposition, other in event.adjuncts:
        if 0 < other.span[0] - one.span[1] <= len(preposition) + CLOSE:
            yield preposition, other


def called(reading: Reading, one: Participant | None, check: DeedCheck) -> frozenset[str]:
    """The words that tell who a participant is: lemmas, and the name in it or right behind a comma."""
    if one is None:
        return frozenset()
    text, (start, end) = reading.article.text, one.span
    names = [
        word
        for name in reading.names
        if start <= name.span[0] < end or text[end : name.span[0]] == APPOSED
        for word in name.name.lower().split()
    ]
    said = (*one.lemmas, *names)
    return frozenset(word for word in said if len(word) > 2 and word.isalpha() and word not in check.idle)


def are_swapped(one: Deed, other: Deed) -> bool:
    """Whether two articles tell one deed the other way round, and neither tells it both ways."""
    if one.kind != other.kind:
        return False
    turned = is_turned((one.agent, one.patient), (other.agent, other.patient))
    both = any(is_turned((one.agent, one.patient), pair) for pair in one.beside)
    return turned and not both and not any(is_turned((other.agent, other.patient), pair) for pair in other.beside)


def is_turned(one: Sides, other: Sides) -> bool:
    """Whether the doer of each is the sufferer of the other; what both sides have (one surname) tells nothing."""
    same = (one[0] & other[0]) | (one[1] & other[1])
    crossed = bool((one[0] & other[1]) - same) and bool((one[1] & other[0]) - same)
    return crossed and not (one[0] <= other[0] or other[0] <= one[0] or one[1] <= other[1] or other[1] <= one[1])
