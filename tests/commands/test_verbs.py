"""The smaller verbs, and what a run imports."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SEEDS
from test_exit_codes import CODE, run

from factcheck import commands


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The harbour is open.\n", encoding="utf-8")
    return tmp_path


def test_version_and_help(desk: Path) -> None:
    assert run(desk, "--version").stdout.startswith("factcheck ")
    done = run(desk, "--help")
    assert done.returncode == 0
    for verb in ("check", "extract", "compare", "explain", "rules", "baseline", "init", "completion"):
        assert f"\n  {verb} " in done.stdout


def test_compare_wants_two(desk: Path) -> None:
    assert run(desk, "compare", "a.txt").returncode == 2
    assert run(desk, "compare", "a.txt", "b.txt", severity="error").returncode == 1


def test_compare_tells_every_pair(desk: Path) -> None:
    done = run(desk, "compare", "a.txt", "b.txt", "--output-format", "json")
    assert json.loads(done.stdout)["comparisons"] == []


@pytest.mark.parametrize("name", ["f00d", "f0", "FC101"])
def test_explain_finds_by_fingerprint_and_code(desk: Path, name: str) -> None:
    done = run(desk, "explain", name, "a.txt", severity="error")
    assert done.returncode == 0
    assert "FC101 error  m" in done.stdout


def test_explain_what_is_not_there(desk: Path) -> None:
    done = run(desk, "explain", "dead", "a.txt", severity="error")
    assert done.returncode == 2
    assert "dead" in done.stderr


def test_a_baseline_settles_what_is_there_and_nothing_new(desk: Path) -> None:
    assert run(desk, "a.txt", severity="error").returncode == 1
    done = run(desk, "baseline", "update", "a.txt", "--reason", "both hold", "--author", "Kim", severity="error")
    assert "1 entry, 0 before" in done.stdout
    assert run(desk, "a.txt", severity="error").returncode == 0
    assert run(desk, "a.txt", "--no-baseline", severity="error").returncode == 1
    assert run(desk, "b.txt", severity="").returncode == 0


def test_a_baseline_is_shown_and_pruned(desk: Path) -> None:
    run(desk, "baseline", "update", "a.txt", "--reason", "both hold", severity="error")
    assert "f00d FC101 m [a.txt] both hold" in run(desk, "baseline", "show").stdout
    assert "0 entries, 1 before" in run(desk, "baseline", "prune", "a.txt").stdout


def test_updating_again_keeps_the_reason(desk: Path) -> None:
    run(desk, "baseline", "update", "a.txt", "--reason", "both hold", severity="error")
    run(desk, "baseline", "update", "a.txt", "--reason", "later", severity="error")
    assert "both hold" in run(desk, "baseline", "show").stdout


def test_a_baseline_from_elsewhere_is_taken_in_and_settles(desk: Path) -> None:
    run(desk, "baseline", "update", "a.txt", "--reason", "both hold", "--baseline", "page.json", severity="error")
    assert run(desk, "a.txt", severity="error").returncode == 1
    assert "1 entry, 0 before" in run(desk, "baseline", "import", "page.json").stdout
    assert run(desk, "a.txt", severity="error").returncode == 0


def test_what_is_no_baseline_is_not_taken_in(desk: Path) -> None:
    assert run(desk, "baseline", "import", "a.txt").returncode == 2


@pytest.mark.parametrize("argv", [["a.txt", "--baseline", "no.json"], ["baseline", "show", "--config", "no.toml"]])
def test_a_named_file_that_is_missing_is_refused(desk: Path, argv: list[str]) -> None:
    assert run(desk, *argv).returncode == 2


def test_init_writes_settings_that_hold_and_never_twice(desk: Path) -> None:
    assert run(desk, "init").returncode == 0
    assert run(desk, "a.txt").returncode == 0
    assert run(desk, "init").returncode == 2


def test_settings_grade_and_the_command_line_goes_before_them(desk: Path) -> None:
    (desk / "factcheck.toml").write_text('fail-on = "note"\n[severity]\nFC101 = "note"\n', encoding="utf-8")
    assert run(desk, "a.txt", severity="error").returncode == 1
    assert run(desk, "a.txt", "--fail-on", "error", severity="error").returncode == 0
    assert run(desk, "a.txt", "--isolated", "--fail-on", "error", severity="error").returncode == 1


def test_broken_settings_are_told_before_anything_is_read(desk: Path) -> None:
    (desk / "factcheck.toml").write_text("fial-on = 1\n", encoding="utf-8")
    done = run(desk, "a.txt", severity="error")
    assert done.returncode == 2
    assert "factcheck.toml:1: there is no key 'fial-on' here; did you mean 'fail-on'?" in done.stderr


def test_show_settings_and_files(desk: Path) -> None:
    (desk / "factcheck.toml").write_text('ignore = ["FC2"]\n', encoding="utf-8")
    assert 'ignore = ["FC2"]' in run(desk, "--show-settings").stdout
    assert run(desk, "--show-files").stdout.splitlines() == ["a.txt", "b.txt", "factcheck.toml"]


def test_a_comment_in_an_article_of_ones_own_settles_its_findings(desk: Path) -> None:
    (desk / "factcheck.toml").write_text('own = ["a.*"]\n', encoding="utf-8")
    (desk / "a.txt").write_text("The harbour is open. <!-- factcheck: ignore[FC101] so it is -->\n", encoding="utf-8")
    assert run(desk, "a.txt", severity="error").returncode == 0
    assert run(desk, "a.txt", "--no-ignores", severity="error").returncode == 1


@pytest.mark.parametrize(
    ("argv", "absent"),
    [
        ("['--version']", ["factcheck.pipeline", "rich", "regex"]),
        ("['extract', 'a.txt']", ["rich", "quantulum3.parser", "inflect", "trafilatura", "subprocess"]),
        ("['check', 'a.txt', '--output-format', 'json']", ["rich", "quantulum3.parser", "inflect", "subprocess"]),
        ("['check', 'a.txt']", ["quantulum3.parser", "inflect", "trafilatura", "rich.markdown", "pygments"]),
    ],
)
def test_a_run_imports_only_what_it_needs(desk: Path, argv: str, absent: list[str]) -> None:
    code = (
        f"import sys; from factcheck.commands import run; run({argv}); print([n for n in {absent} if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=desk, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "[]", done.stderr


def test_watching_tells_what_lands_and_ends_quietly(desk: Path) -> None:
    code = CODE.format(severity="error", argv=["in", "--watch", "--output-format", "concise"])
    (desk / "in").mkdir()
    process = subprocess.Popen([sys.executable, "-c", code], cwd=desk, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("0 discrepancies")
    (desk / "in" / "new.txt").write_text("The harbour is open.\n", encoding="utf-8")
    assert process.stdout.readline() == "in/new.txt:1:1: FC101 error m\n"
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=10) == 130


@pytest.mark.parametrize(("called", "told"), [("1", "1  FC102"), ("2", "2  FC101"), ("FC101", "2  FC101")])
def test_explain_means_the_place_in_the_report_or_a_code(
    called: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.run(["explain", called, str(SEEDS / "ferry"), "--isolated"]) == 0
    out = capsys.readouterr().out
    assert (out.count(f"{told} error"), out.count(" error  ")) == (1, 1)
