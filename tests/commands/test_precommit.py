"""The hooks under the real pre-commit program: what is staged is checked once, against all that git tracks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_git_targets import TEXTS, git

pytest.importorskip("pre_commit")

CONFIG = f"""
repos:
  - repo: local
    hooks:
      - id: factcheck
        name: factcheck
        entry: {sys.executable} -m factcheck check --staged --output-format concise
        language: system
        files: '\\.txt$'
        pass_filenames: false
        require_serial: true
      - id: factcheck-files
        name: factcheck-files
        entry: {sys.executable} -m factcheck check --tracked --output-format concise
        language: system
        files: '\\.txt$'
        require_serial: true
        stages: [manual]
"""
NUMBER = 2600


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    for name, text in {**TEXTS, ".pre-commit-config.yaml": CONFIG}.items():
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "init", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "first")
    (folder / "draft.txt").write_text("The ferry that sank off Corley on Monday killed 98 people.\n", encoding="utf-8")
    return folder


def hook(repository: Path, *arguments: str) -> tuple[int, list[str]]:
    """The exit code of pre-commit, and the lines that tell of discrepancies."""
    environment = {**os.environ, "PRE_COMMIT_HOME": str(repository.parent / "home")}
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--color", "never", *arguments],
        cwd=repository, capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    return done.returncode, [line for line in done.stdout.splitlines() if ": FC" in line]


def test_a_commit_without_articles_is_let_through(repository: Path) -> None:
    (repository / "code.py").write_text("pass\n")
    git(repository, "add", "code.py")
    assert hook(repository) == (0, [])


def test_a_changed_article_is_stopped_by_what_contradicts_it(repository: Path) -> None:
    (repository / "d.txt").write_text(TEXTS["d.txt"] + "\nThe harbour is open.\n", encoding="utf-8")
    git(repository, "add", "d.txt")
    code, lines = hook(repository)
    assert code == 1
    assert len(lines) == 1
    assert "draft.txt" not in lines[0]


def test_however_many_files_there_are_what_was_staged_is_told_once(repository: Path) -> None:
    """More names than one command line takes, so that a hook that was given them would be called several times."""
    for number in range(NUMBER):
        (repository / f"a-story-with-quite-a-long-name-{number:060d}.txt").write_text("The harbour is open.\n")
    (repository / "d.txt").write_text(TEXTS["d.txt"] + "\nThe harbour is open.\n", encoding="utf-8")
    git(repository, "add", "--", *(path.name for path in repository.glob("a-story*")), "d.txt")
    (repository / "draft.txt").unlink()
    code, lines = hook(repository)
    assert code == 1
    assert len(lines) == 1
    code, named = hook(repository, "factcheck-files", "--hook-stage", "manual")
    assert code == 1
    assert named == lines


def test_hooks_are_as_tested() -> None:
    """What other repositories get: the entries that are run here, under the names that the README gives."""
    import yaml

    shipped = yaml.safe_load(Path(__file__).parents[2].joinpath(".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    entries = {hook["id"]: hook["entry"] for hook in shipped}
    here = {hook["id"]: hook["entry"] for hook in yaml.safe_load(CONFIG)["repos"][0]["hooks"]}
    assert all(here[name].endswith(f"-m {entries[name]} --output-format concise") for name in here)
