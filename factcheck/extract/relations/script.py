"""An article as a script: a letter for each figure, and for each chunk or telling phrase between them.

Figures: # count, $ amount, % percentage, P percentage points, / share in words, R rate, D length of time, x factor,
G age, Y score, V vague number, q number that was not read. Chunks: n noun group, v verb, T moment, p preposition,
c coordinator, s opener, w relative, h that, r adverb, a mark for itself; ``.`` ends a sentence. Telling phrases have
the letter of their role (ROLES).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from factcheck.extract.relations.bare import BareNumbers
from factcheck.extract.relations.letters import CHUNKS, MARKS, ROLES, UNITS, letter_of
from factcheck.extract.relations.ranges import parted
from factcheck.extract.relations.wholes import divided, spelled_out
from factcheck.model import Figure, Moment, Name, Reading
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.inside import WordsRule
from factcheck.syntax import Parse
from factcheck.syntax.chunks import Chunk, chunks
from factcheck.tokens.tagger import Tokens

PER = "y"
PARTICLE = "x"
OF_THEM = "m"
DASH = "-"
NUMBER = "q"
OWNER = "P"
AGE = "year of age"
DEFINITE = "H"
AGES = frozenset("HE")
LEADING = frozenset("fitZ")  # roles of words that lead to a figure, and mean nothing elsewhere
LATER = "later"
APART = "apart"
PERSON = "person"
UNKNOWN = "unknown"
AVERAGE = "average"
SENTENCE = "."
LONGEST = 5
AHEAD = 5  # words from one that leads to a figure to the figure
BREAKS = ("preposition", "joiner", "opener", "relative", "that")
Named = TypeVar("Named", Figure, Moment, Name)


class Mark(NamedTuple):
    """A letter of a script: its figure, moment or the lemma of its head, the person named in it, and its sentence.

    ``definite``: the figure stands behind *the*; ``apart``: it tells how far two things lie apart (five rounds sooner).
    """

    letter: str
    sentence: int
    figure: Figure | None = None
    lemma: str | None = None
    name: str | None = None
    moment: Moment | None = None
    definite: bool = False
    apart: bool = False


class Script(NamedTuple):
    """The letters of an article, what each stands for and the number of its sentence."""

    letters: str
    marks: tuple[Mark, ...]
    sentences: list[int]

    def within(self, first: int, last: int) -> tuple[int, int]:
        """The places of the marks from one sentence to another, both included."""
        return bisect_left(self.sentences, first), bisect_right(self.sentences, last)


class Known(NamedTuple):
    """The moments and the persons of a sentence, by the offset at which they end."""

    moments: Mapping[int, Moment]
    names: Mapping[int, str]


class Place(NamedTuple):
    """A figure of a sentence and the words from `first` to before `last` that it takes."""

    figure: Figure
    first: int
    last: int


class Scribe:
    """Writes scripts with the phrases of a rulebook; ``lemma`` gives the singular of a noun."""

    def __init__(self, rulebook: Rulebook, lemma: Callable[[str], str]):
        self.lemma = lemma
        self.words = spelled_out(rulebook)
        self.bare = BareNumbers(rulebook, self.words)
        self.phrases: dict[tuple[str, ...], str] = {}
        self.later: set[str] = set()
        self.apart = [[one] for _, rule in rulebook.of(WordsRule) if rule.role == APART for one in rule.phrases]
        self.averages = tuple(one for _, rule in rulebook.of(WordsRule) if rule.role == AVERAGE for one in rule.phrases)
        for _, rule in rulebook.of(WordsRule):
            if rule.role in ROLES:
                words = (tuple(phrase.replace(",", " ,").split()) for phrase in rule.phrases)
                self.phrases.update((phrase, ROLES[rule.role]) for phrase in words)
            if rule.role == LATER:
                self.later.update(rule.phrases)
        self.openers = {phrase[0] for phrase in self.phrases}

    def script(self, reading: Reading, parses: Mapping[int, Parse]) -> Script:
        """The script of an article."""
        figures, moments = by_sentence(reading.figures), by_sentence(reading.moments)
        names = by_sentence([name for name in reading.names if is_person(name)])
        marks: list[Mark] = []
        for number, parse in sorted(parses.items()):
            row = self.row(reading.article.text, figures.get(number, ()))
            known = Known(
                {one.span[1]: one for one in moments.get(number, ())},
                {one.span[1]: one.name for one in names.get(number, ())},
            )
            if row or (known.moments and (known.names or any(is_dated(one) for one in known.moments.values()))):
                marks += (mark for mark in self.sentence(parse, row, known) if mark.letter)
            else:  # nothing but who is named there matters
                marks += [Mark(CHUNKS["noun"], number, name=name) for name in known.names.values()]
            marks.append(Mark(SENTENCE, number))
        return Script("".join(mark.letter for mark in marks), tuple(marks), [mark.sentence for mark in marks])

    def row(self, text: str, figures: Sequence[Figure]) -> list[Figure]:
        """The figures of a sentence from left to right, movements and parts taken apart."""
        result: list[Figure] = []
        for figure in sorted(figures, key=lambda one: one.span):
            if not result or figure.span[0] >= result[-1].span[1]:
                result += [end for part in divided(text, figure, self.words) for end in parted(text, part)]
        return result

    def places(self, parse: Parse, found: Sequence[Chunk], row: Sequence[Figure]) -> list[Place]:
        """The figures of a sentence with their words, those too that only a relation makes figures."""
        tokens = parse.tokens
        result = []
        for figure in row:
            first = max(0, bisect_left(tokens.ends, figure.span[0] + 1))
            told = tokens.classes[first : first + 1] == PARTICLE or figure.text.lower().startswith(self.averages)
            last = max(first + 1, bisect_left(tokens.starts, figure.span[1]))
            result.append(Place(exact(figure) if told else figure, first, self.cut(tokens, first, last)))
        taken = {at for one in result for at in range(one.first, one.last)}
        for figure, first, last in self.bare.numbers(parse, found):
            if taken.isdisjoint(range(first, last)):
                result.append(Place(figure, first, last))
        return sorted(result, key=lambda one: one.first)

    def cut(self, tokens: Tokens, first: int, last: int) -> int:
        """Where a figure ends that has run on over *of*: forty-six of the school."""
        for at in range(first + 1, last):
            if self.phrase(tokens.lows, at, {})[1] in (ROLES["of"], OF_THEM) and NUMBER not in tokens.classes[at:last]:
                return at
        return last

    def sentence(self, parse: Parse, row: Sequence[Figure], known: Known) -> Iterator[Mark]:
        """The marks of one sentence."""
        tokens, found = parse.tokens, chunks(parse.tokens)
        places = {one.first: one for one in self.places(parse, found, row)}
        owners = {at: one for one in found for at in range(one.first, one.last)}
        told: set[int] = set()  # first words of the chunks that have their letter
        at = 0
        while at < len(tokens.lows):
            chunk = owners.get(at)
            here = places.get(at)
            if here is not None:
                yield from self.ahead(here.figure, parse.sentence)
                inside = tokens.ends[here.first : here.last]
                name = next((known.names[end] for end in inside if end in known.names), None)
                known_before = self.phrase(tokens.lows, here.first - 1, {})[1] == DEFINITE if here.first else False
                yield Mark(
                    letter_of(here.figure),
                    parse.sentence,
                    here.figure,
                    name=name,
                    definite=known_before,
                    apart=tokens.lows[here.last : here.last + 1] in self.apart,
                )
                at = here.last
                told.update(owners[one].first for one in range(here.first, at) if one in owners)
                if (after := self.per(parse, found, at)) is not None:
                    yield Mark(PER, parse.sentence, lemma=self.lemma(tokens.lows[after.last - 1]))
                    at = after.last
                continue
            size, letter = self.phrase(tokens.lows, at, places)
            if letter and letter != PER and self.tells(letter, found, at + size, places, tokens.classes):
                yield Mark(letter, parse.sentence)
                at += size
                continue
            if tokens.classes[at] == DASH and is_apart(tokens, at):  # the chunker takes it for a hyphen
                yield Mark(DASH, parse.sentence)
            elif chunk is not None and chunk.first not in told:
                told.add(chunk.first)
                if not (chunk.kind == "noun" and self.determines(chunk, at, places, tokens.classes)):
                    yield self.chunk(parse, chunk, known)
            at += 1

    def ahead(self, figure: Figure, sentence: int) -> Iterator[Mark]:
        """What a figure says itself of how it came about: a step up or down, an average."""
        if figure.change is not None and figure.change.kind == "by":
            yield Mark("U" if figure.change.direction == "up" else "L", sentence)
        if figure.text.lower().startswith(self.averages):
            yield Mark(ROLES[AVERAGE], sentence)

    def tells(self, letter: str, found: Sequence[Chunk], at: int, places: Mapping[int, Place], classes: str) -> bool:
        """Whether a phrase that ends before `at` has its role here: some lead to a figure, or to an age."""
        if letter in AGES:
            return at in places and letter_of(places[at].figure) == UNITS[AGE]
        return letter not in LEADING or self.leads(found, at, places, classes)

    def leads(self, found: Sequence[Chunk], at: int, places: Mapping[int, Place], classes: str) -> bool:
        """Whether a figure follows with nothing but words of its own group between: *the planned 24*, *June's 43*."""
        stop = next((one.first for one in found if one.first >= at and breaks(one, classes)), at + AHEAD)
        return any(one in places for one in range(at, min(stop, at + AHEAD)))

    def determines(self, chunk: Chunk, at: int, places: Mapping[int, Place], classes: str) -> bool:
        """Whether the words from `at` on only lead to the figure of their own group: *its yearly 12*."""
        first = next((one for one in range(at, chunk.last) if one in places), None)
        return first is not None and not any(classes[one] in "nkpo" for one in range(at, first))

    def chunk(self, parse: Parse, chunk: Chunk, known: Known) -> Mark:
        """The mark of a chunk."""
        tokens = parse.tokens
        word = tokens.lows[chunk.first]
        if chunk.kind in ("mark", "quotation"):
            return Mark("" if word == SENTENCE else MARKS.get(word, word)[:1], parse.sentence)
        lemma = self.lemma(tokens.lows[chunk.noun.head]) if chunk.noun else None
        ends = tokens.ends[chunk.first : chunk.last]
        name = next((known.names[end] for end in reversed(ends) if end in known.names), None)
        moment = next((known.moments[end] for end in ends if end in known.moments), None)
        return Mark(CHUNKS.get(chunk.kind, ""), parse.sentence, None, lemma, name, moment)

    def per(self, parse: Parse, found: Sequence[Chunk], at: int) -> Chunk | None:
        """The noun group behind a figure that says per what it is: *43 a day*, *47 bushels to the acre*."""
        tokens = parse.tokens
        size, letter = self.phrase(tokens.lows, at, {})
        if letter != PER or at + size >= len(tokens.lows):
            return None
        group = next((one for one in found if one.first <= at + size < one.last and one.noun is not None), None)
        if group is None or group.kind == "moment" or "T" in tokens.classes[group.first : group.last + 1]:
            return None
        if size > 1 and NUMBER in tokens.classes[group.first : group.last]:
            return None  # 1,046 votes to the 919 of the other
        later = size == 1 and self.later & set(tokens.lows[group.last - 1 : group.last + 1])  # 43 a day later
        return None if later else group

    def phrase(self, lows: Sequence[str], at: int, places: Mapping[int, Place]) -> tuple[int, str]:
        """(words, letter) of the longest telling phrase at a place that runs into no figure."""
        if at >= len(lows) or lows[at] not in self.openers:
            return 0, ""
        for size in range(min(LONGEST, len(lows) - at), 0, -1):
            letter = self.phrases.get(tuple(lows[at : at + size]))
            if letter is not None and not any(one in places for one in range(at, at + size)):
                return size, letter
        return 0, ""


