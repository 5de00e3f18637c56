"""The one place where the steps meet: read -> segment -> extract -> resolve -> link -> judge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.extract.elided import elided
from factcheck.faults import fault, sparing
from factcheck.judge import Judge
from factcheck.link import Linker
from factcheck.link.group import APART, Group
from factcheck.link.kin import Kin
from factcheck.model import Article, Reading, Report, Skipped
from factcheck.rulebook import Rulebook, load
from factcheck.rulebook.patterns import TooSlowError

if TYPE_CHECKING:
    from factcheck.extract.events import EventReader
    from factcheck.extract.figures import FigureReader
    from factcheck.extract.frames import FrameReader
    from factcheck.extract.moments import MomentReader
    from factcheck.extract.names import NameReader
    from factcheck.extract.ranks import RankReader
    from factcheck.extract.relations.reader import RelationReader
    from factcheck.extract.results import ResultReader
    from factcheck.extract.statements import StatementReader
    from factcheck.resolve import Resolver
    from factcheck.segment import Segmenter
    from factcheck.segment.languages import Languages
    from factcheck.syntax import Parse, Parser

# New readings -> those known from before that bear on them, and what was left out in words.
Beside = Callable[[Sequence[Reading]], tuple[Sequence[Reading], Sequence[str]]]


class Engine:
    """The rules compiled once, ready for any number of articles; holds no state of what it has read.

    The steps that read are compiled with the first article: a run that finds all its readings kept needs none of them.
    """

    def __init__(self, rulebook: Rulebook):
        self.rulebook = rulebook
        self.linker = Linker(rulebook)
        self.judge = Judge(rulebook, self.linker.bases)

    def __reduce__(self) -> tuple[type[Engine], tuple[Rulebook]]:
        """An engine goes to another process as its rules."""
        return Engine, (self.rulebook,)

    @cached_property
    def segmenter(self) -> Segmenter:
        """Splits articles into segments and sentences."""
        from factcheck.segment import Segmenter

        return Segmenter(self.rulebook)

    @cached_property
    def languages(self) -> Languages:
        """Tells the language of articles."""
        from factcheck.segment.languages import Languages

        return Languages(self.rulebook)

    @cached_property
    def moments(self) -> MomentReader:
        """Reads dates and times."""
        from factcheck.extract.moments import MomentReader

        return MomentReader(self.rulebook)

    @cached_property
    def figures(self) -> FigureReader:
        """Reads figures."""
        from factcheck.extract.figures import FigureReader

        return FigureReader(self.rulebook)

    @cached_property
    def names(self) -> NameReader:
        """Reads names."""
        from factcheck.extract.names import NameReader

        return NameReader(self.rulebook, self.figures.framer.nouns, self.parser.tagger.lexicon)

    @cached_property
    def parser(self) -> Parser:
        """Parses sentences."""
        from factcheck.syntax import Parser

        return Parser(self.rulebook)

    @cached_property
    def events(self) -> EventReader:
        """Reads events off clauses."""
        from factcheck.extract.events import EventReader

        return EventReader(self.rulebook, self.figures.framer.nouns.lemma)

    @cached_property
    def frames(self) -> FrameReader:
        """Reads frames of figures off clauses."""
        from factcheck.extract.frames import FrameReader

        figures = self.figures
        return FrameReader(self.rulebook, self.events, figures.framer.predicates, figures.around)

    @cached_property
    def relations(self) -> RelationReader:
        """Reads what the figures of an article are to each other."""
        from factcheck.extract.relations.reader import RelationReader

        nouns = self.figures.framer.nouns
        return RelationReader(self.rulebook, nouns.lemma, nouns.is_person)

    @cached_property
    def ranks(self) -> RankReader:
        """Reads ranks."""
        from factcheck.extract.ranks import RankReader

        return RankReader(self.rulebook, self.parser.parse)

    @cached_property
    def results(self) -> ResultReader:
        """Reads results of matches and votes."""
        from factcheck.extract.results import ResultReader

        return ResultReader(self.rulebook)

    @cached_property
    def statements(self) -> StatementReader:
        """Reads statements."""
        from factcheck.extract.statements import StatementReader

        return StatementReader(self.rulebook)

    @cached_property
    def resolver(self) -> Resolver:
        """Resolves references inside an article."""
        from factcheck.resolve import Resolver

        return Resolver(self.rulebook)

    def compiled(self) -> Engine:
        """The engine with all that reads in place, so that a fault of a rule is not told as one of an article."""
        _ = self.segmenter, self.moments, self.figures, self.names, self.statements, self.frames, self.resolver
        _ = self.relations, self.ranks, self.results
        return self

    def read(self, article: Article) -> Reading:
        """All claims of one article, resolved inside it. Pure: the same article gives the same reading."""
        from factcheck.segment import headed

        segments, sentences = self.segmenter.segment(article)
        article = headed(article, segments)
        moments = self.moments.moments(article.text, sentences)
        names = self.names.names(article.text, sentences)
        figures = self.figures.figures(article.text, sentences, moments)
        statements = self.statements.statements(article.text, sentences, names)
        reading = Reading(article, segments, sentences, figures, statements, names, moments)
        parses = dict(self.parser.parses(reading))
        reading = self.resolver.resolve(self.parsed(reading, parses))
        return reading._replace(
            figures=tuple(elided(reading.figures)),
            relations=self.relations.relations(reading, parses),
            ranks=self.ranks.ranks(reading, parses),
            results=self.results.results(reading, parses),
        )

    def parsed(self, reading: Reading, parses: Mapping[int, Parse]) -> Reading:
        """A reading with what the syntax of its sentences tells: frames of figures, and events."""
        figures = tuple(
            self.frames.framed(one, parses[one.sentence]) if one.sentence in parses else one for one in reading.figures
        )
        events = tuple(event for parse in parses.values() for event in self.events.events(parse))
        return reading._replace(figures=figures, events=events)

    def guarded(self, article: Article) -> Reading | Skipped:
        """The reading of an article; a slow rule (FC905) or a fault of our own (FC999) costs only this one."""
        self.compiled()
        try:
            if foreign := self.languages.foreign(article):
                return Skipped(article.path or article.id, foreign)
            return self.read(article)
        except TooSlowError as error:
            return Skipped(article.path or article.id, f"FC905 {error.message}")
        except FactcheckError:
            raise
        except Exception as error:  # whatever it is, the other articles must still be checked
            return Skipped(article.path or article.id, fault(error))

    def check(
        self, inputs: Iterable[Article | Reading | Skipped], beside: Beside | None = None, group: Group = APART
    ) -> Report:
        """Everything that the articles say, compared across them and inside each; what is read already is not again.

        `beside` finds what was read before and has to be compared with these, and says what it left out; the articles
        of the `group` are of one event.
        """
        read = [self.guarded(item) if isinstance(item, Article) else item for item in inputs]
        readings = [item for item in read if isinstance(item, Reading)]
        skipped = [item for item in read if isinstance(item, Skipped)]
        known, dropped = beside(readings) if beside else ((), ())
        report, kin = self.compared((*readings, *known), skipped, group)
        lonely = alone(report.readings, kin, readings) if beside or len(report.readings) > 1 else ()
        return report._replace(dropped=(*report.dropped, *dropped, *doubts(readings)), alone=lonely)

    def report(self, readings: Iterable[Reading], skipped: tuple[Skipped, ...] = ()) -> Report:
        """What is found in readings, whatever order they come in."""
        return self.compared(tuple(readings), skipped, APART)[0]

    def compared(self, readings: Sequence[Reading], skipped: Iterable[Skipped], group: Group) -> tuple[Report, Kin]:
        """(what linking and judging make of readings, which of them are of one event); where they break, without it."""

        def work(ordered: tuple[Reading, ...]) -> tuple[Report, Kin]:
            linked = self.linker.link(ordered, group)
            return self.judge.report(ordered, tuple(skipped), linked), linked.kin

        (report, kin), spared = sparing(sorted(readings, key=place), work)
        lost = (Skipped(reading.article.path or reading.article.id, reason) for reading, reason in spared)
        return report._replace(skipped=(*report.skipped, *lost)), kin


def alone(ordered: Sequence[Reading], kin: Kin, mine: Iterable[Reading]) -> tuple[str, ...]:
    """The ids of the articles of `mine` that have no other of their event among the `ordered` ones."""
    known = set(map(id, mine))
    linked = {at for pair in kin.pairs for at in pair}
    return tuple(one.article.id for at, one in enumerate(ordered) if id(one) in known and at not in linked)


def doubts(readings: Iterable[Reading]) -> list[str]:
    """What may be missing of the files that were read, each doubt once with the files that raise it."""
    raised: dict[str, list[str]] = {}
    for item in readings:
        for doubt in item.article.doubts:
            raised.setdefault(doubt, []).append(item.article.id)
    return [
        f"{min(ids)}{f' and {len(ids) - 1} more' if len(ids) > 1 else ''}: {doubt}" for doubt, ids in raised.items()
    ]


def place(reading: Reading) -> tuple[str, str]:
    """Where a reading stands among others: by its path, then its article."""
    return reading.article.path or "", reading.article.id


def engine(folders: Iterable[Path] = ()) -> Engine:
    """An engine with the built-in rules and those of `folders` on top."""
    return Engine(load(folders))
