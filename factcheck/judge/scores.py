"""Judges the result of one match or vote, as two articles give it: pairs of numbers, whichever side is told first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge, conflict, mentions
from factcheck.link.bases import SILENT, Bases
from factcheck.model import Figure, Finding, Mention, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import ScoreCheck

NEXT = re.compile(r"\s*(?:\(\d+(?:[-–/]\d+)?\))?,?\s*(?:and\s+)?")  # what may stand between the sets of one match
TO = re.compile(r"\s+to\s+")
Sides = tuple[float, float]  # the higher first


class Score(NamedTuple):
    """A result: its pairs, at which ``stage``, the stems of the names beside it, and of all words of its sentence.

    ``named`` are the stems of the names of its article, ``others`` all results that the article has.
    """

    mention: Mention
    pairs: tuple[Sides, ...]
    stage: str
    names: frozenset[str]
    words: frozenset[str]
    named: frozenset[str]
    others: frozenset[Sides]


class ScoreJudge(PairJudge[Score, ScoreCheck]):
    """The checks of a rulebook on results; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook, bases: Bases | None):
        super().__init__(rulebook.of(ScoreCheck))
        self.bases = bases

    def nodes(self, number: int, reading: Reading, check: ScoreCheck) -> list[Score]:
        """The first result of each stage in an article."""
        if self.bases is None:
            return []
        text, bases = reading.article.text, self.bases
        found = list(results(reading, check))
        others = frozenset(pair for _, pairs in found for pair in pairs)
        whole = frozenset(stem for name in reading.names for stem in bases.stems(name.text))
        first: dict[str, Score] = {}
        for figure, pairs in found:
            sentence = reading.sentences[figure.sentence]
            stage = stage_of(text, sentence.span, figure, check)
            names = self.sides(reading, figure)
            words = frozenset(bases.stems(text[slice(*sentence.span)]))
            if stage in check.loose:
                continue
            if stage == "" and not is_final(text, sentence.span, figure, check):
                continue
            first.setdefault(stage, Score(Mention(number, figure), pairs, stage, names, words, whole, others))
        return list(first.values())

    def sides(self, reading: Reading, figure: Figure) -> frozenset[str]:
        """The stems of the words with a capital in the clause of a result, else in its sentence."""
        events = [event for event in reading.events if event.sentence == figure.sentence]
        event = next((one for one in reversed(events) if one.span[0] < figure.span[0]), None)
        spans = [reading.sentences[figure.sentence].span]
        if event and (parts := [one.span for one in (event.agent, event.patient) if one]):
            spans = [*parts, *(one.span for _, one in event.adjuncts)]
        said = " ".join(reading.article.text[slice(*span)] for span in spans)
        names = " ".join(word for word in said.split() if word[0].isupper())
        return frozenset(self.bases.stems(names)) if self.bases else frozenset()

    def keys(self, node: Score, check: ScoreCheck) -> Iterator[tuple[str, ...]]:
        """The stage with who is named."""
        yield from ((node.stage, name) for name in (node.names if node.stage == "" else node.named))

    def holds(self, one: Score, other: Score, check: ScoreCheck) -> bool:
        """Whether one match of one stage has two results, and neither article knows of both."""
        if one.stage != other.stage or len(one.pairs) != len(other.pairs) or one.pairs == other.pairs:
            return False
        if any(pair in other.others for pair in one.pairs if pair not in other.pairs):
            return False
        if any(pair in one.others for pair in other.pairs if pair not in one.pairs):
            return False
        strange = one.names - other.names and other.names - one.names
        if one.stage:
            return bool(one.named & other.named)
        return (
            len(one.names & other.names) >= check.names and not strange and len(one.words & other.words) >= check.enough
        )

    def told(self, readings: Sequence[Reading], rule: str, check: ScoreCheck, group: Sequence[Pair[Score]]) -> Finding:
        """The finding on one match."""
        claims = tuple(dict.fromkeys(mention for pair in group for mention in mentions(pair)))
        one, other = group[0]
        values = [", ".join(f"{high:g}-{low:g}" for high, low in score.pairs) for score in (one, other)]
        return conflict(
            readings,
            rule,
            check,
            claims,
            message=check.says.format(left=values[0], right=values[1]),
            because=(f"both sentences tell of {', '.join(sorted(one.names & other.names))}",),
            slot=f"result: {' '.join(sorted(one.names & other.names))}",
        )


def results(reading: Reading, check: ScoreCheck) -> Iterator[tuple[Figure, tuple[Sides, ...]]]:
    """The results of an article outside brackets: a score, the sets of a match, votes for and against."""
    text, found = reading.article.text, list[tuple[Figure, list[Sides], int]]()
    for at, figure in enumerate(reading.figures):
        role, floor = reading.sentences[figure.sentence].role, reading.sentences[figure.sentence].span[0]
        behind = reading.figures[at + 1] if at + 1 < len(reading.figures) else None
        if role in SILENT or text.rfind("(", floor, figure.span[0]) > text.rfind(")", floor, figure.span[0]):
            continue
        if figure.unit == check.unit:
            pair, end = ordered(*figure.printed), figure.span[1]
        elif behind and figure.measure == check.votes and TO.fullmatch(text, figure.span[1], behind.span[0]):
            pair, end = ordered(figure.printed[0], behind.printed[0]), behind.span[1]
        else:
            continue
        if found and NEXT.fullmatch(text, found[-1][2], figure.span[0]):
            found[-1] = (found[-1][0], [*found[-1][1], pair], end)
        else:
            found.append((figure, [pair], end))
    yield from ((figure, tuple(pairs)) for figure, pairs, _ in found)


def ordered(one: float, other: float) -> Sides:
    """Two numbers, the higher first."""
    return max(one, other), min(one, other)


def stage_of(text: str, sentence: tuple[int, int], figure: Figure, check: ScoreCheck) -> str:
    """At which stage of a match a result stood, by the nearest word beside it; empty at its end."""
    start, end = max(sentence[0], figure.span[0] - check.reach), min(sentence[1], figure.span[1] + check.reach)
    near = f" {text[start:end].casefold()} "
    return next((stage for stage, words in check.stages.items() if any(word in near for word in words)), "")


def is_final(text: str, sentence: tuple[int, int], figure: Figure, check: ScoreCheck) -> bool:
    """Whether a word for winning, losing or voting stands with a result."""
    start, end = max(sentence[0], figure.span[0] - check.reach), min(sentence[1], figure.span[1] + check.reach)
    said = {word.strip(",.;:").casefold() for word in text[start:end].split()}
    return figure.frame.verb in check.acts or not said.isdisjoint(check.acts)
