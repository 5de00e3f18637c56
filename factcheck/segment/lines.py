"""The line rules compiled: which role a line has that is not the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.layout import LineRule
from factcheck.rulebook.patterns import Matcher, compiled

MARKS = " \t\r.!:*_-–—#>|»›→…=~•·()"
WORDS = re.compile(r"[^\W\d_]+")
LONGEST = 600
SHORT = 100
FIRST = 40  # code points that hold the first word
CREDIT = 70  # a longer bracket is a sentence of its own
Held = Sequence[tuple[str, LineRule]]


class Lines:
    """All line rules at once: dictionaries by whole line and by first word, one pattern for the rest."""

    def __init__(self, rulebook: Rulebook):
        rules = list(rulebook.of(LineRule))
        self.whole = {line.casefold().strip(MARKS): rule for _, rule in rules for line in rule.lines}
        self.starts: dict[str, Held] = {}
        for _, rule in rules:
            for phrase in map(str.casefold, rule.starts):
                key = first_word(phrase)
                self.starts[key] = (*self.starts.get(key, ()), (phrase, rule))
        self.holds = [(phrase.casefold(), rule) for _, rule in rules for phrase in rule.holds]
        self.credits = {word.casefold(): rule for _, rule in rules for word in rule.credits}
        self.patterns = Patterns(rulebook)

    def held(self, text: str) -> Held:
        """Which phrases that count anywhere in a line occur in `text` at all: in most texts none."""
        folded = text.casefold()
        return [(phrase, rule) for phrase, rule in self.holds if phrase in folded]

    def rule(self, text: str, start: int, end: int, held: Held) -> LineRule | None:
        """The rule that says what the line text[start:end] is; ``None`` for the story itself."""
        if end - start > LONGEST:
            return None
        line = text[start:end]
        if len(line) < SHORT and (whole := self.whole.get(line.casefold().strip(MARKS))):
            return whole
        starts = self.starts.get(first_word(line[:FIRST].casefold()), ())
        if (starts or held or line[-1] in ")]") and (worded := self.worded(line.casefold(), starts, held)):
            return worded
        return self.patterns.rule(line)

    def worded(self, folded: str, starts: Held, held: Held) -> LineRule | None:
        """The rule of the words that a line begins with, or holds, or has in the bracket at its end."""
        for phrase, rule in starts:
            if folded.startswith(phrase) and fits(rule, folded):
                return rule
        for phrase, rule in held:
            if phrase in folded and fits(rule, folded):
                return rule
        return self.credit(folded) if folded[-1] in ")]" else None

    def credit(self, folded: str) -> LineRule | None:
        """The rule of a word in the bracket at the end of a line that has words before it."""
        opening = max(folded.rfind("("), folded.rfind("["))
        if not 20 < opening > len(folded) - CREDIT:
            return None
        return next((self.credits[word] for word in WORDS.findall(folded[opening:]) if word in self.credits), None)


class Patterns:
    """The patterns of whole lines: those that ship as one expression, those of users each guarded for itself.

    Most lines are longer than what most patterns are for, so those are kept apart.
    """

    def __init__(self, rulebook: Rulebook):
        pairs = [(key, pattern, rule) for key, rule in rulebook.of(LineRule) for pattern in rule.patterns]
        shipped = [(pattern, rule) for key, pattern, rule in pairs if not rulebook.rule(key).layer]
        self.own = [(rulebook.compiled(key, pattern), rule) for key, pattern, rule in pairs if rulebook.rule(key).layer]
        self.rules = {f"r{number}": rule for number, (_, rule) in enumerate(shipped)}
        named = [(f"(?P<r{number}>{pattern})", rule.longest) for number, (pattern, rule) in enumerate(shipped)]
        self.short = either([pattern for pattern, _ in named])
        self.long = either([pattern for pattern, longest in named if longest > SHORT])

    def rule(self, line: str) -> LineRule | None:
        """The rule of the first pattern that is the whole line."""
        match = (self.short if len(line) <= SHORT else self.long).fullmatch(line)
        rule = self.rules[match.lastgroup] if match and match.lastgroup else None
        if rule is None and self.own:
            rule = next((rule for pattern, rule in self.own if pattern.fullmatch(line)), None)
        return rule if rule and fits(rule, line.casefold()) else None


def either(patterns: list[str]) -> Matcher:
    """One expression for all patterns; without any, one that never matches."""
    return compiled("|".join(patterns) or r"(?!)")


def fits(rule: LineRule, folded: str) -> bool:
    """Whether a line is short enough for a rule and none of its exceptions."""
    return len(folded) <= rule.longest and not folded.startswith(tuple(map(str.casefold, rule.except_)))


def first_word(folded: str) -> str:
    """The first word without the marks around it, by which beginnings are looked up."""
    return (folded[:FIRST].split(None, 1) or [""])[0].strip(MARKS)
