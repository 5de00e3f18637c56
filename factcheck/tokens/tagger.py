"""The class of each word in its sentence: lexicon first, then the words beside it decide (Brill 1992).

The letters of all classes:

n noun, k name, q number, p subject pronoun, o object pronoun, d determiner, a adjective, j hedge of a number,
v verb (base or plural), z verb (third person), y past, e past or participle, u participle, g progressive,
m modal or auxiliary, B being, f negation, r adverb, i preposition, t to, c coordinator, s subordinator,
w relative or question word, h that, x particle of a verb, P owner's 's, T moment, Q quotation; a mark is its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.model import Span
from factcheck.tokens.lexicon import Lexicon
from factcheck.tokens.tokenizer import Words, cut

LONGEST = 300  # words of a sentence that are read; no sentence is so long
VERBS = frozenset("vzyueg")
CLOSED = "BmfpdowcshtriT"  # classes whose words are no names, with a capital or without
SYMBOLS = frozenset("$€£¥₹₦₱₩₺")
DASHES = frozenset(("-", "--", "–", "—", "‐", "―"))
NOMINAL = frozenset("nkqpTo)Q")
BARE = frozenset("q.,;:icsT)")  # before what a word such as *off* is a particle, no preposition
OBJECTS = frozenset("dqkphaowtijTr")


class Marks(NamedTuple):
    """Spans of a sentence that are known before: names, moments, and figures, whose first words may be hedges."""

    names: Sequence[Span] = ()
    moments: Sequence[Span] = ()
    figures: Sequence[Span] = ()


class Tokens(NamedTuple):
    """The words of one sentence, a class letter each; spans are offsets of the article's text."""

    lows: list[str]
    words: list[str]
    lemmas: list[str]
    classes: str
    starts: list[int]
    ends: list[int]

    def text(self, first: int, last: int) -> str:
        """The words from `first` to before `last`, a blank between each two."""
        return " ".join(self.words[first:last])


class Tagger:
    """Tags sentences with a lexicon; ``numbers`` are the words that are numbers."""

    def __init__(self, lexicon: Lexicon, numbers: Iterable[str]):
        self.lexicon = lexicon
        self.numbers = frozenset(numbers)

    def tokens(self, text: str, span: Span, marks: Marks) -> Tokens:
        """The sentence at `span` of an article's text as tagged words."""
        words = cut(text, *span)
        del words.lows[LONGEST:], words.words[LONGEST:], words.starts[LONGEST:], words.ends[LONGEST:]
        titled = is_titled(words.words)
        choices = [
            self.choice(low, word, first=not at, titled=titled)
            for at, (low, word) in enumerate(zip(words.lows, words.words, strict=True))
        ]
        self.mark(choices, words, marks)
        classes = settled(choices, words.lows, self.lexicon.particles)
        lemma = self.lexicon.lemma
        lemmas = [
            lemma(low) if one in VERBS or one in "Bm" else low for low, one in zip(words.lows, classes, strict=True)
        ]
        return Tokens(words.lows, words.words, lemmas, classes, words.starts, words.ends)

    def choice(self, low: str, word: str, *, first: bool, titled: bool) -> str:
        """The classes that a word may have by itself, the likeliest first."""
        head = low[0]
        if head.isdigit():
            return "q" if not any(part.isalpha() for part in low.partition("-")[2]) else "a"
        if not head.isalpha():
            return (
                "q"
                if low in SYMBOLS
                else "-"
                if low in DASHES
                else self.lexicon.entry(low).classes
                if len(low) > 1
                else low
            )
        if low in self.numbers:
            return "q"
        if "-" in low:
            return self.hyphened(low, word)
        known = self.lexicon.entries.get(low)
        if word[0].isupper() and not titled:
            closed = (
                known is not None
                and known.classes in "BmfpdowcshtriT"
                and (first or len(word) < 2 or not word.isupper())
            )
            if not closed and not (first and known is not None):
                return "k"
        return self.lexicon.entry(low).classes

    def hyphened(self, low: str, word: str) -> str:
        """A word of several parts: a number in words, an adjective, a name."""
        parts = low.split("-")
        if all(part in self.numbers for part in parts):
            return "q"
        if word[0].isupper():
            return "k"
        return self.lexicon.entry(low).classes if low in self.lexicon.entries else "a"

    def mark(self, choices: list[str], words: Words, marks: Marks) -> None:
        """Gives the words of names, moments, hedges and set phrases their class."""
        for at, low in enumerate(words.lows):
            for phrase, letter in self.lexicon.phrases.get(low, ()):
                if tuple(words.lows[at : at + len(phrase)]) == phrase:
                    choices[at : at + len(phrase)] = letter * len(phrase)
        for spans, letter in ((marks.names, "k"), (marks.moments, "T")):
            for span in spans:
                for at in inside(words, span):
                    if letter != "k" or choices[at][0] not in "Pdi":
                        choices[at] = letter
        for span in marks.figures:
            self.mark_figure(choices, words, inside(words, span))

    def mark_figure(self, choices: list[str], words: Words, places: range) -> None:
        """The words of a figure: a number, hedges right before it, behind it nothing that is a verb."""
        number = next((at for at in places if choices[at] == "q" or any(map(str.isdigit, words.lows[at]))), None)
        if number is None or choices[number] == "T":
            return
        choices[number] = "q"
        for at in range(number - 1, places.start - 1, -1):
            if choices[at][0] in "vzyuegBmpwh":
                break
            choices[at] = "j"
        for at in range(number + 1, places.stop):
            if set(choices[at]) <= VERBS:
                choices[at] = "n"


