"""The vocabulary of attribution: a letter for the class of each word, the senses of each cue verb, noun and phrase."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.statements import (
    CarrierRule,
    CueNounRule,
    CuePhraseRule,
    CueRule,
    CueStateRule,
    WordRule,
)
from factcheck.tokens.inflection import Conjugation, Tense, conjugation, forms

# Classes of words as letters, so that a sentence is a string over which small patterns can run.
LETTERS = {
    "determiner": "D", "quantifier": "D", "subject": "P", "object": "O", "auxiliary": "A", "being": "B",
    "negation": "N", "adverb": "R",
    "preposition": "I", "coordinator": "C", "contrast": "L", "subordinator": "S", "relative": "W", "time": "T",
    "verb": "v", "noun": "n",
}  # fmt: skip
TENSES = {"base": "b", "present": "z", "past": "y", "participle": "y", "progressive": "G"}


class Sense(NamedTuple):
    """One reading of a cue verb: the rule it comes from and the words that must follow the verb."""

    rule: str
    body: CueRule
    lemma: str
    particle: tuple[str, ...]
    tense: Tense


class NounSense(NamedTuple):
    """One reading of a cue noun."""

    rule: str
    body: CueNounRule


class StateSense(NamedTuple):
    """One reading of an adjective of state."""

    rule: str
    body: CueStateRule


class Phrase(NamedTuple):
    """A phrase before a source; ``place`` is where the word stands by which it is looked up, its longest."""

    words: tuple[str, ...]
    place: int
    rule: str
    body: CuePhraseRule


class Lexicon:
    """All words that the reading of statements knows."""

    def __init__(self, rulebook: Rulebook):
        self.classes: dict[str, str] = {}
        self.either: frozenset[str] = frozenset()  # forms that are verbs or nouns
        self.lists: dict[str, frozenset[str]] = {}
        self.particled: dict[str, frozenset[str]] = {}
        self.senses: dict[str, list[Sense]] = {}
        self.nouns: dict[str, list[NounSense]] = {}
        self.states: dict[str, list[StateSense]] = {}
        self.phrases: dict[str, list[Phrase]] = {}
        self.carriers: dict[str, str] = {}
        self.triggers: frozenset[str] = frozenset()  # without one of these words a sentence attributes nothing
        known = conjugation(rulebook)
        self._cues(rulebook, known)
        self._words(rulebook, known)
        self._nouns(rulebook)
        self._phrases(rulebook)
        named = {word for phrases in self.phrases.values() for phrase in phrases for word in phrase.words}
        self.triggers = frozenset({*self.senses, *self.nouns, *self.states, *(named - self.classes.keys())})

    def listed(self, name: str) -> frozenset[str]:
        """The words of the class `name`."""
        return self.lists.get(name, frozenset())

    def _cues(self, rulebook: Rulebook, known: Conjugation) -> None:
        rules = sorted(rulebook.of(CueRule), key=lambda rule: not rule[1].speech)
        for rule_id, body in rules:
            for verb in body.verbs:
                head, *rest = verb.split()
                for form, tense in forms(head, known):
                    self.senses.setdefault(form, []).append(Sense(rule_id, body, verb, tuple(rest), tense))
        for senses in self.senses.values():
            senses.sort(key=lambda sense: -len(sense.particle))

    def _words(self, rulebook: Rulebook, known: Conjugation) -> None:
        for form, senses in self.senses.items():
            self.classes[form] = TENSES[senses[0].tense]
        rules = sorted((rule for _, rule in rulebook.of(WordRule)), key=lambda rule: rule.class_ != "verb")
        for rule in rules:
            if letter := LETTERS.get(rule.class_):
                self.classes.update((word, letter) for word in rule.words if letter != "v" or word not in self.senses)
        self.classes |= {"to": "t", "that": "h"}
        self.lists = {name: members(rules, name) for name in {rule.class_ for rule in rules}}
        self.particled = {
            form: frozenset(sense.particle[0] for sense in senses)
            for form, senses in self.senses.items() if all(sense.particle for sense in senses)
        }  # fmt: skip
        either = self.listed("noun-or-verb")
        tenses = ("base", "present")
        self.either = frozenset(form for word in either for form, tense in forms(word, known) if tense in tenses)

    def _nouns(self, rulebook: Rulebook) -> None:
        for rule_id, body in rulebook.of(CueNounRule):
            for noun in body.nouns:
                for form in {noun, plural(noun)}:
                    self.nouns.setdefault(form, []).append(NounSense(rule_id, body))
        for rule_id, state in rulebook.of(CueStateRule):
            for adjective in state.adjectives:
                self.states.setdefault(adjective, []).append(StateSense(rule_id, state))
        self.carriers = {form: noun for _, rule in rulebook.of(CarrierRule) for noun in rule.nouns
                         for form in (noun, plural(noun))}  # fmt: skip

    def _phrases(self, rulebook: Rulebook) -> None:
        for rule_id, body in rulebook.of(CuePhraseRule):
            for phrase in body.phrases:
                words = tuple(phrase.split())
                longest = max(words, key=len)
                self.phrases.setdefault(longest, []).append(Phrase(words, words.index(longest), rule_id, body))


def members(rules: list[WordRule], name: str) -> frozenset[str]:
    """The words of one class."""
    return frozenset(word for rule in rules if rule.class_ == name for word in rule.words)


def plural(noun: str) -> str:
    """The plural of a regular noun."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")
