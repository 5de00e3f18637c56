"""Whoever kills a command on an archive finds it as it was before or as it is afterwards, never between.

`FACTCHECK_TRIALS=100 pytest tests/archive/test_killed.py` kills each command a hundred times.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.archive.packing import unpacked
from factcheck.commands import run

TRIALS = int(os.environ.get("FACTCHECK_TRIALS", "2"))
STORIES = 40
COMMANDS = {
    "add": ["archive", "add", "copy.archive", "new.jsonl", "--no-cache"],
    "prune": ["archive", "prune", "copy.archive", "--before", "2024-03-15"],
    "withdraw": ["archive", "withdraw", "copy.archive", "s3", "s5", "s8"],
    "rebuild": ["archive", "rebuild", "copy.archive"],
}
State = dict[str, bool]
Start = Callable[[list[str]], "subprocess.Popen[bytes]"]


def line(number: int) -> str:
    text = f"A ferry sank off Corley on Monday and {number + 10} people drowned near Marsk harbour."
    return json.dumps({"id": f"s{number}", "text": text, "date": f"2024-03-{1 + number % 28:02}"})


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive of some stories and a file of further ones."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "old.jsonl").write_text("\n".join(map(line, range(STORIES))))
    (folder / "new.jsonl").write_text("\n".join(map(line, range(STORIES, 2 * STORIES))))
    assert run(["archive", "add", str(folder / "whole.archive"), str(folder / "old.jsonl"), "--no-cache"]) == 0
    return folder


def started(folder: Path, command: list[str]) -> subprocess.Popen[bytes]:
    shutil.copy(folder / "whole.archive", folder / "copy.archive")
    for rest in folder.glob("copy.archive-*"):
        rest.unlink()
    script = f"import sys; from factcheck.commands import run; sys.exit(run({command!r}))"
    return subprocess.Popen([sys.executable, "-c", script], cwd=folder, stdout=subprocess.DEVNULL)


def state(path: Path) -> State:
    """Which stories are kept, and whether as usable; each wholly: with its keys, and with a reading that opens."""
    with sqlite3.connect(path) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        lone = "SELECT count(*) FROM ground WHERE article NOT IN (SELECT number FROM article)"
        assert base.execute(lone).fetchone() == (0,)
        rows = base.execute(
            "SELECT story, reading, (SELECT count(*) FROM ground WHERE article = number) FROM article"
        ).fetchall()
    for story, reading, keys in rows:
        assert (keys > 0) == (reading is not None), story
        assert reading is None or unpacked(reading).article.text
    return {story: reading is not None for story, reading, _ in rows}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_killed_command_leaves_every_story_wholly_in_or_out(desk: Path, name: str) -> None:
    command, copy = COMMANDS[name], desk / "copy.archive"
    before, start = state(desk / "whole.archive"), time.perf_counter()
    assert started(desk, command).wait() == 0
    lasted, after, rng = time.perf_counter() - start, state(copy), random.Random(name)
    for _ in range(TRIALS):
        process = started(desk, command)
        time.sleep(rng.uniform(0.4, 1.0) * lasted)
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = state(copy)
        assert found.items() <= before.items() | after.items()
        assert before.keys() & after.keys() <= found.keys()
        assert subprocess.run([sys.executable, "-m", "factcheck", *command], cwd=desk, check=False).returncode == 0
        assert state(copy) == after
