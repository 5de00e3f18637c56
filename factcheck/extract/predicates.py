"""What was done to or by the counted, found by the clause a number stands in."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract.figurewords import FigureWords
from factcheck.extract.tokens import Tokens
from factcheck.extract.vocabulary import Phrases
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Predicate, Scope
from factcheck.tokens.inflection import conjugation, forms

AHEAD = 9  # words behind a counted noun in which its predicate is looked for
NEAR = 3  # words behind it in which a predicate without an auxiliary begins
OF = 7  # the same where a phrase with of goes between: members of a wedding party were
BACK = 8  # words before a number in which a verb or a noun leads to it
STOPS = frozenset(".;:?!")


class Doing(NamedTuple):
    """A family of predicates and what class of word showed it: verb, state, noun."""

    family: str
    shown_by: str
    past: bool = False


class Predicates:
    """The families of predicates of a rulebook, and the words of scope."""

    def __init__(self, rulebook: Rulebook, around: FigureWords):
        known = conjugation(rulebook)
        self.between, self.auxiliaries = around.of("between"), around.of("auxiliary")
        self.articles = around.of("article")
        self.others = around.of("other-clause")
        self.leads, self.conjunctions = around.of("before-noun"), around.of("conjunction")
        self.verbs: dict[str, Doing] = {}
        self.states: dict[str, Doing] = {}
        self.nouns: dict[str, Doing] = {}
        self.opposite: dict[str, frozenset[str]] = {}
        for rule, body in rulebook.of(Predicate):
            family = rule.rpartition(".")[2]
            self.opposite[family] = frozenset(body.opposite)
            for verb in body.verbs:
                for form, tense in forms(verb, known):
                    self.verbs.setdefault(form, Doing(family, "verb", tense in ("past", "participle")))
            self.verbs.update((form, Doing(family, "verb", True)) for form in body.forms)
            self.states.update((state, Doing(family, "state")) for state in body.states)
            self.nouns.update((noun, Doing(family, "noun")) for noun in body.nouns)
        scopes = [(rule.rpartition(".")[2].replace("-", "_"), words) for rule, words in rulebook.of(Scope)]
        self.before: dict[str, list[tuple[list[str], str]]] = {}
        for scope, words in scopes:
            for cue in words.before:
                self.before.setdefault(cue.split()[-1], []).append((cue.split(), scope))
        self.behind = Phrases((cue, scope) for scope, words in scopes for cue in words.behind)
        self.near = Phrases((cue, scope) for scope, words in scopes for cue in words.near)

    def find(self, line: Tokens, first: int, stop: int) -> Doing | None:
        """The predicate of a number that spans tokens `first` to `stop` with hedges and noun."""
        return self.governing(line, first) or self.following(line, stop) or self.leading(line, first)

    def state(self, head: str) -> Doing | None:
        """The predicate that a counted head is itself: 14 dead, five hurt."""
        return self.states.get(head) or self.nouns.get(head)

    def modified(self, modifiers: tuple[str, ...]) -> Doing | None:
        """The predicate that a word before the counted head is: 12 wounded soldiers."""
        told = (self.states.get(word) or self.verbs.get(word) for word in modifiers)
        return next((doing for doing in told if doing and (doing.past or doing.shown_by == "state")), None)

    def governing(self, line: Tokens, first: int) -> Doing | None:
        """A verb right before the number, of which the counted is the object: killed at least 17 people."""
        for at in range(first - 1, max(-1, first - 4), -1):
            word = line.lows[at]
            doing = self.verbs.get(word)
            if doing is not None:
                return doing
            if not word.endswith("ly") and word not in self.between:
                return None
        return None

    def following(self, line: Tokens, stop: int) -> Doing | None:
        """A predicate behind the counted: were killed, died, have been reported missing, dead."""
        auxiliary = False
        reach = OF if line.lows[stop] == "of" else NEAR
        for at in range(stop, stop + AHEAD):
            word = line.lows[at]
            if not word or word in STOPS or word in self.others:
                return None
            if not word[0].isalpha():
                if word == "," and at == stop:
                    continue
                return None
            if word in self.auxiliaries:
                auxiliary = True
                continue
            doing = self.verbs.get(word) or self.states.get(word)
            if doing is not None and self.is_told(line, doing, at, stop, auxiliary):
                return doing
            if at - stop > reach and not auxiliary:
                return None
        return None

    def is_told(self, line: Tokens, doing: Doing, at: int, stop: int, auxiliary: bool) -> bool:
        """Whether the word at `at` is told of what is counted up to `stop`, and is no noun: killed in a *fire*."""
        before = line.lows[at - 1]
        if at > stop and (before == "the" or before in self.articles):
            return False  # began moving *the* injured
        if doing.shown_by != "verb" or doing.past:
            return doing.past or auxiliary or at - stop < 2
        if auxiliary and line.lows[at].endswith("ing"):
            return before in self.auxiliaries or before.endswith("ly")
        return at - stop < 2 and before not in self.leads

    def leading(self, line: Tokens, first: int) -> Doing | None:
        """A noun before the number that says what it is the number of: the death toll rose to 17."""
        for at in range(first - 1, max(-1, first - BACK), -1):
            word = line.lows[at]
            if not word[:1].isalpha() or word in self.conjunctions:
                return None
            doing = self.nouns.get(word)
            if doing is not None:
                return doing
        return None

    def scope(self, line: Tokens, first: int, start: int, stops: tuple[int, int]) -> str | None:
        """How the number stands to others: `first` with hedges, `start` the digits, `stops` behind it and its noun."""
        lows = line.lows
        for at in (first, start):
            for cue, scope in self.before.get(lows[at - 1], ()) if at else ():
                if lows[max(0, at - len(cue)) : at] == cue:
                    return scope
        for at in stops:
            if told := self.behind.ahead(lows, at):
                return told[0]
        for at in range(max(0, first - BACK), first):
            if lows[at] in self.near.first and (told := self.near.ahead(lows, at)):
                return told[0]
        return None
