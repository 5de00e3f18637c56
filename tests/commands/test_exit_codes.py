"""What the shell learns, for everything that can happen to a run."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pytest

from factcheck import commands, pipeline

CALM = "The harbour is open.\n"
CODE = """
import sys
from factcheck import commands, pipeline
from factcheck.model import Finding, Mention, Name, Reading, Report, Sentence, Skipped
from factcheck.rulebook import Rule, Rulebook
rules = (Rule("check.x", "x", "s", ("FC101",)), Rule("check.y", "x", "s", ("FC211",)))
severity = {severity!r}
class Machine:
    def __init__(self, rulebook): self.rulebook = rulebook
    def guarded(self, item):
        name = Name((0, 3), item.text[:3], item.text[:3], "person")
        return Reading(item, (), (Sentence((0, len(item.text)), "body", 0),), names=(name,))
    def check(self, items, known=None, group=None):
        items = list(items)
        readings = [item if isinstance(item, Reading) else self.guarded(item) for item in items if not isinstance(item, Skipped)]
        skipped = [item for item in items if isinstance(item, Skipped)]
        claims = tuple(Mention(0, item.names[0]) for item in readings[:1])
        found = (Finding("FC101", "check.x", severity, "conflict", "m", (), "s", claims, "f00d"),)
        return Report(tuple(readings), tuple(skipped), found if severity and readings else ())
    def read(self, item):
        return self.guarded(item)
pipeline.Engine, pipeline.load = Machine, lambda folders: Rulebook(rules)
if {argv!r}:
    sys.exit(commands.run({argv!r}))
"""


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def run(cwd: Path, *argv: str, severity: str = "", code: str = CODE, **environment: str) -> Done:
    """factcheck in this process, with an engine that finds one thing of `severity`, or nothing."""
    out, err = io.StringIO(), io.StringIO()
    with (
        mock.patch.multiple(pipeline, Engine=None, load=None), mock.patch.dict(os.environ, environment),
        contextlib.chdir(cwd), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err),
    ):  # fmt: skip
        exec(code.format(severity=severity, argv=[]), {})
        returncode = commands.run(argv)
    return Done(returncode, out.getvalue(), err.getvalue())


def forked(cwd: Path, *argv: str, **environment: str) -> Done:
    """The same in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(severity="", argv=list(argv))],
        cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False, env={**os.environ, **environment},
    )  # fmt: skip
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(CALM, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("severity", "argv", "code"),
    [
        ("", ["check", "a.txt"], 0),
        ("", ["a.txt"], 0),
        ("", [], 0),
        ("error", ["a.txt"], 1),
        ("warning", ["a.txt"], 0),
        ("warning", ["a.txt", "--fail-on", "warning"], 1),
        ("note", ["a.txt", "--fail-on", "warning"], 0),
        ("note", ["a.txt", "--fail-on", "note"], 1),
        ("error", ["a.txt", "--fail-on", "never"], 0),
        ("error", ["a.txt", "--exit-zero"], 0),
        ("error", ["a.txt", "--ignore", "FC1"], 0),
        ("error", ["a.txt", "--select", "FC2"], 0),
        ("error", ["a.txt", "--select", "check.x"], 1),
        ("error", ["a.txt", "--select", "check.y"], 0),
        ("error", ["a.txt", "--quiet"], 1),
        ("", ["a.txt", "--select", "FC1O1"], 2),
        ("", ["a.txt", "--ignore", "check.xy"], 2),
        ("", ["nope.md"], 2),
        ("", ["a.txt", "--nope"], 2),
        ("", ["check", "a.txt", "--output-format", "nope"], 2),
        ("", ["a.txt", "--as-of", "soon"], 2),
        ("", ["a.txt", "--report", "full"], 2),
        ("", ["a.txt", "--report", "nope=x"], 2),
        ("", ["a.txt", "-o", "no/such/folder/out.txt"], 2),
        ("", ["extract", "a.txt"], 0),
        ("", ["extract", "nope.md"], 2),
    ],
)
def test_exit_code(desk: Path, severity: str, argv: list[str], code: int) -> None:
    done = run(desk, *argv, severity=severity)
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("verb", ["check", "extract"])
def test_an_unreadable_file_makes_it_incomplete_and_the_rest_is_told(desk: Path, verb: str) -> None:
    (desk / "b.txt").write_bytes(b"\xff\xd8\xff\x00\x00JFIF")
    done = run(desk, verb, "a.txt", "b.txt", severity="error")
    assert done.returncode == 3
    assert "b.txt" in done.stdout + done.stderr
    assert done.stdout


def test_a_misspelt_path_is_named(desk: Path) -> None:
    assert "nope.md" in run(desk, "nope.md").stderr


def test_a_fault_of_our_own_is_no_traceback(desk: Path) -> None:
    with mock.patch("factcheck.commands.inputs.targets", side_effect=ValueError("a slip")):
        done = run(desk, "a.txt")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "fault" in done.stderr


def test_quiet_prints_nothing(desk: Path) -> None:
    assert run(desk, "a.txt", "-q", severity="error").stdout == ""


