"""What an archive costs: adding, opening, bytes a claim, and a new story against all that is kept.

    python tests/benchmarks/archive.py [--claims 30000] [--stories 100] [--seed 1]

Stories of about 30 claims, 3,000 of them a day (90,000 claims); measures, nouns and places follow Zipf's law. What a
story says of its event it takes from a pool, so that every event has several stories. Seconds are CPU time.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from statistics import median, quantiles

from factcheck.archive import Archive, Grounds, Nearby
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
SYLLABLES = (
    "bar",
    "cor",
    "den",
    "el",
    "far",
    "gan",
    "hol",
    "is",
    "jor",
    "kel",
    "lun",
    "mar",
    "nor",
    "os",
    "pel",
    "tan",
)
DAILY = 3000
SENTENCES = 10


def words(rng: random.Random, number: int) -> list[str]:
    """So many invented words."""
    return ["".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4))) for _ in range(number)]


def stories(rng: random.Random) -> Iterator[Article]:
    """News without end, `DAILY` stories a day."""
    places, people, things, others = (words(rng, number) for number in (2000, 3000, 500, 20_000))
    sums = {
        id(pool): list(accumulate(1 / rank for rank in range(1, len(pool) + 1)))
        for pool in (places, people, things, others)
    }

    def one(pool: list[str]) -> str:
        return rng.choices(pool, cum_weights=sums[id(pool)])[0]

    number = 0
    while True:
        today = date(2024, 1, 1) + timedelta(days=number // DAILY)
        place, thing, name = one(places).title(), one(things), f"{one(people).title()} {one(people).title()}"
        text = " ".join(
            " ".join(one(others) for _ in range(rng.randint(3, 9))).capitalize() + ": " + rng.choice(SHAPES).format(
                place=place if rng.random() < 0.7 else one(places).title(), thing=thing, name=name,
                count=int(10 ** rng.uniform(0.5, 4)),
            )
            for _ in range(SENTENCES)
        )  # fmt: skip
        yield Article(f"s{number}", text, path=f"s{number}.txt", published=Period(today, today))
        number += 1


def claims(reading: Reading) -> int:
    return len(reading.figures) + len(reading.statements) + len(reading.names) + len(reading.moments)


def filled(machine: Engine, source: Iterator[Article], path: Path, wanted: int) -> None:
    """Adds articles until there are as many claims as wanted, and says what it cost."""
    grounds = Grounds(machine.rulebook, machine.linker)
    count = wording = 0
    spent = 0.0
    with Archive(path, "benchmark", create=True) as archive:
        while count < wanted:
            batch = [machine.read(next(source)) for _ in range(50)]
            start = time.process_time()
            archive.add((reading, grounds.of(reading)) for reading in batch)
            spent += time.process_time() - start
            count += sum(map(claims, batch))
            wording += sum(len(reading.article.text) for reading in batch)
    size = path.stat().st_size
    print(f"{count:,} claims: {count / spent:,.0f} added a second (keys and file, without reading)")
    print(f"{size / count:,.0f} bytes a claim, {(size - wording) / count:,.0f} beside its sentence")


def asked(machine: Engine, source: Iterator[Article], path: Path, number: int) -> None:
    """Checks new stories against the archive and says what each took."""
    grounds = Grounds(machine.rulebook, machine.linker)
    opening, near, whole, met, cut = [], [], [], [], []
    for new in [machine.read(next(source)) for _ in range(number)]:
        start = time.process_time()
        with Archive(path, "benchmark") as archive:
            opened = time.process_time()
            found, dropped = Nearby(archive, machine.linker, machine.judge, grounds).of([new])
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
