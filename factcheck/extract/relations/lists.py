"""Lists and their totals: what the syntax sums up, and numbers beside a list that its sum just misses."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

import regex

from factcheck.extract.relations.agreement import Agreement
from factcheck.extract.relations.script import Mark, Script
from factcheck.model import Figure, Relation
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.inside import WordsRule

COUNTS = frozenset("#$q")
OPENING = regex.compile(r"[nopTv]{0,6}[:(-]n?|[^.:]{0,12}:n?")  # between a total and the list that spells it out
BEHIND = regex.compile(r"[npoT]*,?u?")  # between a list and what it comes to
TOTAL = "A"
SUMMED = regex.compile(r"[:(-]n?\Z")
AFTER = frozenset(".I")  # what parts a list from the total behind it
ITSELF = regex.compile(r".v?,(?=[#$q])")  # behind a total that a list begins with
ALL = "Z"
OF = "no"
NEXT = regex.compile(r"[^#$q%]*[.;,][^#$q%]{0,3}Z")  # from a list to all that are in it
KIND = "kind-of-person"
EVERYONE = "everyone"
PARTIAL = regex.compile(r"[Im]|[tf][ny]?[#$q]")  # including, of them, than, from: what makes a list no list of all
BACK = 2  # sentences before a list in which its total may stand
LOOSE = 3  # items of a list that is added up without a word that says so


class ListReader:
    """Finds lists with the patterns of the rules of *list*."""

    def __init__(self, rulebook: Rulebook, patterns: Sequence[str], agreement: Agreement):
        rules = [rule for _, rule in rulebook.of(WordsRule)]
        self.kinds = {agreement.lemma(phrase) for rule in rules if rule.role == KIND for phrase in rule.phrases}
        self.everyone = {agreement.lemma(phrase) for rule in rules if rule.role == EVERYONE for phrase in rule.phrases}
        self.patterns = [regex.compile(one) for one in patterns]
        self.agreement = agreement

    def totals(self, script: Script) -> Iterator[Relation]:
        """Every list with each number that may be its total; one that stands in a list itself is none."""
        spans = [*self.spans(script)]
        listed = {at for first, last in spans for at in range(first, last)}
        for span in spans:
            marks = marks_of(script, span)
            if PARTIAL.search(script.letters, *span):
                continue
            if len(marks) > LOOSE - 1 and self.is_list(marks[1:]):
                yield from self.spelled_out(script, span, marks)
            if self.is_list(marks):
                yield from self.summed(script, span, marks, listed)

    def spans(self, script: Script) -> Iterator[tuple[int, int]]:
        """Where the lists of a script stand."""
        for pattern in self.patterns:
            yield from (found.span() for found in pattern.finditer(script.letters))

    def is_list(self, marks: Sequence[Mark]) -> bool:
        """Whether nothing says that the items are not of one kind."""
        items = [mark.figure for mark in marks if mark.figure is not None]
        plain = all(one.change is None or one.change.kind == "to" for one in items)
        exact = all(one.bound == "exact" and not one.approximate for one in items)
        read = not all(mark.letter == "q" for mark in marks)
        return plain and exact and read and all(self.agreement.same_unit(one, items[0]) for one in items)

    def spelled_out(self, script: Script, span: tuple[int, int], marks: Sequence[Mark]) -> Iterator[Relation]:
        """A list that itself begins with its total: *thirteen jurors, seven women and six men*.

        Kinds of people leave nobody out; other parts may, and then only more than the total is told.
        """
        first, *others = (mark.figure for mark in marks if mark.figure is not None)
        heads = [self.agreement.head(one) for one in others]
        told = self.agreement.head(first)
        if first.printed[0] in (1, len(others)):
            return  # two models, of 8 and 16 gigabytes; on the ice of one bay, twenty here and 15 there
        opened = bool(SUMMED.search(script.letters, max(0, span[0] - 2), span[0]))  # what comes before is the total
        if told is None or opened or len(others) < LOOSE - 1 or not ITSELF.match(script.letters, span[0]):
            return
        if told not in self.kinds and all(head in self.kinds for head in heads):
            yield Relation("total", first, tuple(others), sure=told in self.everyone)
        elif not any(heads):
            yield Relation("including", first, tuple(others))
            if len(others) >= LOOSE:
                yield Relation("total", first, tuple(others), sure=False)

    def summed(
        self, script: Script, span: tuple[int, int], marks: Sequence[Mark], listed: Container[int]
    ) -> Iterator[Relation]:
        """The relations of one list."""
        items = tuple(mark.figure for mark in marks if mark.figure is not None)
        first, last = script.within(marks[0].sentence - BACK, marks[0].sentence + 1)
        for at in range(first, last):
            mark, one = script.marks[at], script.marks[at].figure
            if one is None or span[0] <= at < span[1] or mark.letter not in COUNTS or one.vague:
                continue
            if one.printed[0] == len(items):
                continue
            if self.is_said(script.letters, at, span, items, one):
                yield Relation("total", one, items)
                continue
            near = at < span[0] or script.letters[at - 1] == ALL
            if is_total(script.letters, at, span) or (near and at not in listed and self.is_likely(script, at, items)):
                yield Relation("total", one, items, sure=False)

    def is_said(self, letters: str, at: int, span: tuple[int, int], items: Sequence[Figure], one: Figure) -> bool:
        """Whether words or marks say that a number sums a list up."""
        if is_total(letters, at, span):
            return at >= span[0] or all(self.agreement.agree(item, one) for item in items)
        if at < span[1]:
            return False
        behind = one.frame.scope == "total" and BEHIND.fullmatch(letters, span[1], at)
        return bool(behind or (letters[at - 1] == ALL and NEXT.fullmatch(letters, span[1], at)))

    def is_likely(self, script: Script, at: int, items: Sequence[Figure]) -> bool:
        """Whether a number that no word joins to a list may be its total."""
        one = script.marks[at].figure
        before = script.letters[max(0, at - 2) : at]
        return (
            one is not None
            and one.printed[0] > max(part.printed[0] for part in items)
            and self.counts(items, one, before)
        )

    def counts(self, items: Sequence[Figure], claim: Figure, before: str) -> bool:
        """Whether a number says what it counts, or that it counts all, and may be what a list adds up to."""
        told = claim.unit is not None or self.agreement.head(claim) is not None or before[-1:] == ALL or before == OF
        alike = all(self.agreement.agree(item, other) for item in items for other in (claim, items[0]))
        nouns = {self.agreement.noun(item) for item in items} - {None}
        head = self.agreement.head(claim)
        alike = alike and (head is None or nouns <= {head} or self.agreement.is_person(head))
        return len(items) >= (LOOSE if before[-1:] != ALL else LOOSE - 1) and told and alike


def marks_of(script: Script, span: tuple[int, int]) -> list[Mark]:
    """The marks of figures in a stretch of a script."""
    return [mark for mark in script.marks[slice(*span)] if mark.figure is not None]


def is_total(letters: str, at: int, span: tuple[int, int]) -> bool:
    """Whether the letters between a number and a list say that the one sums up the other."""
    if at < span[0]:
        return bool(OPENING.fullmatch(letters, at + 1, span[0]))
    between = letters[span[1] : at]
    return AFTER.isdisjoint(between) and (TOTAL in between or letters[at + 1 : at + 2] == TOTAL)
