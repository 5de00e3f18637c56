"""`--staged`, `--diff` and `--since`: git says which articles are checked, against everything that it tracks."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from test_exit_codes import CODE, run

PAIR = """
    def check(self, items):
        items = [item for item in items if not isinstance(item, Skipped)]
        readings = []
        for item in sorted(items, key=lambda item: item.path):
            name = Name((0, 1), item.text[0], item.text[0], "person")
            readings.append(Reading(item, (), (Sentence((0, len(item.text)), "body", 0),), names=(name,)))
        found = []
        for n in range(len(readings) - 1):
            claims = (Mention(n, readings[n].names[0]), Mention(n + 1, readings[n + 1].names[0]))
            found.append(Finding("FC101", "check.x", "error", "conflict", "m", (), "s", claims, str(n)))
        return Report(tuple(readings), (), tuple(found))
pipeline.Engine"""


def git(repository: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments],
        cwd=repository, check=True, capture_output=True,
    )  # fmt: skip


def check(repository: Path, *arguments: str) -> tuple[int, list[list[str]]]:
    """The exit code, and the paths of each finding; every two articles that follow each other give one."""
    code = CODE.replace("pipeline.Engine", PAIR, 1)
    done = run(repository, *arguments, "--output-format", "json", severity="error", code=code)
    if done.returncode == 2:
        return 2, []
    found = json.loads(done.stdout)["findings"]
    return done.returncode, [[claim["path"] for claim in item["claims"]] for item in found]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-b", "main")
    for name in ("a.txt", "b.txt", "c.txt", "d.txt", "code.py"):
        (tmp_path / name).write_text(f"{name} is here.\n", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "first")
    (tmp_path / "draft.txt").write_text("Not for anybody.\n", encoding="utf-8")
    return tmp_path


def test_nothing_staged_is_nothing_to_do(repository: Path) -> None:
    assert check(repository, "--staged") == (0, [])


def test_staged_articles_are_checked_against_tracked_ones_and_no_draft(repository: Path) -> None:
    (repository / "d.txt").write_text("Changed.\n", encoding="utf-8")
    git(repository, "add", "d.txt")
    assert check(repository, "--staged") == (1, [["c.txt", "d.txt"]])


def test_files_that_are_no_articles_are_nothing_to_do(repository: Path) -> None:
    (repository / "code.py").write_text("pass\n", encoding="utf-8")
    git(repository, "add", "code.py")
    assert check(repository, "--staged") == (0, [])


def test_a_deleted_article_is_no_evidence(repository: Path) -> None:
    git(repository, "rm", "-q", "b.txt")
    (repository / "c.txt").write_text("Changed.\n", encoding="utf-8")
    git(repository, "add", "c.txt")
    assert check(repository, "--staged") == (1, [["a.txt", "c.txt"], ["c.txt", "d.txt"]])


def test_diff_and_since_a_reference(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "desk")
    (repository / "a.txt").write_text("Changed.\n", encoding="utf-8")
    git(repository, "commit", "-q", "-a", "-m", "second")
    assert check(repository, "--since", "main") == (1, [["a.txt", "b.txt"]])
    assert check(repository, "--diff", "main") == (1, [["a.txt", "b.txt"]])


@pytest.mark.parametrize("ref", ["nowhere", "--output=x"])
def test_a_reference_that_is_none(repository: Path, ref: str) -> None:
    assert check(repository, f"--diff={ref}")[0] == 2
    assert not (repository / "x").exists()


def test_outside_a_repository(tmp_path: Path) -> None:
    assert check(tmp_path, "--staged")[0] == 2


def test_against_an_archive_only_findings_on_the_named_paths_count(repository: Path) -> None:
    assert check(repository, "b.txt", "--against", ".")[1] == [["a.txt", "b.txt"], ["b.txt", "c.txt"]]


def test_names_with_line_breaks_and_leading_dashes(repository: Path) -> None:
    for name in ("-x.txt", "e\nf.txt"):
        (repository / name).write_text("New.\n", encoding="utf-8")
    git(repository, "add", ".")
    paths = {path for found in check(repository, "--staged")[1] for path in found}
    assert {"-x.txt", "e\nf.txt", "draft.txt"} <= paths
