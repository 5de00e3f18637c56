"""Reads results: 3-1, 6-4 7-5, carried 24 to 17, 41 in favour and 29 against, 163 for seven."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import Figure, Reading, Result
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Numeral
from factcheck.rulebook.kinds.results import ScoreCheck
from factcheck.syntax import Parse
from factcheck.tokens.tagger import DASHES

NEXT = re.compile(r"\s*(?:\(\d+(?:[-–/]\d+)?\))?,?\s*(?:and\s+)?")  # what may stand between the sets of one match
SET = re.compile(r"(\d{1,2})[-–](\d{1,2})")
GLUED = re.compile(r"(\d{1,3})[-‐‑](\d{1,3})")
NUMBER, NAMED, NOUN = "q", "k", "n"
WICKETS, RUNS = 10, 20  # as many wickets fall at most, and so many runs are a total of a team or more
NEAR = 16  # code points beside two numbers in which the next word stands
WINDOW = 10  # words behind a number in which its side stands
PRO, CONTRA = "pro", "contra"
Pair = tuple[float, float]


class Count(NamedTuple):
    """A number of a sentence: its words from ``first`` to ``last`` (exclusive); of two glued ones ``second``."""

    first: int
    last: int
    value: float
    second: float | None = None


class ResultReader:
    """Reads results by the words of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.rules = [(rule, body) for rule, body in rulebook.of(ScoreCheck)]
        self.words = {word: value for _, body in rulebook.of(Numeral) for word, value in body.words.items()}

    def results(self, reading: Reading, parses: Mapping[int, Parse]) -> tuple[Result, ...]:
        """The results of an article in the order of the text, no two on the same words."""
        found: list[Result] = []
        for rule, body in self.rules:
            lows = {low for parse in parses.values() for low in parse.tokens.lows}
            cricket = not lows.isdisjoint(body.cricket)
            for parse in parses.values():
                sentence = Tallies(rule, body, parse, reading.article.text, self.words)
                found += (*sentence.votes(), *(sentence.innings() if cricket else ()))
            taken = [one.claim.span for one in found]
            found += (one for one in scores(reading, body) if not any(meet(one.claim.span, span) for span in taken))
        return tuple(sorted(found, key=lambda one: one.claim.span))


