"""Moments: dates, weekdays, times, as the text has them; resolving them is another step."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.calendar import clock, period
from factcheck.extract.forms import WIDEST, Fit, Node, add, fits
from factcheck.extract.ticks import Tick, Ticks
from factcheck.model import UNKNOWN, Moment, Sentence
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.moments import MomentRule, MomentWordRule

BEFORE = re.compile(r"([\w.'’©]+)[(\s]*\Z")
BEHIND = re.compile(r"[\s-]{0,3}([A-Za-z]+)")
REACH = 24  # code points before and after a moment in which a word may choose its meaning


class MomentReader:
    """Reads moments with the vocabularies of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.ticks = Ticks(
            (word, rule.class_, value, rule.cased)
            for _, rule in rulebook.of(MomentWordRule)
            for word, value in rule.words.items()
        )
        self.rules = tuple(rulebook.of(MomentRule))
        self.after = tuple(frozenset(rule.after) for _, rule in self.rules)
        self.not_after = tuple(frozenset(rule.not_after) for _, rule in self.rules)
        self.not_before = tuple(frozenset(rule.not_before) for _, rule in self.rules)
        self.root = Node()
        for number, (_, rule) in enumerate(self.rules):
            for form in rule.forms:
                add(self.root, form, number)
        self.first = frozenset(self.root.classes)
        slots = self.root.classes.items()
        self.alone = frozenset(name for name, nodes in slots if any(node.ends for node in nodes.values()))

    def moments(self, text: str, sentences: Sequence[Sentence]) -> tuple[Moment, ...]:
        """All moments in the order of the text, absolute ones with their period, relative ones without."""
        ticks = list(self.ticks.ticks(text))
        found: list[Moment] = []
        place = sentence = 0
        while place < len(ticks):
            fit = self.longest(text, ticks, place) if self.begins(ticks, place) else None
            if fit is None:
                place += 1
                continue
            start = ticks[place].start
            while sentence + 1 < len(sentences) and sentences[sentence].span[1] <= start:
                sentence += 1
            found.append(self.moment(text, ticks[place : fit.last], fit, sentence))
            place = fit.last
        return tuple(found)

    def begins(self, ticks: Sequence[Tick], at: int) -> bool:
        """Whether a form can begin with tick `at`, by its classes and the distance to the next."""
        near = at + 1 < len(ticks) and ticks[at + 1].start - ticks[at].end <= WIDEST
        return not (self.first if near else self.alone).isdisjoint(ticks[at].classes)

    def longest(self, text: str, ticks: Sequence[Tick], at: int) -> Fit | None:
        """The longest form that begins with tick `at` and stands where its rule allows."""
        best: Fit | None = None
        for fit in fits(self.root, text, ticks, at):
            better = best is None or (fit.last, -fit.rule) > (best.last, -best.rule)
            if better and self.allowed(text, ticks[at].start, ticks[fit.last - 1].end, fit.rule):
                best = fit
        return best

    def allowed(self, text: str, start: int, end: int, rule: int) -> bool:
        """Whether the words around a form are such as its rule asks for."""
        after, not_after = self.after[rule], self.not_after[rule]
        word = BEFORE.search(text, max(0, start - REACH), start) if after or not_after else None
        if word is not None and word[1].lower() in not_after:
            return False
        owned = word is not None and "'s" in after and word[1][-2:] in ("'s", "’s")
        if after and (word is None or not (word[1].lower() in after or owned)):
            return False
        if not (self.not_before[rule] or self.rules[rule][1].bare):
            return True
        behind = BEHIND.match(text, end, end + REACH)
        word_behind = behind[1] if behind else ""
        if word_behind.lower() in self.not_before[rule]:
            return False
        return not (self.rules[rule][1].bare and counts(text[start:end], word_behind))

    def moment(self, text: str, ticks: Sequence[Tick], fit: Fit, sentence: int) -> Moment:
        """The moment that a form makes of its words."""
        rule_id, rule = self.rules[fit.rule]
        start, end = ticks[0].start, ticks[-1].end
        terms = fit.terms + tuple(rule.terms.items())
        said = dict(terms)
        when = clock(said) if rule.gives == "clock" else None
        if when and ("zone" in said or "open-zone" in said):
            when = when._replace(zone_name=text[ticks[-1].start : end])
        days = UNKNOWN if when else period(said)
        return Moment((start, end), text[start:end], rule.gives, days, when, sentence, rule_id, terms)


def counts(number: str, behind: str) -> bool:
    """Whether a year without a month is rather a count: round, or long ago, and a plural noun follows."""
    plural = behind.islower() and behind.endswith("s") and len(behind) > 3 and not behind.endswith(("ss", "us"))
    return plural and (number.endswith("00") or number < "1900")
