"""What a figure says of a movement: rose by, fell to, up from, a rise of, doubled."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.extract.figurewords import FigureWords
from factcheck.extract.tokens import Tokens
from factcheck.model import Change
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Motion
from factcheck.tokens.inflection import conjugation, forms

REACH = 9  # words between a verb of movement and its number
STOPS = frozenset(".;:?!")
KINDS: tuple[Literal["by", "to", "from"], ...] = ("by", "to", "from")


class Multiple(NamedTuple):
    """A word that carries its own number: doubled."""

    value: float
    change: Change
    rule: str


class Motions:
    """The words of movement of a rulebook."""

    def __init__(self, rulebook: Rulebook, around: FigureWords):
        known = conjugation(rulebook)
        self.kinds = {word: kind for kind in KINDS for word in around.of(kind)}
        self.verbs: dict[str, str] = {}
        self.nouns: dict[str, str] = {}
        self.behind: dict[str, str] = {}
        self.multiples: dict[str, Multiple] = {}
        self.idle: frozenset[str] = frozenset()
        self.fixed: frozenset[str] = frozenset()
        for rule, body in rulebook.of(Motion):
            way = body.direction
            self.verbs.update((form, way) for verb in body.verbs for form, _ in forms(verb, known))
            self.verbs.update((form, way) for form in body.forms)
            self.nouns.update((noun, way) for noun in body.nouns)
            self.behind.update((word, way) for word in body.behind)
            self.fixed |= frozenset(body.fixed)
            self.idle |= {form for verb in body.idle for form, _ in forms(verb, known)}
            for word, value in body.factors.items():
                self.multiples[word] = Multiple(value, Change(way, "factor"), rule)

    def change(self, line: Tokens, starts: tuple[int, int], stop: int, measured: bool, money: bool) -> Change | None:
        """The movement that the number up to `stop` belongs to; `starts` are with and without hedges."""
        lows, (first, start) = line.lows, starts
        before = lows[first - 1] if first else ""
        kind = self.kinds.get(before)
        if kind is not None:
            at = first - 1
            if kind == "to" and at and lows[at - 1] in self.fixed and not self.reaches(line, at - 1, first):
                return None
            if kind == "by" and before == "of":
                way = self.nouns.get(lows[at - 1]) if at else None
            else:
                way = self.mover(line, at)
            if way:
                return Change(way, kind)  # type: ignore[arg-type]
        elif measured and first and (way := self.verbs.get(before)) and not (money and before in self.idle):
            hedge = self.kinds.get(lows[start - 1]) if start == first + 1 else None  # rose above 5%
            return Change(way, hedge or "by")  # type: ignore[arg-type]
        following = lows[stop]
        if following in self.behind and (measured or following not in self.nouns):
            return Change(self.behind[following], "by")  # type: ignore[arg-type]
        return None

    def reaches(self, line: Tokens, start: int, first: int) -> bool:
        """Whether what looks like a hedge before `first` goes on with a movement the same way: edged *up to* $90."""
        lows = line.lows
        if start == 0 or first != start + 2 or self.kinds.get(lows[start + 1]) != "to":
            return False
        way = self.verbs.get(lows[start - 1])
        return way is not None and way == self.verbs.get(lows[start]) and lows[start - 1] not in self.idle

    def mover(self, line: Tokens, at: int, reach: int = REACH) -> str | None:
        """The direction of the verb or noun of movement in the clause before `at`."""
        for place in range(at - 1, max(-1, at - 1 - reach), -1):
            word = line.lows[place]
            if word in STOPS:
                return None
            if way := self.verbs.get(word) or self.nouns.get(word):
                return way
        return None
