"""Nothing is lost: processes are killed and run at once, and every article is wholly in or wholly out."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from factcheck.archive import Archive

TRIALS = 6  # kills at random points
WRITERS = 8
ADDING = """
import sys
from pathlib import Path
from factcheck.archive import Archive, Marks
from factcheck.model import Article, Reading
with Archive(Path(sys.argv[1]), "rules", create=True) as archive:
    print("open", flush=True)
    for number in range(int(sys.argv[3])):
        reading = Reading(Article(f"{sys.argv[2]}-{number}", "Nothing new."), (), ())
        archive.add([(reading, Marks(frozenset(range(number, number + 50)), 0, b""))])
"""


def adding(path: Path, name: str, number: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", ADDING, str(path), name, str(number)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def whole(path: Path) -> int:
    """How many articles there are; each has all of its keys, and no key is without its article."""
    with sqlite3.connect(path) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        counts = base.execute("SELECT count(key) FROM article LEFT JOIN ground ON article = number GROUP BY number")
        assert {row[0] for row in counts} <= {50}
        assert base.execute(
            "SELECT count(*) FROM ground WHERE article NOT IN (SELECT number FROM article)"
        ).fetchone() == (0,)
    with Archive(path, "rules") as archive:
        return archive.status().articles


def test_a_killed_writer_leaves_whole_articles(tmp_path: Path) -> None:
    path, rng, before = tmp_path / "claims.archive", random.Random(8), 0
    for trial in range(TRIALS):
        writer = adding(path, str(trial), 100_000)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(rng.uniform(0.0, 0.2))
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        after = whole(path)
        assert after >= before
        before = after
    assert before > 0


def test_writers_at_once_keep_everything(tmp_path: Path) -> None:
    path = tmp_path / "claims.archive"
    writers = [adding(path, str(number), 20) for number in range(WRITERS)]
    assert [writer.communicate() and writer.returncode for writer in writers] == [0] * WRITERS
    assert whole(path) == WRITERS * 20
