"""What must not hurt a run as a whole: copy, names and surroundings that were made to, tried on the real program."""

from __future__ import annotations

import json
import os
import resource
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import commands
from factcheck.model import Article, Reading
from factcheck.pipeline import Engine
from factcheck.report import RENDERERS

STORY = """---
title: Ferry sinks off Alder Bay
source: {source}
date: 2024-03-0{day}
---
Police said {toll} people were killed when the ferry Marigold sank off Alder Bay on Monday.
"""
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, toll in (("a", 17), ("b", 27)):
        (tmp_path / f"{name}.md").write_text(STORY.format(source=f"Hill {name}", day=4, toll=toll))
    return tmp_path


@pytest.fixture
def run(desk: Path) -> Run:
    def program(*argv: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "factcheck", *argv]
        return subprocess.run(command, cwd=desk, capture_output=True, check=False, env={**os.environ, **environment})

    return program


def figures(machine: Engine, text: str) -> list[tuple[float | None, float | None]]:
    return [(item.low, item.high) for item in machine.read(Article("a", text)).figures]


HIDDEN = ["\u200b", "\u200c", "\u200d", "\u200e", "\u00ad", "\u2060", "\u2066", "\u202e", "\ufeff"]


@pytest.mark.parametrize("mark", HIDDEN, ids=[f"U+{ord(mark):04X}" for mark in HIDDEN])
def test_a_hidden_mark_in_a_number_changes_nothing_and_is_shown(machine: Engine, mark: str) -> None:
    from factcheck.report.visible import inline

    assert figures(machine, f"Police counted 1{mark}2 dead.") == [(12, 12)]
    assert inline(f"1{mark}2") == f"1⟨U+{ord(mark):04X}⟩2"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("１２３", 123), ("٣٤", 34), ("৪৫", 45), ("𝟛", 3), ("1\u202f000", 1000), ("1\u00a0000", 1000), ("3½", 3.5),
        ("−12", -12), ("1O0", None), ("1О0", None), ("l00", None), ("Ⅻ", None),
    ],
)  # fmt: skip
def test_digits_of_other_scripts_are_read_and_look_alikes_are_not(machine: Engine, written: str, value: float) -> None:
    assert figures(machine, f"They counted {written} people.") == ([(value, value)] if value else [])


def test_a_power_is_no_digit_of_its_number(machine: Engine) -> None:
    assert (102.0, 102.0) not in figures(machine, "They counted 10² people.")


def read(machine: Engine, source: str) -> list[str]:
    from factcheck.ingest import held

    (found,) = held(source.encode(), "a.xml", named=True)
    assert isinstance(found, Article)
    return [f"{item.text} {item.unit}" for item in machine.read(found).figures]


def test_tags_of_an_agency_are_not_believed(machine: Engine) -> None:
    source = "<nitf><body><body.content><p>{}</p></body.content></body></nitf>"
    copy = "The <money>Kings 2016</money> was seen by <money>12,000</money> people."
    assert read(machine, source.format(copy)) == ["12,000 people None"]


def test_rows_of_a_table_are_no_claims_to_compare(desk: Path, machine: Engine) -> None:
    from factcheck.ingest import articles

    (desk / "b.md").unlink()
    for name, toll in (("c.html", 17), ("d.html", 27)):
        table = f"<table><tr><td>People killed when the ferry Marigold sank</td><td>{toll} dead</td></tr></table>"
        text = "<p>The ferry Marigold sank off Alder Bay on Monday, police said.</p>"
        (desk / name).write_text(f"<html><body><article>{text}{table}</article></body></html>")
    assert machine.check(articles([str(desk)])).findings == ()


