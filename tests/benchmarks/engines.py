"""Which engine sweeps an archive of which size at what cost: seconds, memory, findings (the same for each).

python tests/benchmarks/engines.py [--articles 1200 4800 19200] [--engines memory sqlite duckdb spark]

120 stories a day, ten on each event. Every run is a process of its own, so that its memory is
its own; Spark runs in local mode with all cores. Seconds by the clock and of CPU, the Java machine and its
workers included; memory is the largest resident set of the Python process (of Spark: of the driver's, without Java).
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from newsroom import stories

from factcheck.archive import Archive, Marks
from factcheck.pipeline import engine
from factcheck.sweep import ENGINES, sweeper
from factcheck.sweep.shelf import Shelf

A_DAY = 120


def filled(path: Path, articles: int) -> None:
    """Makes an archive of so many articles."""
    machine = engine()
    with Archive(path, "benchmark", create=True) as archive:
        found = islice(stories(random.Random(7), A_DAY), articles)
        archive.add((machine.read(story), Marks(frozenset(), 0, b"")) for story in found)


def swept(name: str, path: Path) -> None:
    """Sweeps an archive once and prints what it took as JSON."""
    machine = engine()
    start = time.perf_counter()
    with Archive(path, "benchmark") as archive:
        report = sweeper(name)(machine, Shelf(archive), lambda done, whole: None)
    seconds = time.perf_counter() - start
    own = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps([len(report.readings), len(report.findings), seconds, spent(os.getpid()), own.ru_maxrss / 1024]))


def spent(process: int) -> float:
    """Seconds of CPU of a process and all below it that live, with what those that ended have spent; Linux only."""
    below: dict[int, list[tuple[int, float]]] = defaultdict(list)
    mine = 0.0
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = path.read_text().rpartition(")")[2].split()
            seconds = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
            if int(path.parent.name) == process:
                mine = seconds
            below[int(fields[1])].append((int(path.parent.name), seconds))
    return mine + sum(seconds for _, seconds in descended(process, below))


def descended(process: int, below: dict[int, list[tuple[int, float]]]) -> Iterator[tuple[int, float]]:
    """Every process below one."""
    for child, seconds in below[process]:
        yield child, seconds
        yield from descended(child, below)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1200, 4800, 19200])
    parser.add_argument("--engines", nargs="+", choices=list(ENGINES), default=list(ENGINES))
    parser.add_argument("--one", nargs=2, metavar=("ENGINE", "ARCHIVE"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        swept(args.one[0], Path(args.one[1]))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        for articles in args.articles:
            path = Path(folder) / f"{articles}.archive"
            filled(path, articles)
            for name in args.engines:
                command = [sys.executable, __file__, "--one", name, str(path)]
                out = subprocess.run(command, capture_output=True, text=True, check=False)
                if out.returncode:
                    print(f"{name:8} failed: {out.stderr.strip().splitlines()[-1]}")
                    continue
                number, findings, seconds, cpu, memory = json.loads(out.stdout.splitlines()[-1])
                print(
                    f"{number:8,} articles  {name:8} {seconds:8.1f} s  {cpu:8.1f} s of CPU  {memory:7,.0f} MB "
                    f"{findings:8,} findings", flush=True,
                )  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
