"""The forms of English verbs: regular ones by their endings, the others from the rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.statements import ConjugationRule

Tense = Literal["base", "present", "past", "participle", "progressive"]
VOWELS = "aeiou"


class Conjugation(NamedTuple):
    """What the rules say about verbs that are not regular."""

    irregular: dict[str, tuple[str, ...]]
    double: frozenset[str]


def conjugation(rulebook: Rulebook) -> Conjugation:
    """The irregular forms of all rules."""
    rules = [rule for _, rule in rulebook.of(ConjugationRule)]
    irregular = {base: forms for rule in rules for base, forms in rule.forms.items()}
    return Conjugation(irregular, frozenset(verb for rule in rules for verb in rule.double))


def forms(verb: str, known: Conjugation) -> Iterator[tuple[str, Tense]]:
    """(form, tense) of a verb in its base form; a past that is the participle too is given once, as the past."""
    yield verb, "base"
    yield third(verb), "present"
    stem = verb + verb[-1] if verb in known.double else verb[:-1] if is_mute(verb) else verb
    pasts = known.irregular.get(verb) or (regular(verb, stem),)
    yield pasts[0], "past"
    if len(pasts) > 1:
        yield pasts[1], "participle"
    yield (verb[:-2] + "ying" if verb.endswith("ie") else stem + "ing"), "progressive"


def is_mute(verb: str) -> bool:
    """Whether the e at the end goes before an ending: ``note``, but not ``agree``."""
    return verb.endswith("e") and not verb.endswith(("ee", "oe", "ye", "ie"))


def regular(verb: str, stem: str) -> str:
    """The past with -ed."""
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + "d" if verb.endswith("e") else stem + "ed"


def third(verb: str) -> str:
    """The third person of the present."""
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
