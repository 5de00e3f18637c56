"""Cold start of the main job against the start of Python and the import of rich; run by hand.

    python tests/benchmarks/startup.py [RUNS]

Prints the median CPU and wall seconds of whole processes, interleaved, and the ratios; no number here gates anything.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TROOPS = [str(path) for path in sorted((ROOT / "seeds" / "troops").glob("*.txt"))]
COMMANDS = {
    "python": [sys.executable, "-c", "pass"],
    "import rich": [sys.executable, "-c", "import rich.console, rich.table, rich.panel"],
    "check two articles": [sys.executable, "-m", "factcheck", "check", *TROOPS],
}


def once(command: list[str]) -> tuple[float, float]:
    """(CPU seconds, wall seconds) of one run of `command`."""
    before, start = os.times(), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False, cwd=ROOT)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return spent, time.perf_counter() - start


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    for command in COMMANDS.values():
        once(command)
    taken = {name: [once(command) for name_, command in COMMANDS.items() if name_ == name] for name in COMMANDS}
    for _ in range(runs - 1):
        for name, command in COMMANDS.items():
            taken[name].append(once(command))
    print(f"Python {sys.version.split()[0]}, {runs} runs each, interleaved")
    for name, pairs in taken.items():
        cpu, wall = (statistics.median(values) for values in zip(*pairs, strict=True))
        print(f"{name:20s} {cpu:6.3f} s CPU  {wall:6.3f} s wall")


if __name__ == "__main__":
    main()