def inside(words: Words, span: Span) -> range:
    """The places of the words that begin in a span."""
    return range(bisect_left(words.starts, span[0]), bisect_left(words.starts, span[1]))


def is_titled(words: Sequence[str]) -> bool:
    """Whether Most of the Long Words Begin With a Capital, as in a title, so that capitals tell nothing."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


def settled(choices: Sequence[str], lows: Sequence[str], particles: Mapping[str, bool]) -> str:
    """One class a word, from left to right; those behind are still choices."""
    found: list[str] = []
    for at, choice in enumerate(choices):
        before = found[-1] if found else ""
        after = choices[at + 1] if at + 1 < len(choices) else "."
        found.append(one(choice, lows[at], before, after, found, lows, particles))
    return "".join(found)


def one(
    choice: str,
    low: str,
    before: str,
    after: str,
    found: Sequence[str],
    lows: Sequence[str],
    particles: Mapping[str, bool],
) -> str:
    """The class of one word by those beside it."""
    if low == "'s" and before in NOMINAL and before not in "p" and after[:1] not in "dgf" and "T" not in after:
        return "P"
    if choice == "d" and low in ("her", "his", "no") and after[:1] in ",.;:)itcsT" and low != "no":
        return "o"
    if choice == "h":
        return that(before, after)
    if low in particles and before and before in VERBS and (particles[low] or after[:1] in BARE):
        return "x"
    if choice == "p" and before == "q":
        return "n"
    if choice == "s" and before and before in "mB" and after[:1] in "eu":
        return "r"
    if choice == "T":
        return "a" if before == "d" and after[:1] == "n" else choice
    if choice in ("e", "u"):
        return participle(before, after, choice)
    if choice[0] == "g":
        return progressive(before, after)
    if len(choice) == 1:
        return "n" if choice in "vzy" and before and before in "dP" else choice
    verbs = [letter for letter in choice if letter in VERBS]
    other = next((letter for letter in choice if letter not in VERBS), None)
    if not verbs:
        return choice[0]
    if other is None:
        return participle(before, after, "e") if set(verbs) & set("eu") and before in "Bdaq" and before else verbs[0]
    return next((verb for verb in verbs if is_verb(choice, verb, before, after, found, lows)), other)


def that(before: str, after: str) -> str:
    """*that*: a relative word before a verb, a pronoun where a clause begins, a determiner before a noun."""
    if after[:1] and after[0] in "vzyuemBf":
        return "w" if before and before in "nkq)" else "p"
    return "d" if after[:1] == "n" else "h"


def participle(before: str, after: str, choice: str) -> str:
    """A form in -ed: before a noun an adjective, behind being a participle."""
    if before and before in "daPqj" and after[:1] in "nka":
        return "a"
    if before and before in "dP" and after[:1] in "a":
        return "a"
    return "u" if before and before in "B" else choice


def progressive(before: str, after: str) -> str:
    """A form in -ing: behind a determiner a noun or adjective, else a verb."""
    if before and before in "daP":
        return "a" if after[:1] in "nk" else "n"
    return "g"


def is_verb(choice: str, verb: str, before: str, after: str, found: Sequence[str], lows: Sequence[str]) -> bool:
    """Whether a word that may be a noun or an adjective is a verb here."""
    rest = after[:1]
    if verb in "eu" and before and before in "Bm":
        return True
    if verb == "v":
        if before and before in "tmpf":
            return not (before == "t" and choice[0] != "v" and rest in ".,;)icT")
        if not before or before in "daPqijguve":
            return False
        plural = before in "nk" and lows[len(found) - 1].endswith("s")
        return (plural and rest in OBJECTS and rest != "i") or (before in "wc" and rest in "dqkpo" and choice[0] == "v")
    if verb == "z":
        if not before or before in "daPijgeuvtmBT" or (before == "q" and found[:1] != []):
            return False
        if before == "c":
            return rest in "dtoh" and rest != ""
        single = before in "kpw" or (before == "n" and not lows[len(found) - 1].endswith("s")) or before in ")r"
        return single and rest in OBJECTS | frozenset("n") and not finite(found)
    if verb in "yeu":
        return before != "" and before in "nkpwroT),ch" and (choice[0] in VERBS or rest not in "nka")
    return choice[0] == verb


def finite(found: Sequence[str]) -> bool:
    """Whether the clause so far has a verb already, back to its last mark or joining word."""
    for letter in reversed(found):
        if letter in ",;:-cswh":
            return False
        if letter in "mBzy":
            return True
    return False