class Tallies:
    """One sentence with its numbers."""

    def __init__(self, rule: str, body: ScoreCheck, parse: Parse, text: str, words: Mapping[str, int]):
        self.rule, self.body, self.parse, self.text = rule, body, parse, text
        self.tokens = parse.tokens
        self.lows, self.lemmas, self.classes = parse.tokens.lows, parse.tokens.lemmas, parse.tokens.classes
        self.numbers = [count for at in range(len(self.lows)) if (count := self.count(at, words))]

    def count(self, at: int, words: Mapping[str, int]) -> Count | None:
        """The number at a word."""
        low = self.lows[at]
        if self.classes[at] != NUMBER:
            return None
        if glued := GLUED.fullmatch(low):
            return Count(at, at + 1, float(glued[1]), float(glued[2]))
        parts = [words.get(part) for part in low.split("-")]
        value = float(low) if low.isdecimal() else float(sum(part or 0 for part in parts)) if all(parts) else None
        return Count(at, at + 1, value) if value is not None else None

    def votes(self) -> Iterator[Result]:
        """Votes of the sentence: for and against, in one order or with a word for each side."""
        voting = not {*self.body.voting, *self.body.ballots}.isdisjoint((*self.lemmas, *self.lows))
        if not voting and {*self.body.voters}.isdisjoint(self.lows):
            return
        about = {*self.body.matters, *self.body.voters, *self.body.ballots}
        pairs = list(self.opposed()) if voting and not about.isdisjoint(self.lows) else []
        if pairs:
            yield from (self.result("vote", one, other, pair) for one, other, pair in pairs)
            return
        sided = {side: [one for one in self.numbers if self.side(one) == side] for side in (PRO, CONTRA)}
        pro, contra = sided[PRO], sided[CONTRA]
        if len(pro) == len(contra) == 1:
            pair = pro[0].value, contra[0].value
            yield self.result("vote", min(pro[0], contra[0]), max(pro[0], contra[0]), pair)
        elif len(pro) + len(contra) == 1 and self.is_cast((pro or contra)[0]):
            one = (pro or contra)[0]
            yield self.result("vote", one, one, (one.value, one.value), PRO if pro else CONTRA)

    def opposed(self) -> Iterator[tuple[Count, Count, Pair]]:
        """Two numbers of one vote with a small word between: 24 to 17, 60 votes against 12, 41-26."""
        for one, other in self.beside():
            between = [low for low in self.lows[one.last : other.first] if low not in self.body.ballots]
            joined = len(between) == 1 and (between[0] in self.body.against or between[0] in DASHES)
            if joined and not self.is_bound(one) and not self.counts(other):
                yield one, other, (one.value, other.value)
        for one in self.numbers:
            if one.second is not None and not self.counts(one):
                yield one, one, (one.value, one.second)

    def innings(self) -> Iterator[Result]:
        """Runs and wickets of a team, or wickets and runs of a bowler: 163 for seven, 163-7, three for 22."""
        for one in self.numbers:
            if one.second is not None and is_innings(one.value, one.second):
                yield self.result("innings", one, one, (one.value, one.second))
        for one, other in self.beside():
            between = self.lows[one.last : other.first]
            joined = len(between) == 1 and (between[0] in self.body.wickets or between[0] in DASHES)
            if joined and is_innings(one.value, other.value) and not self.counts(other):
                yield self.result("innings", one, other, (one.value, other.value))

    def beside(self) -> Iterator[tuple[Count, Count]]:
        """Every two numbers that follow each other."""
        plain = [one for one in self.numbers if one.second is None]
        return pairwise(plain)

    def is_bound(self, one: Count) -> bool:
        """Whether a number begins a range: from 10 to 15."""
        return bool(one.first) and self.lows[one.first - 1] in self.body.bounds

    def counts(self, one: Count) -> bool:
        """Whether a number counts a thing that is no vote."""
        behind = self.lows[one.last : one.last + 1]
        return bool(behind) and self.classes[one.last] == NOUN and behind[0] not in self.body.ballots

    def side(self, one: Count) -> str | None:
        """On which side of a vote the counted stand, by the words behind or before the number."""
        first, last = one.first - 1, one.last
        if first > 0 and self.lows[first] in self.body.by and (side := self.sided(first - 1)):
            return side
        for at in range(last, min(len(self.lows), last + WINDOW)):
            if self.classes[at] == NUMBER or self.lows[at] in ",;.":
                return None
            followed = self.classes[at + 1 : at + 2] == NUMBER
            if (side := self.sided(at)) and not followed:
                return side
        return None

    def sided(self, at: int) -> str | None:
        """The side that a word names."""
        named = {self.lows[at], self.lemmas[at]}
        return CONTRA if named & {*self.body.contra} else PRO if named & {*self.body.pro} else None

    def is_cast(self, one: Count) -> bool:
        """Whether a number surely counts those who vote."""
        behind = self.lows[one.last : one.last + 1]
        return bool(behind) and behind[0] in (*self.body.voters, *self.body.ballots)

    def result(self, kind: str, one: Count, other: Count, pair: Pair, side: str = "") -> Result:
        """A result on these numbers."""
        span = self.tokens.starts[one.first], self.tokens.ends[other.last - 1]
        claim = Figure(
            "", span, self.text[slice(*span)], pair[0], pair[0], (pair[0], pair[0]), dimension="tally", measure="tally",
            sentence=self.parse.sentence, rule=self.rule,
        )  # fmt: skip
        return Result(
            claim, kind, ((max(pair), min(pair)) if kind == "innings" else pair,), side, self.names(one.first)
        )

    def names(self, at: int) -> tuple[str, ...]:
        """The names of who did it: in the subject of the clause, else before the number in the sentence."""
        clauses = [one for one in self.parse.clauses if one.subject and one.verb and one.verb.first < at]
        for clause in reversed(clauses):
            subject = clause.subject
            own = range(subject.first, subject.last) if subject else range(0)
            if found := [n for n in own if self.classes[n] == NAMED] or [n for n in own if self.classes[n] == NOUN]:
                return tuple(self.lows[n] for n in found)
        return tuple(low for low, one in zip(self.lows[:at], self.classes, strict=False) if one == NAMED)


def is_innings(one: float, other: float) -> bool:
    """Whether two numbers may be runs and wickets."""
    return min(one, other) <= WICKETS and max(one, other) >= RUNS


def scores(reading: Reading, body: ScoreCheck) -> Iterator[Result]:
    """The scores of an article outside brackets: a score, the sets of a match."""
    text, found = reading.article.text, list[tuple[Figure, list[Pair], int, bool]]()
    for figure in reading.figures:
        floor = reading.sentences[figure.sentence].span[0]
        if text.rfind("(", floor, figure.span[0]) > text.rfind(")", floor, figure.span[0]):
            continue
        one_set = SET.fullmatch(figure.text.strip())
        tally = figure.unit == body.unit or (one_set is not None and is_standing(text, figure, body))
        if not tally and not (one_set and figure.unit is None):
            continue
        printed = (float(one_set[1]), float(one_set[2])) if one_set else figure.printed
        pair = max(printed), min(printed)
        if found and NEXT.fullmatch(text, found[-1][2], figure.span[0]):
            first, pairs, _, sure = found[-1]
            found[-1] = (first, [*pairs, pair], figure.span[1], sure or tally)
        else:
            found.append((figure, [pair], figure.span[1], tally))
    yield from (Result(figure, "score", tuple(pairs)) for figure, pairs, _, sure in found if sure)


def is_standing(text: str, figure: Figure, body: ScoreCheck) -> bool:
    """Whether the word right before or behind two numbers makes them a score: trailed 9-14, 6-14 down."""
    before, behind = (
        text[max(0, figure.span[0] - NEAR) : figure.span[0]].split()[-1:],
        text[figure.span[1] : figure.span[1] + NEAR].split()[:1],
    )
    return not {word.strip(",.;").casefold() for word in (*before, *behind)}.isdisjoint(body.standing)


def meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans have something in common."""
    return one[0] < other[1] and other[0] < one[1]
