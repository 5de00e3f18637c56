"""What a word may be: classes and lemma by the rules; endings tell of words that no rule lists.

A class is one letter; the table of letters stands in ``tagger``.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.statements import LexiconRule, WordRule
from factcheck.tokens.inflection import Conjugation, conjugation, forms

# Closed classes of the word rules -> letter; a word that is listed twice takes the first.
CLOSED = (
    ("negation", "f"), ("being", "B"), ("auxiliary", "m"), ("subject", "p"), ("possessive", "d"), ("object", "o"),
    ("relative", "w"), ("coordinator", "c"), ("contrast", "c"), ("determiner", "d"), ("quantifier", "d"),
    ("preposition", "i"), ("subordinator", "s"), ("adverb", "r"),
)  # fmt: skip
TENSES = {"base": "v", "present": "z", "past": "y", "participle": "u", "progressive": "g"}
OPEN = {"noun": "n", "adjective": "a", "adverb": "r", "verb": "v", "verb-noun": "vn", "noun-verb": "nv"}
PARTICLES = ("particle", "particle-or-preposition")
PHRASES = {"noun": "n", "preposition": "i", "subordinator": "s", "adverb": "r"}
ENDINGS = (
    ("ly", "r"), ("ed", "e"), ("ing", "g"), ("ous", "a"), ("ful", "a"), ("less", "a"), ("able", "a"), ("ible", "a"),
    ("ical", "a"), ("ive", "a"), ("ish", "a"), ("ic", "a"),
)  # fmt: skip
SHORT = 4  # letters up to which an ending tells nothing


class Entry(NamedTuple):
    """What a form may be: its classes as letters, the likeliest first, and the lemma of its verb."""

    classes: str
    lemma: str


class Lexicon:
    """All forms that the rules know."""

    def __init__(self, rulebook: Rulebook):
        self.entries: dict[str, Entry] = {}
        self.irregular: dict[str, str] = {}  # past form -> verb, whatever else the form may be (found, saw)
        rules = [rule for _, rule in rulebook.of(LexiconRule)]
        known = conjugation(rulebook)
        for class_, letters in OPEN.items():
            for word in (word for rule in rules if rule.class_ == class_ for word in rule.words):
                if "v" in letters:
                    self._conjugate(word, letters, known)
                else:
                    self._add(word, letters, word)
        self.particles = {
            word: rule.class_ == "particle" for rule in rules if rule.class_ in PARTICLES for word in rule.words
        }
        self.phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for rule in rules:
            for words in (tuple(phrase.split()) for phrase in rule.phrases):
                self.phrases.setdefault(words[0], []).append((words, PHRASES[rule.class_]))
        self._close([rule for _, rule in rulebook.of(WordRule)])
        for form, lemma in ((form, lemma) for rule in rules for form, lemma in rule.forms.items()):
            self.entries[form] = Entry(self.entry(form).classes, lemma)

    def entry(self, low: str) -> Entry:
        """What a word in lower case may be; by its ending where no rule lists it."""
        found = self.entries.get(low)
        return found if found is not None else Entry(guess(low), low)

    def lemma(self, low: str) -> str:
        """The base of a verb form; of one that no rule lists by its ending, where what is left is a word."""
        known = self.entries.get(low)
        if known is not None:
            return self.irregular.get(low, known.lemma)
        for ending in ("ed", "ing", "es", "s"):
            if low.endswith(ending):
                stem = low[: -len(ending)]
                choices = (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem, stem[:-1] + "y")
                return next((one for one in choices if one in self.entries), stem)
        return low

    def _conjugate(self, verb: str, letters: str, known: Conjugation) -> None:
        """Takes the forms of a verb; one that is a past and a participle is ``e``."""
        one = len(known.irregular.get(verb, ("",))) < 2
        for form, tense in forms(verb, known):
            letter = "e" if tense == "past" and one else TENSES[tense]
            both = letters.replace("v", letter) if tense in ("base", "present") else letter
            self._add(form, both, verb)
            if form in known.irregular.get(verb, ()) and verb not in known.irregular.get(form, ()):
                self.irregular[form] = verb

    def _add(self, form: str, classes: str, lemma: str) -> None:
        """Takes a form; one that is known gains the classes that it has not."""
        old = self.entries.get(form)
        if old is None:
            self.entries[form] = Entry(classes, lemma)
            return
        new = "".join(one for one in classes if one not in old.classes)
        self.entries[form] = Entry(old.classes + new, lemma if set(new) & set("vzyueg") else old.lemma)

    def _close(self, words: list[WordRule]) -> None:
        closed: dict[str, str] = {}
        for class_, letter in CLOSED:
            for word in (word for rule in words if rule.class_ == class_ for word in rule.words):
                closed.setdefault(word.replace("’", "'"), letter)
        self.entries |= {word: Entry(letter, word) for word, letter in closed.items()}
        self.entries |= {"to": Entry("t", "to"), "that": Entry("h", "that"), "there": Entry("p", "there")}


def guess(low: str) -> str:
    """The class of an unknown word by its ending; else a noun."""
    if len(low) > SHORT:
        for ending, letter in ENDINGS:
            if low.endswith(ending):
                return letter
    return "n"
