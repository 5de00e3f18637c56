"""`--staged`, `--diff` and `--since`: git says which articles are checked, against everything that it tracks."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from factcheck.commands import run

# Every two articles that follow each other differ in one thing.
TEXTS = {
    "a.txt": "A ferry sank off Corley on Monday and 12 people were killed.\n",
    "b.txt": "The ferry that sank off Corley on Monday killed 21 people.\n\nTo the border, Marsk has sent 4,000 troops.\n",
    "c.txt": "To the border, Marsk has sent 4,400 troops.\n\nA fire in Tennet on Friday destroyed 31 houses.\n",
    "d.txt": "The fire in Tennet on Friday destroyed 33 houses.\n",
}


def git(repository: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments],
        cwd=repository, check=True, capture_output=True,
    )  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {**TEXTS, "code.py": "pass\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    git(tmp_path, "init", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "first")
    (tmp_path / "draft.txt").write_text(
        "The ferry that sank off Corley on Monday killed 98 people.\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Check:
    return Check(capsys)


class Check:
    """Runs the check; gives the exit code, and the paths of each finding."""

    def __init__(self, capsys: pytest.CaptureFixture[str]):
        self.capsys = capsys

    def __call__(self, *arguments: str) -> tuple[int, list[list[str]]]:
        code = run(["check", *arguments, "--output-format", "json"])
        printed = self.capsys.readouterr().out
        found = json.loads(printed)["findings"] if printed else []
        return code, sorted(sorted(claim["path"] for claim in item["claims"]) for item in found)


def changed(repository: Path, name: str, text: str = "") -> None:
    """Stages an article with a sentence more."""
    (repository / name).write_text(f"{TEXTS.get(name, '')}\n{text or 'The harbour is open.'}\n", encoding="utf-8")
    git(repository, "add", "--", name)


def test_nothing_staged_is_nothing_to_do(repository: Path, check: Check) -> None:
    assert check("--staged") == (0, [])


@pytest.mark.parametrize("cache", [[], ["--no-cache"]])
def test_staged_articles_are_checked_against_tracked_ones_and_no_draft(
    repository: Path, check: Check, cache: list[str]
) -> None:
    changed(repository, "d.txt")
    assert check("--staged", *cache) == (1, [["c.txt", "d.txt"]])


def test_files_that_are_no_articles_are_nothing_to_do(repository: Path, check: Check) -> None:
    changed(repository, "code.py")
    assert check("--staged") == (0, [])


def test_a_deleted_article_is_no_evidence(repository: Path, check: Check) -> None:
    git(repository, "rm", "-q", "b.txt")
    changed(repository, "c.txt")
    assert check("--staged") == (1, [["c.txt", "d.txt"]])


def test_diff_and_since_a_reference(repository: Path, check: Check) -> None:
    git(repository, "checkout", "-q", "-b", "desk")
    changed(repository, "a.txt")
    git(repository, "commit", "-q", "-m", "second")
    assert check("--since", "main") == (1, [["a.txt", "b.txt"]])
    assert check("--diff", "main") == (1, [["a.txt", "b.txt"]])


@pytest.mark.parametrize("ref", ["nowhere", "--output=x"])
def test_a_reference_that_is_none(repository: Path, check: Check, ref: str) -> None:
    assert check(f"--diff={ref}")[0] == 2
    assert not (repository / "x").exists()


def test_a_new_branch_is_checked_before_its_first_push(repository: Path, check: Check) -> None:
    git(repository, "remote", "add", "origin", str(repository))
    git(repository, "fetch", "-q", "origin")
    git(repository, "checkout", "-q", "-b", "desk")
    changed(repository, "a.txt")
    git(repository, "commit", "-q", "-m", "second")
    assert check("--since", "@{upstream}") == (1, [["a.txt", "b.txt"]])


def test_a_branch_without_any_remote_is_all_new(repository: Path, check: Check) -> None:
    assert len(check("--since", "@{upstream}")[1]) == 3


def test_a_reference_that_was_not_fetched_is_told_with_a_remedy(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--since", "origin/main"]) == 2
    assert "fetch-depth: 0" in capsys.readouterr().err


def test_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, check: Check) -> None:
    monkeypatch.chdir(tmp_path)
    assert check("--staged")[0] == 2


def test_against_other_articles_only_findings_on_the_named_paths_count(repository: Path, check: Check) -> None:
    (repository / "draft.txt").unlink()
    assert check("b.txt", "--against", ".")[1] == [["a.txt", "b.txt"], ["b.txt", "c.txt"]]


def test_the_named_paths_in_two_runs_or_in_one_have_the_same_findings(repository: Path, check: Check) -> None:
    apart = check("b.txt", "--against", ".")[1] + check("d.txt", "--against", ".")[1]
    assert check("b.txt", "d.txt", "--against", ".")[1] == sorted(apart)


def test_named_paths_are_checked_against_tracked_ones_and_no_draft(repository: Path, check: Check) -> None:
    assert check("--tracked", "d.txt") == (1, [["c.txt", "d.txt"]])


@pytest.mark.parametrize(
    "parts", [[["a.txt", "b.txt"], ["c.txt", "d.txt"]], [["a.txt"], ["b.txt"], ["c.txt"], ["d.txt"]]]
)
def test_however_the_named_paths_are_cut_into_calls_the_findings_are_the_same(
    repository: Path, check: Check, parts: list[list[str]]
) -> None:
    apart = {tuple(found) for part in parts for found in check("--tracked", *part)[1]}
    assert {tuple(found) for found in check("--tracked", *TEXTS)[1]} == apart


def test_names_with_line_breaks_and_leading_dashes(repository: Path, check: Check) -> None:
    for name in ("-x.txt", "e\nf.txt"):
        changed(repository, name, "The fire in Tennet on Friday destroyed 22 houses.")
    [found] = check("--staged")[1]
    assert set(found) == {"-x.txt", "c.txt", "d.txt", "e\nf.txt"}


def test_what_is_settled_between_other_articles_is_not_told_as_stale(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "draft.txt").unlink()
    assert run(["baseline", "update", "."]) == 0
    changed(repository, "d.txt", "Nothing else.")
    capsys.readouterr()
    assert run(["check", "--staged", "--output-format", "json"]) == 0
    assert "no longer occurs" not in capsys.readouterr().out


def test_what_is_suppressed_is_shown_to_whom_asks(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["baseline", "update", "c.txt", "d.txt"]) == 0
    capsys.readouterr()
    assert run(["check", "c.txt", "d.txt", "--output-format", "full"]) == 0
    assert "suppressed" not in capsys.readouterr().out
    assert run(["check", "c.txt", "d.txt", "--output-format", "full", "--show-suppressed"]) == 0
    assert "suppressed: c.txt:3: FC101" in capsys.readouterr().out


def test_where_git_names_nothing_it_is_said_that_nothing_was_looked_at(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--staged", "--no-color", "--width", "160"]) == 0
    assert "note: nothing is staged: no article was looked at" in capsys.readouterr().out
    assert run(["check", "--diff", "HEAD", "--no-color", "--width", "160"]) == 0
    assert "note: nothing has changed: no article was looked at" in capsys.readouterr().out
