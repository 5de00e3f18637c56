"""What an archive costs: adding, opening, bytes a claim, and a new story against all that is kept.

    python tests/benchmarks/archive.py [--claims 30000] [--stories 100] [--seed 1]

3,000 stories of about 30 claims a day (90,000 claims). Seconds are CPU time.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from newsroom import stories

from factcheck.archive import Archive, Nearby, marks
from factcheck.model import Article, Reading
from factcheck.pipeline import Engine, engine


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
