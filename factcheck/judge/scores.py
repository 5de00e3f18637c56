"""Judges the result of one match or vote, as two articles give it: pairs of numbers, whichever side is told first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.pairs import Pair, PairJudge, claims_of, conflict
from factcheck.link.bases import SILENT, Bases
from factcheck.model import Figure, Finding, Mention, Reading, Result
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.results import ScoreCheck

Sides = tuple[float, float]
SCORE, VOTE, INNINGS = "score", "vote", "innings"


class Score(NamedTuple):
    """A result: its pairs, the higher number first, at which ``stage``, the stems of the names beside it.

    ``words`` are the stems of its sentence, ``named`` those of the names of its article, ``others`` all results that
    the article has, ``numbers`` all numbers, ``only`` where it has no other result of the kind.
    """

    mention: Mention
    result: Result
    pairs: tuple[Sides, ...]
    stage: str
    names: frozenset[str]
    words: frozenset[str]
    named: frozenset[str]
    others: frozenset[Sides]
    numbers: frozenset[float]
    only: bool


class ScoreJudge(PairJudge[Score, ScoreCheck]):
    """The checks of a rulebook on results; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook, bases: Bases | None):
        super().__init__(rulebook.of(ScoreCheck))
        self.bases = bases
        self.same = {SCORE: self.is_one_match, VOTE: is_one_vote, INNINGS: is_one_innings}

    def nodes(self, number: int, reading: Reading, check: ScoreCheck) -> list[Score]:
        """The votes and innings of an article, and its first score of each stage."""
        if self.bases is None:
            return []
        told = [one for one in reading.results if reading.sentences[one.claim.sentence].role not in SILENT]
        stages = [stage_of(reading, one, check) if one.kind == SCORE else one.kind for one in told]
        kept = [
            (one, stage)
            for at, (one, stage) in enumerate(zip(told, stages, strict=True))
            if one.kind != SCORE or (stage is not None and stage not in stages[:at] and stage not in check.loose)
        ]
        others = frozenset(ordered(pair) for one in told for pair in one.pairs)
        whole = frozenset(stem for name in reading.names for stem in self.bases.stems(name.text))
        numbers = frozenset(value for one in reading.figures for value in one.printed)
        many = [one.kind for one in told if not is_past(reading, one)]
        return [
            Score(
                Mention(number, one.claim), one, tuple(map(ordered, one.pairs)), stage or "", self.sides(reading, one),
                self.words(reading, one), whole, others, numbers, many.count(one.kind) == 1,
            )
            for one, stage in kept
        ]  # fmt: skip

    def words(self, reading: Reading, result: Result) -> frozenset[str]:
        """The stems of the sentence of a result."""
        span = reading.sentences[result.claim.sentence].span
        return frozenset(self.bases.stems(reading.article.text[slice(*span)])) if self.bases else frozenset()

    def sides(self, reading: Reading, result: Result) -> frozenset[str]:
        """The stems of the names of a result; of a score those of the words with a capital beside it."""
        if self.bases is None:
            return frozenset()
        if result.kind != SCORE:
            return frozenset(self.bases.stems(" ".join(result.names)))
        figure = result.claim
        events = [event for event in reading.events if event.sentence == figure.sentence]
        event = next((one for one in reversed(events) if one.span[0] < figure.span[0]), None)
        spans = [reading.sentences[figure.sentence].span]
        if event and (parts := [one.span for one in (event.agent, event.patient) if one]):
            spans = [*parts, *(one.span for _, one in event.adjuncts)]
        said = " ".join(reading.article.text[slice(*span)] for span in spans)
        return frozenset(self.bases.stems(" ".join(word for word in said.split() if word[0].isupper())))

    def keys(self, node: Score, check: ScoreCheck) -> Iterator[tuple[str, ...]]:
        """The stage with who is named; of a vote the words of its sentence and its numbers."""
        if node.result.kind == VOTE:
            yield from ((VOTE, word) for word in node.words)
            yield from ((VOTE, f"{value:g}") for value in (*node.pairs[0], sum(node.pairs[0])))
        else:
            yield from ((node.stage, name) for name in (node.named if node.stage in check.stages else node.names))

    def holds(self, one: Score, other: Score, check: ScoreCheck) -> bool:
        """Whether one match of one stage or one vote has two results, and neither article knows of both."""
        if one.stage != other.stage or one.pairs == other.pairs or len(one.pairs) != len(other.pairs):
            return False
        if any(pair in other.others for pair in one.pairs if pair not in other.pairs):
            return False
        if any(pair in one.others for pair in other.pairs if pair not in one.pairs):
            return False
        return self.same[one.result.kind](one, other, check)

    def is_one_match(self, one: Score, other: Score, check: ScoreCheck) -> bool:
        """Whether two scores of one stage are of one match."""
        strange = one.names - other.names and other.names - one.names
        if one.stage:
            return bool(one.named & other.named)
        return (
            len(one.names & other.names) >= check.names and not strange and len(one.words & other.words) >= check.enough
        )

    def told(self, readings: Sequence[Reading], rule: str, check: ScoreCheck, group: Sequence[Pair[Score]]) -> Finding:
        """The finding on one match."""
        claims = claims_of(group)
        one, other = group[0]
        shared = ", ".join(sorted(one.names & other.names))
        return conflict(
            readings,
            rule,
            check,
            claims,
            message=check.says.format(left=shown(one), right=shown(other)),
            because=(f"both sentences tell of {shared}",) if shared else ("both articles tell of one vote",),
            slot=f"result: {' '.join(sorted(one.names & other.names))}",
        )


