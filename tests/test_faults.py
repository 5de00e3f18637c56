"""A fault of our own costs the one article or finding at which it arises, at every stage, and is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import factcheck.ingest.plain
import factcheck.report.concise
from factcheck import commands
from factcheck.faults import sparing
from factcheck.judge.figures import FigureJudge
from factcheck.judge.inside import InsideJudge
from factcheck.judge.moments import MomentJudge
from factcheck.link.linker import Linker
from factcheck.link.origins import Origins
from factcheck.model import Article, Period, Reading
from factcheck.pipeline import Engine
from factcheck.segment import Segmenter

STORIES = {
    "a.txt": "Police in Lowestoft said 17 people died when a ferry hit the quay on Monday, March 2, 2026.",
    "b.txt": "Police in Lowestoft said 12 people died when a ferry hit the quay on Monday, March 2, 2026.",
    "c.txt": "Rescuers in Lowestoft brought 31 people ashore from the ferry: 20 men and 12 women. BROKEN",
}


def breaks(value: Any) -> bool:
    """Whether a value is of the article that breaks a stage, or holds one that is."""
    if isinstance(value, Reading):
        return "BROKEN" in value.article.text
    if isinstance(value, Article):
        return "BROKEN" in value.text
    return (isinstance(value, bytes) and b"BROKEN" in value) or (
        isinstance(value, list | tuple) and any(map(breaks, value))
    )


def broken(known: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, which cannot stand the one article."""

    def work(*args: Any, **more: Any) -> Any:
        if any(map(breaks, args)):
            raise ZeroDivisionError("\x1b]0;x\x07 a slip")
        return known(*args, **more)

    return work


STAGES: list[tuple[Any, str]] = [
    (factcheck.ingest.plain, "read"),
    (Segmenter, "segment"),
    (Linker, "gist"),
    (Linker, "link"),
    (Origins, "between"),
    (FigureJudge, "judged"),
    (MomentJudge, "findings"),
    (InsideJudge, "findings"),
]


@pytest.mark.parametrize(("owner", "name"), STAGES, ids=lambda one: getattr(one, "__name__", one))
def test_an_article_that_breaks_a_stage_costs_only_itself(
    owner: Any, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for path, text in STORIES.items():
        (tmp_path / path).write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(owner, name, broken(getattr(owner, name)))
    code = commands.run([*STORIES, "-j", "1", "--no-cache", "--output-format", "concise", "--isolated"])
    out = capsys.readouterr().out
    assert (code, "a.txt:1:26: FC101" in out) == (3, True), out
    assert "c.txt" in out
    assert "FC999 a fault in factcheck itself, please report it: ZeroDivisionError" in out
    assert "\x1b" not in out


def test_keys_that_cannot_be_made_cost_only_their_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for path, text in STORIES.items():
        (tmp_path / path).write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Linker, "gist", broken(Linker.gist))
    code = commands.run(["a.txt", "--against", "b.txt", "--against", "c.txt", "-j", "1", "--no-cache", "--isolated"])
    out = capsys.readouterr().out
    assert (code, "FC101" in out, "FC999" in out) == (3, True, True), out


@pytest.mark.parametrize("form", ["concise", "full", "github", "json", "html"])
def test_a_finding_that_breaks_a_report_costs_only_itself(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = factcheck.report.import_module(f"factcheck.report.{factcheck.report.RENDERERS[form]}")
    known = module.render

    def render(report: Any, look: Any) -> str:
        if any(finding.code == "FC401" for finding in report.findings):
            raise ValueError("a slip")
        text: str = known(report, look)
        return text

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "render", render)
    for path, text in STORIES.items():
        (tmp_path / path).write_text(text)
    assert commands.run([*STORIES, "--no-cache", "--output-format", form, "--isolated", "-j", "1"]) == 3
    out = capsys.readouterr().out
    assert "FC101" in out
    assert "ValueError: a slip" in out.replace("\n", " ")


def test_what_breaks_at_everything_is_told_as_what_it_is() -> None:
    def work(things: tuple[int, ...]) -> None:
        raise ValueError(f"{len(things)} things")

    with pytest.raises(ValueError, match="things"):
        sparing(range(100), work)


def test_each_of_several_that_break_is_left_out() -> None:
    made, spared = sparing(range(20), lambda things: [1 / (thing % 7) and thing for thing in things])
    assert made == [thing for thing in range(20) if thing % 7]
    assert [thing for thing, _ in spared] == [0, 7, 14]


@pytest.mark.parametrize(
    "text",
    [
        "The 3.5-year-old Ada Birch was found on Monday.",
        "Ada Birch, 3.5, was found on Monday.",
        "The rate was 1 per 0 people.",
        "It rose 40 percent, from 0 to 12, and 3 of 0 members left.",
    ],
)
def test_odd_numbers_break_nothing(text: str, machine: Engine) -> None:
    report = machine.check([Article("a", text)])
    assert report.skipped == ()


@pytest.mark.parametrize("year", [1, 9999])
@pytest.mark.parametrize(
    "words",
    ["next week", "last week", "in December", "in January", "two years ago", "this decade", "in the fourth quarter",
     "last winter", "on Monday at 11:30 p.m. EST (5:30 a.m. GMT)", "in the first quarter", "last weekend", "tomorrow",
     "yesterday", "ten million years ago", "next Monday", "last June"],
)  # fmt: skip
def test_words_of_time_break_nothing_at_the_ends_of_the_calendar(year: int, words: str, machine: Engine) -> None:
    from datetime import date

    day = date(year, 12, 31) if year > 1 else date(1, 1, 1)
    report = machine.check([Article("a", f"Nine people died {words}.", published=Period(day, day))])
    assert report.skipped == ()
    assert report.readings[0].figures
