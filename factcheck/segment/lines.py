"""The line rules compiled: which role a line has that is not the story."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.layout import LineRule

MARKS = " \t\r.!:*_-–—#>|»›→…"
LONGEST = 600


class Lines:
    """All line rules at once: dictionaries by whole line and by first word, one pattern for the rest."""

    def __init__(self, rulebook: Rulebook):
        rules = [rule for _, rule in rulebook.of(LineRule)]
        self.whole = {bare(line): rule for rule in rules for line in rule.lines}
        self.starts: dict[str, list[tuple[str, LineRule]]] = {}
        for rule in rules:
            for phrase in rule.starts:
                self.starts.setdefault(first_word(phrase), []).append((phrase.casefold(), rule))
        self.ends = [(phrase.casefold(), rule) for rule in rules for phrase in rule.ends]
        self.tails = tuple(phrase for phrase, _ in self.ends)
        self.patterns = Patterns((pattern, rule) for rule in rules for pattern in rule.patterns)

    def rule(self, line: str, number: int) -> LineRule | None:
        """The rule that says what `line` is, the `number`-th of its article from 0; ``None`` for the story itself."""
        if len(line) > LONGEST:
            return None
        rule = self.found(line)
        if rule is None or len(line) > rule.longest or (rule.first and number >= rule.first):
            return None
        return None if any(line.casefold().startswith(word.casefold()) for word in rule.except_) else rule

    def found(self, line: str) -> LineRule | None:
        """The first rule that matches, whole lines before beginnings, ends and patterns."""
        if len(line) < 100 and (rule := self.whole.get(bare(line))):
            return rule
        folded = line.casefold()
        for phrase, rule in self.starts.get(first_word(line), ()):
            if folded.startswith(phrase):
                return rule
        if folded.endswith(self.tails):
            return next(rule for phrase, rule in self.ends if folded.endswith(phrase))
        return self.patterns.rule(line)


class Patterns:
    """Patterns of whole lines as one expression; its groups lead to the rules."""

    def __init__(self, pairs: Iterable[tuple[str, LineRule]]):
        named = {f"r{number}": pair for number, pair in enumerate(pairs)}
        whole = "|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in named.items())
        self.expression = re.compile(rf"(?:{whole})\Z") if named else None
        self.rules = {name: rule for name, (_, rule) in named.items()}

    def rule(self, line: str) -> LineRule | None:
        """The rule of the first pattern that is the whole line."""
        match = self.expression.match(line) if self.expression else None
        return self.rules[match.lastgroup] if match and match.lastgroup else None


def bare(line: str) -> str:
    """A line without case and the marks around it."""
    return line.casefold().strip(MARKS)


def first_word(line: str) -> str:
    """The first word without case and the marks around it, by which beginnings are looked up."""
    return (line[:40].split(None, 1) or [""])[0].casefold().strip(MARKS)
