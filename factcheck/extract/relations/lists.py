"""Lists and their totals: what the syntax sums up, and numbers beside a list that its sum just misses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from factcheck.extract.relations.agreement import Agreement
from factcheck.extract.relations.script import Mark, Script
from factcheck.model import Figure, Relation

COUNTS = frozenset("#$q")
OPENING = regex.compile(r"[:(-]n?\Z")  # between a total and the list that spells it out
TOTAL = "A"
PARTIAL = frozenset("Imtf")  # including, of them, than, from: what makes a list no list of all
BACK = 2  # sentences before a list in which its total may stand
LOOSE = 3  # items of a list that is added up without a word that says so


class ListReader:
    """Finds lists with the patterns of the rules of *list*."""

    def __init__(self, patterns: Sequence[str], agreement: Agreement):
        self.patterns = [regex.compile(one) for one in patterns]
        self.agreement = agreement

    def totals(self, script: Script) -> Iterator[Relation]:
        """Every list with each number that may be its total."""
        for pattern in self.patterns:
            for found in pattern.finditer(script.letters):
                marks = [mark for mark in script.marks[slice(*found.span())] if mark.figure is not None]
                if PARTIAL.isdisjoint(found.group()) and self.is_list(marks):
                    yield from self.summed(script, found.span(), marks)

    def is_list(self, marks: Sequence[Mark]) -> bool:
        """Whether nothing says that the items are not of one kind."""
        items = [mark.figure for mark in marks if mark.figure is not None]
        plain = all(one.change is None or one.change.kind == "to" for one in items)
        return plain and not all(mark.letter == "q" for mark in marks) and all(
            self.agreement.same_unit(one, items[0]) and one.bound == "exact" and not one.approximate for one in items
        )

    def summed(self, script: Script, span: tuple[int, int], marks: Sequence[Mark]) -> Iterator[Relation]:
        """The relations of one list."""
        items = tuple(mark.figure for mark in marks if mark.figure is not None)
        sentence = marks[0].sentence
        for at, mark in enumerate(script.marks):
            one = mark.figure
            if one is None or span[0] <= at < span[1] or mark.letter not in COUNTS or one.vague:
                continue
            if not -BACK <= mark.sentence - sentence <= 1 or one.printed[0] <= max(part.printed[0] for part in items):
                continue
            sure = is_total(script.letters, at, span)
            if (sure or len(items) >= LOOSE) and self.counts(items, one):
                yield Relation("total", one, items, sure=sure)

    def counts(self, items: Sequence[Figure], claim: Figure) -> bool:
        """Whether a number may count all that a list does."""
        return all(self.agreement.same_unit(item, claim) for item in items)


def is_total(letters: str, at: int, span: tuple[int, int]) -> bool:
    """Whether the letters between a number and a list say that the one sums up the other."""
    if at < span[0]:
        return bool(OPENING.search(letters, at + 1, span[0])) and span[0] - at < 8
    between = letters[span[1] : at]
    return "." not in between and (TOTAL in between or letters[at + 1 : at + 2] == TOTAL)
