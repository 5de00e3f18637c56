"""Rule kinds of the figures stage: how numbers are written, widened, named, moved and left alone."""

from __future__ import annotations

from typing import Literal, NamedTuple

Bound = Literal["at_least", "over", "at_most", "under", "about", "nearly", "between"]
Direction = Literal["up", "down"]
FigureWordClass = Literal[
    "article",  # a million, half a million
    "one-more",  # another pair of owls
    "auxiliary",  # nine hens had been killed
    "between",  # killed another nine hens
    "before-noun",  # killed in a fire
    "other-clause",  # nine guards said they saw it burn
    "copula",  # the toll was $9
    "conjunction",  # it made $9m while sales sank
    "subset",  # four of them
    "determiner",  # 9 tonnes of its rice
    "growing",  # a threefold increase in cases
    "people",  # 9 kg per head
    "each",  # 9 tonnes a day
    "owner",  # in his 60s
    "counting",  # the *number* of people killed rose to 17
    "stating",  # the toll *stands* at 17
    "placing",  # they *put* the toll at 17
    "by",  # rose by 5%
    "to",  # rose above 5%
    "from",  # rose from 5%
    "list",  # nine hens, four geese and two cows
    "again",  # 40 miles (64km)
    "negation",  # did not kill nine hens
    "contrast",  # four rather than nine
    "concession",  # dozens if not hundreds
    "headline",  # a 4.6 quake rattles Sonoma
    "lenient",  # not only nine
]


class Numeral(NamedTuple):
    """Words and letters that are numbers or parts of numbers.

    ``words`` add up (twenty, three), ``scales`` multiply what stands before them, ``suffixes`` do so glued to
    digits, ``parts`` are denominators, ``plurals`` open numbers (dozens) by [low, high], ``few`` stand before a
    scale (several hundred), ``sets`` are nouns for a fixed number (pair), approximate where ``loose``. ``lengths``
    behind 200m make it metres, ``comparing`` words behind ``three times`` make it a factor, ``earlier`` ones behind
    ``a year`` make that no rate, ``each`` are things that money is paid by (a share).
    ``spans`` are one of a unit of time (fortnight, weeklong), ``long`` makes one of a unit before it, ``halves`` add
    half of the unit before them. ``zeros`` count nothing where the dead, the hurt or the like are counted (no one was
    killed). ``decades`` are tens of somebody's years (fifties: 50), of which ``thirds`` before them take some (early: 0
    to 3).
    """

    words: dict[str, int] = {}
    scales: dict[str, float] = {}
    suffixes: dict[str, float] = {}
    lengths: tuple[str, ...] = ()
    parts: dict[str, int] = {}
    plurals: dict[str, tuple[float, float]] = {}
    few: dict[str, tuple[float, float]] = {}
    sets: dict[str, int] = {}
    spans: dict[str, str] = {}
    long: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()
    comparing: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    each: tuple[str, ...] = ()
    zeros: tuple[str, ...] = ()
    decades: dict[str, int] = {}
    thirds: dict[str, tuple[int, int]] = {}


class Shape(NamedTuple):
    """Phrases that do the same to a number; ``behind`` it instead of before it."""

    cues: tuple[str, ...]
    bound: Bound
    strict: bool = False
    behind: bool = False


class Hedge(NamedTuple):
    """Phrases that open or widen a number; ``low`` and ``high`` are factors for the ends of an approximate one."""

    shape: tuple[Shape, ...]
    low: float = 1.0
    high: float = 1.0


class UnitEntry(NamedTuple):
    """One unit: its plain English singular, its written forms, its size in the base unit of the dimension.

    ``symbols`` are matched as they are written, ``forms`` in any case; ``spaced`` symbols also count with a space
    before them. ``marks`` glued to a number count where they close no quotation (30'). ``zero`` is the reading in the
    base unit at 0 (temperatures). ``plural`` is what several are called in a message, where no *s* makes it.
    """

    name: str
    plural: str = ""
    forms: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    factor: float = 1.0
    zero: float = 0.0


class Unit(NamedTuple):
    """All units of one dimension; ``base`` is the one that factors lead to."""

    dimension: str
    base: str
    unit: tuple[UnitEntry, ...]
    scale: float = 1.0


