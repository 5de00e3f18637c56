"""What the syntax of a sentence is made of, immutable; ``first`` and ``last`` (exclusive) count its words."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.tokens.tagger import Tokens

ClauseKind = Literal["main", "relative", "participle", "infinitive", "reported", "subordinate", "verbless"]


class NounGroup(NamedTuple):
    """Determiner, numbers, modifiers and head: ``nearly 1,35,000 angry marchers``.

    ``head`` is the place of its head word, ``owner`` that of the word before a possessive ``'s`` (or -1), ``of`` the
    group behind a preposition that belongs to it, ``members`` those that are joined to it, ``apposition`` what says it
    in other words.
    """

    first: int
    last: int
    head: int
    owner: int = -1
    of: tuple[NounGroup, ...] = ()
    members: tuple[NounGroup, ...] = ()
    apposition: tuple[NounGroup, ...] = ()

    def whole(self) -> list[NounGroup]:
        """The group itself with those joined to it and those that say it again."""
        return [self, *(one for group in (*self.members, *self.apposition) for one in group.whole())]


class VerbGroup(NamedTuple):
    """Auxiliaries, negation and verb: ``had not been killed``; ``particle`` is the adverb behind it (*shut* down)."""

    first: int
    last: int
    lemma: str
    passive: bool = False
    negated: bool = False
    modal: str | None = None
    kind: Literal["finite", "participle", "progressive", "infinitive"] = "finite"
    particle: str | None = None


class Adjunct(NamedTuple):
    """A noun group behind a preposition; an empty one stands for a bare moment."""

    preposition: str
    group: NounGroup


class Clause(NamedTuple):
    """A verb with those who take part in it. ``subject`` of a passive is what something was done to.

    ``parent`` is the place of the clause that it stands in, or None.
    """

    kind: ClauseKind
    verb: VerbGroup | None
    subject: NounGroup | None = None
    object: NounGroup | None = None
    complement: NounGroup | None = None
    adjuncts: tuple[Adjunct, ...] = ()
    parent: int | None = None

    @property
    def agent(self) -> NounGroup | None:
        """Who does it: the subject, of a passive what stands behind *by*."""
        if self.verb is None or not self.verb.passive:
            return self.subject
        return next((one.group for one in self.adjuncts if one.preposition == "by"), None)

    @property
    def patient(self) -> NounGroup | None:
        """What it is done to: the object, of a passive the subject."""
        return self.subject if self.verb is not None and self.verb.passive else self.object


class Parse(NamedTuple):
    """A sentence with its groups and clauses; ``sentence`` is its index in the reading."""

    sentence: int
    tokens: Tokens
    clauses: tuple[Clause, ...] = ()
