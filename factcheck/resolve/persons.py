"""Which mentions inside one article are one person: by surname, initials and suffix; never by first name alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.model import Name

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "v"})
ACRONYM = 3  # capitals that are no initials: *CEO* Lee, not *JD* Lee


class Person(NamedTuple):
    """Somebody that the article names; ``mentions`` are indexes of names."""

    name: str
    mentions: tuple[int, ...]
    titles: frozenset[str]
    roles: tuple[str, ...]


class Words(NamedTuple):
    """A name taken apart, folded to lower case."""

    given: tuple[str, ...]
    surname: str
    suffix: str


class Persons:
    """The persons of one article, found from the mentions in its order."""

    def __init__(self, names: Sequence[Name]):
        self.names = tuple(names)
        self.who: dict[int, int] = {}  # index of a name -> number of a person
        self.groups: list[list[int]] = []
        self.forms: list[dict[str, Words]] = []  # by number of a person, every form of the name once
        self.by_surname: dict[str, list[int]] = {}
        self.by_first: dict[str, list[int]] = {}
        mentions = [(at, words(name.text)) for at, name in enumerate(names) if name.kind == "person"]
        for at, said in mentions:
            if said.given:
                self.join(at, said)
        lone = [(at, said) for at, said in mentions if not said.given]
        for at, said in sorted(lone, key=lambda one: not names[one[0]].titles):
            self.refer(at, said)
        self.all = [self.person(group) for group in self.groups]
        self.in_office = in_office(self.all)

    def join(self, at: int, said: Words) -> None:
        """Puts a full name with the person who can bear it, or makes a new one."""
        same = [n for n in self.by_surname.get(said.surname, ()) if self.compatible(n, said)]
        if len(same) == 1:
            self.put(at, same[0])
        else:
            self.begin(at, said)

    def refer(self, at: int, said: Words) -> None:
        """Puts a lone surname with its only bearer; two bearers leave it open, none makes a person of it.

        A form of address shows that a name begins with the surname: *Mr. Ban* is Ban Ki-moon, and so is *Ban* then.
        """
        bearers = self.by_surname.get(said.surname, [])
        if not bearers and self.names[at].titles:
            bearers = self.by_surname[said.surname] = [*self.by_first.get(said.surname, ())]
        if said.suffix:
            bearers = [n for n in bearers if words(self.names[self.groups[n][0]].text).suffix == said.suffix]
        if len(bearers) == 1:
            self.put(at, bearers[0])
        elif not bearers:
            self.begin(at, said)

    def compatible(self, number: int, said: Words) -> bool:
        """Whether every mention of a person can be the same name as `said`."""
        return all(agree(form, said) for form in self.forms[number].values())

    def begin(self, at: int, said: Words) -> None:
        """Makes a person of a mention."""
        self.by_surname.setdefault(said.surname, []).append(len(self.groups))
        if said.given:
            self.by_first.setdefault(said.given[0], []).append(len(self.groups))
        self.groups.append([])
        self.forms.append({})
        self.put(at, len(self.groups) - 1)

    def put(self, at: int, number: int) -> None:
        """Notes a mention of a person."""
        text = self.names[at].text
        if text not in self.forms[number]:
            self.forms[number][text] = words(text)
        self.groups[number].append(at)
        self.who[at] = number

    def person(self, group: Sequence[int]) -> Person:
        """What the mentions tell together."""
        names = [self.names[at] for at in group]
        fullest = max(names, key=lambda name: len(name.text.split()))
        titles = frozenset(title for name in names for title in name.titles)
        roles = tuple(dict.fromkeys(name.role for name in names if name.role))
        return Person(fullest.text, tuple(sorted(group)), titles, roles)

    def named(self) -> tuple[Name, ...]:
        """The names, each with the fullest form that the article gives its bearer."""
        fullest = {at: self.all[number].name for at, number in self.who.items()}
        return tuple(
            name if fullest.get(at, name.name) == name.name else name._replace(name=fullest[at])
            for at, name in enumerate(self.names)
        )

    def of(self, at: int) -> Person | None:
        """The person of a mention; ``None`` where two may be meant."""
        return self.all[self.who[at]] if at in self.who else None

    def surnamed(self, surname: str) -> Iterator[Person]:
        """The persons with a surname, or whose name begins with it where a form of address showed that it is one."""
        if surname[:1].isupper() and " " not in surname:
            yield from (self.all[number] for number in self.by_surname.get(surname.lower().replace("’", "'"), ()))

    def called(self, phrase: str) -> Iterator[Person]:
        """The persons whose office or title contains all words of a phrase."""
        wanted = set(phrase.split())
        for number in self.in_office.get(phrase.rpartition(" ")[2], ()):
            person = self.all[number]
            if any(wanted <= set(role.lower().replace(",", "").split()) for role in (*person.roles, *person.titles)):
                yield person


def in_office(persons: Sequence[Person]) -> dict[str, dict[int, None]]:
    """Every word of an office or title with the numbers of the persons who have it."""
    found: dict[str, dict[int, None]] = {}
    for number, person in enumerate(persons):
        for office in (*person.roles, *person.titles):
            for word in office.lower().replace(",", "").split():
                found.setdefault(word, {})[number] = None
    return found


@lru_cache(maxsize=4096)  # one article names its persons again and again
def words(text: str) -> Words:
    """A person's name as given names, surname with its particles, and suffix; letters of an office are no part."""
    said = text.replace("’", "'").split()
    if len(said) > 1 and len(said[0]) >= ACRONYM and said[0].isupper() and said[0].isalpha() and not text.isupper():
        said = said[1:]
    parts = [part.strip(".,").lower() for part in said]
    suffix = parts.pop() if len(parts) > 1 and parts[-1] in SUFFIXES else ""
    return Words(tuple(parts[:-1]), parts[-1], suffix)


def agree(one: Words, other: Words) -> bool:
    """Whether two full names with one surname can be one person's: same or abbreviated first names, same suffix."""
    if one.suffix != other.suffix:
        return False
    short, long = sorted((one.given, other.given), key=len)
    if not short:
        return True
    by_middle = len(long) > 1 and len(short) == 1 and len(long[0]) == 1 and alike(short[0], long[1])
    return by_middle or alike(short[0], long[0])


def alike(one: str, other: str) -> bool:
    """Whether two first names are the same or one the initial of the other."""
    one, other = one.replace(".", ""), other.replace(".", "")
    return one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1])
