"""Whether two wordings are one: the same, an excerpt, altered, spelled differently."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from factcheck.link.likeness import ratio
from factcheck.link.quotations import GAP, Words

NEGATED = re.compile(r"\bnot?\b|n't\b")
SPELLING = 75  # likeness of two words from which they may be one word, spelled differently


class Alteration(NamedTuple):
    """What differs between two wordings: words of the left and of the right, pair by pair, and how many are shared."""

    pairs: tuple[tuple[Words, Words], ...]
    shared: int

    @property
    def size(self) -> int:
        """How many words differ."""
        return sum(max(len(left), len(right)) for left, right in self.pairs)

    @property
    def is_spelling(self) -> bool:
        """Whether every difference is the same word spelled in two ways: ``e-mail/email``, ``are not/aren't``."""
        return all(is_spelling(" ".join(left), " ".join(right)) for left, right in self.pairs)

    def shown(self) -> str:
        """The difference as it is told: ``boat/ship, -/not``."""
        return ", ".join(f"{' '.join(left) or '-'}/{' '.join(right) or '-'}" for left, right in self.pairs)


def is_spelling(left: str, right: str) -> bool:
    """Whether two differing stretches are one, spelled differently; never where a number or a negation differs."""
    here, there = (re.sub(r"[\W_]", "", one) for one in (left, right))
    if here == there:
        return True
    if re.search(r"\d", left + right) or bool(NEGATED.search(left)) != bool(NEGATED.search(right)):
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
    """What differs between the first and the last words that two wordings share; gaps differ from nothing."""
    from difflib import SequenceMatcher  # late: most articles quote nothing that another alters

    matcher = SequenceMatcher(None, left, right, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    pairs = []
    for one, two in pairwise(blocks):
        here, there = left[one.a + one.size : two.a], right[one.b + one.size : two.b]
        if GAP not in here and GAP not in there:
            pairs.append((here, there))
    return Alteration(tuple(pairs), sum(block.size for block in blocks))
