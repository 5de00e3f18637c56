"""What happened when: the moments of an article, each with the act that it dates and with those who take part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.link.bases import SILENT, Bases
from factcheck.model import Event, Mention, Moment, Participant, Period, Reading, Span
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.moments import HappeningRule

REACH = 24  # code points before a moment in which its hedge stands
SHORT = 3  # letters below which a word has no stem: GM
CLOSE = 3  # words before a moment one of which may bound it: until at least Monday
TIGHT = 9  # code points between a noun and its moment: "the collapse early on Monday"
NEAR = ("weekday", "date", "clock")  # of a month or year more has to agree: all that the sentence names
SURE = 60  # days from publication from which on a date without its year may be of another one
FUTURE = ("will", "shall")
Acts = frozenset[str]


class Beside(NamedTuple):
    """What else an article dates: the act, who takes part, and when."""

    acts: Acts
    words: frozenset[str]
    moment: Moment


class Happening(NamedTuple):
    """A moment with the acts that it dates and the stems of who takes part; no act where the verb tells none.

    ``heads`` are the nouns among ``words``, ``sentence`` the stems of the whole sentence, ``names`` what must not be
    another. ``marks`` are the words that make it one of several, ``bounds`` those that make the moment a bound of a
    time, ``hedge`` what stands before it. ``top`` at the top of its article, ``listed`` where the rules know the act,
    ``planned`` where it had still to come on the day it was ``told``. ``beside`` is all that the article dates.
    """

    mention: Mention
    moment: Moment
    acts: Acts
    words: frozenset[str]
    sentence: frozenset[str]
    names: frozenset[str]
    marks: frozenset[str]
    bounds: frozenset[str]
    heads: frozenset[str]
    top: bool
    listed: bool
    planned: bool | None
    counts: Counter[str]
    hedge: str
    told: Period
    beside: tuple[Beside, ...] = ()


class Happenings:
    """Reads happenings by the rules of a rulebook."""

    def __init__(self, rulebook: Rulebook, bases: Bases):
        rules = [rule for _, rule in rulebook.of(HappeningRule)]
        self.bases = bases
        self.light = frozenset(word for rule in rules for word in rule.light)
        self.again = frozenset(word for rule in rules for word in rule.again)
        self.picks = frozenset(word for rule in rules for word in rule.picks)
        self.phases = frozenset(act for rule in rules for act in rule.phases)
        self.bounds = frozenset(word for rule in rules for word in rule.bounds)
        self.begins = frozenset(word for rule in rules for word in rule.begins)
        self.acts: dict[str, set[str]] = {}
        for rule in rules:
            for act, words in rule.acts.items():
                for word in words:
                    self.acts.setdefault(word, set()).add(act)

        self.known = frozenset(act for acts in self.acts.values() for act in acts)

    def of(self, number: int, reading: Reading) -> list[Happening]:
        """The happenings of an article, each with all others."""
        found = list(self.alone(number, reading))
        beside = tuple(Beside(one.acts, one.words, one.moment) for one in found)
        return [one._replace(beside=beside) for one in found]

    def alone(self, number: int, reading: Reading) -> Iterator[Happening]:
        """The happenings of an article, each by itself."""
        text = reading.article.text
        first = next((at for at, sentence in enumerate(reading.sentences) if sentence.role == "body"), 0)
        stems = [frozenset(self.bases.stems(text[slice(*sentence.span)])) for sentence in reading.sentences]
        counts = Counter(word for found in stems for word in found)
        cues = {statement.cue.span for statement in reading.statements if statement.cue}
        for moment in reading.moments:
            sentence = reading.sentences[moment.sentence]
            event = dated(reading, moment, cues)
            if sentence.role in SILENT or event is None or event.negated or is_aside(text, sentence.span, moment):
                continue
            noun = nominal(event, moment, self.acts)
            if noun is None and event.verb not in self.acts and any(touch(event.span, cue) for cue in cues):
                continue
            words, named, acts = self.words(reading, event), self.named(reading, moment), self.acts_of(event, noun)
            hedge = f" {text[max(0, moment.span[0] - REACH) : moment.span[0]].casefold().strip()}"
            planned = is_planned(event, moment, reading.article.published)
            bounds = self.bounds - (self.begins if planned else frozenset())
            yield Happening(
                Mention(number, moment), moment, acts, words, stems[moment.sentence] | named,
                words & named if moment.kind in NEAR else named, self.marks(text[slice(*sentence.span)], event),
                bounds & frozenset(hedge.split()[-CLOSE:]),
                frozenset(one.lemmas[-1] for one in parts(event) if one.lemmas),
                sentence.role == "headline" or moment.sentence <= first + 1, not acts.isdisjoint(self.known),
                planned, counts, hedge, reading.article.published,
            )  # fmt: skip

    def named(self, reading: Reading, moment: Moment) -> frozenset[str]:
        """The stems of the names in the sentence of a moment, but for those of who says it; short ones as they are."""
        heard = [one.speaker.span for one in reading.statements if one.speaker and one.sentence == moment.sentence]
        here = (name for name in reading.names if name.sentence == moment.sentence)
        near = moment.kind in NEAR
        names = [name.text for name in here if not (near and any(touch(name.span, span) for span in heard))]
        short = (name.casefold() for name in names if len(name) < SHORT)
        return frozenset((*self.bases.stems(" ".join(names)), *short))

    def words(self, reading: Reading, event: Event) -> frozenset[str]:
        """The stems of those who take part, without when; a pronoun stands for who took part before."""
        text = reading.article.text
        when = {
            word for one in reading.moments if one.sentence == event.sentence for word in self.bases.stems(one.text)
        }
        doer = event.agent or event.patient
        found = {stem for one in parts(event) for stem in self.bases.stems(text[slice(*one.span)])}
        if doer and not self.bases.stems(text[slice(*doer.span)]):
            found.update(self.bases.stems(text[slice(*before(reading, event))]))
        return frozenset(found - when)

    def marks(self, sentence: str, event: Event) -> frozenset[str]:
        """The words that make a happening one of several: anywhere in its sentence, or with those who take part."""
        said = frozenset(word.strip(",.;:\"'()”’").casefold() for word in sentence.split())
        return (self.again & said) | (self.picks & {word for one in parts(event) for word in one.lemmas})

    def acts_of(self, event: Event, noun: str | None) -> Acts:
        """The acts of a verb with those of its subject: the blast ripped through, or of the noun with the moment."""
        if noun is not None:
            return frozenset(self.acts[noun])
        verb = event.verb.split()[0]
        names = [event.verb, verb, *(f"{verb} {one.lemmas[-1]}" for one in parts(event) if one.lemmas)]
        names += [f"{verb} {preposition}" for preposition, _ in event.adjuncts]
        told = frozenset(act for name in names for act in self.acts.get(name, ()))
        if told & self.phases or not (told or {event.verb, verb} & self.light):
            return told or frozenset((verb,))
        doer = [one.lemmas[-1] for one in (event.agent, event.patient if not told else None) if one and one.lemmas]
        return told | {act for head in doer for act in self.acts.get(head, ())}


def dated(reading: Reading, moment: Moment, cues: set[Span]) -> Event | None:
    """The event that a moment dates: the verb before it, or that behind it where a comma or a word of speech parts."""
    here = [event for event in reading.events if event.sentence == moment.sentence]
    holding = [event for event in here if any(touch(one.span, moment.span) for one in parts(event))] or here
    before = [event for event in here if event.span[0] < moment.span[0]]
    if before and (before[-1] in holding or reaches(reading, before[-1], moment, cues)):
        return before[-1]
    return next((event for event in holding if event.span[0] >= moment.span[0]), holding[-1] if holding else None)


def reaches(reading: Reading, event: Event, moment: Moment, cues: set[Span]) -> bool:
    """Whether nothing parts a moment from the verb before it."""
    parted = "," in reading.article.text[event.span[1] : moment.span[0]]
    return not parted and not any(touch(event.span, cue) for cue in cues)


def is_aside(text: str, sentence: Span, moment: Moment) -> bool:
    """Whether a moment stands in brackets: there it tells since when, or says it again on another clock."""
    return text.rfind("(", sentence[0], moment.span[0]) > text.rfind(")", sentence[0], moment.span[0])


def before(reading: Reading, event: Event) -> Span:
    """From the sentence before that of an event up to the event."""
    return reading.sentences[max(0, event.sentence - 1)].span[0], event.span[0]


def nominal(event: Event, moment: Moment, acts: dict[str, set[str]]) -> str | None:
    """The noun of an act that a moment stands with: *its flight on May 7*, *Monday's collapse*."""
    for one in parts(event):
        head = one.lemmas[-1] if one.lemmas else ""
        if head not in acts:
            continue
        inside = touch(one.span, moment.span) and one.span != moment.span
        subject = (
            one in (event.agent, event.patient) and one.span[1] <= moment.span[0] and moment.span[1] <= event.span[0]
        )
        if inside or subject or (event.span[1] < one.span[1] and 0 < moment.span[0] - one.span[1] <= TIGHT):
            return head
    return None


def parts(event: Event) -> Sequence[Participant]:
    """All that take part in an event."""
    return [one for one in (event.agent, event.patient, *(adjunct for _, adjunct in event.adjuncts)) if one]


def touch(one: Span, other: Span) -> bool:
    """Whether two spans have something in common."""
    return one[0] < other[1] and other[0] < one[1]


def is_planned(event: Event, moment: Moment, published: Period) -> bool | None:
    """Whether a moment had still to come when it was told; ``None`` where its day or year is a guess."""
    if moment.clock and not moment.period.first:
        return None
    if not (moment.period.first and published.last):
        return event.modal in FUTURE or event.kind == "infinitive"
    away = (moment.period.first - published.last).days
    guessed = moment.kind == "date" and "year" not in dict(moment.terms) and abs(away) > SURE
    return None if guessed else away > 0
