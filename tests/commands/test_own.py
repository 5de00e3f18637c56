"""Ignores of one's own articles settle findings; those in copy of somebody else settle nothing and are told."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from factcheck.commands import run

SUM = "The crew of 31 people - 20 men and 12 women - reached the shore."
OFF = "<!-- factcheck: off -->"
ITEM = f"<item><title>Ferry</title><description>{OFF.replace('<', '&lt;')} {SUM}</description></item>"
FOREIGN = {
    "copy.txt": f"{OFF}\n{SUM}\n",
    "copy.md": f"---\nfactcheck: {{ignore: [FC401]}}\n---\n\n{SUM}\n",
    "page.html": f"<html><body><article><p>{OFF}</p><p>{SUM}</p></article></body></html>",
    "mail.eml": f"From: a@b.example\nTo: c@d.example\nSubject: {OFF}\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\n{SUM}\n",
    "feed.xml": f'<rss version="2.0"><channel><title>x</title>{OFF}{ITEM}</channel></rss>',
}


def checked(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[bool, bool]:
    """(whether the sum is found, whether an ignore is told that does not count)."""
    run([*argv, "--width", "160", "--no-color"])
    out = capsys.readouterr().out
    return "  FC401 " in out, "note: FC991 " in out


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in FOREIGN.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize("name", FOREIGN)
def test_copy_of_somebody_else_hides_nothing(name: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(capsys, name) == (True, True)


@pytest.mark.parametrize("name", ["copy.txt", "copy.md"])
def test_what_git_tracks_is_ones_own(name: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    subprocess.run(["git", "init", "-q"], cwd=desk, check=True)
    assert checked(capsys, name) == (True, True)
    subprocess.run(["git", "add", name], cwd=desk, check=True)
    assert checked(capsys, name) == (False, False)
    assert checked(capsys, str(desk / name)) == (False, False)


@pytest.mark.parametrize("name", ["page.html", "mail.eml", "feed.xml"])
def test_other_formats_are_somebody_elses_even_where_git_tracks_them(
    name: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["git", "init", "-q"], cwd=desk, check=True)
    subprocess.run(["git", "add", name], cwd=desk, check=True)
    assert checked(capsys, name) == (True, True)


def test_settings_name_what_is_ones_own(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "factcheck.toml").write_text('own = ["*.txt"]\n')
    assert checked(capsys, "copy.txt") == (False, False)
    assert checked(capsys, "copy.md") == (True, True)
