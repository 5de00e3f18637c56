"""What a newsroom has settled: selection, severities, comments in articles, the baseline."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import handmade
import pytest

from factcheck.errors import UsageError
from factcheck.model import Report
from factcheck.report import baseline, ignoring
from factcheck.report.selection import exit_code, graded, selected
from factcheck.settings import PerPath

TODAY = date(2024, 3, 1)


@pytest.mark.parametrize(
    ("select", "ignore", "kept"),
    [
        ([], [], 1),
        (["FC1"], [], 1),
        (["fc101"], [], 1),
        (["FC2"], [], 0),
        (["check"], [], 1),
        (["check.figures"], [], 1),
        (["check.fig"], [], 0),
        (["FC1"], ["FC101"], 0),
        ([], ["check."], 0),
    ],
)
def test_selection(select: list[str], ignore: list[str], kept: int) -> None:
    assert len(selected(handmade.troops(), select, ignore).findings) == kept


@pytest.mark.parametrize(
    ("severity", "per_path", "grades"),
    [
        ({}, [], ["error"]),
        ({"FC1": "note"}, [], ["note"]),
        ({"FC1": "note", "FC101": "warning"}, [], ["warning"]),
        ({"check.figures": "off"}, [], []),
        ({}, [PerPath(("wire/*",), ("FC1",))], []),
        ({}, [PerPath(("news/*",), ("FC1",))], ["error"]),
        ({"FC1": "note"}, [PerPath(("wire/*",), (), {"FC1": "error"})], ["error"]),
    ],
)
def test_severities(severity: dict[str, str], per_path: list[PerPath], grades: list[str]) -> None:
    report = graded(handmade.troops(), severity, per_path)  # type: ignore[arg-type]
    assert [item.severity for item in report.findings] == grades


def test_what_could_not_be_read_beats_everything() -> None:
    assert exit_code(handmade.troops(), "never", exit_zero=True) == 3


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("<!-- factcheck: ignore[FC101] both hold -->\nOne\ntwo\n\nThree", (1, 3)),
        ("<!-- factcheck: ignore[FC101] -->\n\nOne\n\nTwo", (1, 3)),
        ("One <!-- factcheck: ignore[FC101] --> two\nthree\n\nFour", (1, 2)),
        ("a\n<!-- factcheck: off[FC101] -->\nb\n<!-- factcheck: on -->\nc", (2, 4)),
        ("a\n<!--factcheck:off[FC101]-->\nb", (2, ignoring.END)),
        ("---\ntitle: x\nfactcheck: {ignore: [FC101]}\n---\n\nText", (1, ignoring.END)),
        ("---\nfactcheck:\n  ignore: [FC101]\n---\n\nText", (1, ignoring.END)),
        ("---\nfactcheck:\n  ignore:\n    - FC101\n---\n\nText", (1, ignoring.END)),
        ('+++\n[factcheck]\nignore = ["FC101"]\n+++\n\nText', (1, ignoring.END)),
    ],
)
def test_where_an_ignore_holds(source: str, lines: tuple[int, int]) -> None:
    (found,) = ignoring.ignores(source)
    assert (found.first, found.last, found.names) == (*lines, ("FC101",))


def test_an_ignore_without_codes_is_for_all() -> None:
    (found,) = ignoring.ignores("<!-- factcheck: ignore -->\nOne")
    assert found.names == ("FC",)


def test_plain_talk_of_factcheck_settles_nothing() -> None:
    assert ignoring.ignores("The factcheck: ignore[FC101] is off.\nfactcheck: off") == []


def settled(source: str) -> Report:
    return ignoring.settled(handmade.troops(), {"wire/b.txt": ignoring.ignores(source)})


def test_an_article_settles_its_own_findings() -> None:
    assert settled("<!-- factcheck: ignore[FC101] -->").findings == ()


@pytest.mark.parametrize("source", ["\n\n<!-- factcheck: ignore[FC101] -->\nx", "<!-- factcheck: ignore[FC3] -->"])
def test_an_ignore_that_hides_nothing_is_told(source: str) -> None:
    report = settled(source)
    assert len(report.findings) == 1
    assert "nothing of that is found there" in report.dropped[0]


def entries(**changes: object) -> tuple[baseline.Entry, ...]:
    report = handmade.troops()
    return (baseline.entered(report, report.findings[0], "both hold", "Kim", None)._replace(**changes),)  # type: ignore[arg-type]


def test_a_baseline_settles_by_fingerprint() -> None:
    report = baseline.settled(handmade.troops(), entries(), TODAY)
    assert (report.findings, report.dropped) == ((), ())


@pytest.mark.parametrize(("expires", "kept"), [("2024-03-01", 1), ("2024-03-02", 0)])
def test_an_entry_runs_out_on_its_day(expires: str, kept: int) -> None:
    report = baseline.settled(handmade.troops(), entries(expires=expires), TODAY)
    assert len(report.findings) == kept
    assert bool(report.dropped) == bool(kept)


def test_an_entry_that_no_longer_occurs_is_told() -> None:
    report = baseline.settled(handmade.troops(), entries(fingerprint="gone"), TODAY)
    assert report.dropped == ("baseline: gone FC101 no longer occurs",)


def test_an_entry_of_articles_that_were_not_read_is_left_alone() -> None:
    assert baseline.settled(handmade.troops(), entries(fingerprint="gone", articles=("z.txt",)), TODAY).dropped == ()


def test_a_baseline_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / baseline.NAME
    path.write_text(baseline.written(entries(reason="\u2028[red]")), encoding="utf-8")
    assert baseline.read(path) == entries(reason="\u2028[red]")


@pytest.mark.parametrize("text", ["", "[]", '{"version": 9, "entries": []}', '{"version": 1, "entries": [{"x": 1}]}'])
def test_another_file_is_no_baseline(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError):
        baseline.read(path)
