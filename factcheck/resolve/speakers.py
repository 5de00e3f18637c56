"""Who says it: the noun phrase before the cue to a person, a body, a document, or to nobody in particular."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model import Name, Reading, Span, Speaker, Statement
from factcheck.resolve.persons import Person, Persons
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.names import NameWordRule, SpeakerWordRule
from factcheck.rulebook.kinds.statements import CarrierRule

RECENT = 8  # statements before a pronoun among which its speaker is looked for
FAR = 2  # paragraphs between a pronoun and the speaker it stands for
FEW = 6  # words that describe a person before the name
BELONGING = (" of ", " from ", " at ", " with ")  # a name before these is the source, what follows where it belongs
SOMEBODY = ("a ", "an ", "one ")
OWNING = ("the", "a", "an", "'s", "’s")  # what stands before an adjective: the *acting* mayor
ARTICLES = ("the ", "a ", "an ", "his ", "her ", "its ", "their ", "this ", "that ")


class Scene(NamedTuple):
    """An article with its persons; ``starts`` is where each of its names begins."""

    reading: Reading
    persons: Persons
    starts: list[int]


class Speakers:
    """Resolves sources of statements with the words of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.classes: dict[str, str] = {}
        rules = [rule for _, rule in rulebook.of(SpeakerWordRule)]
        for rule in rules:
            if rule.class_ != "within":
                self.classes.update(dict.fromkeys(rule.words, rule.class_))
        self.within = frozenset(word for rule in rules if rule.class_ == "within" for word in rule.words)
        self.anonymous = tuple(f" {phrase} " for phrase, class_ in self.classes.items() if class_ == "anonymous")
        named = [rule for _, rule in rulebook.of(NameWordRule)]
        self.offices = frozenset(word for rule in named if rule.class_ in ("office", "rank") for word in rule.words)
        self.bodies = frozenset(
            word.lower() for rule in named if rule.class_ == "organisation-word" for word in rule.words
        )
        carriers = [rule for _, rule in rulebook.of(CarrierRule) if rule.carrier != "occasion"]
        self.documents = frozenset(noun for rule in carriers for noun in rule.nouns)

    def resolved(self, reading: Reading, persons: Persons) -> tuple[Statement, ...]:
        """The statements with speaker names, kinds and roles filled."""
        scene = Scene(reading, persons, [name.span[0] for name in reading.names])
        done: list[Statement] = []
        for statement in reading.statements:
            done.append(statement._replace(speaker=self.speaker(statement, scene, done)))
        return tuple(done)

    def speaker(self, statement: Statement, scene: Scene, before: Sequence[Statement]) -> Speaker | None:
        """The source of one statement, resolved; `before` are the statements that went before it."""
        speaker, names = statement.speaker, scene.reading.names
        if speaker is None:
            return None
        word = self.classes.get(speaker.text.lower(), "")
        if word in ("man", "woman", "several"):
            return self.pronoun(statement, word, scene, before)
        at = self.named(speaker, names, scene.starts)
        if at is not None:
            return self.bearer(speaker, at, names, scene.persons)
        if known := self.addressed(speaker, scene):
            return known
        return self.titled(speaker, scene.persons) or self.described(speaker, names, scene.starts)

    def addressed(self, speaker: Speaker, scene: Scene) -> Speaker | None:
        """A person told by the surname alone, which may be a common word (*Felt said*), or by a form of address."""
        first, _, rest = speaker.text.partition(" ")
        polite = bool(rest) and self.classes.get(first.lower()) in ("man", "woman")
        at = bisect_left(scene.starts, speaker.span[0])
        names = scene.reading.names[at : at + 1]
        if not polite and (rest or any(name.span[0] < speaker.span[1] and name.kind != "unknown" for name in names)):
            return None
        found = list(scene.persons.surnamed(rest if polite else first))
        if found:
            only = unique(found)
            return speaker._replace(name=only.name if only else None, kind="person", role=only and role_of(only))
        return speaker._replace(name=rest, kind="person") if polite and rest.isalpha() and rest[0].isupper() else None

    def named(self, speaker: Speaker, names: Sequence[Name], starts: list[int]) -> int | None:
        """The index of the name of the person that the source itself is; not of one it belongs to."""
        first = speaker.span[0]
        last = first + len(self.itself(speaker.text))
        at = bisect_left(starts, first)
        while at < len(names) and names[at].span[0] < last:
            shown = names[at].kind == "person" or self.is_apposed(speaker, names[at])
            if shown and not self.belongs(speaker, names[at]):
                return at
            at += 1
        return None

    def is_apposed(self, speaker: Speaker, name: Name) -> bool:
        """Whether a full name stands in apposition to what only describes a person: *his neighbour*, Lotte Brandl."""
        before = speaker.text[: name.span[0] - speaker.span[0]].lower()
        head = before.removesuffix(", ").split()
        described = before.endswith(", ") and f"{head[0]} " in ARTICLES and head[-1] not in self.bodies
        return described and name.kind == "unknown" and " " in name.text and len(head) <= FEW

    def itself(self, source: str) -> str:
        """A source without what only describes it: *an aide* who met Lee, *senators* including Lee."""
        at = 0
        for word in source.split(" ")[:-1]:
            if at and word in self.within:
                return source[:at]
            at += len(word) + 1
        return source

    def belongs(self, speaker: Speaker, name: Name) -> bool:
        """Whether the source is somebody of the named one: *Lee's lawyer*, *a spokesman for Lee*."""
        offset = name.span[0] - speaker.span[0]
        behind = speaker.text[offset + len(name.text) :]
        if behind.startswith(("'s ", "’s ", "' ", "’ ")):  # at the end it owns the cue: *Lee's* claim
            return True
        following = behind[1:].split(maxsplit=1) if behind.startswith(" ") else []
        if following and following[0].islower() and self.classes.get(following[0]) not in ("whose", "several"):
            return following[0] != "and"
        before = speaker.text[:offset].lower().rstrip()
        for title in name.titles:
            before = before.removesuffix(title.lower()).rstrip()
        if name.role:
            before = before.removesuffix(name.role.lower()).rstrip()
        words = before.split()
        while words and (words[-1].endswith(("'s", "’s")) or f"{words[-1]} " in ARTICLES):  # led by *the club's* Lee
            words.pop()
        doing = len(words) > 1 and words[-1].endswith("ing") and not words[-2].endswith(OWNING)  # *defending* Lee
        doing = doing and not (name.role and name.role.islower())  # the city *planning* director Lee
        return bool(words) and (doing or self.classes.get(words[-1]) == "whose")

    def bearer(self, speaker: Speaker, at: int, names: Sequence[Name], persons: Persons) -> Speaker:
        """The source with the name of the person; two who may be meant leave it without a name."""
        offset = names[at].span[0] - speaker.span[0]
        end = speaker.span[0] + len(self.itself(speaker.text))
        others = [name for name in names[at + 1 : at + 8] if name.span[0] < end and name.kind == "person"]
        joined = others and " and " in speaker.text[offset : others[-1].span[0] - speaker.span[0]]
        if joined or speaker.text[:offset].rstrip().endswith(" and"):
            return speaker._replace(kind="collective")
        person = persons.of(at)
        role = names[at].role or (role_of(person) if person else None)
        called = names[at].name if names[at].kind == "unknown" else None
        return speaker._replace(name=person.name if person else called, kind="person", role=role)

    def titled(self, speaker: Speaker, persons: Persons) -> Speaker | None:
        """The only person of the article whose office the source names; the office alone where there is none."""
        phrase = bare(speaker.text)
        head = phrase.split(" for ")[0].split(" of ")[0].split(" by ")[0].split(",")[0].split()
        if not head or head[-1] not in self.offices or self.classes.get(speaker.text.lower()) == "anonymous":
            return None
        owner = max((at + 1 for at, word in enumerate(head) if word.endswith(("'s", "’s"))), default=0)
        office = " ".join(head[owner:])
        found = list(persons.called(office))
        over = {word for word in speaker.text.split("'s ")[-1].partition(head[-1])[2].split() if word[:1].isupper()}
        if over:  # the president *of the Harbour Club*: nobody who is president of something else
            found = [one for one in found if any(not over.isdisjoint(role.split()) for role in one.roles)]
        named = unique(found) if not speaker.text.lower().startswith(SOMEBODY) else None
        return speaker._replace(name=named.name if named else None, kind="person", role=office)

    def described(self, speaker: Speaker, names: Sequence[Name], starts: list[int]) -> Speaker:
        """A source that is no person with a name: a body, a place, a document, a crowd, somebody unnamed."""
        text = speaker.text.lower()
        padded = f" {text.replace(',', ' ')} "
        if any(phrase in padded for phrase in self.anonymous):
            return speaker._replace(kind="anonymous")
        head = bare(text).split(",")[0].split(" of ")[0].split(" for ")[0].split(" by ")[0].split(" from ")[0].split()
        at = bisect_left(starts, speaker.span[0])
        inside = [name for name in names[at : at + 8] if name.span[1] <= speaker.span[1]]
        if head and head[-1] in self.documents and head[-1].capitalize() not in speaker.text.split()[1:]:
            return speaker._replace(kind="document", name=self.issuer(inside, speaker, head[-1]))
        if head and self.classes.get(head[-1]) == "collective":
            return speaker._replace(kind="collective")
        named = bare_name(inside, speaker)
        if named and named.kind != "person":
            return speaker._replace(kind=named.kind, name=named.name)
        return speaker

    def issuer(self, inside_: Sequence[Name], speaker: Speaker, head: str) -> str | None:
        """Whose document a source is: the name at its end, of *statement by the*, not of *letter obtained by the*."""
        if not inside_ or speaker.span[1] - inside_[-1].span[1] > 1:
            return None
        before = speaker.text[: inside_[-1].span[0] - speaker.span[0]].lower()
        between = [self.classes.get(word) for word in before.rpartition(head)[2].split()]
        return inside_[-1].name if between[:1] == ["whose"] and between.count("whose") == 1 else None

    def pronoun(self, statement: Statement, word: str, scene: Scene, before: Sequence[Statement]) -> Speaker | None:
        """The last compatible speaker for *he* or *she*; nobody where another person came between."""
        speaker = statement.speaker
        if speaker is None:
            return None
        if word == "several":
            return speaker._replace(kind="collective" if speaker.text.lower() != "it" else "unknown")
        return speaker._replace(kind="person", name=self.antecedent(statement, speaker.span, word, scene, before))

    def antecedent(
        self, statement: Statement, span: Span, word: str, scene: Scene, before: Sequence[Statement]
    ) -> str | None:
        """The name for a pronoun: the person who began the sentence, else the last speaker, if nobody came between."""
        reading, recent = scene.reading, before[-RECENT:]
        quoted = [span for spoken in (*recent, statement) for span in spoken.content if spoken.form == "direct"]
        here = reading.sentences[statement.sentence].paragraph - FAR
        floor = reading.sentences[bisect_left(reading.sentences, here, key=lambda one: one.paragraph)].span[0]
        names = reading.names[bisect_left(scene.starts, floor) : bisect_left(scene.starts, span[0])]
        persons = [name for name in names if name.kind == "person" and not inside(name.span, quoted)]
        fitting = [name for name in persons if self.fits(name, word)]
        last = next((spoken.speaker for spoken in reversed(recent) if self.is_heard(spoken.speaker, word)), None)
        if last and last.span[0] >= floor:
            after = {name.name for name in fitting if name.span[0] > last.span[1]}
            fit = last.kind == "person" and last.name is not None and self.may_be(last.name, word)
            return last.name if fit and after <= {last.name} else None
        people = {name.name for name in fitting}
        return people.pop() if len(people) == 1 else None

    def is_heard(self, speaker: Speaker | None, word: str) -> bool:
        """Whether a speaker may be who *he* or *she* is next, known by name or not: *the suspect*, *he* before."""
        if speaker is None or self.classes.get(speaker.text.lower(), word) not in (word, "anonymous"):
            return False
        if speaker.kind != "unknown":
            return speaker.kind == "person"
        one = speaker.text.lower().startswith(SOMEBODY)
        return one or bare(speaker.text).split(",")[0].split()[-1] not in self.bodies

    def fits(self, name: Name, word: str) -> bool:
        """Whether a form of address does not speak against the pronoun."""
        told = {self.classes.get(title.lower()) for title in name.titles} & {"man", "woman"}
        return word in told if told else self.may_be(name.name, word)

    def may_be(self, name: str, word: str) -> bool:
        """Whether the first name is not one that only the other sex bears."""
        sex = self.classes.get(name.split(maxsplit=1)[0].lower(), "") if " " in name else ""
        return not sex.endswith("-name") or sex == f"{word}-name"


