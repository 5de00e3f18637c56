"""A sentence as a line of words with one letter each for their class; a quotation is a single word in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.extract.lexicon import Lexicon
from factcheck.extract.quotes import Quotation
from factcheck.model import Span

TOKEN = re.compile(r"\w+(?:[-.&/'’]\w+)*|[^\w\s]")
CONTRACTED = re.compile(r"(.+?)(['’](?:s|re|ve|ll|d|m))$")
CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÄÅÇÈÉÊËÍÎÓÔÖØÚÛÜÝČŠŽŁŚ")
DASHES = "—–-―"
NAMING = "cnd"  # what may stand before a capital without being a sentence's first word


class Line(NamedTuple):
    """Words with their places in the text; ``tags`` has one letter a word; ``carriers`` are words like *tweet*."""

    text: str
    words: list[str]
    spans: list[Span]
    tags: str
    carriers: Mapping[str, str] = {}

    def span(self, first: int, last: int) -> Span:
        """From the start of word `first` to the end of the word before `last`."""
        return self.spans[first][0], self.spans[last - 1][1]


def pieces(line: Line, longest: int) -> Iterator[Line]:
    """The line itself, or pieces of at most `longest` words: no sentence is so long, and what is costs no more."""
    for at in range(0, max(len(line.words), 1), longest):
        end = at + longest
        yield line._replace(words=line.words[at:end], spans=line.spans[at:end], tags=line.tags[at:end])


class Liner:
    """Makes lines with the word classes of a lexicon."""

    def __init__(self, lexicon: Lexicon):
        self.lexicon = lexicon
        self.letters: dict[str, str] = {}

    def line(self, text: str, span: Span, quoted: Sequence[Quotation]) -> Line:
        """The line of text[span], in which each of `quoted` is one word."""
        words: list[str] = []
        spans: list[Span] = []
        tags: list[str] = []
        at = span[0]
        for quotation in (*quoted, None):
            until = quotation.start if quotation else span[1]
            self._append(text, at, until, words, spans, tags)
            if quotation:
                words.append(text[quotation.start : quotation.end])
                spans.append((quotation.start, quotation.end))
                tags.append("q")
                at = quotation.end
        if is_titled(words, spans, text):
            tags = [self.lexicon.classes.get(word, tag) if tag == "c" else tag for word, tag in zip(words, tags, strict=True)]
            tags = ["c" if tag in "OvTI" and text[start].isupper() else tag for tag, (start, _) in zip(tags, spans, strict=True)]
        settle(words, tags, self.lexicon)
        return Line(text, words, spans, "".join(tags), self.lexicon.carriers)

    def _append(self, text: str, start: int, end: int, words: list[str], spans: list[Span], tags: list[str]) -> None:
        for match in TOKEN.finditer(text, start, end):
            word = match.group()
            begin, stop = match.span()
            if word == ".":
                if words and len(words[-1]) == 1 and tags[-1] == "D":
                    tags[-1] = "c"  # an initial, not the article
                if not words or stop < end:
                    continue
            elif ("'" in word or "’" in word) and word[-2:] not in ("'t", "’t") and (parts := CONTRACTED.match(word)):
                base = parts.group(1)
                lower = base.lower()
                if self.lexicon.classes.get(lower, "n") in "PWhRD" and lower not in ("one", "others"):
                    cut = begin + len(base)
                    words += (lower, parts.group(2))
                    spans += ((begin, cut), (cut, stop))
                    tags += (self.lexicon.classes.get(lower, "n"), "B" if parts.group(2)[1] in "srm" else "A")
                    continue
                words.append(word.lower())
                spans.append((begin, stop))
                tags.append("p")
                continue
            words.append(word.lower())
            spans.append((begin, stop))
            tags.append(self.letter(word) if len(words) > 1 else letter(self.lexicon, word, first=True))

    def letter(self, word: str) -> str:
        """The class of a word inside a sentence, remembered."""
        known = self.letters.get(word)
        if known is None:
            known = self.letters[word] = letter(self.lexicon, word, first=False)
        return known


def is_titled(words: list[str], spans: list[Span], text: str) -> bool:
    """Whether a line is set like a title, Most of Its Words in Capitals, so that capitals tell nothing."""
    size = len(words)
    if not 3 <= size <= 25:
        return False
    long = [start for word, (start, _) in zip(words, spans, strict=True) if len(word) > 3 and word[0].isalpha()]
    return len(long) > 2 and sum(text[start].isupper() for start in long) > 0.8 * len(long)


def letter(lexicon: Lexicon, word: str, *, first: bool) -> str:
    """The class of a word by itself; one in upper case is a name unless it is a word of grammar or the first."""
    head = word[0]
    if not (head.isalnum() or head == "_"):
        return "—" if word in DASHES else word
    if head.isdigit():
        return "d"
    lower = word.lower()
    known = lexicon.classes.get(lower.replace("’", "'"), "")
    if head.isupper() and not ((known and known in "DPOBNIChtTWL") or (known and first)):
        return "c"
    if known:
        return known
    if lower.endswith("ly") and len(lower) > 4:
        return "R"
    if lower.endswith("ed") and len(lower) > 4:
        return "e"
    return "g" if lower.endswith("ing") and len(lower) > 5 else "n"


def settle(words: list[str], tags: list[str], lexicon: Lexicon) -> None:
    """Decides between the classes that a word may have by the words beside it."""
    before = ""
    size = len(tags)
    for at, tag in enumerate(tags):
        following = tags[at + 1] if at + 1 < size else "."
        if tag in "bzyG":
            tags[at] = verb_or_not(words, tags, at, before, lexicon)
        elif tag == "D" and words[at] in lexicon.quantifiers and following in "ABNyz":
            tags[at] = "R" if before in ("n", "c", ")") else "P"
        elif tag == "D" and words[at] == "her" and following in ",.thTISWCqR" and following != "R":
            tags[at] = "O"
        elif tag == "B" and words[at] in ("'s", "’s") and before not in ("P", "W", "h", "R"):
            tags[at] = "p"
        before = tags[at]


def verb_or_not(words: list[str], tags: list[str], at: int, before: str, lexicon: Lexicon) -> str:
    """The class of a word that may be a cue verb."""
    tag, word = tags[at], words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if tag in "byG" and before in ("D", "p"):
        return "n"
    if word in lexicon.particled and following not in lexicon.particled[word]:
        return "v" if word in lexicon.verbs else {"b": "n", "z": "n", "y": "e", "G": "g"}[tag]
    if tag in "bz" and word in lexicon.either and not is_verb(before, tags, words, at):
        return "n"
    return tag


def is_verb(before: str, tags: list[str], words: list[str], at: int) -> bool:
    """Whether a word that may be a noun is a verb after a word of the class `before`."""
    tag = tags[at]
    if before in ("", "D", "p", "I", "d", "G", "g", "e", "b", "y", "z", ","):
        return False
    if before in "PtANRWC":
        return not ((before == "C" and tag == "b") or (before == "t" and tag == "z"))
    plural = words[at - 1].endswith("s") and not words[at - 1].endswith("ss")
    if tag == "b":
        return before in "nc" and plural
    leads = at + 1 < len(tags) and tags[at + 1] in "hqW:PDt"
    return (before in "cq)" and (leads or not plural)) or (before == "n" and leads and not plural)
