"""Splits a block into sentences: one pass over the stops, and the words on both sides decide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Span
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.layout import AbbreviationRule, OpenerRule, TagRule

STOPS = ".!?…"
CLOSERS = "\"”’')]»"
OPENING = "\"“‘'([«`*_"
NO_BEGINNING = ",;:–—-)…."
MARKS = f"[{STOPS}{re.escape(CLOSERS)}]"
# A run of stops and closing marks, then white space, or a capital where the blank was lost. The look-behind lets
# a run begin only at its first mark, which keeps long runs of marks linear.
STOP = re.compile(rf"({MARKS}(?<!{MARKS}{MARKS}){MARKS}*+)(?:\s++|(?=[\"“]?[A-Z][a-z]))")
GLUED = re.compile(r"[\"“]?[A-Z][a-z]*[ ,]")
WORD = re.compile(r"[\w’'.-]{1,40}")
ENUMERATOR = re.compile(r"(?:\d{1,3}|[ivxIVX]{1,5}|[A-Za-z])")
SPEAKER = r"[\"“‘(]*(?:(?:[A-Z][\w.’'-]*|of|the|de|van|von)\s+){0,6}"
REACH = 40  # characters looked at on each side of a stop


class Splitter:
    """Finds sentences with the abbreviations, openers and tags of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.ends = {word.rstrip(".").casefold(): rule.ends for _, rule in rulebook.of(AbbreviationRule) for word in rule.words}
        openers = [rule for _, rule in rulebook.of(OpenerRule)]
        self.openers = {word for rule in openers for word in rule.words}
        self.lower = tuple(word for rule in openers for word in rule.lower)
        verbs = sorted({verb for _, rule in rulebook.of(TagRule) for verb in rule.verbs})
        self.tag = re.compile(rf"{SPEAKER}(?:{'|'.join(map(re.escape, verbs))})\b") if verbs else None

    def sentences(self, text: str, start: int, end: int) -> Iterator[Span]:
        """The spans of the sentences of text[start:end], without the white space between them."""
        for match in STOP.finditer(text, start, end):
            following = match.end()
            if following >= end:
                break
            if self.is_end(text, start, match.start(), match.end(1), following, end):
                yield start, match.end(1)
                start = following
        if start < end:
            yield start, end

    def is_end(self, text: str, start: int, stop: int, closed: int, following: int, end: int) -> bool:
        """Whether text[stop:closed] ends the sentence that began at `start`; the next would begin at `following`."""
        marks = text[stop:closed].lstrip(CLOSERS)
        if not marks:
            return False
        if closed == following:
            return self.is_glued(text, start, stop, following)
        head = text[following]
        if head in OPENING and following + 1 < end:
            head = text[following + 1]
        if head in NO_BEGINNING or (head.islower() and marks != "."):
            return False
        if marks == ".":
            return self.is_full_stop(text, start, stop, following, head, end)
        return self.is_marked_end(text, start, stop, marks, following, end)

    def is_full_stop(self, text: str, start: int, stop: int, following: int, head: str, end: int) -> bool:
        """Whether a single full stop ends the sentence."""
        word = self.word_before(text, start, stop)
        if not word or not self.may_end(word, text, following, end):
            return False
        if head.islower():
            return text.startswith(self.lower, following) or (len(word) > 3 and word.islower() and word.isalpha())
        return not (stop - start <= 5 and ENUMERATOR.fullmatch(text, start, stop))

    def is_marked_end(self, text: str, start: int, stop: int, marks: str, following: int, end: int) -> bool:
        """Whether several marks, or a question or exclamation mark, end the sentence."""
        if marks[0] == "…" or marks.startswith(".."):
            before = text[max(start, stop - 4) : stop]
            return not before[-1:].isspace() or before.rstrip()[-1:] in (*STOPS, *CLOSERS)
        word = self.word_before(text, start, stop)
        if marks[0] == "." and marks[-1] in ")]":
            return self.may_end(word, text, following, end)
        if marks[0] in "!?" and len(marks) > 1 and self.tag:
            return not self.tag.match(text, following, min(end, following + 3 * REACH))
        return marks != "!" or self.ends.get(f"{word.casefold()}!") != "never"

    def may_end(self, word: str, text: str, following: int, end: int) -> bool:
        """Whether a word with a full stop can end a sentence before the word at `following`."""
        ends = self.ends.get(word.casefold(), "maybe" if is_initial(word) else "always")
        if ends == "always":
            return True
        if ends == "unless-number":
            return not text[following].isdigit()
        if ends == "never":
            return False
        at = following + (text[following] in OPENING)
        first = WORD.match(text, at, min(end, at + REACH))
        return first is not None and first.group().rstrip(".") in self.openers

    def is_glued(self, text: str, start: int, stop: int, following: int) -> bool:
        """Whether two sentences stand together without a blank: ``for years.The``."""
        word = self.word_before(text, start, stop)
        return len(word) > 2 and word.islower() and word.isalpha() and GLUED.match(text, following) is not None

    def word_before(self, text: str, start: int, stop: int) -> str:
        """The word before a stop, without opening marks."""
        window = text[max(start, stop - REACH) : stop].split()
        return window[-1].lstrip("\"“‘'([«") if window and not text[stop - 1].isspace() else ""


def is_initial(word: str) -> bool:
    """``J``, ``U.S``, ``D-N.Y``: single letters with stops between them."""
    return all(len(part) <= 1 for part in word.rpartition("-")[2].split(".")) and word[-1:].isalpha()
