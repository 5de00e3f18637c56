"""Judges the figures of each slot: the comparisons of its pairs, and one finding for a slot that cannot all hold."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from factcheck.judge.levels import judged
from factcheck.judge.reasons import Sayings, differing, plain
from factcheck.link import Pair
from factcheck.model import Comparison, Finding, Mention, Reading, Severity
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import FigureCheck, Level
from factcheck.rulebook.kinds.same import Match

Gravity = Literal["error", "warning", "note", "none"]
PERHAPS = "FC111"
GRAVITY: tuple[Gravity, ...] = ("error", "warning", "note", "none")


class Judged(NamedTuple):
    """A pair with the level that decided it, whether it is sure enough to be reported or a perhaps, and how grave."""

    pair: Pair
    level: Level
    comparison: Comparison
    sure: bool
    doubtful: bool
    severity: Gravity


class FigureJudge:
    """The levels of a rulebook; holds nothing of what it has judged."""

    def __init__(self, rulebook: Rulebook):
        matches = [body for _, body in rulebook.of(Match) if body.of == "figure"]
        self.rules = list(zip(rulebook.of(FigureCheck), matches, strict=False))
        self.says = Sayings(rulebook)

    def judged(self, readings: Sequence[Reading], pairs: Sequence[Pair]) -> list[Judged]:
        """Every pair with its verdict and the reasons in words."""
        return [self.one(readings, pair, check, match) for (_, check), match in self.rules for pair in pairs]

    def one(self, readings: Sequence[Reading], pair: Pair, check: FigureCheck, match: Match) -> Judged:
        """One pair judged."""
        level = judged(pair.left, pair.right, check)
        because = (*self.says.same_thing(pair), *differing(pair, level, readings))
        left, right = pair.left.mention, pair.right.mention
        found = Comparison(pair.slot, left, right, level.verdict, because, pair.evidence)
        severity = level.severity
        if pair.odds < match.certain:
            severity = max(severity, "warning", key=GRAVITY.index)
        enough = match.report_of.get(pair.left.kind, match.report)
        sure, doubtful = pair.odds >= enough, pair.odds >= match.perhaps and level.verdict == "conflict"
        return Judged(pair, level, found, sure, doubtful and not sure, severity)

    def findings(self, readings: Sequence[Reading], found: Sequence[Judged]) -> Iterator[Finding]:
        """One finding for each slot in which some pair has a level that is to be told."""
        by_slot: dict[str, list[Judged]] = defaultdict(list)
        for one in found:
            by_slot[one.pair.slot].append(one)
        for slot, members in by_slot.items():
            sure = [one for one in members if one.sure]
            worst = min(sure, key=grave, default=None)
            if worst is not None and worst.severity != "none":
                yield self.told(readings, slot, members, worst)
            elif doubtful := [one for one in members if one.doubtful]:
                yield perhaps(self.told(readings, slot, members, min(doubtful, key=grave)))

    def told(self, readings: Sequence[Reading], slot: str, members: Sequence[Judged], worst: Judged) -> Finding:
        """The finding of a slot: its gravest pair first, then every other value in it."""
        (rule, _), _ = self.rules[0]
        claims = mentions(members, worst)
        left, right = (plain(one.figure.text) for one in (worst.pair.left, worst.pair.right))
        severity: Severity = worst.severity if worst.severity != "none" else "note"
        return Finding(
            code=worst.level.code,
            rule=rule,
            severity=severity,
            verdict=worst.level.verdict,
            message=f"{left} against {right}: {worst.level.says}",
            because=worst.comparison.because,
            slot=slot,
            claims=claims,
            fingerprint=fingerprint(rule, readings, claims[:2]),
        )


def perhaps(finding: Finding) -> Finding:
    """A finding on two figures that may well be of two things."""
    return finding._replace(
        code=PERHAPS, severity="note", verdict="perhaps", message=f"perhaps one thing: {finding.message}"
    )


def grave(one: Judged) -> tuple[int, float, int, int]:
    """Order of the pairs of a slot: severity, then how sure it is that they are one thing, then place."""
    return GRAVITY.index(one.severity), -one.pair.odds, *place(one.pair.left.mention)


def place(mention: Mention) -> tuple[int, int]:
    """Where a figure stands among all."""
    claim = mention.claim
    return mention.reading, getattr(claim, "span", (0, 0))[0]


def mentions(members: Sequence[Judged], worst: Judged) -> tuple[Mention, ...]:
    """All claims of a slot, the gravest pair first."""
    first = [worst.comparison.left, worst.comparison.right]
    others = {mention for one in members for mention in (one.comparison.left, one.comparison.right)} - set(first)
    return (*first, *sorted(others, key=place))


def fingerprint(rule: str, readings: Sequence[Reading], claims: Sequence[Mention]) -> str:
    """Sixteen hex digits of the rule, the articles and the printed words; lines may move, they stay."""
    parts = sorted(
        f"{readings[mention.reading].article.id}\x1e{' '.join(getattr(mention.claim, 'text', '').casefold().split())}"
        for mention in claims
    )
    return hashlib.sha256("\x1f".join((rule, *parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
