"""Rule kinds of linking and judging: what may be compared, how close is close, how severe."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.model import Severity

When = Literal[
    "bounds-apart", "opposite-ways", "digits-swapped", "moved", "explained", "another-age", "same-value", "converted",
    "implicature", "tally-grown", "overlap", "rounding", "whole", "residue", "later-and-higher", "provisional",
    "side-by-side", "later-but-lower", "powers-of-ten", "level-moved", "vague", "undated", "far-apart-in-time",
    "age-to-come", "otherwise",
]  # fmt: skip


class Level(NamedTuple):
    """One step of judging two figures of a slot; the first whose `when` holds decides. ``says`` is its sentence."""

    when: When
    verdict: Literal["agree", "compatible", "update", "conflict"]
    says: str
    code: str = ""
    severity: Literal["error", "warning", "note", "none"] = "none"
    at_most: float = 0.0


class FigureCheck(NamedTuple):
    """What it means that two figures of one thing differ.

    ``alike`` are words that mean one thing here. ``generic`` nouns are no keys; ``open`` nouns and ``unspecific``
    measures leave open what is counted. Of ``opposed`` nouns, measures or predicates two different ones never speak of
    the same. ``running`` measures are tallies that only rise, ``moving`` ones differ from day to day, what is of a
    ``fixed`` kind does not change in months; ``adding`` scopes tell of what comes to another number; ``provisional``
    words announce that a number will be revised, ``revised`` are of what may be moved, ``recounted`` phrases tell why;
    after ``ended`` ones, ``ending`` ones before a name and ``dying`` ones behind it, an age stays; one that somebody is
    ``turning`` is to come. Findings on the measures of ``first`` are told before others as grave. A key that more than
    ``block`` figures of one article share is left out; in a slot of more than ``slot`` only alike figures are compared.
    """

    alike: tuple[tuple[str, ...], ...]
    generic: tuple[str, ...]
    open: tuple[str, ...]
    unspecific: tuple[str, ...]
    opposed: tuple[tuple[str, ...], ...]
    running: tuple[str, ...]
    moving: tuple[str, ...]
    fixed: tuple[str, ...]
    adding: tuple[str, ...]
    revised: tuple[str, ...]
    provisional: tuple[str, ...]
    recounted: tuple[str, ...]
    ended: tuple[str, ...]
    ending: tuple[str, ...]
    dying: tuple[str, ...]
    turning: tuple[str, ...]
    first: tuple[str, ...]
    block: int
    slot: int
    level: tuple[Level, ...]


class EventCheck(NamedTuple):
    """When two articles tell of one event: from a likeness of ``alike`` on, 1 being the same words.

    Of what they name beside persons ``named`` has to be alike, where both name anything. A name weighs ``names`` times
    what another word does. Articles are looked up by two of the ``themes`` words that each dwells on most, among all
    articles and among those of as many ``days``; what more than ``block`` articles share is left out.
    """

    themes: int
    names: float
    alike: float
    named: float
    days: tuple[int, ...]
    block: int


class OriginCheck(NamedTuple):
    """From which share of common wording on two articles count as one source.

    Runs of ``words`` words are compared, those that more than ``common`` articles have are left out. At least ``least``
    of them must be shared; ``wire`` and ``copy`` are shares of the shorter article.
    """

    words: int
    least: int
    common: int
    wire: float
    copy: float


class CreditCheck(NamedTuple):
    """What it means for two values that one source is credited with both (``one``), or two sources (``two``).

    One named source makes a finding at least of ``severity``, two make it at most ``at_most``. Sources of an ``idle``
    kind are nobody in particular; ``pointing`` words only point at one.
    """

    one: str
    two: str
    severity: Severity
    at_most: Severity
    idle: tuple[str, ...]
    pointing: tuple[str, ...]


class AuthorityCheck(NamedTuple):
    """When one figure is credited to two authorities, and is no year.

    Who does what a verb of ``verbs`` says has worked it out, and who stands behind one of ``nouns`` and of ``joining``,
    or before a word of ``closing`` at the end.
    The sentences share at least ``shared`` words, and ``much`` where the number has not ``digits`` beside zeros. An
    authority has a name or is one of the ``bodies``; ``idle`` words tell none, ``media`` only pass on, ``nobody`` in
    particular is none; bodies and members of one of the ``families`` may be one. Figures of ``common`` dimensions are
    of many things.
    """

    code: str
    severity: Severity
    says: str
    digits: int
    years: tuple[int, int]
    shared: int
    much: int
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    joining: tuple[str, ...]
    closing: tuple[str, ...]
    idle: tuple[str, ...]
    media: tuple[str, ...]
    bodies: tuple[str, ...]
    nobody: tuple[str, ...]
    common: tuple[str, ...]
    families: tuple[tuple[str, ...], ...]


class BearingCheck(NamedTuple):
    """When one distance from one place cannot lie in two directions: from a ``turn`` of so many degrees on.

    Distances that differ by no more than the share ``alike`` are one, those under ``least`` metres may be of anything
    near, unless their sentences share so much (``enough``). ``directions`` in degrees from north; ``ways`` are those
    that are no points of the compass, each with the opposed one.
    """

    code: str
    severity: Severity
    says: str
    alike: float
    least: float
    turn: int
    enough: float
    directions: dict[str, int]
    ways: dict[str, str]


class DeedCheck(NamedTuple):
    """When two articles exchange who did something and whom it was done to.

    ``deeds`` are classes of verbs, each as it is, with its preposition, or with its noun and preposition, ``turned``
    those that tell it the other way round (*lost to*), ``nouns`` tell it with theirs (*win over*). Other verbs stand
    for themselves, but for those that ``either`` may do to the other. What is ``mutual``, or in no class, is a note.
    Modals of ``unsure`` tell nothing that happened, but those of ``owing`` what is ``owed``; a deed of ``carried`` has
    something that one gives the other. Of ``plans`` to do it the doer is that of the verb before; ``idle`` words tell
    nobody apart.
    """

    code: str
    severity: Severity
    says: str
    deeds: dict[str, tuple[str, ...]]
    turned: dict[str, tuple[str, ...]]
    nouns: dict[str, tuple[str, ...]]
    mutual: tuple[str, ...]
    either: tuple[str, ...]
    unsure: tuple[str, ...]
    owed: tuple[str, ...]
    carried: tuple[str, ...]
    owing: tuple[str, ...]
    plans: tuple[str, ...]
    idle: tuple[str, ...]


class AgedCheck(NamedTuple):
    """When two articles give one person two ages, at least one of them by a description.

    Ages that differ by no more than ``most`` years may have a birthday between them, and those more than ``slip`` apart
    are of two persons, and so are one below and one from ``grown`` on. A description that one of the
    ``definite`` words leads, no more than ``reach`` words before the age, means who is named in the last of fewer
    than ``far`` sentences before, any other who is named behind it. Words of ``general`` tell nobody apart.
    """

    code: str
    severity: Severity
    says: str
    most: int
    slip: int
    grown: int
    definite: tuple[str, ...]
    reach: int
    far: int
    general: tuple[str, ...]


class DurationCheck(NamedTuple):
    """When two lengths of time, each the only one of its scale that the other article has not, are of one happening.

    The figures have this ``measure`` and a unit of one of the ``scales``, stand at most ``near`` sentences below the
    lead, and their sentences share so many words (``enough``). Up to the share ``near_by`` they are one, rounded; from
    ``within`` times on they are of two things, and so they are in articles more than ``days`` apart. With a word of
    ``before`` or ``behind`` next to it a length tells how long before or after something else. Two lengths with a word
    of ``lasting`` right before them need no word in common; of ``coarse`` scales more are needed else.
    Beside so many ``measures`` of other things in its sentence it is one of a list of what something has.
    """

    code: str
    severity: Severity
    says: str
    measure: str
    near: int
    enough: int
    near_by: float
    within: float
    days: int
    measures: int
    before: tuple[str, ...]
    behind: tuple[str, ...]
    lasting: tuple[str, ...]
    scales: dict[str, tuple[str, ...]]
    coarse: dict[str, int] = {}


class WholeCheck(NamedTuple):
    """When the number of a whole is told of a part: from ``least`` on, with so many words of the part (``enough``).

    A part is told with a word of ``them`` (17 of them; among them are 12, behind one of ``openers``), with one of
    ``alone`` at most ``near`` words before it, or behind a comma with one of ``of`` (41 nurses, 12 from Kenya). One
    word of the part is enough beside a word of ``alone``, and where all of them stand within ``reach`` code points
    behind the number. Words of ``every`` are of no part.
    """

    code: str
    severity: Severity
    says: str
    least: float
    enough: int
    reach: int
    near: int
    them: tuple[str, ...]
    openers: tuple[str, ...]
    of: tuple[str, ...]
    alone: tuple[str, ...]
    every: tuple[str, ...] = ()


class UnitCheck(NamedTuple):
    """One number with two units: of one thing, with at least so many ``digits`` that are no zeros at its end.

    Units of one group of ``alike`` are called by one name (dollars), and are not told apart; ``bare`` ones are no units
    of a price or an index, which has one all the same. Amounts of money from
    ``sum`` on that have one number are of one thing, whatever they are said of; so are two measures of one dimension
    from ``measured`` on.
    """

    code: str
    severity: Severity
    says: str
    digits: int
    sum: float
    measured: float
    alike: tuple[tuple[str, ...], ...]
    bare: tuple[str, ...] = ()


KINDS: dict[str, type] = {
    "event": EventCheck,
    "figures": FigureCheck,
    "origin": OriginCheck,
    "credit": CreditCheck,
    "authority": AuthorityCheck,
    "bearing": BearingCheck,
    "aged": AgedCheck,
    "deed": DeedCheck,
    "duration": DurationCheck,
    "unit-clash": UnitCheck,
    "whole": WholeCheck,
}
SHOWS: dict[str, tuple[str, str | None]] = {
    "event": ("comparisons", None),
    "figures": ("comparisons", None),
    "origin": ("origins", None),
    "credit": ("findings", None),
    "authority": ("findings", None),
    "bearing": ("findings", None),
    "aged": ("findings", None),
    "deed": ("findings", None),
    "duration": ("findings", None),
    "unit-clash": ("findings", None),
    "whole": ("findings", None),
}
