"""Reads ranks: the second-largest port of Asia, ranks third, finished in fourth place, won bronze, the sixth seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from factcheck.extract.rankwords import Words
from factcheck.model import Figure, Moment, Rank, Reading, Sentence
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.ranks import RankCheck
from factcheck.syntax import Clause, NounGroup, Parse, VerbGroup
from factcheck.syntax.parser import TOLD
from factcheck.syntax.sites import Site, named, sites

NAMED, NOUNS, TELLING, GROUP = "k", "nk", "nkaT", frozenset("nkaqdjP")
COUNTS = frozenset("nkaqo")  # before what an ordinal only counts: the third *goal*
AMONG = 6  # words behind a rank in which stands among whom
FIRST = 1
YEAR = 365
PAST = 120  # days before publication that make a rank one of another occasion
DATED = ("year", "month", "date", "relative")
SINCE = "since"  # before a moment that no rank is of
CONTEST, SEEDING, OVERALL = "contest", "seeding", "overall"


class Place(NamedTuple):
    """An ordinal in its sentence: its words from ``first`` to ``last`` (exclusive), its number, by what it orders."""

    first: int
    last: int
    value: int
    by: str


class RankReader:
    """Reads ranks by the words of a rulebook; ``parse`` gives what nobody has asked of a sentence before."""

    def __init__(self, rulebook: Rulebook, parse: Callable[[str, int, Sentence], Parse]):
        self.rules = [(rule, Words(body)) for rule, body in rulebook.of(RankCheck)]
        self.parse = parse
        self.telling = frozenset(word for _, words in self.rules for word in words.known)

    def ranks(self, reading: Reading, parses: Mapping[int, Parse]) -> tuple[Rank, ...]:
        """The ranks of an article in the order of the text."""
        past = {one.sentence for one in reading.moments if is_past(reading, one)}
        known = {**parses, **dict(self.more(reading, parses))}
        found = [
            rank
            for rule, words in self.rules
            for number, parse in known.items()
            if number not in past
            for rank in Ranked(rule, words, parse, reading.article.text).ranks(known.get(number - 1))
        ]
        return tuple(sorted(found, key=lambda one: one.claim.span))

    def more(self, reading: Reading, parses: Mapping[int, Parse]) -> Iterator[tuple[int, Parse]]:
        """The parses of the other sentences of the story that have the word of a rank."""
        text = reading.article.text
        for number, sentence in enumerate(reading.sentences):
            if sentence.role in TOLD and number not in parses:
                words = text[slice(*sentence.span)].casefold().replace("-", " ").split()
                if not self.telling.isdisjoint(words):
                    yield number, self.parse(text, number, sentence)


def is_past(reading: Reading, moment: Moment) -> bool:
    """Whether a moment makes a rank in its sentence one of another occasion."""
    if moment.kind not in DATED or reading.article.text[: moment.span[0]].casefold().rstrip().endswith(SINCE):
        return False
    terms, told = dict(moment.terms), reading.article.published.first
    if terms.get("shift", 0) < 0 and terms.get("unit", 0) >= YEAR:
        return True
    if told is None or moment.period.last is None:
        return moment.kind == "year"
    return (told - moment.period.last).days > PAST or (moment.kind == "year" and moment.period.last < told)


class Ranked:
    """One sentence and its ranks."""

    def __init__(self, rule: str, words: Words, parse: Parse, text: str):
        self.rule, self.words, self.body, self.parse, self.text = rule, words, words.body, parse, text
        self.tokens = parse.tokens
        self.lows, self.classes = parse.tokens.lows, parse.tokens.classes

    def ranks(self, before: Parse | None) -> Iterator[Rank]:
        """The ranks of the sentence; the one before it tells whose they are where this does not."""
        if not self.body.once or {*self.body.once}.isdisjoint(self.lows):
            yield from (self.rank(place, before) for place in self.places() if self.holds(place))

    def places(self) -> Iterator[Place]:
        """Every ordinal of an order, superlative and title of the sentence."""
        at = 0
        while at < len(self.lows):
            place = self.ordered(at) or self.single(at) or self.titled(at) or self.heading(at)
            if place:
                yield place
            at = place.last if place else at + 1

    def ordered(self, at: int) -> Place | None:
        """The ordinal at a word with the superlative behind it."""
        low = self.lows[at]
        if not (low in self.words.known or low[0].isdigit() or "-" in low):
            return None
        first, *rest = low.split("-")
        value = self.words.ordinal(first)
        if value is None:
            return None
        for more in (0, 1, 2):
            parts = (*rest, *(part for low in self.lows[at + 1 : at + 1 + more] for part in low.split("-")))
            if order := self.words.order(parts) if parts else None:
                return Place(at, at + 1 + more, value, order)
            if len(parts) == 1 and parts[0] in (*self.body.placed, *self.body.seeds):
                return Place(at, at + 1 + more, value, SEEDING if parts[0] in self.body.seeds else CONTEST)
        return None if rest else self.bare(at, value)

    def bare(self, at: int, value: int) -> Place | None:
        """An ordinal alone, or before a noun for a place."""
        behind, before = self.lows[at + 1 : at + 2], self.lows[at - 1 : at] if at else []
        if before and before[0] in self.body.seeds:
            return Place(at, at + 1, value, SEEDING)
        if behind and behind[0] in self.body.places:
            return Place(at, at + 2, value, CONTEST)
        counts = self.classes[at + 1 : at + 2] in COUNTS or (at and self.classes[at - 1] in "dP")
        return None if counts else Place(at, at + 1, value, CONTEST)

    def single(self, at: int) -> Place | None:
        """A superlative without an ordinal, which is the first of its order."""
        order = self.words.orders.get(self.lows[at])
        alone = at and self.classes[at - 1] in "Pd" and self.classes[at + 1 : at + 2] in NOUNS
        return Place(at, at + 1, FIRST, order) if order and alone else None

    def titled(self, at: int) -> Place | None:
        """A title for a rank: bronze, with or without its medal."""
        value = self.body.titles.get(self.lows[at])
        if value is None:
            return None
        last = at + 2 if self.lows[at + 1 : at + 2] and self.lows[at + 1] in self.body.medals else at + 1
        behind = self.classes[last : last + 1]
        return None if behind in COUNTS and behind != NAMED else Place(at, last, value, CONTEST)

    def heading(self, at: int) -> Place | None:
        """A verb whose subject is the first of a table: headed the index."""
        table = self.table(at) if self.tokens.lemmas[at] in self.body.heads else None
        return Place(at, at + 1, FIRST, CONTEST) if table else None

    def table(self, at: int) -> NounGroup | None:
        """The table that the verb at a word is done to."""
        clause = next((one for one in self.parse.clauses if one.verb and one.verb.last == at + 1), None)
        group = clause.object if clause and not (clause.verb and clause.verb.passive) else None
        return group if group and self.lows[group.head] in self.body.tables else None

    def holds(self, place: Place) -> bool:
        """Whether a place is told as a fact, and as a place in a contest where nothing else orders."""
        clause = self.clause(place)
        verb = clause.verb if clause else None
        if verb and (verb.negated or self.is_before(verb)):
            return False
        if place.by != CONTEST or self.table(place.first):
            return True
        standing = any(self.words.standings.get(low) == OVERALL for low in self.lows)
        if not standing and not {*self.body.stages}.isdisjoint(self.lows):
            return False
        if self.lows[place.first].partition("-")[2] and (
            self.lows[place.first] not in self.body.titles or self.classes[place.last : place.last + 1] == NAMED
        ):
            return True
        site = self.site(place)
        if site and site.before is not None and self.lows[place.last : place.last + 1]:
            return self.lows[place.last] in self.body.among
        verbs = self.body.takers if self.lows[place.first] in self.body.titles else self.body.verbs
        return verb is not None and verb.lemma in verbs

    def is_before(self, verb: VerbGroup) -> bool:
        """Whether a verb tells what may be, or what had been before."""
        return verb.modal is not None and verb.modal not in self.body.sure

    def clause(self, place: Place) -> Clause | None:
        """The clause whose verb stands last before a place."""
        found = [one for one in self.parse.clauses if one.verb and one.verb.first < place.last]
        return max(found, key=lambda one: one.verb.first if one.verb else 0, default=None)

    def site(self, place: Place) -> Site | None:
        """The smallest noun group that holds a place."""
        found = [
            site for site in sites(self.parse) if site.group.first <= place.first and place.last <= site.group.last
        ]
        return min(found, key=lambda one: one.group.last - one.group.first, default=None)

    def rank(self, place: Place, before: Parse | None) -> Rank:
        """A place with what is ranked, among whom, and who has it."""
        site, starts, ends = self.site(place), self.tokens.starts, self.tokens.ends
        span = starts[place.first], ends[place.last - 1]
        held = [at for at in self.holder(place, site) if self.classes[at] in TELLING]
        names = tuple(self.lows[at] for at in held if self.classes[at] in "kT")
        names = names or self.opening(place)
        if before is not None and (not names or (held and self.classes[held[-1]] == "n")):  # the captain of the team
            names += tuple(named(before))
        number = float(place.value)
        claim = Figure(
            "", span, self.text[slice(*span)], number, number, (number, number), dimension="rank", measure="rank",
            sentence=self.parse.sentence, rule=self.rule,
        )  # fmt: skip
        clause, among = self.clause(place), self.among(place, site)
        verb = clause.verb if clause and place.by == CONTEST else None
        alone = verb is not None and verb.lemma in self.body.ranks
        standing = next((self.words.standings[word] for word in among if word in self.words.standings), None)
        told = tuple(self.lows[at] for at in held)
        return Rank(claim, place.by, self.thing(place, site), among, standing, told, names, alone)

    def opening(self, place: Place) -> tuple[str, ...]:
        """The names of the first subject of the sentence, where nearer words tell none: whoever has it is no other."""
        first = next((one.subject for one in self.parse.clauses if one.subject), None)
        if first is None or first.last > place.first:
            return ()
        found = tuple(self.lows[at] for at in range(first.first, first.last) if self.classes[at] == NAMED)
        return found or tuple(self.lows[at] for at in range(place.first) if self.classes[at] == NAMED)

    def thing(self, place: Place, site: Site | None) -> str | None:
        """The noun that is ranked."""
        if place.by == CONTEST:
            return None
        if site is None:
            end = self.end(place)
            return self.lows[end - 1] if end > place.last and self.classes[end - 1] == "n" else None
        named = site.group.head >= place.last and self.classes[site.group.head] == "n"
        return self.lows[site.group.head] if named else None

    def end(self, place: Place) -> int:
        """The place behind the nouns that follow a rank."""
        at = place.last
        while at < len(self.lows) and self.classes[at] in TELLING:
            at += 1
        return at

    def among(self, place: Place, site: Site | None) -> tuple[str, ...]:
        """The words for those who are ranked with it: the owner of the group, or behind a preposition."""
        found = range(site.group.first, site.group.owner + 1) if site and 0 <= site.group.owner < place.first else ()
        table = self.table(place.first)
        if table:
            found = range(table.first, table.last)
        at = (
            table.last if table else place.last if place.by == CONTEST else site.group.last if site else self.end(place)
        )
        if self.lows[at : at + 1] and self.lows[at] in self.body.among:
            found = (*found, *range(at + 1, min(len(self.lows), at + 1 + AMONG)))
        words = []
        for number in found:
            if self.classes[number] not in GROUP:
                break
            if self.classes[number] in TELLING:
                words.append(self.lows[number])
        own = self.lows[place.last - 1] if self.lows[place.last - 1] in self.words.standings else None
        return (*words, own) if own else tuple(words)

    def holder(self, place: Place, site: Site | None) -> list[int]:
        """The words for who has a place: what the group says again, the subject of its verb, a name behind it."""
        if site and site.before is not None:
            return self.widened(site.before)
        if site and site.group.apposition:
            return [at for one in site.group.apposition for at in range(one.first, one.last)]
        if site and site.group.last > place.last and self.classes[site.group.last - 1] == NAMED:
            return [at for at in range(place.last, site.group.last) if self.classes[at] == NAMED]
        clause = self.clause(place)
        if clause is None or clause.verb is None:
            return []
        if clause.subject is None:
            return self.aside(clause.verb.first)
        if place.by not in (CONTEST, SEEDING) and clause.verb.lemma not in (*self.body.links, *self.body.verbs):
            return []
        return self.widened(clause.subject)

    def aside(self, at: int) -> list[int]:
        """The words right before the mark that a participle follows: Perkov, seeded sixth."""
        first = at - 1
        while first > 0 and self.classes[first - 1] in TELLING:
            first -= 1
        return [*range(first, at - 1)]

    def widened(self, group: NounGroup) -> list[int]:
        """The words of a group with those of the one before it that it belongs to: the smelter at Varkhoja."""
        first = group.first
        while first > 1 and self.classes[first - 1] in "it" and self.classes[first - 2] in NOUNS:
            first -= 2
            while first and self.classes[first - 1] in GROUP:
                first -= 1
        ends = [one.last for one in (*group.of, *group.members)]
        return [*range(first, max((group.last, *ends)))]
