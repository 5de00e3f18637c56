"""What the syntax tells of a figure: verb, role, whom else, of what, where; where it is in doubt, nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain
from typing import Literal, NamedTuple

from factcheck.extract.events import EventReader, groups
from factcheck.extract.figurewords import FigureWords
from factcheck.extract.predicates import Predicates
from factcheck.model import Change, Figure, Frame
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Direction, Motion
from factcheck.rulebook.kinds.statements import WordRule
from factcheck.syntax import Clause, NounGroup, Parse

ROLES = ("subject", "object", "complement")
OWN = ("relative", "participle")  # kinds of clauses that say of a group what it is
PRONOUNS = "po"
DEPENDENT = ("infinitive", "participle", "relative")


class Site(NamedTuple):
    """Where a figure stands in the syntax: clause, role (or preposition), its group and the one that has it."""

    clause: Clause
    role: str
    group: NounGroup
    holder: NounGroup | None


class FrameReader:
    """Fills the frames of figures from parses."""

    def __init__(self, rulebook: Rulebook, events: EventReader, predicates: Predicates, around: FigureWords):
        self.events = events
        motions = [rule for _, rule in rulebook.of(Motion)]
        self.ways: dict[str, Direction] = {noun: rule.direction for rule in motions for noun in rule.nouns}
        self.moves: dict[str, Direction] = {verb: rule.direction for rule in motions for verb in rule.verbs}
        self.to = around.of("to")
        words = [rule for _, rule in rulebook.of(WordRule)]
        self.predicates, self.counting = predicates, around.of("counting")
        self.stating, self.placing = around.of("stating"), around.of("placing")
        self.stating |= {verb for rule in motions for verb in rule.verbs}
        self.locative = frozenset(word for rule in words if rule.class_ == "locative" for word in rule.words)

    def framed(self, figure: Figure, parse: Parse) -> Figure:
        """The figure with what its clause tells of it."""
        site = found(figure, parse)
        if site is None:
            return figure
        frame = self.frame(figure.frame, site, parse)
        if figure.unit is None and frame.head is None:
            told = frame.predicate or self.tallied(site, parse)
            frame = frame._replace(predicate=told, head=self.counted(site, parse))
        way = self.ways.get(frame.holder or "") if figure.unit is not None else None
        change = Change(way, "by") if figure.change is None and way else figure.change or self.moved(site)
        frame = frame._replace(holder=None) if way else frame
        return figure._replace(frame=frame, change=change)

    def moved(self, site: Site) -> Change | None:
        """That a verb of movement leads *to* a figure, however far off: cut its count of deaths in the town to 215."""
        verb = site.clause.verb
        way = self.moves.get(verb.lemma) if verb is not None and site.role in self.to else None
        return Change(way, "to") if way else None

    def counted(self, site: Site, parse: Parse) -> str | None:
        """What a bare number counts by the syntax: 26 *of the 38 drones*, the number *of drones* rose to 26."""
        group, verb = site.clause.subject, site.clause.verb
        is_count = group is not None and verb is not None and verb.lemma in self.stating and site.role != "subject"
        inner = site.group.of or (group.of if is_count and group and self.counts(group, parse) else ())
        head = inner[0].head if inner else -1
        return self.events.lemma(parse.tokens.lows[head]) if inner and parse.tokens.classes[head] == "n" else None

    def counts(self, group: NounGroup, parse: Parse) -> bool:
        """Whether a group is the count of what stands behind its *of*."""
        return parse.tokens.lows[group.head] in self.counting

    def tallied(self, site: Site, parse: Parse) -> str | None:
        """What happened to what a bare number counts, by the subject: *the number of people killed* rose to 17."""
        subject, verb = site.clause.subject, site.clause.verb
        if subject is None or verb is None or site.role == "subject":
            return None
        lows = parse.tokens.lows
        if not self.counts(subject, parse):
            return self.happened(lows[subject.head])
        told = (self.happened(lows[at]) for at in range(subject.first, verb.first))
        return next(filter(None, (self.events.family(self.telling(site, parse), parse), *told)), None)

    def happened(self, word: str) -> str | None:
        """The family of what a word says of the counted: dead, injuries."""
        doing = self.predicates.state(word)
        return doing.family if doing else None

    def frame(self, frame: Frame, site: Site, parse: Parse) -> Frame:
        """A frame with the fields of the syntax."""
        clause, telling = site.clause, self.telling(site, parse)
        verb, role = telling.verb, deep(site)
        other = clause.agent if role == "object" else clause.patient if role == "subject" else None
        return frame._replace(
            verb=verb.lemma if verb else None,
            family=self.events.family(telling, parse),
            role=role,
            agent=self.events.lemmas(parse, other) if other is not None and other is not site.group else (),
            holder=self.holder(site, parse),
            complement=self.complement(site, parse),
            place=tuple(self.places(clause, parse)),
            modal=verb.modal if verb and not frame.negated else None,
        )

    def telling(self, site: Site, parse: Parse) -> Clause:
        """The clause that tells of the counted: its own, of a group beside the verb what says which it is.

        (a mass for the 57 who *died*, the number of people *hurt* rose to 17)
        """
        clause, verb = site.clause, site.clause.verb
        if verb is None or (verb.lemma not in self.stating and site.role in ROLES):
            return clause
        subject, inner = clause.subject, range(0)
        if subject is not None and self.counts(subject, parse):
            inner = range(subject.first, verb.first)
        within = (one for one in parse.clauses if one.verb is not None and one.verb.first in inner)
        own = (one for one in parse.clauses if one.kind in OWN and one.subject == site.group)
        return next(chain(within, own), clause)

    def holder(self, site: Site, parse: Parse) -> str | None:
        """The noun that has the number: behind *of*, or what the clause says it of (the toll *rose to* 17)."""
        tokens = parse.tokens
        group = site.holder or self.valued(site)
        if group is None or group == site.group or tokens.classes[group.head] in PRONOUNS:
            return None
        if self.counts(group, parse) and group.of:
            group = group.of[0]
        return self.events.lemma(tokens.lows[group.head])

    def valued(self, site: Site) -> NounGroup | None:
        """What a clause gives a number to: the subject of the *rent is* $9, the object of *put the rent at* $9."""
        clause, verb = site.clause, site.clause.verb
        if verb is None or site.role == "subject":
            return None
        if verb.lemma in self.stating:
            return clause.subject
        is_placed = verb.lemma in self.placing and site.role not in ROLES
        return clause.patient if is_placed else None

    def complement(self, site: Site, parse: Parse) -> tuple[str, ...]:
        """The lemmas of the groups behind *of* of the figure's own group."""
        return tuple(lemma for one in site.group.of for lemma in self.events.lemmas(parse, one))

    def places(self, clause: Clause, parse: Parse) -> Iterator[str]:
        """The names in the adjuncts of place."""
        tokens = parse.tokens
        for preposition, group in clause.adjuncts:
            names = [at for at in range(group.first, group.last) if tokens.classes[at] == "k"]
            if names and preposition in self.locative:
                yield " ".join(tokens.lows[at] for at in names)


def deep(site: Site) -> Literal["subject", "object", "adjunct"] | None:
    """The role under the verb, whether the clause is active or passive; None without a verb, or where it says *be*."""
    verb = site.clause.verb
    if verb is None:
        return None
    if site.role not in ROLES:
        return "adjunct"
    if site.role == "subject":
        return "object" if verb.passive else "subject"
    return "object"


def found(figure: Figure, parse: Parse) -> Site | None:
    """The place of a figure's number in the clauses; a clause that hangs on another comes last."""
    at = number(figure, parse)
    if at is None:
        return None
    sites = [
        Site(clause, role, group, holder)
        for clause in parse.clauses
        for role, group, holder in groups(clause)
        if group.first <= at < group.last
    ]
    return min(sites, key=lambda site: (site.clause.kind in DEPENDENT, site.role not in ROLES), default=None)


def number(figure: Figure, parse: Parse) -> int | None:
    """The place of the first word of a figure that is a number, else of its first word."""
    tokens = parse.tokens
    first, last = (bisect_left(tokens.starts, end) for end in figure.span)
    if first >= len(tokens.starts):
        return None
    return next((at for at in range(first, last) if tokens.classes[at] == "q"), first)
