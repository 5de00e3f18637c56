"""Reads what the figures of an article are to each other."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from factcheck.extract.relations.agreement import MONEY, Agreement, base
from factcheck.extract.relations.beside import BesideReader
from factcheck.extract.relations.digits import last_number
from factcheck.extract.relations.grammar import Grammar, Match, one
from factcheck.extract.relations.lists import ListReader
from factcheck.extract.relations.lives import lives
from factcheck.extract.relations.mentions import MentionReader
from factcheck.extract.relations.past import ago
from factcheck.extract.relations.rates import RateReader
from factcheck.extract.relations.runs import RunReader
from factcheck.extract.relations.script import Scribe, Script
from factcheck.extract.relations.shares import ShareReader
from factcheck.extract.relations.sums import SumReader
from factcheck.model import Figure, Reading, Relation
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.relations import RelationRule
from factcheck.syntax import Parse

TOLD_AGAIN = ("mention", "twice", "headline", "caption")
BESIDE = 1  # sentences before and behind in which other figures may be meant
NUMBERS = frozenset("#$q%/P")
CHANGES = {"%": "percent", "/": "percent", "x": "factor"}  # letter of the claim -> kind of relation
FAR = 3.0  # what is more than so many times the whole is no part of it
LEAST = 2  # things that make a whole with parts
TENTH = 0.001  # how far a logarithm may lie from that of a word such as "million"
POINTS = ("percentage point", "point")
SHARE = "percent"
STEPS = {"U": "step-up", "L": "step-down"}
WAYS = {"U": "rise", "L": "fall"}
Build = Callable[[Match], Relation | None]


class RelationReader:
    """Reads relations with the rules of a rulebook; ``nouns`` knows singulars and people."""

    def __init__(self, rulebook: Rulebook, lemma: Callable[[str], str], is_person: Callable[[str], bool]):
        rules = [rule for _, rule in rulebook.of(RelationRule)]
        self.hundredths = {unit for rule in rules for unit in rule.hundredths}
        self.bare = {unit for rule in rules for unit in rule.bare}
        self.scribe = Scribe(rulebook, lemma)
        self.grammar = Grammar(rulebook)
        self.agreement = Agreement(rulebook, lemma, is_person)
        self.rates = RateReader(rulebook, self.agreement)
        self.again = MentionReader(self.agreement)
        self.shares = ShareReader(self.agreement)
        self.besides = BesideReader(self.agreement)
        self.sums = SumReader(self.agreement)
        self.run = RunReader(self.agreement)
        self.lists = ListReader(rulebook, self.grammar.of("list"), self.agreement)
        self.builders: Mapping[str, Build] = {
            "share": self.share, "average": self.average, "product": self.product, "step": self.step,
            "restated": self.restated, "converted": self.converted, "change": self.change, "direction": self.direction,
            "part": self.part, "including": self.including, "hundred": self.hundred, "hundred-most": self.hundred,
            "rest": self.rest,
        }  # fmt: skip

    def relations(self, reading: Reading, parses: Mapping[int, Parse]) -> tuple[Relation, ...]:
        """The relations of an article, each claim with the same figures once."""
        if not any(True for _ in reading.figures):
            return ()
        script = self.scribe.script(reading, parses)
        found: dict[object, Relation] = {}
        readers = (
            self.told(script), self.rates.rates(script), self.lists.totals(script), self.shares.shares(script),
            self.besides.beside(script), self.sums.sums(reading, script), self.again.mentions(reading, script),
            lives(reading, script), ago(reading, script), self.run.runs(reading, script),
        )  # fmt: skip
        for told in chain.from_iterable(readers):
            key = (told.kind, told.claim.span, tuple(part.span for part in told.of))
            known = found.get(key)
            if known is not None and told.sure <= known.sure:
                continue
            relation = told if told.kind in TOLD_AGAIN else told._replace(near=self.near(script, told))
            if not is_list(relation):
                found[key] = relation
        return tuple(found.values())

    def told(self, script: Script) -> Iterator[Relation]:
        """The relations that the patterns find."""
        for match in self.grammar.matches(script, self.builders):
            relation = self.builders[match.of](match)
            if relation is not None:
                yield relation

    def near(self, script: Script, relation: Relation) -> tuple[Figure, ...]:
        """The other figures of the sentences of a relation and those beside them."""
        sentences = {figure.sentence for figure in (relation.claim, *relation.of)}
        first, last = min(sentences) - BESIDE, max(sentences) + BESIDE
        own = {figure.span for figure in (relation.claim, *relation.of)}
        return tuple(
            mark.figure
            for mark in script.marks[slice(*script.within(first, last))]
            if mark.figure is not None and mark.letter in NUMBERS
            and mark.figure.span not in own
        )  # fmt: skip

    def share(self, match: Match) -> Relation | None:
        """A part of a whole, and which share it is."""
        claim, part, whole = (one(match.roles[role]) for role in ("claim", "part", "whole"))
        if not self.agreement.agree(part, whole) or is_round_one(part) or part.printed[0] > whole.printed[1]:
            return None
        return Relation("share", claim, (part, whole), sure=match.sure)

    def restated(self, match: Match) -> Relation | None:
        """A share in words, and the same in percent."""
        return Relation("restated", one(match.roles["claim"]), (one(match.roles["words"]),), sure=match.sure)

    def converted(self, match: Match) -> Relation | None:
        """One quantity in two units, or in two ways of one; whether they measure one thing is asked by the check."""
        claim, first = one(match.roles["claim"]), one(match.roles["first"])
        if claim.unit == first.unit and not (compound(claim) or compound(first)):
            return None
        return Relation("converted", claim, (first,), sure=match.sure)

    def average(self, match: Match) -> Relation | None:
        """An amount, a count, and the average."""
        claim, amount, count = (one(match.roles[role]) for role in ("claim", "amount", "count"))
        if base(claim) != base(amount) or count.unit is not None or claim.printed[0] >= amount.printed[0]:
            return None
        head = self.agreement.head(claim)
        if head not in (None, self.agreement.head(amount)):
            return None
        return Relation("rate", claim, (amount, count), sure=match.sure)

    def product(self, match: Match) -> Relation | None:
        """A percentage, an amount, and what the one is of the other."""
        claim, rate, whole = (one(match.roles[role]) for role in ("claim", "rate", "whole"))
        if rate.change or base(claim) != base(whole) or claim.printed[0] >= whole.printed[0]:
            return None
        return Relation("product", claim, (rate, whole), scale=0.01, sure=match.sure)

    def step(self, match: Match) -> Relation | None:
        """A step, the value behind it, and the step in percent."""
        claim, amount, new = (one(match.roles[role]) for role in ("claim", "amount", "new"))
        if amount.unit in self.hundredths and new.dimension == MONEY and new.unit not in self.hundredths:
            amount = amount._replace(printed=(amount.printed[0] / 100, amount.printed[1] / 100), unit=new.unit)
        bare = amount.unit in self.bare and new.unit is None
        if not (bare or self.agreement.agree(amount, new)) or amount.unit == SHARE:
            return None
        return Relation(STEPS[match.letters["way"]], claim, (amount, new), scale=100.0, sure=match.sure)

    def change(self, match: Match) -> Relation | None:
        """An old and a new value, and by how much they differ."""
        claim, old, new = (one(match.roles[role]) for role in ("claim", "old", "new"))
        if not self.agreement.agree(old, new):
            return None
        kind = CHANGES.get(match.roles["claim"][0].letter, "difference")
        if kind == "percent" and old.unit == new.unit == claim.unit and match.letters["claim"] == "%":
            kind = "mixed"
        if match.letters.get("over"):
            claim = claim._replace(bound="over", high=None)
        points = claim.unit in POINTS and new.unit == SHARE
        if kind == "difference" and not points and not self.agreement.agree(claim, new):
            return None
        return Relation(kind, claim, (old, new), sure=match.sure)

    def direction(self, match: Match) -> Relation | None:
        """An old and a new value, and whether it is told as a rise or a fall."""
        old, new = one(match.roles["old"]), one(match.roles["new"])
        if not self.agreement.agree(old, new):
            return None
        return Relation(WAYS[match.letters["way"]], new, (old,), sure=match.sure)

    def part(self, match: Match) -> Relation | None:
        """A part and its whole; what is far larger than the whole is no part of it but something else."""
        part, whole = one(match.roles["part"]), one(match.roles["whole"])
        if not self.agreement.agree(part, whole) or part.unit is not None or part.change or whole.change:
            return None
        if is_round_one(part) or not 0 < part.printed[0] <= FAR * max(whole.printed) or whole.printed[0] < LEAST:
            return None
        return Relation("part", closed(part), (closed(whole),), sure=match.sure)

    def including(self, match: Match) -> Relation | None:
        """A whole and several of its parts."""
        whole, items = one(match.roles["whole"]), [mark.figure for mark in match.roles["items"] if mark.figure]
        if not all(self.agreement.agree(item, whole) and not item.change for item in items):
            return None
        if whole.printed[0] == len(items):
            return None
        whole = closed(whole)
        sure = match.sure or (bool(match.nouns) and match.nouns <= self.lists.kinds)
        return Relation("including", whole, tuple(items), sure=sure)

    def hundred(self, match: Match) -> Relation | None:
        """Shares of one whole."""
        items = tuple(mark.figure for mark in match.roles["items"] if mark.figure)
        wholes = match.letters["items"].count("%o") + sum(" of " in item.text for item in items)
        if wholes > 1 or any(item.change for item in items):
            return None
        return Relation(match.of, items[-1], items, sure=match.sure)

    def rest(self, match: Match) -> Relation | None:
        """What is left of a whole behind some parts."""
        claim, whole = one(match.roles["claim"]), one(match.roles["whole"])
        parts = [mark.figure for mark in match.roles["part"] if mark.figure]
        if is_round_one(claim) or not all(self.agreement.agree(part, whole) for part in (*parts, claim)):
            return None
        return Relation("rest", claim, (whole, *parts), sure=match.sure)


def compound(figure: Figure) -> bool:
    """Whether a measure is told in several units: 17 minutes 20 seconds."""
    number = last_number(figure.text)
    if number is None or not figure.printed[1] or not number[0]:
        return False
    power = math.log10(figure.printed[1] / number[0])
    return abs(power - round(power)) > TENTH


def is_list(relation: Relation) -> bool:
    """Whether what looks like a whole, its parts and the rest are the parts of a whole beside them.

    40 goats: 20 here, 15 there and the other 5 at sea.
    """
    if relation.kind != "rest":
        return False
    whole = math.fsum(figure.printed[0] for figure in (relation.claim, *relation.of))
    return any(figure.printed[0] == whole for figure in relation.near)


def closed(figure: Figure) -> Figure:
    """A figure without its bound: whoever knows of 52 in one part does not write "at least 40" of them all."""
    return figure._replace(bound="exact", low=figure.printed[0], high=figure.printed[1])


def is_round_one(figure: Figure) -> bool:
    """Whether a figure is the number one, which is an article as often as a part."""
    return figure.printed == (1.0, 1.0)
