"""How the pairs of figures that linking looks at grow with the figures, at a constant rate of news.

python tests/benchmarks/linking.py [FIGURES]      the largest number of figures; 32,000 without it

The generator makes days of news: events at made-up places, a few articles on each, some with another toll. Measures and
places are drawn by Zipf's law, as in real copy; a large run reads for a while, only linking is timed.
"""

from __future__ import annotations

import math
import random
import sys
import time
from datetime import date, timedelta

from factcheck.link.facets import Facet, facets
from factcheck.link.keys import candidates
from factcheck.model import Article, Period
from factcheck.pipeline import Engine, engine

EVENTS = ["ferry", "tram", "bridge", "mine", "school", "market", "storm", "fire", "flood", "strike"]
TOLLS = [
    "killed {n} people",
    "injured {n} workers",
    "left {n} people missing",
    "cost ${n} million",
    "damaged {n} houses",
]
SYLLABLES = ["ka", "lo", "mi", "re", "sund", "ost", "er", "by", "lin", "dal", "mar", "ton", "vik", "hol", "brek", "wes"]
A_DAY = 40  # events


def place(draw: random.Random) -> str:
    """A made-up town; the first ones come up most."""
    rank = int(draw.paretovariate(0.8))
    made = random.Random(rank)
    return "".join(made.choice(SYLLABLES) for _ in range(3)).capitalize()


def news(draw: random.Random, days: int) -> list[Article]:
    """Articles of so many days, three on each event."""
    found = []
    for day in range(days):
        when = date(2024, 1, 1) + timedelta(day)
        for number in range(A_DAY):
            town, event = place(draw), draw.choice(EVENTS)
            tolls = [(draw.choice(TOLLS), draw.randrange(2, 400)) for _ in range(2)]
            for outlet in range(3):
                told = " and ".join(toll.format(n=n + draw.choice((0, 0, 3))) for toll, n in tolls)
                text = f"The {event} in {town} {told}, officials said."
                found.append(Article(f"{day}-{number}-{outlet}", text, published=Period(when, when)))
    return found


def read(machine: Engine, articles: list[Article]) -> list[Facet]:
    """The figures of the articles as linking sees them."""
    assert machine.linker.bases is not None
    bases = machine.linker.bases
    return [one for number, item in enumerate(articles) for one in facets(number, machine.read(item), bases)]


def main(most: str = "32000") -> None:
    """Prints figures, pairs, CPU time and, from row to row, the power with which pairs grow."""
    machine = engine()
    block = machine.linker.weighings[0].check.block
    days, before = 1, None
    while True:
        found = read(machine, news(random.Random(7), days))
        start = time.process_time()
        pairs, dropped = candidates(found, block)
        spent = time.process_time() - start
        power = math.log(len(pairs) / before[1]) / math.log(len(found) / before[0]) if before else math.nan
        print(
            f"{len(found):8,d} figures {len(pairs):10,d} pairs {len(dropped):5d} keys left out {spent:6.2f} s  power {power:.2f}"
        )
        if len(found) * 2 > int(most):
            return
        days, before = days * 2, (len(found), len(pairs))


if __name__ == "__main__":
    main(*sys.argv[1:])
