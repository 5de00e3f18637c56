"""Events: what each clause of a sentence tells, with who takes part, as lemmas and spans."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.model import Event, Participant
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Predicate
from factcheck.syntax import Clause, NounGroup, Parse

CONTENT = frozenset("nkaqoQTu")  # classes of words that say who or what


class EventReader:
    """Reads events off clauses; ``lemma`` gives the singular of a noun."""

    def __init__(self, rulebook: Rulebook, lemma: Callable[[str], str]):
        self.lemma = lemma
        found = [(rule.rpartition(".")[2], body) for rule, body in rulebook.of(Predicate)]
        self.families = {verb: family for family, body in found for verb in (*body.verbs, *body.phrases)}

    def family(self, clause: Clause, parse: Parse) -> str | None:
        """The family of what a clause tells: of its verb with the particle or the object, or of the verb alone."""
        verb = clause.verb
        if verb is None:
            return None
        beside = (verb.particle, clause.object and self.lemma(parse.tokens.lows[clause.object.head]))
        phrases = (self.families.get(f"{verb.lemma} {word}") for word in beside if word)
        return next(filter(None, phrases), self.families.get(verb.lemma))

    def events(self, parse: Parse) -> Iterator[Event]:
        """The events of a sentence in the order of their verbs."""
        for clause in parse.clauses:
            verb = clause.verb
            if verb is None:
                continue
            adjuncts = tuple((one.preposition, self.participant(parse, one.group)) for one in clause.adjuncts)
            if clause.object and clause.complement and not verb.passive:  # gave the harbour *a crane*
                adjuncts += (("", self.participant(parse, clause.complement)),)
            span = (parse.tokens.starts[verb.first], parse.tokens.ends[verb.last - 1])
            name = f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
            yield Event(
                span, name, self.family(clause, parse), self.maybe(parse, clause.agent),
                self.maybe(parse, clause.patient), adjuncts, verb.negated, verb.modal, clause.kind, parse.sentence,
            )  # fmt: skip

    def maybe(self, parse: Parse, group: NounGroup | None) -> Participant | None:
        """A group as a participant, where there is one."""
        return self.participant(parse, group) if group is not None else None

    def participant(self, parse: Parse, group: NounGroup) -> Participant:
        """A group as a participant: its own words, its *of* groups and members behind."""
        tokens = parse.tokens
        span = (tokens.starts[group.first], tokens.ends[max(last(group), group.last) - 1])
        return Participant(span, self.lemmas(parse, group))

    def lemmas(self, parse: Parse, group: NounGroup) -> tuple[str, ...]:
        """The lemmas of the words of a group that say who or what, in their order, the head last."""
        tokens = parse.tokens
        words = [at for at in range(group.first, group.last) if tokens.classes[at] in CONTENT and at != group.head]
        return tuple(self.lemma(tokens.lows[at]) for at in (*words, group.head))


def last(group: NounGroup) -> int:
    """The place behind a group with all that belongs to it."""
    return max((group.last, *(last(one) for one in (*group.of, *group.members))))


def inside(group: NounGroup) -> Iterator[tuple[NounGroup, NounGroup | None]]:
    """A group and all in it, each with the group that has it behind *of*."""
    yield group, None
    for inner in group.of:
        for one, holder in inside(inner):
            yield one, holder or group
    for joined in (*group.members, *group.apposition):
        yield from inside(joined)


def groups(clause: Clause) -> Iterator[tuple[str, NounGroup, NounGroup | None]]:
    """(role, group, holder) of all groups of a clause; the role is the preposition in an adjunct."""
    for role, outer in (("subject", clause.subject), ("object", clause.object), ("complement", clause.complement)):
        if outer is not None:
            yield from ((role, one, holder) for one, holder in inside(outer))
    for adjunct in clause.adjuncts:
        yield from ((adjunct.preposition, one, holder) for one, holder in inside(adjunct.group))
