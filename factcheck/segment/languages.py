"""Which language an article is in, by its little words and its letters; the rules read one of them only."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import NamedTuple

from factcheck.model import Article
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.layout import LanguageRule

WORD = re.compile(r"\b[^\W\d_]+\b")  # no letters of 2031-05-03T07:15Z
READ = 20_000  # code points of an article that tell its language
LEAST = 8  # words that an article must have before they tell anything
SURE = 0.12  # share of its words that the little ones of a language must have
CLEARLY = 2  # times as many as of a language that is read: names of people and places have little words of others
DOUBTFUL = 0.08  # share under which what the file itself says of its language counts
LAST_LATIN = "\u024f"


class Language(NamedTuple):
    """A language, the share of the words that are little words of it, and the last part of the rule that has them."""

    name: str
    code: str
    share: float
    read: bool
    rule: str


class Languages:
    """Tells languages by the words of a rulebook; holds nothing of what it has seen."""

    def __init__(self, rulebook: Rulebook):
        self.rules = [(name.rpartition(".")[2], body) for name, body in rulebook.of(LanguageRule)]
        self.words = {name: frozenset(body.words) for name, body in self.rules}

    def foreign(self, article: Article) -> str:
        """Why an article is not read; empty where it is in a language of these rules, or nothing tells."""
        if not self.rules:
            return ""
        words = [word.casefold() for word in WORD.findall(article.text[:READ])]
        if script := strange(words):
            return f"in {script} letters: only {self.known()} is read"
        found = self.told(article)
        if found and not found.read:
            return f"in {found.name}: only {self.known()} is read"
        codes = {body.code for _, body in self.rules if body.read}
        own = max((self.share(name, words) for name, body in self.rules if body.read), default=0.0)
        if len(words) >= LEAST and article.language[:2] not in codes and own < DOUBTFUL:
            return f"marked as language {article.language[:2]!r}: only {self.known()} is read"
        return ""

    def told(self, article: Article) -> Language | None:
        """The language whose little words make up most of an article; ``None`` where none has enough of them."""
        words = [word.casefold() for word in WORD.findall(article.text[:READ])]
        if len(words) < LEAST:
            return None
        shares = [Language(body.name, body.code, self.share(name, words), body.read, name) for name, body in self.rules]
        best = max(shares, key=lambda one: one.share * (CLEARLY if one.read else 1), default=None)
        return best if best and best.share >= SURE else None

    def share(self, name: str, words: list[str]) -> float:
        """The share of the little words of a language among some words."""
        return sum(word in self.words[name] for word in words) / max(len(words), 1)

    def known(self) -> str:
        """The languages that these rules read."""
        return " and ".join(body.name for _, body in self.rules if body.read)


def strange(words: list[str]) -> str:
    """The script of most letters, where it is not Latin; empty where it is."""
    letters = Counter(letter for word in words for letter in word)
    other = Counter({letter: many for letter, many in letters.items() if letter > LAST_LATIN})
    if sum(letters.values()) < LEAST or 2 * sum(other.values()) < sum(letters.values()):
        return ""
    return unicodedata.name(other.most_common(1)[0][0], "other").split()[0].capitalize()
