"""Mistyped verbs and options are told with what was probably meant; files of such names are files."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.commands import run


@pytest.mark.parametrize(
    ("argv", "meant"),
    [
        (["chek", "a.txt"], "factcheck check"),
        (["extrakt", "a.txt"], "factcheck extract"),
        (["check", "a.txt", "--stagged"], "--staged"),
        (["check", "a.txt", "--ouput-format=json"], "--output-format"),
    ],
)
def test_a_guess_is_made(argv: list[str], meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(argv) == 2
    assert f"did you mean `{meant}`?" in (said := capsys.readouterr().err) or f"did you mean {meant}?" in said


def test_no_guess_where_nothing_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["nope.md"]) == 2
    assert "did you mean" not in capsys.readouterr().err


def test_a_file_that_is_called_like_a_verb_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("chek").write_text("The harbour is open.\n")
    assert run(["chek"]) == 0
