"""Whether a clause denies its number: not 40 but 30, did not kill 12, 12 people were not hurt."""

from __future__ import annotations

from factcheck.extract.figurewords import FigureWords
from factcheck.extract.motions import Motions
from factcheck.extract.predicates import Predicates
from factcheck.extract.tokens import Tokens
from factcheck.extract.vocabulary import Phrases

BEHIND = 5  # words behind a counted noun in which its predicate can be denied
BEFORE = 8  # words before a number in which anything can deny it
BESIDE = 3  # words before a verb in which it can be denied


class Negations:
    """The words of a rulebook that deny, and what they must stand by to deny a number."""

    def __init__(self, around: FigureWords, predicates: Predicates, motions: Motions):
        self.words = frozenset(form for word in around.of("negation") for form in (word, word.replace("'", "’")))
        self.contrasts = Phrases(
            (phrase, kind == "contrast") for kind in ("contrast", "concession") for phrase in sorted(around.of(kind))
        )
        self.lenient = around.of("lenient")
        self.between = around.of("between") | frozenset(motions.kinds)
        self.auxiliaries = around.of("auxiliary")
        self.verbs = frozenset({*predicates.verbs, *motions.verbs, *around.of("copula")}) - around.of("by")
        self.states = frozenset(predicates.states)
        self.triggers = self.words | frozenset(self.contrasts.last)

    def denied(self, line: Tokens, first: int, stop: int, *, count: bool) -> bool:
        """Whether the number from token `first` to before `stop`, noun and all, is denied; a `count` also behind it."""
        if self.triggers.isdisjoint(line.lows[max(0, first - BEFORE) : stop + BEHIND]):
            return False
        return self.contrasted(line, first) or self.before_verb(line, first) or (count and self.behind(line, stop))

    def contrasted(self, line: Tokens, first: int) -> bool:
        """Whether a negation touches the number: not 40, rather than the 40."""
        if first and line.lows[first - 1] == "the":
            first -= 1
        hit = self.contrasts.behind(line.lows, first)
        return hit is not None and hit[0] and line.lows[first] not in self.lenient

    def before_verb(self, line: Tokens, first: int) -> bool:
        """Whether the verb whose object the number is stands denied: did not kill another 12."""
        at, lows = first - 1, line.lows
        while at > max(0, first - BEFORE) and lows[at] in self.between and lows[at] not in self.verbs:
            at -= 1
        return at > 0 and lows[at] in self.verbs and self.negated(line, at)

    def negated(self, line: Tokens, verb: int) -> bool:
        """Whether a negation stands before a verb, adverbs and auxiliaries between them or not."""
        lows = line.lows
        for at in range(verb - 1, max(-1, verb - 1 - BESIDE), -1):
            if lows[at] in self.words:
                return lows[at + 1] not in self.lenient
            if lows[at] not in self.auxiliaries and not lows[at].endswith("ly"):
                return False
        return False

    def behind(self, line: Tokens, stop: int) -> bool:
        """Whether what is said of the counted is denied right behind it: 12 people were not hurt."""
        for at in range(stop, stop + BEHIND):
            word = line.lows[at]
            if not word[:1].isalpha():
                return False
            if (word in self.verbs and word not in self.auxiliaries) or word in self.states:
                return self.negated(line, at)
        return False
