"""A finding in one line: the thing, the values, the outlets, and what is wrong with them."""

from __future__ import annotations

import pytest
from handmade import DAYS, figure, finding, reading

from factcheck.link.group import EVERYTHING
from factcheck.model import Article, Figure, Finding, Mention, Period, Report
from factcheck.pipeline import Engine
from factcheck.report.heading import heading
from factcheck.report.rows import passages

SAILED = "The ferry Anna sailed from Corley to Tennet on Sunday."


def lines(machine: Engine, *stories: tuple[str, str, int]) -> list[str]:
    """The headings of what is found in (outlet, text, day of March) stories on one event."""
    articles = [
        Article(f"{at}.txt", f"{text} {SAILED}", source=outlet, published=Period(DAYS[day], DAYS[day]))
        for at, (outlet, text, day) in enumerate(stories)
    ]
    report = machine.check(articles, group=EVERYTHING)
    return [str(heading(report, item)) for item in report.findings]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "Seventeen people died in the fire.", "Twelve people died in the fire.",
            "Deaths: 17 (Herald), 12 (Courier)",
        ),
        ("The ship carried 95 passengers.", "The ship carried 59 passengers.", "Passengers: 95 (Herald), 59 (Courier)"),
        (
            "The cargo weighed 12 tonnes.", "The cargo weighed 21 tonnes.",
            "Cargo: 12 tonnes (Herald), 21 tonnes (Courier)",
        ),
        (
            "Raymond Achterberg, 54, owns the ship.", "Raymond Achterberg, 45, owns the ship.",
            "Age of Raymond Achterberg: 54 (Herald), 45 (Courier)",
        ),
    ],
)  # fmt: skip
def test_the_thing_the_values_the_outlets(one: str, other: str, told: str, machine: Engine) -> None:
    found = lines(machine, ("Herald", one, 5), ("Courier", other, 5))
    assert told.replace("), ", ") or ") in found[0]
    assert (
        told.replace("(Herald)", "(Herald, 5 March)").replace("(Courier)", "(Courier, 6 March)")
        in lines(machine, ("Herald", one, 5), ("Courier", other, 6))[0]
    )


def told(*readings_: tuple[str, str, str | None, int | None], **changes: object) -> str:
    """The heading of a finding on the figures of (text, figure, outlet, day)."""
    made = tuple(
        reading(text, words, source=outlet, day=None if day is None else DAYS[day], path=f"wire/{at}.txt")
        for at, (text, words, outlet, day) in enumerate(readings_)
    )
    item = finding(made, **changes)
    return str(heading(Report(made, findings=(item,)), item))


def test_a_value_that_several_outlets_have_stands_once_with_all_of_them() -> None:
    assert told(
        ("17 dead.", "17 dead", "A", 5), ("15 dead.", "15 dead", "B", 5), ("17 dead!", "17 dead", "C", 5)
    ).startswith("Dead: 17 (A; C) or 15 (B)")


def test_values_stand_in_the_order_of_their_days() -> None:
    assert told(("17 dead.", "17 dead", "B", 6), ("9 dead.", "9 dead", "A", 5)).startswith(
        "Dead: 9 (A, 5 March), 17 (B, 6 March)"
    )


def test_two_articles_of_one_outlet_are_told_apart_by_their_files() -> None:
    assert told(("17 dead.", "17 dead", "A", 5), ("9 dead.", "9 dead", "A", 5)).startswith(
        "Dead: 17 (A, 0.txt) or 9 (A, 1.txt)"
    )


def test_without_an_outlet_the_file_is_named() -> None:
    assert told(("17 dead.", "17 dead", None, None), ("9 dead.", "9 dead", None, None)).startswith(
        "Dead: 17 (0.txt) or 9 (1.txt)"
    )


def test_a_perhaps_says_so() -> None:
    said = told(
        ("17 dead.", "17 dead", "A", 5), ("9 dead.", "9 dead", "B", 5),
        verdict="perhaps", message="perhaps one thing: 17 against 9: they cannot both hold",
    )  # fmt: skip
    assert said == "Dead: 17 (A) or 9 (B) - perhaps one thing: they cannot both hold"


def test_what_stands_in_one_article_is_told_as_the_check_tells_it() -> None:
    made = reading("20 and 12 are 31.", "20", "12")
    item: Finding = finding((made,), message="printed as '31'; 20 + 12 = 32", claims=(Mention(0, made.figures[0]),))
    assert str(heading(Report((made,), findings=(item,)), item)) == "printed as '31'; 20 + 12 = 32"


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"low": 9.0, "high": None}, "at least 9"),
        ({"low": 9.0, "high": None, "strict": True}, "more than 9"),
        ({"low": None, "high": 9.0}, "at most 9"),
        ({"low": 8.0, "high": 10.0, "approximate": True}, "about 9"),
        ({"low": 9.0, "high": 12.0, "printed": (9.0, 12.0)}, "9 to 12"),
        ({"vague": True}, "9 cats"),
        ({"unit": "kilogram", "dimension": "mass"}, "9 cats"),
    ],
)
def test_a_value_in_few_words(changes: dict[str, object], shown: str) -> None:
    made = reading("9 cats.", "9 cats", path="a.txt"), reading("4000 cats.", "4000 cats", path="b.txt")
    one: Figure = figure("9 cats.", "9 cats")._replace(**changes)  # type: ignore[arg-type]
    item = finding(made, claims=(Mention(0, one), Mention(1, made[1].figures[0])))
    assert f": {shown} (a.txt)" in str(heading(Report(made, findings=(item,)), item))


def test_of_one_quotation_the_speakers_are_named_and_marked(machine: Engine) -> None:
    words = "“We will not leave the harbour until every boat is home,” said "
    articles = [Article("a.txt", f"{words}Anna Birch."), Article("b.txt", f"{words}Tom Marsh.")]
    report = machine.check(articles, group=EVERYTHING)
    (item,) = [one for one in report.findings if one.code == "FC211"]
    assert str(heading(report, item)) == (
        "Who said it: Anna Birch (a.txt) or Tom Marsh (b.txt) - one quotation, two speakers"
    )
    marked = [text for passage in passages(report, item) for text, is_marked in passage.pieces if is_marked]
    assert marked == ["Anna Birch", "Tom Marsh"]


def test_of_two_directions_each_is_told_as_it_is_printed(machine: Engine) -> None:
    texts = ("The ferry sank 18 kilometres south of Pasto.", "The ferry sank 18 km north of Pasto.")
    report = machine.check([Article(f"{at}.txt", text) for at, text in enumerate(texts)], group=EVERYTHING)
    (item,) = [one for one in report.findings if one.code == "FC223"]
    assert str(heading(report, item)) == (
        "Direction: 18 kilometres south of Pasto (0.txt) or 18 km north of Pasto (1.txt)"
        " - one distance in two directions"
    )