@pytest.mark.parametrize("piece", ["1,", " ", '"', "a", "A", "9", "(", "said ", "Mr. ", "‘", ". ", "on Monday ", "\n"])
def test_the_whole_reading_takes_time_that_grows_with_the_text(machine: Engine, piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        machine.read(Article("a", text))
        return time.process_time() - start

    seconds(1_000)
    assert seconds(60_000) < 30 * seconds(6_000) + 0.1


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells what a process itself has held")
def test_a_long_line_costs_little_memory(desk: Path) -> None:
    (desk / "long.txt").write_text("Police counted 12 dead. " * 10_000)
    code = "from factcheck.commands import run; run(['extract', 'long.txt', '-o', 'out'])\n"
    code += "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')))"  # not that of pytest
    done = subprocess.run([sys.executable, "-c", code], cwd=desk, check=False, capture_output=True, text=True)
    assert int(done.stdout.split()[1]) < 300_000


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are those of Linux")
def test_a_bomb_in_an_archive_is_refused_before_it_takes_memory(desk: Path) -> None:
    with zipfile.ZipFile(desk / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * 200_000_000)

    def within() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (400_000_000, 400_000_000))

    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "a.md", "b.md", "bomb.docx", "--output-format", "json", "-j", "1"],
        cwd=desk, capture_output=True, check=False, preexec_fn=within,
    )  # fmt: skip
    report = json.loads(done.stdout)
    assert done.returncode == 3
    assert len(report["findings"]) == 1
    assert "archive refused" in report["skipped"][0]["reason"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "x.xml",
            "<!DOCTYPE a [<!ENTITY b 'ha'>" + "".join(f"<!ENTITY c{n} '&b;&b;'>" for n in range(40)) + "]><a>&c9;</a>",
        ),
        ("x.xml", f"<!DOCTYPE a [<!ENTITY b '{'x' * 100_000}'>]><a>{'&b;' * 10_000}</a>"),
        ("x.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'),
        ("x.xml", "<a>" * 100_000),
        ("x.json", '{"headline": ' + "[" * 100_000),
        ("x.jsonl", '{"id": "x", "text": "x", "n": ' + "[" * 100_000),
        ("x.pdf", "%PDF-1.7\n1 0 obj\n"),
        ("x.docx", "PK\x03\x04"),
    ],
)
def test_what_is_made_to_hurt_costs_only_itself_and_little_time(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str, content: str
) -> None:
    monkeypatch.chdir(desk)
    (desk / name).write_text(content)
    start = time.process_time()
    code = commands.run(["a.md", "b.md", name, "--output-format", "json", "-j", "1", "--no-cache"])
    report = json.loads(capsys.readouterr().out)
    assert (code, len(report["findings"]), [item["path"].partition(":")[0] for item in report["skipped"]]) == (
        3,
        1,
        [name],
    )
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "content",
    ["---\ntitle: " + "[" * 50_000 + "\n---\nIt sank.", "> " * 20_000 + "It sank.", "(" * 50_000 + "It sank."],
)
def test_deep_markdown_is_read(machine: Engine, content: str) -> None:
    from factcheck.ingest import held

    (found,) = held(content.encode(), "a.md", named=True)
    assert isinstance(found, Article)
    assert "It sank." in machine.read(found).article.text


@pytest.mark.parametrize("name", ["factcheck.toml", "rules/en/x.toml"])
def test_deep_settings_and_rules_are_a_mistake_that_is_told(desk: Path, run: Run, name: str) -> None:
    (desk / name).parent.mkdir(parents=True, exist_ok=True)
    (desk / name).write_text("a = " + "[" * 5_000)
    done = run("a.md", *(["--rules", "rules"] if "rules" in name else []))
    assert done.returncode == 2
    assert name.encode() in done.stderr
    assert b"Traceback" not in done.stderr


ODD = [b"-rf.md", b"x\n::error::y.md", b"\x1b]0;t\x07.md", b"\xff\xfe.md", b"n" * 240 + b".md", "é 🚢.md".encode()]


@pytest.mark.parametrize("name", ODD)
def test_names_that_are_hard_to_say(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: bytes
) -> None:
    monkeypatch.chdir(desk)
    Path("b.md").rename(os.fsdecode(name))
    for form in ("full", "github", "sarif"):
        assert commands.run(["-j", "1", "--no-cache", "--output-format", form, "--", "a.md", os.fsdecode(name)]) == 1
        out = capsys.readouterr().out
        assert "\x1b" not in out
        assert "\n::error::y" not in out
        assert out.encode()


