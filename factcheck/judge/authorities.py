"""Judges one figure that two articles credit to two authorities: the institute here, the ministry there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.mouths import folded
from factcheck.judge.pairs import Pair, PairJudge, conflict, figure
from factcheck.link.bases import stem
from factcheck.link.comparisons import digits
from factcheck.model import Event, Figure, Finding, Mention, Reading, Span, Speaker
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import AuthorityCheck

WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
GENITIVE = re.compile(r"[^\W\d_]+(?:['’]s|s['’]) $")
WHOSE = re.compile(r"\b(?:[Tt]he|[Aa]n?) ((?:[\w-]+ ){0,3}[\w-]+)(?:['’]s|(?<=s)['’]) (?:[a-z]+ )?([a-z]+)")
ENDS = re.compile(r"[,;:.()—“”\"\n]")
COMMON = 10  # up to which whole numbers are of many things
SHORT = 3  # letters below which a word tells nothing
PERSONAL = 2  # names of a person, beyond which it is told of what body


class Authority(NamedTuple):
    """Who has worked out a figure: as printed, its telling stems, its names, the families of bodies it is of."""

    text: str
    words: frozenset[str]
    names: tuple[str, ...]
    families: frozenset[int]
    short: frozenset[str]
    person: bool


class Credited(NamedTuple):
    """A figure with its authority; ``near`` are the stems of all sentences of its article that print it."""

    mention: Mention
    number: float
    unit: str
    about: frozenset[str]
    source: Authority
    near: frozenset[str]


class AuthorityJudge(PairJudge[Credited, AuthorityCheck]):
    """The checks of a rulebook on whose a figure is; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        super().__init__(rulebook.of(AuthorityCheck))

    def nodes(self, number: int, reading: Reading, check: AuthorityCheck) -> list[Credited]:
        """The rare figures of an article that an authority is credited with."""
        return list(credited(number, reading, check))

    def keys(self, node: Credited, check: AuthorityCheck) -> Iterator[tuple[str, ...]]:
        """The number with its unit."""
        yield f"{node.number:.10g}", node.unit

    def holds(self, one: Credited, other: Credited, check: AuthorityCheck) -> bool:
        """Whether one figure is credited to two, and neither article has the authority of the other beside it."""
        known = one.source.words <= other.near or other.source.words <= one.near
        if figure(one).strict != figure(other).strict:
            return False  # more than 40 is another number than 40
        least = check.shared if digits(one.number) >= check.digits else check.much
        return len(one.about & other.about) >= least and not known and are_two(one.source, other.source)

    def told(
        self, readings: Sequence[Reading], rule: str, check: AuthorityCheck, group: Sequence[Pair[Credited]]
    ) -> Finding:
        """The finding on one figure."""
        found = {one.mention: one for pair in group for one in pair}
        claims = tuple(sorted(found, key=place))
        first, second = group[0]
        message = check.says.format(value=figure(first).text, left=first.source.text, right=second.source.text)
        because = (f"both tell of {', '.join(sorted(first.about & second.about))}",)
        slot = f"credit: {first.number:.10g}"
        return conflict(readings, rule, check, claims, message=message, because=because, slot=slot)


def credited(number: int, reading: Reading, check: AuthorityCheck) -> Iterator[Credited]:
    """The rare figures of an article that one authority is credited with."""
    for one in reading.figures:
        if not is_rare(one, check) or one.frame.negated:
            continue
        source = authority(reading, one, check)
        if source is not None and source.words:
            same = [other.sentence for other in reading.figures if other.printed == one.printed]
            text = " ".join(reading.article.text[slice(*reading.sentences[at].span)] for at in same)
            about = stems(reading.article.text[slice(*reading.sentences[one.sentence].span)], check) - source.words
            about |= {one.measure} if one.measure and not one.unit else set()
            near = stems(text, check) - (source.words if len(set(same)) == 1 else frozenset())
            yield Credited(Mention(number, one), one.printed[0], one.unit or "", about, source, near)


def is_rare(figure: Figure, check: AuthorityCheck) -> bool:
    """Whether a number of something, no year, is so rare that two articles have it from one source."""
    if figure.printed[0] != figure.printed[1] or figure.dimension in check.common:
        return False
    number = figure.printed[0]
    if number == int(number) and (number <= COMMON or (figure.unit is None and number in range(*check.years))):
        return False
    return bool(figure.unit or figure.noun or figure.measure or number != int(number))


def authority(reading: Reading, figure: Figure, check: AuthorityCheck) -> Authority | None:
    """Who is credited with a figure: the speaker of its statement, who has counted it, whose estimate it is."""
    told = next((one.speaker for one in reading.statements if one.id == figure.statement), None)
    if figure.statement is not None:
        return spoken(told, check) if told else None
    text, span = reading.article.text, reading.sentences[figure.sentence].span
    for event in reading.events:
        if event.sentence != figure.sentence or event.verb not in check.verbs:
            continue
        if behind := by_whom(reading, event, figure):
            return called(behind, check)
        if reckons(reading, event, figure):
            start = agent(text, event, span[0])
            named = any(one.kind == "person" and start <= one.span[0] < event.span[0] for one in reading.names)
            return called(text[start : event.span[0]], check, person=named)
    said = (*estimates(reading, span, check), *owned(text[slice(*span)], check), *closing(text[slice(*span)], check))
    return next((called(one, check) for one in said), None)