def role_of(person: Person) -> str | None:
    """The first office that the article gives a person."""
    return person.roles[0] if person.roles else None


def unique(persons: Sequence[Person]) -> Person | None:
    """The one person of a list of one."""
    return persons[0] if len(persons) == 1 else None


def bare(text: str) -> str:
    """A noun phrase in lower case without its article."""
    lower = text.lower()
    return next((lower.removeprefix(article) for article in ARTICLES if lower.startswith(article)), lower)


def bare_name(inside_: Sequence[Name], speaker: Speaker) -> Name | None:
    """The name that the source is, but for an article, what owns it, and an apposition."""
    marks = [at for mark in (", ", " (", " —") if (at := speaker.text.find(mark)) > 0]
    head = min(marks, default=len(speaker.text))
    of = [at for word in BELONGING if (at := speaker.text.find(word, 0, head)) > 0]
    ends = {speaker.span[0] + end for end in (head, *of)}
    named = next((name for name in inside_ if name.span[1] in ends), None)
    if named is None:
        return None
    before = speaker.text[: named.span[0] - speaker.span[0]].split()
    return named if all(word[:1].isupper() or f"{word} " in ARTICLES for word in before) else None


def inside(span: Span, spans: Sequence[Span]) -> bool:
    """Whether a span lies in one of others."""
    return any(start <= span[0] and span[1] <= end for start, end in spans)
