"""What is shown of a claim: values in words, days, speakers, marked words."""

from __future__ import annotations

from datetime import date

import handmade
import pytest

from factcheck.model import Figure, Mention, Period
from factcheck.report.rows import dated, days, passages, reckoned, rows

FIRST, LAST = date(2021, 7, 21), date(2021, 12, 31)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(), "date unknown"),
        (Period(FIRST, FIRST), "2021-07-21"),
        (Period(FIRST, LAST), "between 2021-07-21 and 2021-12-31"),
        (Period(FIRST, None), "2021-07-21 or later"),
        (Period(None, LAST), "2021-12-31 or earlier"),
    ],
)
def test_days(period: Period, words: str) -> None:
    assert days(period) == words


@pytest.mark.parametrize(
    ("low", "high", "changes", "words"),
    [
        (17, 17, {}, "17"),
        (135000, None, {"strict": True}, "more than 135,000"),
        (17, None, {}, "at least 17"),
        (None, 20, {}, "at most 20"),
        (None, 20, {"strict": True}, "less than 20"),
        (10, 12, {}, "10 to 12"),
        (90, 110, {"approximate": True, "printed": (100, 100)}, "about 100 (90 to 110)"),
        (None, None, {}, "an open number"),
        (1.5, 1.5, {"unit": "percent"}, "1.5 percent"),
        (1e30, 1e30, {}, "1e+30"),
    ],
)
def test_figures_in_words(low: float | None, high: float | None, changes: dict[str, object], words: str) -> None:
    figure = Figure("f", (0, 1), "x", low, high, (low or 0, high or 0))._replace(**changes)  # type: ignore[arg-type]
    assert reckoned(figure) == words


def test_the_pieces_give_the_sentence_back() -> None:
    report = handmade.troops()
    shown = ["".join(text for text, _ in item.pieces) for item in passages(report, report.findings[0])]
    assert shown == [reading.article.text for reading in report.readings]


def test_claims_with_the_same_words_are_marked_whole() -> None:
    texts = ("All 4 ships sank.", "No, 4 ships sailed.")
    report = handmade.report(*(handmade.reading(text, "4 ships") for text in texts))
    assert [[text for text, marked in row.pieces if marked] for row in passages(report, report.findings[0])] == [
        ["4 ships"],
        ["4 ships"],
    ]


def test_a_sentence_without_end_is_cut_around_its_claim() -> None:
    report = handmade.report(handmade.reading("x " * 50_000 + "4 ships" + " y" * 50_000, "4 ships"))
    (row,) = passages(report, report.findings[0])
    text = "".join(part for part, _ in row.pieces)
    assert "4 ships" in text
    assert len(text) < 500


def test_claims_of_one_sentence_share_a_passage() -> None:
    first = handmade.reading("Of 20 ships 4 ships sank.", "20 ships", "4 ships")
    report = handmade.report(first)
    finding = report.findings[0]._replace(claims=tuple(Mention(0, figure) for figure in first.figures))
    (passage,) = passages(report, finding)
    assert [text for text, marked in passage.pieces if marked] == ["20", "4"]


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (("in/a.txt", "in/b.txt"), ["a.txt", "b.txt"]),
        (("in/x/a.txt", "in/y/a.txt"), ["x/a.txt", "y/a.txt"]),
        (("a.txt", "in/a.txt"), ["a.txt", "in/a.txt"]),
    ],
)
def test_files_are_called_without_the_folders_they_share(paths: tuple[str, str], names: list[str]) -> None:
    report = handmade.report(*(handmade.reading("4 ships", "4 ships", path=path) for path in paths))
    assert [row.outlet for row in rows(report, report.findings[0])] == names


def test_a_day_of_its_own_is_told_beside_the_publication() -> None:
    assert dated(Period(LAST, LAST), Period(FIRST, FIRST)) == "2021-12-31, as of 2021-07-21"
    assert dated(Period(LAST, LAST), Period(LAST, LAST)) == "2021-12-31"
    assert dated(Period(LAST, LAST), Period(FIRST, LAST)) == "2021-12-31"
