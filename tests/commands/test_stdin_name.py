"""An editor checks what it has not saved yet, under the name of the file."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from factcheck.commands import run

WIRE = "Fourteen people were hurt when a ferry hit the quay at Westport on Tuesday, the coast guard said.\n"
DRAFT = WIRE.replace("Fourteen", "Nine")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "one.txt").write_text(WIRE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def paths(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, list[list[str]]]:
    code = run(["check", "-", *argv, "--output-format", "json", "--isolated"])
    found = json.loads(capsys.readouterr().out)["findings"]
    return code, [sorted(claim["path"] for claim in item["claims"]) for item in found]


@pytest.mark.parametrize("name", ["draft.txt", "wire/draft.txt", "elsewhere/draft.md"])
def test_a_named_buffer_is_compared(
    name: str, desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, DRAFT)
    assert paths(capsys, "--stdin-filename", name, "--against", "wire") == (1, [sorted([name, "wire/one.txt"])])


def test_a_named_buffer_is_compared_with_an_archive(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["archive", "add", "copy.sqlite", "wire"]) == 0
    capsys.readouterr()
    typed(monkeypatch, DRAFT)
    found = paths(capsys, "--stdin-filename", "draft.txt", "--against", "copy.sqlite")
    assert found == (1, [["draft.txt", "wire/one.txt"]])


def test_a_buffer_stands_in_the_place_of_the_file_that_was_saved(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "wire" / "two.txt").write_text(DRAFT)
    typed(monkeypatch, WIRE.replace("quay", "quay wall"))
    assert paths(capsys, "--stdin-filename", "wire/two.txt", "--against", "wire") == (0, [])
