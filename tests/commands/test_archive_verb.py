"""The archive from the command line: what is kept, and that a new story meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.commands import run

OLD = "A ferry sank off Corley on Monday and 12 people were killed.\n"
NEW = "The ferry that sank off Corley on Monday killed 21 people.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(OLD, encoding="utf-8")
    Path("new.txt").write_text(NEW, encoding="utf-8")
    assert run(["archive", "add", "claims.archive", "old.txt"]) == 0
    capsys.readouterr()
    return tmp_path


def test_a_new_story_meets_the_archive(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("old.txt").unlink()
    assert run(["check", "new.txt", "--against", "claims.archive", "--output-format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [{claim["path"] for claim in one["claims"]} for one in found] == [{"old.txt", "new.txt"}]


def test_what_the_archive_says_of_itself_is_not_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("third.txt").write_text(OLD.replace("12", "13"), encoding="utf-8")
    run(["archive", "add", "claims.archive", "third.txt"])
    Path("new.txt").write_text(OLD.replace(" and", ", people said, and"), encoding="utf-8")
    capsys.readouterr()
    run(["check", "new.txt", "--against", "claims.archive", "--output-format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert all("new.txt" in {claim["path"] for claim in one["claims"]} for one in found)


def test_what_is_withdrawn_is_no_evidence(desk: Path) -> None:
    assert run(["archive", "withdraw", "claims.archive", "old.txt"]) == 0
    assert run(["check", "new.txt", "--against", "claims.archive"]) == 0


def test_an_archive_and_a_file_together(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("third.txt").write_text(OLD.replace("12", "13"), encoding="utf-8")
    run(["check", "new.txt", "--against", "claims.archive", "--against", "third.txt", "--output-format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert [item["id"] for item in report["articles"]] == ["new.txt", "old.txt", "third.txt"]


def test_sweep_compares_all_with_all(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["archive", "add", "claims.archive", "new.txt"])
    capsys.readouterr()
    assert run(["sweep", "claims.archive", "--output-format", "json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["findings"]) == 1


def test_rebuild_reads_everything_anew(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["archive", "rebuild", "claims.archive"]) == 0
    assert capsys.readouterr().out == "1 article read anew, 0 skipped\n"
    assert run(["check", "new.txt", "--against", "claims.archive"]) == 1


def test_status_counts(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["archive", "status", "claims.archive"]) == 0
    assert capsys.readouterr().out.startswith("1 article, ")


@pytest.mark.parametrize(
    "argv",
    [["archive", "status", "none.archive"], ["archive", "status", "old.txt"], ["archive", "prune", "claims.archive"]],
)
def test_what_cannot_be_done_is_refused(desk: Path, argv: list[str]) -> None:
    assert run(argv) == 2
