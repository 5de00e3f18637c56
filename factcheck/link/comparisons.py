"""Field by field, how two records compare: the name of a level, or a value by which the rule picks one.

Every comparison is symmetric. A field that one of the two does not have is ``unknown``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from factcheck.link.bases import Bases
from factcheck.link.records import COUNT, Page, Record
from factcheck.model import Figure

LONG, ALL = 8, 0.8  # words of two sentences, and the share of them that both have, that make them nearly the same
AGE, TIME = "age", "time"
SLIPS = (1, 2, 3, 6)  # powers of ten by which a nought slips, or a word: lakh for crore, million for billion
FEW = 2  # digits that two numbers may well share by chance
ALIKE = ("same", "synonym", "kind-of")  # relations of nouns for one thing
HYPHEN = "-"
SEASON = 30  # days between two figures of two times
NEARNESS = (
    ("near", 1.12),
    ("close", 1.41),
    ("within-two", 2.0),
)  # values by how many times the smaller the larger is; beyond, nothing

Outcome = str | float
Comparison = Callable[[Record, Record, Bases], Outcome]


def noun(one: Record, other: Record, bases: Bases) -> Outcome:
    """What is counted."""
    left, right = one.figure.frame.head, other.figure.frame.head
    if not one.noun or not other.noun or left is None or right is None:
        return "unknown"
    printed = names_its_noun(one.figure) and names_its_noun(other.figure)
    return "opposed" if printed and opposed(one.noun, other.noun, bases) else bases.nouns.relation(left, right)


def names_its_noun(figure: Figure) -> bool:
    """Whether a count is printed with its noun: not *11*, nor *4.6 rattled the towns*, nor a *200-bed hospital*."""
    return figure.noun is not None and figure.printed[1].is_integer() and HYPHEN not in figure.text.split()[0]


def event(one: Record, other: Record, bases: Bases) -> Outcome:
    """What happened to the counted; or what is measured, which many figures of one article share."""
    if not one.event or not other.event:
        return "unknown"
    if opposed(one.event, other.event, bases):
        return "opposed"
    same = "same" if one.kind == COUNT else "same-measure"
    return same if one.event[0] == other.event[0] else "different"


def verb(one: Record, other: Record, bases: Bases) -> Outcome:
    """The verb of the clause."""
    left, right = one.figure.frame.verb, other.figure.frame.verb
    return "unknown" if left is None or right is None else "same" if left == right else "different"


def opposed(one: tuple[str, ...], other: tuple[str, ...], bases: Bases) -> bool:
    """Whether two types, or kinds above them, exclude each other."""
    return any(left != right and frozenset((left, right)) in bases.opposed for left in one for right in other)


def change(one: Record, other: Record, bases: Bases) -> Outcome:
    """A level, or a movement by so much, from there, by a factor."""
    left, right = moved(one), moved(other)
    if left == right:
        return "unknown"
    told = one.figure.change is not None and other.figure.change is not None  # by so much, and to so much
    return "one" if "level" in (left, right) and not told else "different"


def moved(record: Record) -> str:
    """What kind of movement a figure tells; ``to`` a value is that value."""
    kind = record.figure.change.kind if record.figure.change else "to"
    return "level" if kind == "to" else kind


def per(one: Record, other: Record, bases: Bases) -> Outcome:
    """What the figure is for each one of."""
    left, right = one.figure.frame.per, other.figure.frame.per
    return "unknown" if left == right else "different" if left and right else "one"


def origin(one: Record, other: Record, bases: Bases) -> Outcome:
    """The place from which a figure is measured."""
    return shared(one.anchor, other.anchor)


def modifiers(one: Record, other: Record, bases: Bases) -> Outcome:
    """The words that narrow what is counted."""
    heads = {one.figure.frame.head, other.figure.frame.head}
    return shared(narrowing(one) - heads, narrowing(other) - heads)


def narrowing(record: Record) -> frozenset[str]:
    """What stands before the counted, and behind its *of*."""
    return frozenset((*record.figure.frame.modifiers, *record.figure.frame.complement))


def holder(one: Record, other: Record, bases: Bases) -> Outcome:
    """The noun that has the number: the toll of 17, the toll stood at 17."""
    left, right = one.figure.frame.holder, other.figure.frame.holder
    if not left or not right:
        return "unknown"
    known = bases.nouns.relation(left, right)
    same = known == "unknown" and bases.stems(left) == bases.stems(right)
    return "same" if same or known in ALIKE else "different"


def whose(one: Record, other: Record, bases: Bases) -> Outcome:
    """To whom the figure belongs; two ages of persons of whom each is named, and otherwise, are never one."""
    if one.figure.dimension == AGE and one.head and other.head and named(one) and named(other):
        return "same" if one.head & other.head else "opposed"
    return shared(one.person, other.person)


def named(record: Record) -> bool:
    """Whether the bearer of an age is called by name."""
    return (record.figure.noun or "")[:1].isupper()


def scope(one: Record, other: Record, bases: Bases) -> Outcome:
    """How the numbers stand to others of their kind: total, part, new, forecast."""
    left, right = reach(one), reach(other)
    if left == right:
        return "same" if left else "unknown"
    return "different" if left and right else "one"


def reach(record: Record) -> str:
    """The scope of a figure; a part of something named before is a part."""
    return record.figure.frame.scope or ("part" if record.figure.frame.subset else "")


def words(one: Record, other: Record, bases: Bases) -> Outcome:
    """How much the two sentences have in common, words that their articles have often counting less.

    ``alike`` are sentences that differ in a word or two.
    """
    every = one.words | other.words
    if len(every) >= LONG and len(one.words & other.words) >= ALL * len(every):
        return "alike"
    return math.fsum(rarity(word, one.page, other.page) for word in one.words & other.words)


def context(one: Record, other: Record, bases: Bases) -> Outcome:
    """How many words in a row are the same right before and right behind the numbers."""
    return float(alike(one.before, other.before) + alike(one.behind, other.behind))


def alike(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many equal words two rows begin."""
    return next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )


