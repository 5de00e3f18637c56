"""What an archive costs: adding, opening, bytes a claim, and a new story against all that is kept.

    python tests/benchmarks/archive.py [--claims 30000] [--stories 100] [--seed 1]

Stories of about 30 claims, 3,000 of them a day (90,000 claims); nouns, names and places follow Zipf's law. What a story
says it takes four times in five from its event, so that every event has several stories. Seconds are CPU time.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, count
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from factcheck.archive import Archive, Nearby, marks
from factcheck.model import Article, Period, Reading
from factcheck.pipeline import Engine, engine

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
DAILY = 3000
EVENTS = 300  # of a day; some are told by hundreds of outlets, most by a few
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


def stories(rng: random.Random) -> Iterator[Article]:
    """News without end, `DAILY` stories a day, each of one of the day's events or of one of the days before."""
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

    events = [event() for _ in range(EVENTS)]
    for number in count():
        today = date(2024, 1, 1) + timedelta(days=number // DAILY)
        if rng.random() < EVENTS / DAILY:
            events[rng.randrange(EVENTS)] = event()
        about = events[int(EVENTS * rng.random() ** 2)]
        text = " ".join(sentence(about) for _ in range(SENTENCES))
        yield Article(f"s{number}", text, path=f"s{number}.txt", published=Period(today, today))


def claims(reading: Reading) -> int:
    return len(reading.figures) + len(reading.statements) + len(reading.names) + len(reading.moments)


def filled(machine: Engine, source: Iterator[Article], path: Path, wanted: int) -> None:
    """Adds articles until there are as many claims as wanted, and says what it cost."""
    many = wording = 0
    spent = 0.0
    with Archive(path, "benchmark", create=True) as archive:
        while many < wanted:
            batch = [machine.read(next(source)) for _ in range(50)]
            start = time.process_time()
            archive.add((reading, marks(reading, machine.linker)) for reading in batch)
            spent += time.process_time() - start
            many += sum(map(claims, batch))
            wording += sum(len(reading.article.text) for reading in batch)
    size = path.stat().st_size
    print(f"{many:,} claims: {many / spent:,.0f} added a second (keys and file, without reading)")
    print(f"{size / many:,.0f} bytes a claim, {(size - wording) / many:,.0f} beside its sentence")


def asked(machine: Engine, source: Iterator[Article], path: Path, number: int) -> None:
    """Checks new stories against the archive and says what each took."""
    opening, near, whole, met, cut = [], [], [], [], []
    for new in [machine.read(next(source)) for _ in range(number)]:
        start = time.process_time()
        with Archive(path, "benchmark") as archive:
            opened = time.process_time()
            found, dropped = Nearby(archive, machine.linker, machine.judge).of([new])
            loaded = time.process_time()
            machine.report([new, *found])
            end = time.process_time()
        opening.append(opened - start)
        near.append(loaded - opened)
        whole.append(end - opened)
        met.append(len(found))
        cut.append(len(dropped))
    for name, taken in (("opening", opening), ("candidates", near), ("candidates and check", whole)):
        print(f"{name}: median {1000 * median(taken):.1f} ms, p99 {1000 * quantiles(taken, n=100)[98]:.1f} ms")
    print(f"{median(met):.0f} archived articles met, {median(cut):.0f} keys too common (medians)")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=30_000)
    parser.add_argument("--stories", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    machine, source = engine(), stories(random.Random(args.seed))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.archive"
        filled(machine, source, path, args.claims)
        asked(machine, source, path, args.stories)
    return 0


if __name__ == "__main__":
    sys.exit(main())
