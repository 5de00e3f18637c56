"""`--watch` on real copy: a file that is still being written is not read before it is done."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from factcheck.commands.watch import Watch, kept
from factcheck.errors import UsageError
from factcheck.ingest.files import Found, files
from factcheck.model import Finding, Report, Skipped

FERRY = Finding("FC101", "check.figures", "error", "conflict", "12 against 21", (), "deaths", (), "f00d")
TROOPS = FERRY._replace(message="4 against 9", fingerprint="cafe")
BROKEN = Skipped("b.docx", "no readable archive")


def told(*reports: Report) -> list[Report]:
    """What is told of reports that follow each other."""
    found: list[Report] = []
    waiting = list(reports)
    watch = Watch(lambda: waiting.pop(0), found.append)
    for _ in reports:
        watch.renew()
    return found


def test_a_finding_is_told_once_as_long_as_it_stays() -> None:
    one, both = Report((), findings=(FERRY,)), Report((), findings=(FERRY, TROOPS))
    assert [item.findings for item in told(one, one, both, both)] == [(FERRY,), (TROOPS,)]


def test_the_first_look_is_told_even_where_nothing_is_found() -> None:
    assert told(Report(()), Report(())) == [Report(())]


def test_what_is_corrected_is_named_and_told_again_when_it_comes_back(capsys: pytest.CaptureFixture[str]) -> None:
    wrong, right = Report((), findings=(FERRY,)), Report(())
    assert [item.findings for item in told(wrong, right, wrong)] == [(FERRY,), (FERRY,)]
    assert capsys.readouterr().err == "factcheck: no longer so: FC101 error 12 against 21\n"


def test_a_file_that_cannot_be_read_is_told_once() -> None:
    calm, wrong = Report(()), Report((), skipped=(BROKEN, Skipped(".x", "hidden", deliberate=True)))
    assert [item.skipped for item in told(calm, wrong, wrong)] == [(), (BROKEN,)]


def test_a_file_that_goes_while_it_is_read_ends_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    def gone() -> Report:
        raise UsageError("no such file or folder: a.txt")

    Watch(gone, lambda report: pytest.fail("nothing to tell")).renew()
    assert "a.txt" in capsys.readouterr().err


def test_a_folder_that_is_away_is_waited_for_and_said_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def away() -> Iterable[Found | Skipped]:
        return files([str(tmp_path / "share")])

    assert kept(away, frozenset()) is None
    assert kept(away, None) is None
    assert capsys.readouterr().err.count("waiting for it") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="ends the run by a signal")
def test_copy_that_lands_in_pieces_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A ferry sank off Corley on Monday and 12 people were killed.\n")
    command = [sys.executable, "-m", "factcheck", "check", ".", "--watch", "--output-format", "concise", "--no-cache"]
    watching = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert watching.stdout
    assert "0 discrepancies" in watching.stdout.readline()
    with (tmp_path / "b.txt").open("w") as file:
        for piece in ("The ferry that sank off Corley on ", "Monday killed ", "2", "1 pe", "ople", ".\n"):
            file.write(piece)
            file.flush()
            time.sleep(0.2)
    found = watching.stdout.readline()
    watching.send_signal(signal.SIGINT)
    _, said = watching.communicate(timeout=10)
    assert "12 (a.txt) or 21 (b.txt)" in found
    assert (watching.returncode, said) == (130, "")


@pytest.mark.skipif(sys.platform == "win32", reason="ends the run by a signal")
def test_a_report_in_a_file_holds_everything_and_wakes_nobody(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A ferry sank off Corley on Monday and 12 people were killed.\n")
    (tmp_path / "b.txt").write_text("The ferry that sank off Corley on Monday killed 21 people.\n")
    command = [sys.executable, "-m", "factcheck", ".", "--watch", "--output-format", "concise", "--no-cache"]
    watching = subprocess.Popen(
        [*command, "--report", "concise=report.txt"], cwd=tmp_path, stdout=subprocess.PIPE, text=True
    )
    assert watching.stdout
    assert "12 (a.txt) or 21 (b.txt)" in watching.stdout.readline()
    watching.stdout.readline()
    (tmp_path / "c.txt").write_text("Marsk has sent 4,000 troops to the border.\n")
    (tmp_path / "d.txt").write_text("Marsk has sent 4,400 troops to the border.\n")
    assert "Troops" in watching.stdout.readline()
    watching.stdout.readline()
    time.sleep(1.5)  # long enough for another check, were the report taken for copy
    watching.send_signal(signal.SIGINT)
    rest, _ = watching.communicate(timeout=10)
    assert rest == ""
    assert (tmp_path / "report.txt").read_text().count("FC101") == 2