def by_sentence(claims: Sequence[Named]) -> dict[int, list[Named]]:
    """Claims by the number of their sentence."""
    found: dict[int, list[Named]] = {}
    for claim in claims:
        found.setdefault(claim.sentence, []).append(claim)
    return found


def is_person(name: Name) -> bool:
    """Whether a name is of a person, or of two words and of nobody knows what."""
    return name.kind == PERSON or (name.kind == UNKNOWN and " " in name.text)


def is_dated(moment: Moment) -> bool:
    """Whether a moment names a year."""
    return "year" in dict(moment.terms)


def exact(figure: Figure) -> Figure:
    """A figure without the hedge that its words only look like: *added up to 72*, *an average of 16*."""
    return figure._replace(low=figure.printed[0], high=figure.printed[1], bound="exact", approximate=False, change=None)


def breaks(chunk: Chunk, classes: str) -> bool:
    """Whether a chunk parts what leads to a figure from the figure; an owner's *'s* does not."""
    return chunk.kind in BREAKS or (chunk.kind == "mark" and classes[chunk.first] != OWNER)


def is_apart(tokens: Tokens, at: int) -> bool:
    """Whether blanks stand on both sides of a dash, so that it is no hyphen."""
    starts, ends = tokens.starts, tokens.ends
    return bool(at) and at + 1 < len(starts) and ends[at - 1] < starts[at] and ends[at] < starts[at + 1]
