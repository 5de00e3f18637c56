"""The wheel carries the rules: built, installed into a fresh environment, the main job runs from there."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from conftest import ROOT, SEEDS


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that has the wheel; what it needs is lent from the environment of the tests."""
    home = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", home, ROOT, cwd=home)
    assert built.returncode == 0, built.stderr
    venv.create(home / "env", with_pip=False)
    python = home / "env" / "bin" / "python"
    wheel = next(home.glob("*.whl"))
    done = run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel, cwd=home)
    assert done.returncode == 0, done.stderr
    packages = next((home / "env").glob("lib/python*/site-packages"))
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def test_rules_are_found_inside_the_package(installed: Path, tmp_path: Path) -> None:
    script = "from factcheck.rulebook.load import built_in; print(built_in())"
    folder = Path(run(installed, "-c", script, cwd=tmp_path).stdout.strip())
    assert folder.is_relative_to(installed.parent.parent)
    assert any(folder.rglob("*.toml"))


def test_the_main_job_runs_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    done = run(installed, "-m", "factcheck", "check", SEEDS / "troops", "--output-format", "json", cwd=tmp_path)
    assert done.returncode in (0, 1), done.stderr
    assert json.loads(done.stdout)["findings"]
