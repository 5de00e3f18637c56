"""The words that names are made of, by class, and the names that are known as wholes."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.capitals import Capital
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.names import NameWordRule

WHOLE = ("organisation", "media", "place")  # classes whose words are whole names
ANY_CASE = ("office", "grade", "particle", "link", "locative")  # classes whose words may stand in lower case
NOTHING: frozenset[str] = frozenset()


class Nomenclature:
    """What the rules say of a word or a whole name."""

    def __init__(self, rulebook: Rulebook):
        self.classes: dict[str, frozenset[str]] = {}
        self.wholes: dict[str, tuple[str, str]] = {}  # name -> (class, rule)
        for rule_id, rule in rulebook.of(NameWordRule):
            for word in rule.words:
                if rule.class_ in WHOLE:
                    for form in (word, word.upper()):
                        self.wholes.setdefault(form, (rule.class_, rule_id))
                for form in forms(word, rule.class_):
                    self.classes[form] = self.classes.get(form, NOTHING) | {rule.class_}
        self.longest = max((name.count(" ") + 1 for name in self.wholes), default=1)

    def of(self, word: str) -> frozenset[str]:
        """The classes of a word."""
        return self.classes.get(word, NOTHING)

    def words(self, class_: str) -> frozenset[str]:
        """All words of a class, as they may be written."""
        return frozenset(word for word, classes in self.classes.items() if class_ in classes)

    def whole(self, words: Sequence[Capital]) -> tuple[str, str] | None:
        """(class, rule) of a name that is known as it stands."""
        if len(words) > self.longest:
            return None
        if len(words) == 1:
            return self.wholes.get(words[0].word)
        return self.wholes.get(" ".join(f"{word.link} {word.word}".strip() for word in words))


def forms(word: str, class_: str) -> tuple[str, ...]:
    """A word as it may be written: with a capital, in capitals, of some classes in lower case too."""
    if class_ in ANY_CASE:
        parts = "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        return (word, parts, word[:1].upper() + word[1:], word.upper())
    return (word, word.upper())
