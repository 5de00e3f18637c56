"""Several processes read what one would, and none of them is left behind, however a run ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cache import Cache, Taken
from factcheck.ingest.files import Found
from factcheck.intake import Ask, Intake
from factcheck.intake import intake as intake_module
from factcheck.intake.crew import Hand, crew
from factcheck.intake.take import Taker, Task
from factcheck.model import Article, Skipped
from factcheck.pipeline import Engine

STORY = "The ferry that sank off Corley on Monday killed {n} people, mayor Edna Marlow said.\n"
LINE = '{{"id": "{n}", "text": "Some {n} troops guard the bridge of Marsk."}}\n'


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for number in range(30):
        (tmp_path / f"{number:02d}.txt").write_text(STORY.format(n=number), encoding="utf-8")
    (tmp_path / "wire.jsonl").write_text("".join(LINE.format(n=n) for n in range(100)) + "no JSON\n", encoding="utf-8")
    (tmp_path / "empty.txt").write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def taken(machine: Engine, jobs: int) -> list[Taken]:
    files = [Found(str(path.name), named=True) for path in sorted(Path().iterdir())]
    return Intake(Cache(None), machine, Ask(b"", keyed=True), jobs=jobs).taken(files)


@pytest.fixture
def everything_pays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake_module, "PAYING", 0)
    monkeypatch.setattr(intake_module, "LARGE", 1000)


@pytest.mark.usefixtures("desk", "everything_pays")
def test_three_processes_give_what_one_gives(machine: Engine) -> None:
    alone, together = taken(machine, 1), taken(machine, 3)
    assert [[one[:7] for one in item.entries] for item in together] == [[one[:7] for one in i.entries] for i in alone]
    assert [item.skipped for item in together] == [item.skipped for item in alone]
    assert sum(len(item.entries) for item in together) == 130


class Fatal(Taker):
    """Reads nothing, and dies of one file."""

    def done(self, task: Task) -> Taken:
        assert isinstance(task, Found)
        if task.path == "13.txt":
            os._exit(9)
        return Taken(task.path.encode())


def test_a_file_that_kills_costs_only_itself(machine: Engine) -> None:
    tasks = [Found(f"{number:02d}.txt", named=True) for number in range(40)]
    given = dict(crew(Fatal(machine, Ask(b"")), tasks, 2))
    assert sorted(given) == list(range(40))
    assert [item for item in given.values() if item.skipped] == [given[13]]
    assert isinstance(given[13].skipped[0], Skipped)


def test_nothing_is_lost_where_a_process_dies_before_it_is_given_more(machine: Engine) -> None:
    hand = Hand(Taker(machine, Ask(b"")))
    hand.process.kill()
    hand.process.join()
    waiting = deque([[(0, Found("0.txt", named=True))]])
    hand.give(waiting)
    assert (list(hand.given), list(waiting)) == ([[(0, Found("0.txt", named=True))]], [])
    hand.dismiss()


def test_articles_of_a_large_file_are_read_as_they_stand(machine: Engine) -> None:
    article = Article("7", "Nine people were killed.", "wire.jsonl")
    assert [entry.id for entry in Taker(machine, Ask(b"")).done((article,)).entries] == ["7"]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A long run with its processes at work."""
    for number in range(400):
        text = "\n\n".join(STORY.format(n=number + more) for more in range(40))
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "check", str(tmp_path), "--no-cache", "--jobs", "3"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    end = time.monotonic() + 20
    while len(children(process.pid)) < 3 and time.monotonic() < end:
        time.sleep(0.02)
    yield process
    process.kill()
    process.communicate()


def children(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def gone(pids: list[int]) -> bool:
    end = time.monotonic() + 10
    while any(Path(f"/proc/{pid}").exists() for pid in pids) and time.monotonic() < end:
        time.sleep(0.05)
    return not any(Path(f"/proc/{pid}").exists() for pid in pids)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks /proc for the processes of a run")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -15), (signal.SIGKILL, -9)])
def test_no_process_outlives_the_run(run: subprocess.Popen[bytes], sent: signal.Signals, code: int) -> None:
    hands = children(run.pid)
    assert len(hands) == 3
    run.send_signal(sent)
    _, said = run.communicate(timeout=20)
    assert (run.returncode, said) == (code, b"")
    assert gone(hands)
