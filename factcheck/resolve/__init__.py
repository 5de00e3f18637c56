"""Resolves inside one article: names to persons, pronouns to speakers, weekdays to dates, figures to statements."""

from __future__ import annotations

from factcheck.model import Reading
from factcheck.resolve.governing import Governing
from factcheck.resolve.moments import MomentResolver
from factcheck.resolve.persons import Persons
from factcheck.resolve.published import published
from factcheck.resolve.speakers import Speakers
from factcheck.rulebook import Rulebook

__all__ = ["Resolver"]


class Resolver:
    """Resolves readings with the words of a rulebook."""

    def __init__(self, rulebook: Rulebook):
        self.moments = MomentResolver(rulebook)
        self.governing = Governing(rulebook)
        self.speakers = Speakers(rulebook)

    def resolve(self, reading: Reading) -> Reading:
        """The same reading with every reference filled that the article itself decides."""
        article = reading.article._replace(published=published(reading))
        reading = reading._replace(article=article)
        reading = reading._replace(moments=self.moments.resolved(reading))
        persons = Persons(reading.names)
        reading = reading._replace(names=persons.named())
        reading = reading._replace(statements=self.speakers.resolved(reading, persons))
        return self.governing.governed(reading)