def by_whom(reading: Reading, event: Event, figure: Figure) -> str:
    """Who has counted a figure before the verb: *46 centimetres were measured by the engineers*; empty where nobody."""
    agent, text = event.agent, reading.article.text
    if agent is None or event.negated or figure.span[0] >= agent.span[0] or agent.span[0] < event.span[1]:
        return ""
    start = agent.span[0]
    stop = min(
        (one.span[0] for one in reading.events if one.span[0] > start),
        default=reading.sentences[event.sentence].span[1],
    )
    return ENDS.split(text[start : min(stop, reading.sentences[event.sentence].span[1])])[0]


def owned(sentence: str, check: AuthorityCheck) -> Iterator[str]:
    """Whose reckoning, study or survey a sentence names: *by the port authority's reckoning*."""
    for found in WHOSE.finditer(sentence):
        if found[2] in check.nouns:
            yield found[1]


def reckons(reading: Reading, event: Event, figure: Figure) -> bool:
    """Whether a verb of counting has a figure behind it, or closes the sentence that tells it."""
    if event.agent is None or event.negated or event.kind != "main":
        return False
    text, end = reading.article.text, reading.sentences[figure.sentence].span[1]
    if figure.span[0] >= event.span[1]:
        between = (one for one in reading.events if event.span[1] <= one.span[0] < figure.span[0])
        return not any(one.kind == "main" and one.agent not in (None, event.agent) for one in between)
    return figure.span[1] < event.agent.span[0] and ENDS.search(text, event.span[1], end - 1) is None


def agent(text: str, event: Event, floor: int) -> int:
    """Where the words begin for who does what an event tells, with whose it is."""
    start = event.agent.span[0] if event.agent else event.span[0]
    owner = GENITIVE.search(text, floor, start)
    return owner.start() if owner else start


def estimates(reading: Reading, span: Span, check: AuthorityCheck) -> Iterator[str]:
    """Who is named with an estimate: *by the reckoning of the office*, *a count by its staff came to*."""
    sentence = reading.article.text[slice(*span)]
    for noun in check.nouns:
        for by in check.joining:
            at = f" {sentence.lower()}".find(f" {noun} {by} ")
            if at >= 0:
                start = span[0] + at + len(noun) + len(by) + 2
                stop = min((event.span[0] for event in reading.events if event.span[0] > start), default=span[1])
                yield ENDS.split(reading.article.text[start : min(stop, span[1])])[0]


def closing(sentence: str, check: AuthorityCheck) -> Iterator[str]:
    """Who closes a sentence with a verb of counting or saying: *..., growers in the valley estimate*."""
    told, _, verb = sentence.rstrip(" .\n").rpartition(" ")
    if verb in check.closing and "," in told:
        yield told.rpartition(",")[2]


def spoken(speaker: Speaker, check: AuthorityCheck) -> Authority | None:
    """A speaker as an authority; a person only with an office."""
    person = speaker.kind == "person"
    if speaker.kind == "anonymous" or (person and not speaker.role):
        return None
    text = speaker.text if not person or str(speaker.role) in speaker.text else f"{speaker.role} {speaker.name}"
    return called(text, check, person=person)


def called(text: str, check: AuthorityCheck, *, person: bool = False) -> Authority | None:
    """An authority by what it is called; none where that is no body and has no name."""
    words = WORD.findall(text)
    said = [word for word in words if folded(word) not in check.idle]
    names = tuple(word for word in words[1:] if word[:1].isupper()) or tuple(word for word in words if word.isupper())
    if not said or not (names or any(folded(word) in check.bodies for word in words)):
        return None
    if any(folded(word) in check.media or folded(word) in check.nobody for word in words):
        return None
    found = stems(text, check)
    families = (at for at, group in enumerate(check.families) if any(stem(word) in found for word in group))
    acronyms = [folded(word.replace("-", "")) for word in words if word.isupper() and len(word) > 1]
    short = frozenset((*acronyms, *(abbreviation(some) for some in (words, said, names) if len(some) > 1)))
    return Authority(" ".join(text.split()), found, names, frozenset(families), short, person)


def abbreviation(words: Sequence[str]) -> str:
    """The first letters of words, as they stand for them; abbreviations as they are."""
    return "".join(word.replace("-", "") if word.isupper() else word[0] for word in words).casefold()


def stems(text: str, check: AuthorityCheck) -> frozenset[str]:
    """The stems of the words that tell something."""
    said = (word for word in WORD.findall(text) if len(word) > SHORT or (word.isupper() and len(word) > 1))
    return frozenset(stem(folded(word)) for word in said if folded(word) not in check.idle)


def are_two(one: Authority, other: Authority) -> bool:
    """Whether two authorities have no word and no family in common, and neither is the other's abbreviation."""
    pairs = (
        (short, word) for here, there in ((one, other), (other, one)) for short in here.short for word in there.words
    )
    shortened = any(word.startswith(short) for short, word in pairs)
    if shortened or not (one.words.isdisjoint(other.words) and one.short.isdisjoint(other.short)):
        return False
    named = min(len(one.names), len(other.names)) > (PERSONAL if one.person or other.person else 1)
    return named or one.families.isdisjoint(other.families)


def place(mention: Mention) -> tuple[int, tuple[int, int]]:
    """Where a figure stands among all."""
    return mention.reading, mention.claim.span if isinstance(mention.claim, Figure) else (0, 0)
