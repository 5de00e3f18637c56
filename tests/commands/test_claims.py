"""What was read, for people: the table of ``extract`` at a terminal, and ``said``."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from factcheck.commands import run

A = "---\nsource: Herald\ndate: 2026-03-05\n---\n\nNine people died in the fire, police chief Anna Birch said.\n"
B = "---\nsource: Courier\ndate: 2026-03-06\n---\n\n“We saved 14 people,” Anna Birch said. It was late, Tom Marsh said.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(A, encoding="utf-8")
    (tmp_path / "b.md").write_text(B, encoding="utf-8")
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *argv: str, code: int = 0) -> str:
    assert run(argv) == code
    return capsys.readouterr().out


def test_the_table_has_each_figure_and_statement_with_its_place(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "extract", "a.md", "--output-format", "table", "--width", "100")
    assert text.startswith("a.md · Herald · 2026-03-05\n")
    assert re.search(r"^  6:1 +Nine people +9 +deaths +Anna Birch$", text, re.M)
    assert re.search(r"^  6:1 +Anna Birch +assert +Nine people died in the fire$", text, re.M)
    assert "1 figures, 1 statements" in text


@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_no_line_of_the_table_is_wider_than_asked_for(
    width: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "c.md").write_text(f"Nine people died in {'the big old ' * 20}fire, police chief Anna Birch said.\n")
    text = printed(capsys, "extract", "c.md", "--output-format", "table", "--width", width)
    assert "…" in text
    assert max(map(len, text.splitlines())) <= int(width)


def test_programs_get_json_and_people_a_table(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert json.loads(printed(capsys, "extract", "a.md"))["article"]["id"] == "a.md"
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "printed" in printed(capsys, "extract", "a.md")


def test_who_said_what_in_every_outlet(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = printed(capsys, "said", ".", "--width", "100").rstrip("\n").split("\n\n")
    assert [block.split("\n")[0] for block in blocks] == ["Anna Birch (police chief)", "Tom Marsh"]
    assert blocks[0].split("\n")[1:] == [
        "  Herald, 2026-03-05 · a.md:6:1",
        "    assert: Nine people died in the fire",
        "  Courier, 2026-03-06 · b.md:6:1",
        "    assert: “We saved 14 people,”",
    ]


def test_what_could_not_be_read_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "c.pdf").write_bytes(b"%PDF-1.4 broken")
    assert run(["said", "c.pdf", "a.md"]) == 3
    out, err = capsys.readouterr()
    assert "Anna Birch" in out
    assert "skipped c.pdf" in err