class Currency(NamedTuple):
    """Currencies: codes, signs before or behind the number, words; ``small`` ones are hundredths of another.

    ``letters`` are signs only glued before a number with a magnitude (N500bn). ``bare`` signs and words name no
    country, ``scaled`` words are money only behind a magnitude (5 billion won). A word that is a weight too (pounds) is
    one before ``weights`` and behind ``weighing``.
    """

    codes: tuple[str, ...] = ()
    signs: dict[str, str] = {}
    letters: dict[str, str] = {}
    words: dict[str, str] = {}
    countries: dict[str, str] = {}
    bare: tuple[str, ...] = ()
    scaled: dict[str, str] = {}
    weights: tuple[str, ...] = ()
    weighing: tuple[str, ...] = ()


class Silence(NamedTuple):
    """Numbers that are no figures, by the words around them.

    ``before`` and ``behind`` are phrases that touch the number, ``numbers`` says which numbers they silence:
    any, only those written in digits, only in words, only below 100, only 1, only years,
    days of a month or parts (half).
    """

    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    numbers: Literal["any", "digits", "words", "small", "one", "year", "day", "part"] = "any"


class Noun(NamedTuple):
    """What is known of nouns: irregular plurals, and words by what they do next to a number.

    ``plural`` gives singulars; ``endings`` make people unless the word is among ``things``; ``openers`` open a new
    noun phrase; ``ends`` are words that end what is counted, ``skips`` stand between number and
    noun without naming anything, ``persons`` are people, ``singles`` end in s but are no plurals.
    """

    plural: dict[str, str] = {}
    ends: tuple[str, ...] = ()
    skips: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    singles: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()


class Scope(NamedTuple):
    """Phrases that say how a number stands to others of its kind; ``scope`` is the last part of the rule's id."""

    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


class Predicate(NamedTuple):
    """What was done to or by the counted: a family of verbs, adjectives and nouns; its name ends the rule's id.

    ``verbs`` are lemmas, ``phrases`` those with their particle or object (lay off, lose life), ``forms`` irregular or
    fixed forms, ``states`` adjectives (dead), ``nouns`` lead to a number (the death toll). ``opposite`` families
    exclude this one.
    """

    verbs: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    opposite: tuple[str, ...] = ()


class Measure(NamedTuple):
    """A family of countable or measurable things; its name is the last part of the rule's id.

    ``nouns`` are counted heads or two-word ends of a counted phrase. ``topics`` are what an amount is said of.
    ``units`` and ``dimensions`` belong to the family by themselves; with ``topics`` they limit what those claim.
    ``predicates`` claim people (and heads in ``nouns``) of whom that is said, whatever their own family.
    ``near`` words within a few words of a bare number claim it (a magnitude of 6.1), ``decimals`` behind one with a
    decimal point do (a 6.1 quake); ``leads`` are phrases right before one, with its hedge (home to about 9,000 people).
    """

    nouns: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    decimals: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    rank: int = 0


class Age(NamedTuple):
    """What makes a bare number an age: a word right ``before`` it (aged 42), or a phrase that ``leads`` to it.

    Behind a number so led only ``closing`` words may stand (she was 10 when). ``bearers`` have one behind *of*
    (a man of 38): words for people without children or members to count.
    """

    before: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


class Motion(NamedTuple):
    """Words of rising and falling: ``verbs`` and ``nouns`` with by/to/from, ``factors`` that carry their number.

    ``idle`` verbs move their subject only with by, to or from (raised $5m is no movement of 5m); ``fixed`` words take
    the ``to`` behind them for themselves (due to).
    """

    direction: Direction
    verbs: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    factors: dict[str, float] = {}


class FigureWord(NamedTuple):
    """Words or phrases of one class, by what they do around a number."""

    class_: FigureWordClass
    words: tuple[str, ...]


KINDS: dict[str, type] = {
    "figure-word": FigureWord,
    "numeral": Numeral,
    "hedge": Hedge,
    "unit": Unit,
    "currency": Currency,
    "silence": Silence,
    "noun": Noun,
    "scope": Scope,
    "predicate": Predicate,
    "measure": Measure,
    "age": Age,
    "motion": Motion,
}
SHOWS: dict[str, tuple[str, str | None]] = {
    "figure-word": ("figures", None),
    "numeral": ("figures", None),
    "hedge": ("figures", None),
    "unit": ("figures", None),
    "currency": ("figures", None),
    "silence": ("figures", None),
    "noun": ("figures", None),
    "scope": ("figures", None),
    "predicate": ("figures", None),
    "measure": ("figures", "measure"),
    "age": ("figures", None),
    "motion": ("figures", None),
}
