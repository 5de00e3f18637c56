"""``factcheck sweep``: the engine changes the cost and nothing else; what is missing is said in one line."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from factcheck.commands import run

STORIES = {
    "one.txt": "A ferry sank off Corley on Monday and 12 people were killed.",
    "two.txt": "The ferry that sank off Corley on Monday killed 21 people.",
    "three.txt": "The brewery of Marsk employs 300 workers.",
}


@pytest.fixture
def archive(tmp_path: Path) -> str:
    for name, text in STORIES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = str(tmp_path / "copy.archive")
    assert run(["archive", "add", path, *(str(tmp_path / name) for name in STORIES), "--isolated"]) == 0
    return path


@pytest.mark.parametrize("form", ["full", "json"])
@pytest.mark.parametrize("name", ["sqlite", "duckdb"])
def test_engines_print_the_same(archive: str, capsys: pytest.CaptureFixture[str], name: str, form: str) -> None:
    if not find_spec(name if name == "duckdb" else "sqlite3"):
        pytest.skip(f"{name} is not installed")
    capsys.readouterr()
    printed = []
    for engine in ("memory", name):
        assert run(["sweep", archive, "--engine", engine, "--isolated", "--output-format", form]) == 1
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1] != ""


@pytest.mark.parametrize(("name", "library"), [("duckdb", "duckdb"), ("spark", "pyspark.sql")])
def test_a_missing_library_is_named(
    archive: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    assert run(["sweep", archive, "--engine", name, "--isolated"]) == 2
    assert f"python -m pip install {library.split('.', maxsplit=1)[0]}" in capsys.readouterr().err


def test_articles_are_no_archive(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    story = str(Path(archive).with_name("one.txt"))
    assert run(["sweep", story, "--isolated"]) == 2
    assert "no archive" in capsys.readouterr().err


def test_only_a_cluster_writes_findings(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sweep", archive, "--findings", "somewhere", "--isolated"]) == 2
    assert "--engine spark" in capsys.readouterr().err


@pytest.mark.parametrize("library", ["duckdb", "pyspark"])
def test_a_library_is_imported_only_when_it_works(library: str) -> None:
    import subprocess

    code = f"import sys, factcheck.commands.sweep, factcheck.sweep.sqlite; sys.exit({library!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
