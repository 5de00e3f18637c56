"""Findings for services that show them beside the code have paths from the root of the repository."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from factcheck.commands import run

SUM = "The crew of 31 people - 20 men and 12 women - reached the shore."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a blank in its name inside a repository."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    folder = tmp_path / "wire copy"
    folder.mkdir()
    (folder / "a.txt").write_text(SUM)
    monkeypatch.chdir(folder)
    return folder


def printed(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    run(["check", *argv, "--isolated"])
    return capsys.readouterr().out


def test_sarif(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (result,) = json.loads(printed(capsys, ".", "--output-format", "sarif"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "wire%20copy/a.txt"


def test_gitlab(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (issue,) = json.loads(printed(capsys, ".", "--output-format", "gitlab"))
    assert issue["location"]["path"] == "wire copy/a.txt"


@pytest.mark.parametrize("path", [".", "a.txt", "../wire copy"])
def test_github(path: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "file=wire copy/a.txt,line=1" in printed(capsys, path, "--output-format", "github")


def test_a_report_that_is_written_besides(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed(capsys, ".", "--report", "gitlab=out.json")
    assert json.loads((desk / "out.json").read_text())[0]["location"]["path"] == "wire copy/a.txt"


def test_people_and_programs_read_paths_from_the_folder_in_which_they_are(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed(capsys, ".", "--output-format", "concise").startswith("a.txt:1:13: FC401")
    assert json.loads(printed(capsys, ".", "--output-format", "json"))["articles"][0]["path"] == "a.txt"


def test_without_a_repository_paths_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(SUM)
    monkeypatch.chdir(tmp_path)
    assert json.loads(printed(capsys, ".", "--output-format", "gitlab"))[0]["location"]["path"] == "a.txt"