@pytest.mark.parametrize("path", ["/dev/zero", "pipe", "sock"])
def test_what_is_no_file_is_never_waited_for(desk: Path, run: Run, path: str) -> None:
    os.mkfifo(desk / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(desk / "sock"))
        done = run("a.md", "b.md", path)
    assert done.returncode == 3
    assert b"no regular file" in done.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_told(desk: Path, run: Run) -> None:
    (desk / "shut").mkdir(mode=0)
    assert run(".").returncode == 3


def test_nothing_leaves_the_machine(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk)
    for owner, name in ((socket.socket, "connect"), (socket.socket, "sendto"), (socket, "getaddrinfo")):
        monkeypatch.setattr(owner, name, lambda *_, **__: pytest.fail("the network was asked"))
    (desk / "c.html").write_text(
        '<html><head><link rel="canonical" href="http://x.example"></head><p>It sank.</p></html>'
    )
    (desk / "d.xml").write_text(
        '<!DOCTYPE nitf SYSTEM "http://x.example/a.dtd"><nitf><body><p>It sank.</p></body></nitf>'
    )
    reports = [part for form in RENDERERS for part in ("--report", f"{form}=report.{form}")]
    assert commands.run([".", *reports]) == 1
    assert capsys.readouterr().out


@pytest.mark.parametrize("argv", [["-j", "1"], ["-j", "2", "--no-cache"]])
def test_the_surroundings_change_no_byte(run: Run, argv: list[str]) -> None:
    environment = {"TZ": "Asia/Kolkata", "LC_ALL": "C", "PYTHONUTF8": "0", "LANG": "de_DE.UTF-8"}
    plain = run(".", "--output-format", "json")
    assert plain.returncode == 1
    assert run("b.md", "a.md", "--output-format", "json", *argv, **environment).stdout == plain.stdout


def test_copy_under_embargo_and_the_folder_of_the_run_are_told_to_nobody(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk)
    held = {
        "uri": "x",
        "pubstatus": "withheld",
        "headline": "Secretword",
        "body_text": "Police said 37 people were killed.",
    }
    (desk / "held.json").write_text(json.dumps(held))
    reports = [part for form in RENDERERS for part in ("--report", f"{form}=report/{form}")]
    (desk / "report").mkdir()
    assert commands.run(["a.md", "b.md", "held.json", "-j", "1", *reports]) == 1
    told = [capsys.readouterr(), *((desk / "report" / form).read_text() for form in RENDERERS)]
    for secret in ("Secretword", "37 people", str(desk)):
        assert not [text for text in map(str, told) if secret in text]


def test_a_fault_in_one_article_costs_only_that(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.pipeline import Engine as Machine

    whole = Machine.read

    def read(self: Engine, article: Article) -> Reading:
        if "c.md" in article.id:
            raise ZeroDivisionError("\x1b]0;x\x07 a slip")
        return whole(self, article)

    monkeypatch.chdir(desk)
    monkeypatch.setattr(Machine, "read", read)
    (desk / "c.md").write_text("It sank.")
    assert commands.run([".", "-j", "1", "--no-cache"]) == 3
    out = capsys.readouterr().out
    assert "FC999" in out
    assert "ZeroDivisionError" in out
    assert "FC101" in out
    assert "\x1b" not in out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told_and_is_no_success(run: Run) -> None:
    done = run("a.md", "b.md", "-o", "/dev/full")
    assert done.returncode not in (0, 1)
    assert b"Traceback" not in done.stderr


def test_a_report_that_was_cut_off_is_not_there(desk: Path) -> None:
    """Killed at any moment, a run leaves the report of the one before or its own, whole."""
    target = desk / "report.json"
    command = [sys.executable, "-m", "factcheck", "a.md", "b.md", "-o", "report.json", "--output-format", "json"]
    subprocess.run(command, cwd=desk, check=False)
    whole = target.read_bytes()
    for wait in (0.05, 0.12, 0.2):
        process = subprocess.Popen(command, cwd=desk)
        time.sleep(wait)
        process.kill()
        process.wait()
        assert target.read_bytes() == whole
