"""A run with the cache, without it, with one process or many says the same; what has not changed is not read twice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SEEDS

from factcheck.cache.opening import NAME
from factcheck.commands import run
from factcheck.intake import intake
from factcheck.model import Article
from factcheck.pipeline import Engine

EVERYTHING = ("--output-format", "json", "--comparisons")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


class Said:
    """Runs the check; gives what it prints and notes."""

    def __init__(self, capsys: pytest.CaptureFixture[str]):
        self.capsys = capsys

    def __call__(self, *arguments: str) -> tuple[str, str]:
        run(["check", *arguments, *EVERYTHING])
        return self.capsys.readouterr()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the articles that are read."""
    paths: list[str] = []
    original = Engine.guarded

    def guarded(self: Engine, article: Article) -> object:
        paths.append(article.path or "")
        return original(self, article)

    monkeypatch.setattr(Engine, "guarded", guarded)
    return paths


@pytest.mark.parametrize("more", [[], ["--against", str(SEEDS)]])
def test_cache_and_processes_change_no_byte(
    tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch, more: list[str]
) -> None:
    monkeypatch.setattr(intake, "PAYING", 0)
    paths = [str(SEEDS / "ferry"), *more]
    plain = said(*paths, "--no-cache", "--jobs", "1")
    assert said(*paths, "--no-cache", "--jobs", "8") == plain
    assert said(*paths, "--cache-dir", str(tmp_path)) == plain
    assert said(*paths, "--cache-dir", str(tmp_path)) == plain


def test_only_what_has_changed_is_read_again(
    tmp_path: Path, said: Said, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt", "c.txt"):
        Path(name).write_text(f"A ferry sank off Corley and {len(read)} people were killed.\n")
    arguments = ("a.txt", "b.txt", "c.txt", "--cache-dir", "cache", "--jobs", "1")
    said(*arguments)
    Path("b.txt").write_text("A ferry sank off Corley and 21 people were killed.\n")
    said(*arguments)
    said(*arguments)
    assert read == ["a.txt", "b.txt", "c.txt", "b.txt"]


def test_a_cache_that_breaks_is_made_anew_with_a_note(tmp_path: Path, said: Said) -> None:
    paths = [str(SEEDS / "ferry"), "--cache-dir", str(tmp_path)]
    report, _ = said(*paths)
    (tmp_path / NAME).write_bytes(b"nothing of the kind" * 1000)
    again, note = said(*paths)
    assert again == report
    assert "cache" in note
    assert said(*paths) == (report, "")


def test_eight_runs_at_once_share_one_cache(tmp_path: Path, said: Said) -> None:
    paths = [str(SEEDS / "ferry"), "--cache-dir", str(tmp_path)]
    command = [sys.executable, "-m", "factcheck", "check", *paths, *EVERYTHING]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(8)]
    told = {one.communicate() for one in runs}
    assert told == {said(*paths)}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_costs_a_note(tmp_path: Path, said: Said) -> None:
    tmp_path.chmod(0o500)
    report, note = said(str(SEEDS / "ferry"), "--cache-dir", str(tmp_path / "cache"))
    assert report == said(str(SEEDS / "ferry"), "--no-cache")[0]
    assert "cache" in note
