"""The README shows what the program prints: each marked block is run and compared.

`pytest --regenerate tests/test_readme.py` writes the blocks anew.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

README = ROOT / "README.md"
BLOCK = re.compile(r"<!-- output: (?P<command>.+?) -->\n```\n(?P<shown>.*?)```\n", re.S)
FILE = re.compile(r"<!-- file: (?P<name>.+?) -->\n```toml\n(?P<text>.*?)```\n", re.S)


def factcheck(*args: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *args],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


def printed(command: str) -> str:
    lines = factcheck(*shlex.split(command)).stdout.splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def test_shown_output_is_real(regenerate: bool) -> None:
    text = README.read_text(encoding="utf-8")
    fresh = BLOCK.sub(lambda m: f"<!-- output: {m['command']} -->\n```\n{printed(m['command'])}```\n", text)
    if regenerate:
        README.write_text(fresh, encoding="utf-8")
    assert fresh == README.read_text(encoding="utf-8")


def test_the_first_rule_works(tmp_path: Path) -> None:
    for match in FILE.finditer(README.read_text(encoding="utf-8")):
        path = tmp_path / match["name"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(match["text"], encoding="utf-8")
    done = factcheck("rules", "test", "--rules", "newsroom", "lighthouses", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("marker", ["main job", "tests"])
def test_the_two_commands_stand_alone_on_a_line(marker: str) -> None:
    block = re.search(rf"<!-- {marker} -->\n```\n(.+)\n```", README.read_text(encoding="utf-8"))
    assert block is not None
    assert block[1].startswith("python3 -m venv .venv && ")


def test_ci_runs_the_command_of_the_readme() -> None:
    assert "README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
