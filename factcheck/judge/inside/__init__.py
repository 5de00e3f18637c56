"""The checks of one article against itself: arithmetic, dates, ages, names and words that it repeats."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from factcheck.judge.arithmetic.check import computed
from factcheck.judge.inside.again import again
from factcheck.judge.inside.ages import aged
from factcheck.judge.inside.conversions import converted, exchanged
from factcheck.judge.inside.dates import dated
from factcheck.judge.inside.digits import misplaced
from factcheck.judge.inside.durations import timed
from factcheck.judge.inside.echoes import echoed
from factcheck.judge.inside.grouping import grouped
from factcheck.judge.inside.headquotes import misquoted
from factcheck.judge.inside.hedges import hedged
from factcheck.judge.inside.magnitudes import slipped
from factcheck.judge.inside.page import Page, lore
from factcheck.judge.inside.spellings import spelled, titled
from factcheck.judge.inside.zones import zoned
from factcheck.model import Claim, Finding, Reading, Statement
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.inside import (
    AgeCheck,
    ConversionCheck,
    CurrencyCheck,
    DateCheck,
    DigitsCheck,
    DurationCheck,
    GroupingCheck,
    HedgeCheck,
    MagnitudeCheck,
    ZoneCheck,
)
from factcheck.rulebook.kinds.relations import AgainCheck, ArithmeticCheck
from factcheck.rulebook.kinds.wording import HeadQuoteCheck, QuoteCheck, SpellingCheck, TitleCheck

Check = Callable[[Page, str, Any], Iterator[Finding]]

CHECKS: dict[type, Check] = {
    ArithmeticCheck: computed,
    AgainCheck: again,
    DateCheck: dated,
    ConversionCheck: converted,
    CurrencyCheck: exchanged,
    GroupingCheck: grouped,
    DurationCheck: timed,
    ZoneCheck: zoned,
    AgeCheck: aged,
    DigitsCheck: misplaced,
    HeadQuoteCheck: misquoted,
    QuoteCheck: echoed,
    MagnitudeCheck: slipped,
    HedgeCheck: hedged,
    SpellingCheck: spelled,
    TitleCheck: titled,
}


SEVERITIES = ("error", "warning", "note")


class InsideJudge:
    """The checks of a rulebook, ready for any number of articles; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        self.lore = lore(rulebook)
        rules = [rule for rule in rulebook.rules if type(rule.body) in CHECKS and rule.status != "trial"]
        rules.sort(key=lambda rule: SEVERITIES.index(rule.body.severity))
        self.checks = [(rule.id, rule.body, CHECKS[type(rule.body)]) for rule in rules]

    def findings(self, index: int, reading: Reading) -> Iterator[Finding]:
        """Everything in one article, the `index`-th of the readings, that cannot hold beside the rest of it.

        The gravest come first; what two checks find in the same claims is told once.
        """
        page = Page(index, reading, self.lore)
        told: set[frozenset[object]] = set()
        for rule, body, check in self.checks:
            for found in check(page, rule, body):
                claims = frozenset(place(mention.claim) for mention in found.claims)
                if claims not in told:
                    told.add(claims)
                    yield found


def place(claim: Claim) -> object:
    """Where a claim stands, to know it again."""
    return claim.content if isinstance(claim, Statement) else claim.span
