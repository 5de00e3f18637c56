"""The counted noun behind a number: its modifiers and its head."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from factcheck.extract.figurewords import FigureWords
from factcheck.extract.tokens import HYPHENS, Tokens
from factcheck.extract.types import Types
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Noun
from factcheck.rulebook.kinds.same import TypeGraph

APOSTROPHES = frozenset("'’")
PERSON = "person"  # the kind above all nouns for people
REACH = 7  # words between a number and the head of what it counts
SIBILANT = re.compile(r"(?:ss|x|ch|sh|zz|(?<![ao])us)es$")  # classes, boxes, viruses; not houses, prizes, causes


class Counted(NamedTuple):
    """What a number counts: the head with its place, the words between, the token behind."""

    head: str
    lemma: str
    modifiers: tuple[str, ...]
    first: int
    stop: int


class Nouns:
    """What a rulebook knows of nouns and of the words that are none."""

    def __init__(self, rulebook: Rulebook, around: FigureWords):
        rules = [body for _, body in rulebook.of(Noun)]
        self.plural = {word: single for rule in rules for word, single in rule.plural.items()}
        self.ends = frozenset(word for rule in rules for word in rule.ends)
        self.skips = frozenset(word for rule in rules for word in rule.skips)
        self.persons = frozenset(word for rule in rules for word in rule.persons)
        self.singles = frozenset(word for rule in rules for word in rule.singles)
        self.openers = frozenset(word for rule in rules for word in rule.openers)
        self.endings = tuple(ending for rule in rules for ending in rule.endings)
        self.things = frozenset(word for rule in rules for word in rule.things)
        self.types = Types(body for _, body in rulebook.of(TypeGraph) if body.of == "noun")
        self.one_more, self.headline = around.of("one-more"), around.of("headline")
        self.verbs: frozenset[str] = frozenset()
        self.numbers: frozenset[str] = frozenset()
        self.states: Set[str] = frozenset()

    def is_person(self, word: str) -> bool:
        """Whether a noun in lower case is one for people: listed, or made like one (skiers, typists), or a kind of."""
        made = word.endswith(self.endings) and word not in self.things
        return word in self.persons or made or PERSON in self.types.line(self.lemma(word))

    def lemma(self, word: str) -> str:
        """The singular of a noun.

        Rules give irregular ones; the others lose their ending.
        """
        if word in self.plural:
            return self.plural[word]
        if not self.is_plural(word):
            return word
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        return word[:-2] if SIBILANT.search(word) else word[:-1]

    def is_plural(self, word: str) -> bool:
        """Whether a word in lower case looks like a plural."""
        if word in self.plural:
            return True
        return len(word) > 3 and word[-1] == "s" and word[-2] not in "su'’i" and word not in self.singles

    def may_name(self, word: str) -> bool:
        """Whether a word can be a noun: it ends no phrase and is no verb that the rules know."""
        return word not in self.ends and word not in self.verbs

    def read(self, line: Tokens, at: int, single: bool) -> Counted | None:
        """The noun phrase from token `at` on; `single` where the number is one or a share."""
        lows = line.lows
        if lows[at] == "-" and line.glued(at) and not line.glued(at + 1):
            return None
        while lows[at] in self.skips or (lows[at] == "-" and line.glued(at)):
            at += 1
        stop, head = at, -1
        while stop < at + REACH:
            word = lows[stop]
            if not word[:1].isalpha():
                if word in HYPHENS and line.glued(stop) and line.glued(stop + 1) and lows[stop + 1][:1].isalpha():
                    stop += 1
                    continue
                break
            if self.closes(line, stop, stop > at, head >= 0 or single):
                if head >= 0 or single or not self.pairs(line, at, stop):
                    break
                stop += 1
                continue
            if self.owns(line, stop):
                stop += 2
                continue
            if self.is_plural(word) and not (head >= 0 and lows[stop + 1] in self.openers):
                head = stop
            elif head >= 0 or (stop > at and self.is_verb(line, stop, at)):
                break
            stop += 1
        if head < 0:
            head = self.singular_head(line, at, stop, single)
            if head < 0:
                return None
        modifiers = tuple(word for word in lows[at:head] if word[:1].isalpha())
        return Counted(line.words[head], self.lemma(lows[head]), modifiers, at, head + 1)

    def closes(self, line: Tokens, at: int, inside: bool, headed: bool) -> bool:
        """Whether the word at `at` is behind the phrase: `inside` one, and `headed` where a noun may go before."""
        word = line.lows[at]
        if word in self.numbers or line.lows[at + 1] == "than" or (word in self.ends and not is_acronym(line, at)):
            return True
        return inside and ((headed and word in self.states) or word in self.headline)

    def pairs(self, line: Tokens, first: int, at: int) -> bool:
        """Whether an ``and`` joins two words that describe one plural: digital and physical sales."""
        if line.lows[at] != "and" or at == first or line.lows[at - 1] in self.states:
            return False
        return self.describes(line.lows[at + 1]) and self.is_plural(line.lows[at + 2]) and line.words[at + 2].islower()

    def describes(self, word: str) -> bool:
        """Whether a word can stand before a noun to describe it."""
        return word.isalpha() and self.may_name(word) and word not in self.numbers and not self.is_plural(word)

    def owns(self, line: Tokens, at: int) -> bool:
        """Whether a plural owns the noun behind it: a lawyers' strike."""
        if line.lows[at + 1] not in APOSTROPHES or not line.glued(at + 1) or line.glued(at + 2):
            return False
        return self.is_plural(line.lows[at]) and line.lows[at + 2].isalpha() and self.may_name(line.lows[at + 2])

    def before_or(self, line: Tokens, at: int) -> Counted | None:
        """The noun of a number at token `at` that stands before it: another goal or two."""
        noun = at - 2
        if (
            noun < 1
            or line.lows[at - 1] != "or"
            or line.lows[noun - 1] not in self.one_more
            or not self.may_name(line.lows[noun])
        ):
            return None
        return Counted(line.words[noun], self.lemma(line.lows[noun]), (), noun, noun + 1)

    def is_verb(self, line: Tokens, at: int, first: int) -> bool:
        """Whether the word at `at` starts a predicate and no noun follows that it could modify."""
        word = line.lows[at]
        if word not in self.verbs and not word.endswith("ed"):
            return False
        reach = 4 if word.endswith("ed") else 2
        for place in range(at + 1, at + reach):
            following = line.lows[place]
            if not following[:1].isalpha() or following in self.ends:
                return True
            if self.is_plural(following):
                return False
        return True

    def singular_head(self, line: Tokens, at: int, stop: int, single: bool) -> int:
        """The last word of a phrase without a plural, where that can be a noun at all; -1 where not."""
        if stop - at > 1 and line.lows[stop] in self.openers:
            stop -= 1  # a determiner behind the phrase shows that its last word is a verb
        if stop == at or line.lows[at] in self.verbs or line.lows[at].endswith(("ed", "ing", "ly")):
            return -1
        if not single and stop - at > 2:
            return at
        return stop - 1


def is_acronym(line: Tokens, at: int) -> bool:
    """Whether a word is two or more letters, all capitals, where not everything is."""
    word = line.words[at]
    return len(word) > 1 and word.isalpha() and word.isupper() and not line.text.isupper()
