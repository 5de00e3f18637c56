"""What a hook waits for: `check --staged` in a repository of many articles, by what has changed since the last run.

    python tests/benchmarks/staged.py [ARTICLES]      10,000 without it

Seconds of whole processes, wall and CPU. The articles are those of the archive's benchmark.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from newsroom import stories  # type: ignore[import-not-found]

CHECK = [sys.executable, "-m", "factcheck", "check", "--staged", "--quiet"]


def written(folder: Path, number: int) -> None:
    """So many articles, 500 a folder."""
    for at, item in zip(range(number), stories(random.Random(1)), strict=False):
        place = folder / f"{at // 500:03d}"
        place.mkdir(exist_ok=True)
        (place / f"{item.id}.txt").write_text(f"{item.published.first}\n\n{item.text}\n", encoding="utf-8")


def git(folder: Path, *arguments: str) -> None:
    """Runs git quietly."""
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def timed(folder: Path, what: str, *options: str) -> None:
    """One run, and what it took."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    environment = {**os.environ, "FACTCHECK_CACHE_DIR": str(folder.parent / "cache")}
    subprocess.run([*CHECK, *options], cwd=folder, env=environment, check=False)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{what:45s} {wall:7.2f} s wall {spent:7.2f} s CPU", flush=True)


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "desk"
        folder.mkdir()
        written(folder, number)
        git(folder, "init", "-q")
        git(folder, "add", ".")
        git(folder, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "first")
        timed(folder, "no article staged")
        story = folder / "000" / "s7.txt"
        time.sleep(2.5)  # so that what has just been written is known to be settled
        for what in ("one staged, nothing kept yet", "one staged", "the same again", "another change"):
            if what != "the same again":
                with story.open("a", encoding="utf-8") as file:
                    file.write(f"More of it came later, {what}.\n")
                git(folder, "add", ".")
            timed(folder, what)
        for path in sorted((folder / "001").iterdir())[:10]:
            with path.open("a", encoding="utf-8") as file:
                file.write("More of it came later.\n")
        git(folder, "add", ".")
        timed(folder, "ten more staged")
        print(f"{sum(path.stat().st_size for path in (Path(name) / 'cache').iterdir()):,} bytes in the cache")


if __name__ == "__main__":
    main()
