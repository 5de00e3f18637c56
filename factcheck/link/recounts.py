"""Sentences that tell that what was counted has been counted anew: duplicates were removed, some were counted twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.model import Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import FigureCheck
from factcheck.rulebook.kinds.statements import WordRule

BETWEEN = r"\W+(?:[\w'’]+\W+){0,4}?"  # between two words of a phrase: counted some of the victims twice
DENYING = ("negation", "no-speaker")  # classes of words that deny a recount: nobody had been counted twice


class Recounts:
    """The phrases of a rulebook for a recount."""

    def __init__(self, rulebook: Rulebook):
        phrases = [phrase for _, check in rulebook.of(FigureCheck) for phrase in check.recounted]
        denying = [word for _, rule in rulebook.of(WordRule) if rule.class_ in DENYING for word in rule.words]
        self.phrases, self.denying = any_of(phrases), any_of(denying)

    def beside(self, reading: Reading) -> frozenset[int]:
        """The numbers of the sentences that tell of a recount, and of those right before and behind them."""
        text = reading.article.text
        if self.phrases.search(text) is None:
            return frozenset()
        told = [at for at, one in enumerate(reading.sentences) if self.tells(text[slice(*one.span)])]
        return frozenset(near for at in told for near in range(at - 1, at + 2))

    def tells(self, sentence: str) -> bool:
        """Whether a sentence tells of a recount and denies nothing."""
        return self.phrases.search(sentence) is not None and self.denying.search(sentence) is None


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of some phrases, as whole words in any case; other words may stand between theirs."""
    return re.compile(rf"\b(?:{'|'.join(joined(phrase.split()) for phrase in phrases)})\b", re.IGNORECASE)


def joined(words: Sequence[str]) -> str:
    """The words of a phrase with what may stand between them."""
    return BETWEEN.join(map(re.escape, words))
