"""Which engine sweeps an archive of which size at what cost: seconds, memory, findings (the same for each).

python tests/benchmarks/engines.py [--articles 1200 4800 19200] [--engines memory sqlite duckdb spark]

The news of linking.py: 120 articles a day, three on each event. Every run is a process of its own, so that its memory is
its own; Spark runs in local mode with all cores. Seconds by the clock and of CPU, children and the Java machine
included; memory is the largest resident set of the Python process (of Spark: of the driver's, without Java).
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from linking import A_DAY, news

from factcheck.archive import Archive
from factcheck.pipeline import engine
from factcheck.sweep import ENGINES, sweeper
from factcheck.sweep.shelf import Shelf

OUTLETS = 3


def filled(path: Path, articles: int) -> None:
    """Makes an archive of so many articles."""
    machine = engine()
    with Archive(path, "benchmark", create=True) as archive:
        stories = news(random.Random(7), articles // (A_DAY * OUTLETS))
        archive.add((machine.read(story._replace(path=f"{story.id}.txt")), frozenset()) for story in stories)


def swept(name: str, path: Path) -> None:
    """Sweeps an archive once and prints what it took as JSON."""
    machine = engine()
    start = time.perf_counter()
    with Archive(path, "benchmark") as archive:
        report = sweeper(name)(machine, Shelf(archive), lambda done, whole: None)
    seconds = time.perf_counter() - start
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    cpu = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    print(json.dumps([len(report.readings), len(report.findings), seconds, cpu, own.ru_maxrss / 1024]))


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
