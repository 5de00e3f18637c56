"""Whether two wordings are one: the same, an excerpt, altered in what they say, told in slightly other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.link.bases import OPEN_CLASS
from factcheck.link.likeness import ratio
from factcheck.link.quotations import GAP, Words
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.figures import Numeral
from factcheck.rulebook.kinds.statements import QuotationCheck, WordRule

SPELLING = 75  # likeness of two words from which they may be one word, spelled differently
TELLING = (*OPEN_CLASS, "time", "thing")  # classes of words that tell something by themselves
ORDINAL = re.compile(r"(\d[\d.,]*?)(?:st|nd|rd|th)?")
NOT = re.compile(r"n't$")
Pair = tuple[Words, Words]


class Alteration(NamedTuple):
    """What differs between two wordings: words of the left and of the right, pair by pair, and how many are shared.

    ``tail`` is what follows the last words that they share, where both go on.
    """

    pairs: tuple[Pair, ...]
    shared: int
    tail: tuple[Pair, ...] = ()

    @property
    def size(self) -> int:
        """How many words differ."""
        return sum(max(len(left), len(right)) for left, right in self.pairs)

    def shown(self) -> str:
        """The difference as it is told: ``boat/ship, -/not``."""
        return ", ".join(f"{' '.join(left) or '-'}/{' '.join(right) or '-'}" for left, right in self.pairs)


class Weigher:
    """Which differences change what is said, by the words of a rulebook."""

    def __init__(self, rulebook: Rulebook, check: QuotationCheck | None):
        classes = [body for _, body in rulebook.of(WordRule)]
        self.idle = frozenset(word for body in classes if body.class_ not in TELLING for word in body.words)
        self.negations = frozenset(word for body in classes if body.class_ == "negation" for word in body.words)
        self.negations |= frozenset(check.negating if check else ())
        self.slight = self.idle | frozenset(check.slight if check else ())
        self.weighty = frozenset(check.weighty if check else ())
        numerals = [body for _, body in rulebook.of(Numeral)]
        ordinals = check.ordinals if check else {}
        counted = {word: value for body in numerals for word, value in (*body.parts.items(), *body.words.items())}
        self.numbers = ordinals | counted

    def is_grave(self, change: Alteration) -> bool:
        """Whether a number, a negation or a word that tells something stands against another."""
        return any(self.matters(*pair) for pair in change.pairs)

    def matters(self, left: Words, right: Words) -> bool:
        """Whether two stretches that stand for each other say different things."""
        here, there = set(self.values(left)), set(self.values(right))
        if self.negative(left) != self.negative(right) or (here and there and here != there):
            return True
        if is_spelling(" ".join(left), " ".join(right)):
            return False
        other = self.weighty.intersection(left) != self.weighty.intersection(right)
        return other or are_unlike(self.telling(left), self.telling(right))

    def negative(self, said: Words) -> bool:
        """Whether a stretch negates."""
        return any(word in self.negations or NOT.search(word) for word in said)

    def values(self, said: Words) -> Iterator[str]:
        """The numbers of a stretch, in words or digits."""
        for word in said:
            digits = ORDINAL.fullmatch(word)
            if digits:
                yield digits[1]
            elif word in self.numbers:
                yield str(self.numbers[word])

    def telling(self, said: Words) -> list[str]:
        """The words of a stretch that tell something by themselves."""
        return [word for word in said if word not in self.slight and word not in self.numbers and word != GAP]


def are_unlike(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether both sides tell something, and one of them what has no counterpart on the other."""
    if not left or not right:
        return False
    few, many = sorted((left, right), key=len)
    return not all(any(is_spelling(one, other) for other in many) for one in few)


def is_spelling(left: str, right: str) -> bool:
    """Whether two differing stretches are one, spelled or bent differently: ``e-mail/email``; never two numbers."""
    here, there = (re.sub(r"[\W_]", "", one) for one in (left, right))
    if here == there:
        return True
    if re.search(r"\d", left + right) or here[:1] != there[:1]:
        return False
    return min(len(here), len(there)) > 2 and ratio(here, there) >= SPELLING


def is_excerpt(shorter: Words, longer: Words) -> bool:
    """Whether all pieces of one stand in the other in their order, whatever its gaps leave out."""
    whole = tuple(word for word in longer if word != GAP)
    at = 0
    for piece in pieces(shorter):
        at = found_at(piece, whole, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def pieces(said: Words) -> list[Words]:
    """The runs of words between the gaps."""
    runs: list[list[str]] = [[]]
    for word in said:
        if word == GAP:
            runs.append([])
        else:
            runs[-1].append(word)
    return [tuple(run) for run in runs if run]


def found_at(piece: Words, whole: Words, start: int) -> int:
    """Where `piece` stands in `whole` from word `start` on; -1 where it does not."""
    size = len(piece)
    return next((at for at in range(start, len(whole) - size + 1) if whole[at : at + size] == piece), -1)


def alteration(left: Words, right: Words) -> Alteration:
    """What differs between two wordings: word by word where they are as long, else as they are best aligned."""
    found = aligned(left, right)
    if len(left) == len(right) and GAP not in (*left, *right):
        pairs = tuple(((one,), (other,)) for one, other in zip(left, right, strict=True) if one != other)
        if len(pairs) < found.size + sum(len(one) for one, _ in found.tail):
            return Alteration(pairs, len(left) - len(pairs))
    return found


def aligned(left: Words, right: Words) -> Alteration:
    """What differs between the first and the last words that two wordings share; gaps differ from nothing."""
    from difflib import SequenceMatcher  # late: most articles quote nothing that another alters

    matcher = SequenceMatcher(None, left, right, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    between = [(left[one.a + one.size : two.a], right[one.b + one.size : two.b]) for one, two in pairwise(blocks)]
    last = (left[blocks[-1].a + blocks[-1].size :], right[blocks[-1].b + blocks[-1].size :]) if blocks else ((), ())
    tail = (last,) if last[0] and last[1] and GAP not in (*last[0], *last[1]) else ()
    pairs = tuple(pair for pair in between if GAP not in pair[0] and GAP not in pair[1])
    return Alteration(pairs, sum(block.size for block in blocks), tail)
