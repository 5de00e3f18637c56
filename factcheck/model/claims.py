"""Articles and what is read in them, immutable; this module imports nothing of ours.

Spans are ``(start, end)`` in code points of the article's text, end exclusive. Named tuples: a long article makes
thousands, and a frozen dataclass costs several times as much.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

Span = tuple[int, int]
Form = Literal["direct", "mixed", "indirect"]
Role = Literal["headline", "summary", "dateline", "byline", "body", "caption", "table", "note", "boilerplate"]


class Period(NamedTuple):
    """Days from first to last, both included; ``None`` is an end that nothing bounds."""

    first: date | None = None
    last: date | None = None


UNKNOWN = Period()
NO_COUNTRY = "currency of no named country"  # the notation of an amount in dollars, pesos ... that may be those of many


class Segment(NamedTuple):
    """A stretch of an article with one role."""

    role: Role
    span: Span


class Sentence(NamedTuple):
    """A sentence; ``paragraph`` counts the blocks of the article from 0, sentences never cross a block."""

    span: Span
    role: Role
    paragraph: int


class Anchor(NamedTuple):
    """From ``offset`` of the text on, the file reads on at ``line`` and ``column`` (both from 1)."""

    offset: int
    line: int
    column: int


class Article(NamedTuple):
    """One story as read.

    ``segments``: the roles that the format itself tells; the segment stage finds the others. ``anchors`` lead from the
    text to the file; where ``flowing``, it breaks lines as the file does. ``guid``: what all versions of a story share.
    ``notes`` are its editors', and what was odd about the file, ``doubts`` what may be missing here; ``titled`` is how
    much of the text is a title that the file keeps apart, with the blank line below.
    """

    id: str
    text: str
    path: str | None = None
    source: str | None = None
    published: Period = UNKNOWN
    published_at: str | None = None
    title: str | None = None
    language: str = "en"
    dateline: str | None = None
    byline: str | None = None
    version: str | None = None
    status: str = "usable"
    url: str | None = None
    notes: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
    anchors: tuple[Anchor, ...] = (Anchor(0, 1, 1),)
    flowing: bool = True
    guid: str | None = None
    doubts: tuple[str, ...] = ()
    titled: int = 0


class Skipped(NamedTuple):
    """An input that gave no article, and why; ``deliberate`` where that is as it should be (hidden, canceled)."""

    path: str
    reason: str
    deliberate: bool = False


class Change(NamedTuple):
    """A figure that tells a movement: ``rose by 5`` is (up, by), ``fell to 3`` (down, to), ``doubled`` (up, factor)."""

    direction: Literal["up", "down"]
    kind: Literal["by", "to", "from", "factor"]


class Frame(NamedTuple):
    """What a figure counts and in which role, all lower-case lemmas; ``None`` where the text does not say.

    ``scope`` is how the number stands to others of its kind: total, part, new, more, so_far, record, forecast.
    ``topic`` is what an amount is said of (unemployment, profit), ``subset`` marks a part of something named before,
    ``negated`` a number that the clause denies.

    What the syntax tells: ``verb`` of the clause and its ``family`` (an event rule), the ``role`` of the figure under
    it (of a passive, what something is done to is the object), ``agent`` the lemmas of whom else it takes, ``holder``
    the noun that has the number (toll *of* 17, the toll *was* 17), ``complement`` the lemmas behind *of* that say of
    what, ``place`` the names of where, ``modal`` an auxiliary that makes it no fact.
    """

    head: str | None = None
    modifiers: tuple[str, ...] = ()
    predicate: str | None = None
    per: str | None = None
    scope: str | None = None
    topic: str | None = None
    subset: bool = False
    negated: bool = False
    verb: str | None = None
    family: str | None = None
    role: Literal["subject", "object", "adjunct"] | None = None
    agent: tuple[str, ...] = ()
    holder: str | None = None
    complement: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    modal: str | None = None


class Figure(NamedTuple):
    """A number with what it counts or measures, as an interval; an end that is ``None`` is open.

    ``printed`` is the number as written (at least 17: 17, 17), ``bound`` the shape that the hedge gave it,
    ``strict`` whether the bound itself is excluded, ``notation`` how the digits were read where that needs saying
    (Indian grouping), ``also`` the same quantity said again in another unit, as (value, unit). ``sentence`` is an
    index into the reading's sentences, ``statement`` the id of the statement it stands in.
    """

    id: str
    span: Span
    text: str
    low: float | None
    high: float | None
    printed: tuple[float, float]
    bound: str = "exact"
    strict: bool = False
    approximate: bool = False
    vague: bool = False
    unit: str | None = None
    dimension: str | None = None
    measure: str | None = None
    noun: str | None = None
    change: Change | None = None
    frame: Frame = Frame()
    notation: str | None = None
    also: tuple[tuple[float, str], ...] = ()
    as_of: Period = UNKNOWN
    sentence: int = 0
    statement: str | None = None
    rule: str = ""


class Speaker(NamedTuple):
    """Who says it: the words in the text, the canonical name where it could be resolved, what kind of source."""

    span: Span
    text: str
    name: str | None = None
    kind: str = "unknown"
    role: str | None = None


class Cue(NamedTuple):
    """The words that mark an attribution: ``said``, ``according to``, ``did not deny``."""

    span: Span
    text: str


class Statement(NamedTuple):
    """Who said what, through whom. ``speaker`` is ``None`` where nobody is named or the speaker is uncertain.

    ``stance``: assert, deny, confirm, decline, question, demand, promise. ``via``: the statement, tweet or outlet
    that carried it. ``content`` keeps the marks of quotation inside its spans.
    """

    id: str
    speaker: Speaker | None
    cue: Cue | None
    content: tuple[Span, ...]
    form: Form
    stance: str
    via: str | None = None
    said_on: Period = UNKNOWN
    hearsay: bool = False
    sentence: int = 0
    rule: str = ""


class Name(NamedTuple):
    """A mention of a person, organisation or place. ``name`` is the fullest form that the article gives."""

    span: Span
    text: str
    name: str
    kind: str
    titles: tuple[str, ...] = ()
    role: str | None = None
    sentence: int = 0
    rule: str = ""


class Clock(NamedTuple):
    """Minutes since midnight from ``low`` to ``high``; ``zone`` in minutes east of UTC where the text names one."""

    low: int
    high: int
    zone: int | None = None
    zone_name: str | None = None


class Moment(NamedTuple):
    """A date or time. ``period`` is resolved against the article's publication, or bounded, or unknown.

    ``kind``: date, weekday, month, year, relative, clock, duration. ``terms``: its words as read (month 1, day 4).
    """

    span: Span
    text: str
    kind: str
    period: Period = UNKNOWN
    clock: Clock | None = None
    sentence: int = 0
    rule: str = ""
    terms: tuple[tuple[str, int], ...] = ()


Claim = Figure | Statement | Name | Moment