def is_past(reading: Reading, result: Result) -> bool:
    """Whether the sentence of a result tells of a year before that of the article."""
    told = [one.period.last for one in reading.moments if one.sentence == result.claim.sentence]
    published = reading.article.published.first
    return published is not None and any(last is not None and last.year < published.year for last in told)


def shown(one: Score) -> str:
    """A result as a message has it."""
    if one.result.side:
        return one.mention.claim.text if isinstance(one.mention.claim, Figure) else ""
    return ", ".join(f"{high:g}-{low:g}" for high, low in one.pairs)


def ordered(pair: Sides) -> Sides:
    """Two numbers, the higher first."""
    return max(pair), min(pair)


def is_one_vote(one: Score, other: Score, check: ScoreCheck) -> bool:
    """Whether two votes are one: a number that tells something is common, or as many voted and there is no other vote.

    What one article has in another place is no slip of the other.
    """
    if one.result.side and other.result.side:
        return False
    left, right = set(one.pairs[0]), set(other.pairs[0])
    if left - right <= other.numbers or right - left <= one.numbers:
        return False
    half = next((here for here in (one, other) if here.result.side), None)
    if half is not None:
        return one.only and other.only and not left & right and len(one.words & other.words) >= check.enough
    cast = sum(one.pairs[0]) == sum(other.pairs[0]) >= check.sure  # as many voted, and one of them changed sides
    return any(value >= check.sure for value in left & right) or (cast and one.only and other.only)


def is_one_innings(one: Score, other: Score, check: ScoreCheck) -> bool:
    """Whether two innings are of one team or bowler: a name and one of the numbers are common."""
    return bool(one.names & other.names) and bool(set(one.pairs[0]) & set(other.pairs[0]))


def stage_of(reading: Reading, result: Result, check: ScoreCheck) -> str | None:
    """At which stage of a match a score stood, by the words beside it: empty at its end, None where nobody tells."""
    text, (first, last) = reading.article.text.casefold(), result.claim.span
    floor, end = reading.sentences[result.claim.sentence].span
    before, behind = text[max(floor, first - check.reach) : first], text[first : min(end, last + check.reach)]
    if before.rstrip().endswith(check.odds):
        return None
    near = f" {before}{behind} "
    for stage, words in check.stages.items():
        wide = stage in check.wide and any(reaches(word, text[floor:first], behind, check) for word in words)
        if wide or (stage not in check.wide and any(word in near for word in words)):
            return stage
    return "" if result.claim.frame.verb in check.acts or tells_act(near, check) else None


def reaches(word: str, before: str, behind: str, check: ScoreCheck) -> bool:
    """Whether a word of a stage stands before or behind a score with no act between."""
    left, right = before.rpartition(word), behind.partition(word)
    told = [part for found, part in ((left[1], left[2]), (right[1], right[0])) if found]
    running = {word.strip() for stage in check.loose for word in check.stages.get(stage, ())}  # down at the break
    return any(not tells_act(" ".join(one for one in part.split() if one not in running), check) for part in told)


def tells_act(text: str, check: ScoreCheck) -> bool:
    """Whether a word for winning, losing or voting stands in a text."""
    return not {word.strip(",.;:") for word in text.split()}.isdisjoint(check.acts)
