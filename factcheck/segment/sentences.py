"""Splits a block into sentences: one pass over the stops, and the words on both sides decide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Span
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.layout import AbbreviationRule, OpenerRule, TagRule

STOPS = ".!?…"
CLOSERS = "\"”’')]»"
OPENING = "\"“‘'([«`*_"
NO_BEGINNING = ",;:–—-)…."
MARKS = f"[{STOPS}{re.escape(CLOSERS)}]"
# A run of stops and closing marks, then white space, or a capital where the blank was lost. The look-behind lets
# a run begin only at its first mark, which keeps long runs of marks linear. Some archives part a closing mark from
# its word by a blank.
LONE = r"[ ][\"”’']{1,3}(?=\s|\Z)"
STOP = re.compile(rf"({MARKS}(?<!{MARKS}{MARKS}){MARKS}*(?!{MARKS})(?:{LONE}|(?!{LONE})))(?:\s+|(?=[\"“]?[A-Z][a-z]))")
GLUED = re.compile(r"[\"“]?[A-Z][a-z]*[ ,]")
WORD = re.compile(r"[\w’'.-]{1,40}")
CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay
PART = re.compile(r"[-/–]")
ENUMERATOR = re.compile(r"(?:\d{1,3}|[ivxIVX]{1,5}|[A-Za-z])")
SPEAKER = r"[\"“‘(]*(?:[\w.’'-]+\s+){0,6}?"
REACH = 40  # characters looked at on each side of a stop


class Stop(NamedTuple):
    """Marks ``at`` an offset that may end the sentence begun at ``start``; the next begins at ``following``.

    ``apart`` when a closing mark stands before them with a blank before it.
    """

    text: str
    start: int
    at: int
    marks: str
    following: int
    end: int
    apart: bool = False

    @property
    def word(self) -> str:
        """The word before the marks, without opening marks; empty where white space stands before them."""
        window = self.text[max(self.start, self.at - REACH) : self.at]
        return "" if not window or window[-1].isspace() else window.rsplit(None, 1)[-1].lstrip(OPENING + CLOSERS)

    @property
    def head(self) -> str:
        """The first character behind the stop, opening marks aside."""
        first = self.text[self.following]
        return self.text[self.following + 1] if first in OPENING and self.following + 1 < self.end else first


class Splitter:
    """Finds sentences with the abbreviations, openers and tags of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        rules = [rule for _, rule in rulebook.of(AbbreviationRule)]
        self.abbreviations = {word.rstrip(".").casefold(): rule for rule in rules for word in rule.words}
        openers = [rule for _, rule in rulebook.of(OpenerRule)]
        self.openers = {word for rule in openers for word in rule.words}
        self.lower = tuple(word for rule in openers for word in rule.lower)
        verbs = sorted({verb for _, rule in rulebook.of(TagRule) for verb in rule.verbs})
        self.tag = re.compile(rf"{SPEAKER}(?:{'|'.join(map(re.escape, verbs))})\b(?!\s+that\b)") if verbs else None

    def sentences(self, text: str, start: int, end: int) -> Iterator[Span]:
        """The spans of the sentences of text[start:end], without the white space between them."""
        for match in STOP.finditer(text, start, end):
            following = match.end()
            if following >= end:
                break
            run = match.group(1)
            marks = run.lstrip(CLOSERS)
            apart = len(marks) < len(run) and text[match.start() - 1 : match.start()].isspace()
            if marks and self.is_end(Stop(text, start, match.start(), marks, following, end, apart), match.end(1)):
                yield start, match.end(1)
                start = following
        if start < end:
            yield start, end

    def is_end(self, stop: Stop, closed: int) -> bool:
        """Whether the marks, which reach to `closed`, end the sentence."""
        if closed == stop.following:
            return is_glued(stop)
        head = stop.head
        small = head.islower() and not CAMEL.match(stop.text, stop.following)
        if head in NO_BEGINNING or (small and stop.marks != "."):
            return False
        if stop.marks != ".":
            return self.is_marked_end(stop)
        word = stop.word
        if not (stop.apart or (word and self.may_end(word, stop))):
            return False
        if small:
            return stop.text.startswith(self.lower, stop.following) or is_plain(word, 4)
        return not (stop.at - stop.start <= 5 and ENUMERATOR.fullmatch(stop.text, stop.start, stop.at))

    def is_marked_end(self, stop: Stop) -> bool:
        """Whether several marks, or a question or exclamation mark, end the sentence."""
        marks = stop.marks
        if marks[0] == "…" or marks.startswith(".."):
            before = stop.text[max(stop.start, stop.at - 4) : stop.at]
            return not before[-1:].isspace() or before.rstrip()[-1:] in (*STOPS, *CLOSERS)
        if marks[0] == "." and marks[-1] in ")]":
            return self.may_end(stop.word, stop)
        if marks[0] in "!?" and len(marks) > 1 and self.tag:
            return not self.tag.match(stop.text, stop.following, min(stop.end, stop.following + 3 * REACH))
        return marks != "!" or f"{stop.word.casefold()}!" not in self.abbreviations

    def may_end(self, word: str, stop: Stop) -> bool:
        """Whether `word` with a full stop can end a sentence before what follows."""
        rule = None if len(word) == 1 and word.isupper() else self.rule(word)
        if rule is None and not is_initial(word):
            return True
        at = stop.following + (stop.text[stop.following] in OPENING)
        first = WORD.match(stop.text, at, min(stop.end, at + REACH))
        following = first.group().rstrip(".") if first else ""
        if rule and rule.ends == "unless-number":
            return not any(char.isdigit() for char in following)
        if rule and rule.ends == "unless-followed":
            return following[:1].isupper() and following not in rule.followers
        if rule and rule.ends == "after-comma" and stop.text[stop.at - len(word) - 2 : stop.at - len(word)] == ", ":
            return following[:1].isupper()
        return following in self.openers and (rule is None or rule.ends != "never")

    def rule(self, word: str) -> AbbreviationRule | None:
        """The rule of an abbreviation, be it the last part of a compound."""
        folded = word.casefold()
        return self.abbreviations.get(folded) or self.abbreviations.get(last_part(folded))


def is_glued(stop: Stop) -> bool:
    """Whether two sentences stand together without a blank: ``for years.The``."""
    return is_plain(stop.word, 3) and GLUED.match(stop.text, stop.following) is not None


def is_plain(word: str, shortest: int) -> bool:
    """Whether a word is of lower-case letters only and long enough to be no abbreviation."""
    return len(word) >= shortest and word.isalpha() and word.islower()


def is_initial(word: str) -> bool:
    """``J``, ``U.S``, ``D-N.Y``: single letters with stops between them."""
    if word.isalpha():
        return len(word) == 1
    return word[-1:].isalpha() and all(len(part) <= 1 for part in last_part(word).split("."))


def last_part(word: str) -> str:
    """The last of the words that hyphens, dashes or strokes join."""
    return word if word.isalpha() else PART.split(word)[-1]