def rank(one: Record, other: Record, bases: Bases) -> Outcome:
    """Whether each is the first that its article has of its thing."""
    if not ((one.event and other.event) or (one.noun and other.noun)):
        return "unknown"
    if len(one.siblings) == len(other.siblings) == 1:
        return "only"
    return "same" if not one.rank and not other.rank else "unknown" if one.rank and other.rank else "one"


def day(one: Record, other: Record, bases: Bases) -> Outcome:
    """The days that the sentences tell of: the moment nearest to each figure.

    ``one-apart``: only one has a moment, and that lies well before its article, or behind it.
    """
    left, right = one.day, other.day
    if not (left.first and left.last and right.first and right.last):
        return "one-apart" if aside(one) or aside(other) else "unknown"
    apart = (max(left.first, right.first) - min(left.last, right.last)).days
    return "same" if apart <= 0 else "different" if apart > SEASON else "unknown"


def aside(record: Record) -> bool:
    """Whether a figure is told of a time that is not that of its article."""
    told, told_of = record.told, record.day
    if told.first is None or told.last is None or told_of.first is None or told_of.last is None:
        return False
    return (told.first - told_of.last).days > SEASON or told_of.first > told.last


def value(one: Record, other: Record, bases: Bases) -> Outcome:
    """What the numbers say for one thing; that they lie far apart says nothing against it."""
    left, right = one.printed[1], other.printed[1]
    if one.printed == other.printed:
        return "same-rare" if rare(left) else "same"
    slip = slipped(one, other)
    if slip is not None:
        return slip if min(digits(left), digits(right)) > FEW else f"{slip}-few"
    return next((level for level, ratio in NEARNESS if near(left, right, ratio)), "unknown")


def slipped(one: Record, other: Record) -> str | None:
    """Whether one number is the other with a slip of the hand: ``shifted`` by powers of ten, two digits ``swapped``.

    Both are compared as printed, in one unit.
    """
    left, right = one.figure.printed[1], other.figure.printed[1]
    if one.figure.unit != other.figure.unit or one.kind == TIME:
        return None
    return "shifted" if shifted(left, right) else "swapped" if swapped(left, right) else None


def kind(one: Record, other: Record, bases: Bases) -> Outcome:
    """What sort of figure both are."""
    return bases.sort(one.kind)


FIELDS: Mapping[str, Comparison] = MappingProxyType(
    {
        found.__name__: found
        for found in (
            change, per, origin, noun, event, verb, modifiers, holder, whose, scope, words, context, rank, day, value,
            kind,
        )
    }
)  # fmt: skip


def shared(one: frozenset[str] | frozenset[int], other: frozenset[str] | frozenset[int]) -> Outcome:
    """Whether two sets have something in common; an empty one says nothing."""
    return "unknown" if not one or not other else "same" if one & other else "different"


def rarity(word: str, one: Page, other: Page) -> float:
    """How much a word weighs: the less the more sentences of the two articles have it."""
    return 1 / math.sqrt(max(1, one.words[word]) * max(1, other.words[word]))


def near(one: float, other: float, ratio: float) -> bool:
    """Whether the larger of two numbers is at most so many times the smaller."""
    smaller, larger = sorted((one, other))
    return smaller > 0 and larger <= ratio * smaller


def shifted(left: float, right: float) -> bool:
    """Whether two numbers have the same two or more digits, a power of ten apart by which a hand or a word may slip."""
    return powers(left, right) in SLIPS and digits(left) > 1


def powers(left: float, right: float) -> int:
    """How many powers of ten lie between two numbers of the same digits; 0 for others."""
    if left <= 0 or right <= 0:
        return 0
    power = abs(math.log10(left / right))
    return round(power) if abs(power - round(power)) < 1e-9 else 0


def swapped(left: float, right: float) -> bool:
    """Whether two numbers have the same digits, two of them in each other's place: 28 and 82, 184.6 and 186.4."""
    one, other = f"{left:.10g}", f"{right:.10g}"
    if one.find(".") != other.find(".") or len(one) != len(other) or sorted(one) != sorted(other):
        return False
    places = [at for at, (here, there) in enumerate(zip(one, other, strict=True)) if here != there]
    return len(places) == 2 and "0" not in (one[places[0]], other[places[0]])


def rare(value: float) -> bool:
    """Whether a number has more than two digits that are not zeros at its end."""
    return digits(value) > 2


def digits(value: float) -> int:
    """How many digits a number has between the zeros before and behind them."""
    return len(f"{value:.10g}".replace(".", "").strip("0"))