def test_a_closed_pipe_is_no_finding(desk: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", CODE.format(severity="error", argv=["a.txt"])],
        cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait() == 141
    assert process.stderr is not None
    assert process.stderr.read() == b""


@pytest.mark.parametrize(
    ("closed", "argv", "code"), [(">&-", "a.txt", 0), ("2>&-", "nope.md", 2), (">&- 2>&-", "a.txt", 0)]
)
def test_streams_that_are_closed_change_nothing(desk: Path, closed: str, argv: str, code: int) -> None:
    command = f'"$0" -m factcheck {argv} {closed}'
    done = subprocess.run(["sh", "-c", command, sys.executable], cwd=desk, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")


def interrupted(desk: Path, after: float) -> tuple[int, bool]:
    """Exit code of a check of standard input that is interrupted after so many seconds; whether it told a traceback."""
    process = subprocess.Popen(
        [sys.executable, "-c", CODE.format(severity="error", argv=["-"])],
        cwd=desk, stdin=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    code = process.wait()
    assert process.stderr is not None
    return code, b"Traceback" in process.stderr.read()


def test_an_interrupt_is_quiet(desk: Path) -> None:
    """On a busy machine Python itself may not have started after a second."""
    assert (130, False) in (interrupted(desk, after) for after in (1, 4, 16))


def test_ascii_locale_prints_every_sign(desk: Path) -> None:
    (desk / "a.txt").write_text("£5 “so”", encoding="utf-8")
    done = forked(desk, "extract", "a.txt", "--text", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert "£5 “so”" in done.stdout


def test_standard_input_is_read(desk: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(severity="", argv=["extract", "-", "--stdin-filename", "desk.md"])],
        cwd=desk, input=b"# Port\n\nThe harbour is open.\n", capture_output=True, check=False,
    )  # fmt: skip
    assert b'"path": "desk.md"' in done.stdout


def test_a_report_goes_where_a_link_leads(desk: Path) -> None:
    (desk / "real.txt").write_text("before")
    (desk / "link.txt").symlink_to("real.txt")
    run(desk, "a.txt", "-o", "link.txt")
    assert (desk / "link.txt").is_symlink()
    assert (desk / "real.txt").read_text() != "before"


def test_a_run_does_not_read_what_the_run_before_has_written(desk: Path) -> None:
    options = [".", "--report", "markdown=r.md", "--report", "html=r.html", "-o", "r.txt", "--output-format", "concise"]
    first, report = run(desk, *options), (desk / "r.txt").read_text()
    assert (run(desk, *options), (desk / "r.txt").read_text()) == (first, report)


def test_claims_that_were_written_down_are_not_read_as_articles(desk: Path) -> None:
    assert [run(desk, "extract", ".", "-o", "claims.jsonl").returncode for _ in range(2)] == [0, 0]
    assert len((desk / "claims.jsonl").read_text().splitlines()) == 1


def test_a_page_of_an_earlier_run_is_no_article(desk: Path) -> None:
    run(desk, ".", "--report", "html=page.html")
    assert "page.html: skipped: a report of factcheck" in run(desk, ".", "--output-format", "concise").stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_device_or_a_pipe_is_written_to_and_stays_what_it_is(desk: Path) -> None:
    os.mkfifo(desk / "pipe")
    process = subprocess.Popen(["cat", str(desk / "pipe")], stdout=subprocess.PIPE)
    run(desk, "a.txt", "-o", "pipe", "--output-format", "concise")
    assert b"0 discrepancies" in process.communicate(timeout=20)[0]
    assert (desk / "pipe").is_fifo()


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs a device that is always full")
def test_a_full_disk_is_said_and_nothing_is_left_behind(desk: Path) -> None:
    done = run(desk, "a.txt", "-o", "/dev/full")
    assert (done.returncode, done.stderr) == (2, "factcheck: /dev/full: cannot be written: No space left on device\n")
    assert Path("/dev/full").is_char_device()


def test_an_output_file_is_written_whole(desk: Path) -> None:
    done = run(desk, "a.txt", "-o", "out.txt", "--output-format", "concise", severity="error")
    assert done.stdout == ""
    assert (desk / "out.txt").read_text(encoding="utf-8").startswith("a.txt:1:1: FC101 error m\n")
    assert sorted(path.name for path in desk.iterdir()) == ["a.txt", "out.txt"]


def test_one_run_gives_many_reports(desk: Path) -> None:
    done = run(
        desk, "a.txt", "--report", "json=out.json", "--report", "html=out.html", "--output-format", "github",
        severity="error", GITHUB_STEP_SUMMARY=str(desk / "summary.md"),
    )  # fmt: skip
    assert done.stdout.startswith("::error title=factcheck (FC101),file=a.txt,line=1,col=1,")
    assert (desk / "out.json").read_text(encoding="utf-8").startswith("{")
    assert (desk / "out.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "# factcheck" in (desk / "summary.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("argv", "environment", "colored"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--no-color"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(desk: Path, argv: list[str], environment: dict[str, str], colored: bool) -> None:
    bare = {name: environment.get(name, "") for name in ("NO_COLOR", "FORCE_COLOR")}
    done = run(desk, "a.txt", *argv, severity="error", **bare)
    assert ("\x1b[" in done.stdout) is colored


def first_line(desk: Path) -> tuple[int, int]:
    """How many lines a reader got that wanted one, and the exit code of the check."""
    process = subprocess.Popen(
        [sys.executable, "-c", CODE.format(severity="error", argv=["a.txt"])], cwd=desk, stdout=subprocess.PIPE
    )
    head = subprocess.run(["head", "-1"], stdin=process.stdout, capture_output=True, check=True)
    assert process.stdout is not None
    process.stdout.close()
    return head.stdout.count(b"\n"), process.wait()


def test_a_reader_that_wants_one_line_of_a_short_report_is_a_closed_pipe(desk: Path) -> None:
    """On a busy machine the pipe may be closed only after the whole report was written."""
    assert (1, 141) in (first_line(desk) for _ in range(8))
