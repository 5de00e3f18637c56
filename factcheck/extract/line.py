"""A sentence as a line of words with one letter each for their class; a quotation is a single word in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.extract.lexicon import Lexicon
from factcheck.extract.quotes import Quotation
from factcheck.model import Span

TOKEN = re.compile(r"\w+(?:[-.&/'’]\w+)*|--+|[^\w\s]")
CONTRACTED = re.compile(r"(.+?)(['’](?:s|re|ve|ll|d|m))$")
CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÄÅÇÈÉÊËÍÎÓÔÖØÚÛÜÝČŠŽŁŚ")
DOUBTFUL = re.compile("[bzyGDBv]")
ADJECTIVE = ("al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ary", "ish", "ist")  # endings
DASHES = "—–-―"
SMALL = 0.2  # share of the long words of a title that may begin with a small letter


class Line(NamedTuple):
    """Words with their places in the text; ``tags`` has one letter a word."""

    lexicon: Lexicon
    text: str
    words: list[str]
    spans: list[Span]
    tags: str

    def span(self, first: int, last: int) -> Span:
        """From the start of word `first` to the end of the word before `last`."""
        return self.spans[first][0], self.spans[last - 1][1]


def pieces(line: Line, longest: int) -> Iterator[Line]:
    """The line itself, or pieces of at most `longest` words: no sentence is so long, and what is costs no more."""
    if len(line.words) <= longest:
        yield line
        return
    for at in range(0, len(line.words), longest):
        end = at + longest
        yield line._replace(words=line.words[at:end], spans=line.spans[at:end], tags=line.tags[at:end])


class Known(NamedTuple):
    """What a word is by itself: in lower case, its class, and where an auxiliary is cut off (``he|’s``)."""

    lower: str
    tag: str
    cut: int = 0


class Liner:
    """Makes lines with the word classes of a lexicon; remembers what it knows of words."""

    def __init__(self, lexicon: Lexicon):
        self.lexicon = lexicon
        self.known: dict[str, Known] = {}

    def line(self, text: str, span: Span, quoted: Sequence[Quotation]) -> Line:
        """The line of text[span], in which each of `quoted` is one word."""
        line = Line(self.lexicon, text, [], [], "")
        tags: list[str] = []
        at = span[0]
        for quotation in quoted:
            self._append(line, tags, at, quotation.start, span[1])
            line.words.append(text[quotation.start : quotation.end])
            line.spans.append((quotation.start, quotation.end))
            tags.append("q")
            at = quotation.end
        self._append(line, tags, at, span[1], span[1])
        if tags and tags[0] == "c" and len(line.words[0]) > 1:
            tags[0] = letter(self.lexicon, text[slice(*line.spans[0])], first=True)
        if is_titled(line):
            tags = [self._untitled(line, at, tag) for at, tag in enumerate(tags)]
        settle(line.words, tags, self.lexicon)
        return line._replace(tags="".join(tags))

    def _append(self, line: Line, tags: list[str], start: int, stop: int, end: int) -> None:
        """Add the words of text[start:stop] to a line that ends at `end`; a stop inside it belongs to a word."""
        words, spans, known = line.words, line.spans, self.known
        for match in TOKEN.finditer(line.text, start, stop):
            begin, last = place = match.span()
            word = match[0]
            lower, tag, cut = known.get(word) or self.learn(word)
            if cut:
                words += (lower, word[cut:])
                spans += ((begin, begin + cut), (begin + cut, last))
                tags += (tag, "B" if word[cut + 1] in "srm" else "A")
            elif tag != "." or (words and last == end):
                words.append(lower)
                spans.append(place)
                tags.append(tag)
            elif words and len(words[-1]) == 1 and tags[-1] == "D":
                tags[-1] = "c"  # an initial, not the article

    def learn(self, word: str) -> Known:
        """What `word` is by itself, remembered."""
        found = Known(word.lower(), letter(self.lexicon, word, first=False))
        parts = CONTRACTED.fullmatch(word)
        if parts:
            base = parts.group(1).lower()
            tag = self.lexicon.classes.get(base, "n")
            found = Known(base, tag, len(base)) if tag in "PWhRD" else Known(word.lower(), "p")
        self.known[word] = found
        return found

    def _untitled(self, line: Line, at: int, tag: str) -> str:
        """The class of a word in a title, where capitals tell nothing; small words in capitals stay names."""
        if tag == "c":
            tag = self.lexicon.classes.get(line.words[at], tag)
        return "c" if tag in "OvTI" and line.text[line.spans[at][0]].isupper() else tag


def is_titled(line: Line) -> bool:
    """Whether a line is set like a title, Most of Its Words in Capitals, so that capitals tell nothing."""
    if not 3 <= len(line.words) <= 25:
        return False
    long = small = 0
    for word, span in zip(line.words, line.spans, strict=True):
        if len(word) > 3 and word[0].isalpha():
            long += 1
            small += not line.text[span[0]].isupper()
            if small >= SMALL * len(line.words):
                return False
    return long > 2 and long - small > (1 - SMALL) * long


def letter(lexicon: Lexicon, word: str, *, first: bool) -> str:
    """The class of a word by itself; one in upper case is a name unless it is a word of grammar or the first."""
    head = word[0]
    if not (head.isalnum() or head == "_"):
        return "—" if head in DASHES else word
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
    size = len(tags)
    for match in DOUBTFUL.finditer("".join(tags)):
        at = match.start()
        tag, before = tags[at], tags[at - 1] if at else ""
        following = tags[at + 1] if at + 1 < size else "."
        if tag == "D" and words[at] == "neither" and following in "byz" and before in "ncPA)" and before:
            tags[at] = "N"  # Kim *neither* confirmed nor denied it
        elif tag in "bzyG":
            tags[at] = verb_or_not(words, tags, at, before, lexicon)
        elif tag == "D" and words[at] == "no" and following == "R":
            tags[at] = "N"  # no *longer* says
        elif tag == "v" and before in ("D", "p", "I", "d"):
            tags[at] = "n"
        elif tag == "D" and following in "ABNyz" and words[at] in lexicon.listed("quantifier"):
            if words[at] == "one" and words[at - 1] == "no" and at:
                tags[at] = "n"
                continue
            if following == "z" and words[at] in lexicon.listed("plural"):
                continue  # *several names* are no verb
            tags[at] = "R" if before in ("n", "c", ")") else "P"
        elif tag == "D" and words[at] == "her" and following in ",.thTISWCq":
            tags[at] = "O"
        elif tag == "B" and words[at] in ("'s", "’s") and before not in ("P", "W", "h", "R"):
            tags[at] = "p"


def verb_or_not(words: list[str], tags: list[str], at: int, before: str, lexicon: Lexicon) -> str:
    """The class of a word that may be a cue verb."""
    tag, word = tags[at], words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    after = tags[at + 1] if at + 1 < len(tags) else ""
    if tag in "yG" and before == "R" and after in ("n", "c") and at > 1 and tags[at - 2] in "Dp":
        return "n"  # a highly *anticipated* sequel
    if tag == "G" and before == "e" and after == "n":
        return "n"  # improved *viewing* angles
    if (tag in "bzyG" and before in ("D", "p")) or (tag == "y" and before == "d" and after == "n"):
        return "n"
    if word in lexicon.particled and following not in lexicon.particled[word]:
        return "v" if word in lexicon.listed("verb") else {"b": "n", "z": "n", "y": "e", "G": "g"}[tag]
    if tag == "b" and before == "n" and after in ("A", "B") and not words[at - 1].endswith("s"):
        return "n"  # the big *reveal* was
    if tag in "bz" and word in lexicon.either and (after in tuple("ABNv") or not is_verb(before, tags, words, at)):
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
    if leads and tags[at + 1] == "h" and at + 2 < len(tags) and tags[at + 2] in "bzyABNv":
        return False  # the *states* that vote
    if before == "n" and at > 1 and words[at - 2] == "as":
        return False  # dismissed as *false* reports
    if before == "n":
        return leads and not plural and not words[at - 1].endswith(ADJECTIVE)
    return before in "cq)" and (leads or not plural)
