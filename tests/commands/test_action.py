"""The GitHub action: its script, run as a runner runs it, with what a stranger may have put into its inputs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from test_git_targets import TEXTS, git

from factcheck.commands.output import cut

yaml = pytest.importorskip("yaml")  # comes with pre-commit
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the script is for bash")
ACTION = Path(__file__).parents[2] / "action.yml"


class Step(NamedTuple):
    code: int
    log: str
    outputs: str
    summary: str


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "init", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "first")
    return folder


def step(repository: Path, **inputs: str) -> Step:
    """The last step of the action with these inputs, the others as they are by default."""
    action = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    check = action["runs"]["steps"][-1]
    given = {name: inputs.get(name.replace("-", "_"), spec["default"]) for name, spec in action["inputs"].items()}
    asked = {
        name: given[wanted.removeprefix("${{ inputs.").removesuffix(" }}")] for name, wanted in check["env"].items()
    }
    home, files = repository.parent, ("outputs", "summary")
    (home / "bin").mkdir()
    (home / "bin" / "factcheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n')
    (home / "bin" / "factcheck").chmod(0o755)
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", check["run"]],
        cwd=repository, capture_output=True, text=True, check=False,
        env={
            **os.environ, **asked, "PATH": f"{home / 'bin'}:{os.environ['PATH']}",
            "GITHUB_OUTPUT": str(home / "outputs"), "GITHUB_STEP_SUMMARY": str(home / "summary"),
        },
    )  # fmt: skip
    outputs, summary = ((home / name).read_text(encoding="utf-8") if (home / name).exists() else "" for name in files)
    return Step(done.returncode, done.stdout + done.stderr, outputs, summary)


def test_everything_is_annotated_and_summed_up(repository: Path) -> None:
    done = step(repository)
    assert (done.code, done.outputs) == (1, "exit-code=1\n")
    assert done.log.count("::error title=factcheck (FC101),file=") == 3
    assert done.summary.startswith("# factcheck\n\n3 discrepancies")


def test_only_what_a_branch_has_changed(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "desk")
    (repository / "d.txt").write_text(TEXTS["d.txt"] + "\nThe harbour is open.\n", encoding="utf-8")
    git(repository, "commit", "-qam", "second")
    done = step(repository, since="main", sarif_file="out.sarif")
    assert done.log.count("::error") == 1
    assert (repository / "out.sarif").exists()


def test_what_fails_is_the_choice_of_the_workflow(repository: Path) -> None:
    assert step(repository, fail_on="never").code == 0


def test_what_could_not_be_checked_fails(repository: Path) -> None:
    done = step(repository, paths="a.txt nowhere")
    assert (done.code, done.outputs) == (2, "exit-code=2\n")


@pytest.mark.parametrize("name", ["paths", "since", "fail_on", "config", "sarif_file"])
def test_inputs_are_never_run(repository: Path, name: str) -> None:
    step(repository, **{name: "$(touch ran); `touch ran`; touch ran"})
    assert not (repository / "ran").exists()


def test_a_summary_that_is_too_long_ends_with_a_whole_finding() -> None:
    text = "# factcheck\n" + "\n## FC101 é\n\nsome words\n" * 40
    short = cut(text, 500)
    assert len(short.encode()) < 620
    kept = short.count("\n## ")
    assert f"{40 - kept} more are left out" in short
    assert short.partition("\n\n" + f"{40 - kept}")[0].endswith("some words")
    assert cut(text, 10_000) == text
