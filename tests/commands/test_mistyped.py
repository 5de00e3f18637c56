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
        (["check", "a.txt", "--output-format", "htm"], "html"),
        (["check", "a.txt", "--fail-on", "errors"], "error"),
        (["rules", "shwo", "check.figures"], "show"),
        (["rules", "show", "check.figurs"], "check.figures"),
    ],
)
def test_a_guess_is_made(argv: list[str], meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(argv) == 2
    assert f"did you mean `{meant}`?" in (said := capsys.readouterr().err) or f"did you mean {meant}?" in said
    assert len(said.splitlines()) == 2


def test_no_guess_where_nothing_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["nope.md"]) == 2
    assert "did you mean" not in capsys.readouterr().err


def test_a_file_that_is_called_like_a_verb_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("chek").write_text("The harbour is open.\n")
    assert run(["chek"]) == 0


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["check", "--as-of", "tomorrow"], "wants a day such as 2026-11-24, not 'tomorrow'"),
        (["check", "--jobs", "0"], "wants a number from 1 on"),
        (["check", "--report", "html"], "wants FORMAT=FILE"),
        (["check", "--staged"], "belongs to no git repository"),
        (["check", ".", "-o", "no/x.html"], "no/x.html: cannot be written: there is no folder no"),
        (["check", ".", "-o", "."], "it is a folder"),
        (["compare", "a.txt"], "required: PATH"),
        (["check", "-b.txt"], "did you mean ./-b.txt?"),
        (["explain", "99", "."], "99: no such finding among the 0"),
        (["explain", "."], ".: a path; first comes which finding is meant"),
        (["archive", "status", "no.sqlite"], "there is no such archive"),
        (["check", "--config", "no.toml"], "no.toml: settings cannot be read"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], argv: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "-b.txt"):
        Path(name).write_text("The harbour is open.\n")
    assert run(argv) == 2
    lines = capsys.readouterr().err.splitlines()
    assert said in lines[0]
    assert len(lines) <= 2


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("wire/troop.txt", "did you mean wire/troops.txt?"),
        ("wirre", "did you mean wire?"),
        ("https://a.example/story", "save the page first"),
    ],
)
def test_a_path_that_is_not_there_is_told_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], path: str, hint: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("wire").mkdir()
    Path("wire/troops.txt").write_text("The harbour is open.\n")
    assert run(["check", path]) == 2
    assert hint in capsys.readouterr().err


def test_a_code_leads_to_its_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", "FC101"]) == 0
    assert capsys.readouterr().out.startswith("FC101 error: they cannot both hold\ngiven by check.figures\n")


def test_a_folder_without_articles_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(tmp_path)]) == 2
    assert f"no article was found in {tmp_path}" in capsys.readouterr().err
