"""Who is credited with the values of a finding: one source with two values is graver than two sources that differ."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.judge.mouths import are_different, folded, named
from factcheck.model import Figure, Finding, Mention, Reading, Severity, Speaker
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import CreditCheck

GRAVITY: tuple[Severity, ...] = ("error", "warning", "note")
WORD = re.compile(r"[^\W_]+")


class Credits:
    """The rule of a rulebook on the credit of values."""

    def __init__(self, rulebook: Rulebook):
        rules: list[tuple[str, CreditCheck | None]] = [*rulebook.of(CreditCheck), ("", None)]
        self.rule, self.check = rules[0]

    def told(self, finding: Finding, readings: Sequence[Reading]) -> Finding:
        """A finding on two values that says whose they are, with the severity that this gives it."""
        check = self.check
        if check is None or finding.verdict != "conflict" or len(finding.claims) < 2:
            return finding
        left, right = (speaker(mention, readings) for mention in finding.claims[:2])
        if left is None or right is None or not {left.kind, right.kind}.isdisjoint(check.idle):
            return finding
        if self.is_one(left, right):
            reason = check.one.format(source=self.short(left))
            gravest = min(finding.severity, check.severity, key=GRAVITY.index)
            severity = gravest if self.is_named(left) else finding.severity
        elif self.is_named(left) and self.is_named(right) and are_apart(left, right):
            reason = check.two.format(left=self.short(left), right=self.short(right))
            severity = max(finding.severity, check.at_most, key=GRAVITY.index)
        else:
            return finding
        return finding._replace(message=f"{finding.message}; {reason}", severity=severity)

    def is_one(self, left: Speaker, right: Speaker) -> bool:
        """Whether two sources are called alike, whatever article stands before them."""
        here, there = self.words(left), self.words(right)
        return bool(here) and here == there

    def is_named(self, source: Speaker) -> bool:
        """Whether a source is somebody: its name has a capital beyond the first word of a sentence."""
        words = WORD.findall(self.short(source))
        return sum(word[0].isupper() for word in words) > 1 or (source.kind != "collective" and source.name is not None)

    def words(self, source: Speaker) -> tuple[str, ...]:
        """The words of a source that are its own; none where it is only pointed at."""
        words = tuple(folded(word) for word in WORD.findall(self.short(source)))
        return () if len(words) == 1 and words[0] in self.pointing else words

    def short(self, source: Speaker) -> str:
        """What a source is called, without an article."""
        first, _, rest = named(source).partition(" ")
        return rest if rest and first.casefold() in self.pointing else named(source)

    @property
    def pointing(self) -> tuple[str, ...]:
        """Articles and pronouns."""
        return self.check.pointing if self.check else ()


def are_apart(left: Speaker, right: Speaker) -> bool:
    """Whether two named sources are surely two: persons with other names, or bodies that share no word."""
    if "person" in (left.kind, right.kind):
        return are_different(left, right)
    here, there = (tuple(folded(word) for word in WORD.findall(named(one))) for one in (left, right))
    return set(here).isdisjoint(there) and initials(here) not in there and initials(there) not in here


def initials(words: Sequence[str]) -> str:
    """The first letters of the words, as an abbreviation has them."""
    return "".join(word[0] for word in words if word != "the")


def speaker(mention: Mention, readings: Sequence[Reading]) -> Speaker | None:
    """Who tells a figure."""
    claim = mention.claim
    if not isinstance(claim, Figure) or claim.statement is None:
        return None
    statements = readings[mention.reading].statements
    return next((one.speaker for one in statements if one.id == claim.statement), None)
