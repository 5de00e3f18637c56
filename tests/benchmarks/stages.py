"""What each stage of reading costs, and what a change gains over another checkout of factcheck.

    python tests/benchmarks/stages.py FOLDER-OF-TEXTS [CHECKOUT]

Printed is MB of text a second of CPU time, each stage by itself on what the stages before it found. With a second
checkout both are run in turns, in processes of their own, and beside each stage stands how many times as fast this
one is, by the medians: that holds on a machine that is never quiet.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from factcheck.model import Article, Reading
from factcheck.pipeline import Engine, engine
from factcheck.segment import headed

HERE = Path(__file__).resolve().parents[2]
TEXTS, ROUNDS, TURNS = 150, 4, 5
STAGES = ("segment", "moments", "names", "figures", "statements", "resolve")
CLAIMS = ("moments", "names", "statements")
Spent = dict[str, float]


def articles(folder: str) -> list[Article]:
    """The first texts of a folder."""
    paths = [path for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    return [Article(str(path), path.read_text(encoding="utf-8", errors="replace")) for path in paths[:TEXTS]]


def round_of(machine: Engine, items: list[Article]) -> Spent:
    """Seconds of CPU time that each stage takes for all articles."""
    marks = [time.process_time()]
    cut = [machine.segmenter.segment(item) for item in items]
    heads = [headed(item, parts[0]) for item, parts in zip(items, cut, strict=True)]
    given = [(item.text, parts[1]) for item, parts in zip(items, cut, strict=True)]
    marks.append(time.process_time())
    moments = [machine.moments.moments(*both) for both in given]
    marks.append(time.process_time())
    names = [machine.names.names(*both) for both in given]
    marks.append(time.process_time())
    figures = [machine.figures.figures(*both, days) for both, days in zip(given, moments, strict=True)]
    marks.append(time.process_time())
    statements = [machine.statements.statements(*both, said) for both, said in zip(given, names, strict=True)]
    marks.append(time.process_time())
    for item, parts, *claims in zip(heads, cut, figures, statements, names, moments, strict=True):
        machine.resolver.resolve(Reading(item, *parts, *claims))
    marks.append(time.process_time())
    return {stage: end - start for stage, start, end in zip(STAGES, marks, marks[1:], strict=False)}


def measured(folder: str) -> Spent:
    """The median of some rounds, and the seconds of all stages and of three claims together."""
    machine, items = engine().compiled(), articles(folder)
    gc.disable()
    rounds = [round_of(machine, items) for _ in range(ROUNDS)]
    spent = {stage: median(one[stage] for one in rounds) for stage in rounds[0]}
    size = sum(len(item.text.encode()) for item in items)
    return {**spent, "claims": sum(spent[one] for one in CLAIMS), "all": sum(spent.values()), "MB": size / 1e6}


def turn(checkout: Path, folder: str) -> Spent:
    """One process with the factcheck of a checkout."""
    command = [sys.executable, str(HERE / "tests/benchmarks/stages.py"), "--json", folder]
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    run = subprocess.run(command, env=environment, check=True, capture_output=True, cwd=checkout)
    spent: Spent = json.loads(run.stdout)
    return spent


def main(folder: str, other: str | None = None) -> None:
    """Prints the table."""
    checkouts = [HERE, *([Path(other).resolve()] if other else [])]
    turns = [[turn(checkout, folder) for checkout in checkouts] for _ in range(TURNS)]
    for stage in turns[0][0]:
        if stage == "MB":
            continue
        took = [median(turn[at][stage] for turn in turns) for at in range(len(checkouts))]
        rate = turns[0][0]["MB"] / took[0]
        gain = f"{took[1] / took[0]:8.2f} times as fast" if other else ""
        print(f"{stage:12s} {rate:8.2f} MB/s {gain}")


if __name__ == "__main__":
    if sys.argv[1] == "--json":
        print(json.dumps(measured(sys.argv[2])))
    else:
        main(*sys.argv[1:])
