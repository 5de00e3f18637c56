"""The report at the terminal: what a fact-checker sees, at any width, with and without colour."""

from __future__ import annotations

import re

import handmade
import pytest
from rich.cells import cell_len

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
