"""The report at the terminal: what a fact-checker sees, at any width, with and without colour."""

from __future__ import annotations

import re

import handmade
import pytest
from rich.cells import cell_len

from factcheck.model import Skipped
from factcheck.report import Look, renderer
from factcheck.report.visible import inline

ESCAPE = re.compile(r"\x1b\[[\d;]*m")


def shown(report: object, **look: object) -> str:
    return renderer("full")(report, Look(**look))  # type: ignore[arg-type]


def test_both_values_with_outlet_date_and_speaker() -> None:
    text = shown(handmade.troops())
    assert re.search(r"about 100,000 troops +100,000 +Hill Wire +date unknown +Ann Lee", text)
    assert re.search(r"over 1,35,000 troops +more than 135,000 +b.txt +2022-02-11", text)


def test_sentences_stand_side_by_side_with_the_differing_words_marked() -> None:
    text = shown(handmade.troops(), width=120)
    assert re.search(r"said »about 100,000« troops stood at the border\. +The army has sent »over 1,35,000«", text)


def test_reasons_and_verdict_are_told() -> None:
    text = shown(handmade.troops())
    assert re.search(r"because\n +- both count troops\n +- 35 % apart\n +conflict · check\.figures", text)


def test_what_was_skipped_and_the_last_line() -> None:
    lines = shown(handmade.troops()).rstrip().splitlines()
    assert "skipped photo.jpg: binary" in lines
    assert lines[-1] == "1 discrepancy (1 error, 0 warnings, 0 notes) in 2 files, 1 skipped"


def test_three_values_are_drawn_in_order_of_time() -> None:
    rows = [line for line in shown(handmade.toll()).splitlines() if "●" in line]
    assert [re.split(r" {2,}", row.strip())[0] for row in rows] == ["9 dead", "17 dead", "15 dead"]
    assert re.search(r"^ +9 +17$", shown(handmade.toll()), re.M), "the ends of the axis stand below it"
    assert rows[0].index("●") < rows[2].index("●") < rows[1].index("●")


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("color", [False, True])
@pytest.mark.parametrize("make", [handmade.troops, handmade.toll, handmade.hostile])
def test_no_line_is_wider_than_the_terminal(make: object, width: int, color: bool) -> None:
    lines = ESCAPE.sub("", shown(make(), width=width, color=color)).splitlines()  # type: ignore[operator]
    assert max(map(cell_len, lines)) <= width


def test_colour_marks_in_place_of_quotation_signs() -> None:
    assert "»" not in shown(handmade.troops(), color=True)
    assert "\x1b[" not in shown(handmade.troops(), color=False)


def test_hostile_text_is_printed_as_it_stands() -> None:
    report = handmade.hostile()
    words = shown(report, width=160).split()
    assert all(word in words for word in inline(handmade.HOSTILE).split())


def test_every_digit_of_a_sentence_appears() -> None:
    report = handmade.report(*(handmade.reading(f"{n} ships 3:100: [12] 1\u200b2", f"{n} ships") for n in (4, 5)))
    assert "»4« ships 3:100: [12] 1⟨U+200B⟩2" in shown(report, width=120)


PATH = "wire/" + "a-very-long-folder-name/" * 4 + "b.txt"


@pytest.mark.parametrize("width", [60, 75, 90, 120])
def test_a_place_is_never_folded(width: int) -> None:
    report = handmade.report(
        handmade.reading("It has 12 ships.", "12 ships", path=PATH), handmade.reading("It has 9 ships.", "9 ships")
    )
    assert f"  {PATH}:1:8" in shown(report, width=width).splitlines()


@pytest.mark.parametrize("width", [60, 75, 89, 90, 100])
def test_no_word_is_broken(width: int) -> None:
    long = "Intergovernmental"
    report = handmade.report(*(
        handmade.reading(
            f"The {long} Conference of Plenipotentiaries counted {n} internationalisations.",
            f"{n} internationalisations", source=f"{long} Conference Gazette", day=handmade.DAYS[n], path=f"{n}.txt",
        ) for n in (4, 5)
    ))  # fmt: skip
    words = re.split(r"[^\w]+", shown(report, width=width))
    assert not [word for word in words if word and word != long and long.startswith(word)]
    assert "internationalisations" in words


@pytest.mark.parametrize("width", [70, 89])
def test_on_a_narrow_terminal_each_value_has_a_line(width: int) -> None:
    lines = shown(handmade.troops(), width=width).splitlines()
    assert "  about 100,000 troops · Hill Wire · date unknown · Ann Lee" in lines
    assert "  over 1,35,000 troops = more than 135,000 · b.txt · 2022-02-11" in lines


def test_findings_are_numbered_as_explain_takes_them() -> None:
    report = handmade.troops()
    (item,) = report.findings
    perhaps = item._replace(verdict="perhaps", severity="note", code="FC111", fingerprint="b")
    note = item._replace(severity="note", fingerprint="c")
    lines = shown(report._replace(findings=(perhaps, note, item)), width=120).splitlines()
    assert [line[:16] for line in lines if re.match(r"\d  FC", line)] == [
        "1  FC101 error  ", "2  FC101 note  T", "3  FC111 Troops:",
    ]  # fmt: skip


def test_a_value_that_two_outlets_have_stands_once() -> None:
    texts = [("It has 12 ships.", "A"), ("It has 12 ships!", "B"), ("It has 9 ships.", "C")]
    made = [
        handmade.reading(text, text[7:-1], source=outlet, path=f"{outlet}.txt", day=handmade.DAYS[5])
        for text, outlet in texts
    ]
    lines = shown(handmade.report(*made), width=100).splitlines()
    assert [line.split()[0] for line in lines if re.search(r" [ABC] +2026", line)] == ["12", "B", "9"]


def test_values_in_several_units_lie_on_no_axis() -> None:
    report = handmade.toll()
    mixed = [
        mention._replace(claim=mention.claim._replace(unit=unit))  # type: ignore[union-attr]
        for mention, unit in zip(report.findings[0].claims, ("mile", "kilometre", "mile"), strict=True)
    ]
    assert "●" not in shown(report._replace(findings=(report.findings[0]._replace(claims=tuple(mixed)),)))


@pytest.mark.parametrize("width", [60, 90])
def test_no_path_is_folded_where_it_is_told_what_was_left_out(width: int) -> None:
    report = handmade.troops()._replace(skipped=(Skipped(PATH, "no text at all"),), dropped=(f"{PATH}: cut off",))
    text = shown(report, width=width, comparisons=True)
    assert text.count(f"{PATH}:") == len(("skipped", "note"))
