"""What shells, editors and man take from the program: completion, a problem matcher, a manual page."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, SEEDS

from factcheck.commands import VERBS, manual, run
from factcheck.commands.completion import NAMES

PAGE = ROOT / "docs" / "factcheck.1"
MATCHER = re.compile(r"<!-- file: .vscode/tasks.json -->\n```json\n(.*?)```", re.S)


@pytest.mark.parametrize("shell", NAMES)
def test_completion_knows_verbs_actions_options_and_values(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert [word for word in (*VERBS, "withdraw", "output-format", "checkstyle") if word not in script] == []


@pytest.fixture(scope="module")
def completed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script for bash."""
    path = tmp_path_factory.mktemp("bash") / "factcheck"
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "completion", "bash"], capture_output=True, text=True, check=True
    )
    path.write_text(done.stdout, encoding="utf-8")
    return path


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("arch", {"archive"}),
        ("check --out", {"--output-file", "--output-format"}),
        ("check --output-format s", {"sarif"}),
        ("check --fail-on ''", {"error", "warning", "note", "never"}),
        ("baseline u", {"update"}),
        ("rules sh", {"show"}),
        ("rules show --r", {"--rules"}),
        ("archive w", {"withdraw"}),
        ("check stor", {"stories.md"}),
        ("rules show --rules dr", {"drafts"}),
    ],
)
def test_bash_completes(completed: Path, tmp_path: Path, typed: str, offered: set[str]) -> None:
    (tmp_path / "stories.md").touch()
    (tmp_path / "drafts").mkdir()
    (tmp_path / "dr.txt").touch()
    ask = (
        f"source {completed}; COMP_WORDS=(factcheck {typed}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1));"
        " _shtab_factcheck; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    done = subprocess.run(["bash", "-c", ask], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert {line.rstrip("/") for line in done.stdout.split()} == offered


def test_the_matcher_of_the_page_reads_every_line_of_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    page = MATCHER.search((ROOT / "docs" / "editors.md").read_text(encoding="utf-8"))
    assert page is not None
    (task,) = json.loads(page[1])["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    run(["check", str(SEEDS), "--output-format", "concise", "--no-cache"])
    *found, _ = capsys.readouterr().out.splitlines()
    assert found
    for line in found:
        match = re.fullmatch(pattern["regexp"], line)
        assert match is not None, line
        assert Path(match[pattern["file"]]).is_file()
        assert int(match[pattern["line"]]) > 0
        assert match[pattern["severity"]] in ("error", "warning", "note")


def test_the_page_that_ships_is_that_of_the_program(regenerate: bool) -> None:
    if regenerate:
        PAGE.write_text(manual.page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == manual.page()


def test_the_page_has_each_verb_and_each_exit_code() -> None:
    page = manual.page()
    assert [verb for verb in VERBS if f".SS factcheck {verb}" not in page] == []
    assert re.findall(r"^\.B (\d)$", page, re.M) == list(manual.STATUS)


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_man_complains_of_nothing() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-z"], input=manual.page(), capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
