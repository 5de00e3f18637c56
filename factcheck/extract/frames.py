"""What the syntax tells of a figure: verb, role, whom else, of what, where; where it is in doubt, nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from factcheck.extract.events import EventReader, groups
from factcheck.extract.figurewords import FigureWords
from factcheck.extract.predicates import Predicates
from factcheck.model import Figure, Frame
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.statements import WordRule
from factcheck.syntax import Clause, NounGroup, Parse

ROLES = ("subject", "object", "complement")
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
        words = [rule for _, rule in rulebook.of(WordRule)]
        self.predicates, self.counting = predicates, around.of("counting")
        self.locative = frozenset(word for rule in words if rule.class_ == "locative" for word in rule.words)

    def framed(self, figure: Figure, parse: Parse) -> Figure:
        """The figure with what its clause tells of it."""
        site = found(figure, parse)
        if site is None:
            return figure
        frame = self.frame(figure.frame, site, parse)
        if figure.unit is None and frame.head is None and frame.predicate is None:
            frame = frame._replace(predicate=self.tallied(site, parse))
        return figure._replace(frame=frame)

    def tallied(self, site: Site, parse: Parse) -> str | None:
        """What happened to what a bare number counts, by the subject: *the number of people killed* rose to 17."""
        subject, verb = site.clause.subject, site.clause.verb
        if subject is None or verb is None or site.role == "subject":
            return None
        lows = parse.tokens.lows
        if lows[subject.head] not in self.counting:
            return self.happened(lows[subject.head])
        place = range(subject.first, verb.first)
        verbs = [one.verb for one in parse.clauses if one.verb is not None and one.verb.first in place]
        families = (self.events.families.get(one.lemma) for one in verbs)
        told = (self.happened(lows[at]) for at in place)
        return next(filter(None, (*families, *told)), None)

    def happened(self, word: str) -> str | None:
        """The family of what a word says of the counted: dead, injuries."""
        doing = self.predicates.state(word)
        return doing.family if doing else None

    def frame(self, frame: Frame, site: Site, parse: Parse) -> Frame:
        """A frame with the fields of the syntax."""
        clause, verb = site.clause, site.clause.verb
        role = deep(site)
        other = clause.agent if role == "object" else clause.patient if role == "subject" else None
        return frame._replace(
            verb=verb.lemma if verb else None,
            family=self.events.families.get(verb.lemma) if verb else None,
            role=role,
            agent=self.events.lemmas(parse, other) if other is not None and other is not site.group else (),
            holder=self.holder(site, parse),
            complement=self.complement(site, parse),
            place=tuple(self.places(clause, parse)),
            modal=verb.modal if verb and not frame.negated else None,
        )

    def holder(self, site: Site, parse: Parse) -> str | None:
        """The noun that has the number: behind *of*, or as the subject of *be*."""
        group = site.holder
        verb = site.clause.verb
        if group is None and verb is not None and verb.lemma == "be" and site.role in ("object", "complement"):
            group = site.clause.subject
        return self.events.lemma(parse.tokens.lows[group.head]) if group is not None else None

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
