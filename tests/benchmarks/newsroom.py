"""Invented news for the benchmarks: stories of about 30 claims in ten sentences, several on every event.

Nouns, names and places follow Zipf's law; what a story says it takes four times in five from its event.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, count
from typing import NamedTuple

from factcheck.model import Article, Period

SHAPES = (
    "A {thing} near {place} killed {count} people on Monday.",
    "The {thing} injured {count} people in {place}.",
    "{place} has sent {count} troops to the border.",
    "{name}, the mayor of {place}, said {count} houses were destroyed.",
    "The {thing} cost {place} ${count} million.",
    "Unemployment in {place} rose to {count} percent.",
    "More than {count} {thing} workers in {place} went on strike.",
    "“We have counted {count} {thing} sites in {place} and there will be more,” {name} said.",
)
TOLD = 10  # stories of an event, on the average; some have hundreds, most a few
SENTENCES = 10
LETTERS = "bcdfghjklmnpqrstvwz", "aeiou"


class Event(NamedTuple):
    """What happened, as its stories tell it: where, to whom, what, how many."""

    place: str
    name: str
    thing: str
    counts: tuple[int, ...]


class Zipf:
    """Draws from a pool, the n-th about half as often as the (n / 2)-th, none so often that it tells nothing."""

    def __init__(self, rng: random.Random, pool: list[str]):
        self.rng, self.pool = rng, pool
        self.sums = list(accumulate(1 / (rank + 30) for rank in range(1, len(pool) + 1)))

    def one(self) -> str:
        return self.rng.choices(self.pool, cum_weights=self.sums)[0]


def words(rng: random.Random, number: int) -> list[str]:
    """So many invented words."""
    return ["".join(rng.choice(LETTERS[at % 2]) for at in range(rng.randint(5, 9))) for _ in range(number)]


def stories(rng: random.Random, daily: int = 3000) -> Iterator[Article]:
    """News without end, so many stories a day, each of one of the day's events or of one of the days before."""
    places, people, things, others = (Zipf(rng, words(rng, number)) for number in (2000, 3000, 500, 20_000))

    def event() -> Event:
        counts = tuple(int(10 ** rng.uniform(0.5, 4)) for _ in SHAPES)
        return Event(places.one().title(), f"{people.one().title()} {people.one().title()}", things.one(), counts)

    def sentence(about: Event) -> str:
        told = about if rng.random() < 0.8 else event()
        at = rng.randrange(len(SHAPES))
        count = told.counts[at] if rng.random() < 0.8 else round(told.counts[at] * rng.uniform(0.8, 1.3))
        lead = " ".join(others.one() for _ in range(rng.randint(3, 9))).capitalize()
        return f"{lead}: {SHAPES[at].format(place=told.place, thing=told.thing, name=told.name, count=count)}"

    events = [event() for _ in range(daily // TOLD)]
    for number in count():
        today = date(2024, 1, 1) + timedelta(days=number // daily)
        if rng.random() < 1 / TOLD:
            events[rng.randrange(len(events))] = event()
        about = events[int(len(events) * rng.random() ** 2)]
        text = " ".join(sentence(about) for _ in range(SENTENCES))
        yield Article(f"s{number}", text, path=f"s{number}.txt", published=Period(today, today))
