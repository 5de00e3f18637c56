"""The page as a desk: galleys, ticks and notes, what is saved, search, outlet, order, values, who said what, codes."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import handmade
import pytest
from handmade import DAYS, reading
from pages import CHOSEN, Open, browser, needs_a_browser, opened, visible  # noqa: F401

from factcheck.model import Comparison, Mention, Report
from factcheck.report import baseline

pytestmark = needs_a_browser


def told() -> Report:
    """Three articles: the dead differ between the first two, their boats agree, one number is not read."""
    texts = (
        "Ann Lee said 9 dead lay in 4 boats. The year had 366 days.",
        "Ann Lee said 17 dead lay in 4 boats.",
        "Ben Roe said 3 goats were safe.",
    )
    spans = (("9 dead", "4 boats"), ("17 dead", "4 boats"), ("3 goats",))
    sources = ("Herald", "Courier", "=Wire")
    readings = tuple(
        reading(text, *span, path=f"{at}.txt", source=source, day=DAYS[5], said=text[:7])
        for at, (text, span, source) in enumerate(zip(texts, spans, sources, strict=True))
    )
    made = handmade.report(*readings[:2])
    boats = Comparison(
        "boats", Mention(0, readings[0].figures[1]), Mention(1, readings[1].figures[1]), "agree", ("the same",)
    )
    goats = handmade.finding(readings, severity="warning", code="FC301", message="goats", fingerprint="goats")
    goats = goats._replace(claims=(Mention(2, readings[2].figures[0]),))
    return made._replace(readings=readings, findings=(*made.findings, goats), comparisons=(*made.comparisons, boats))


@pytest.mark.parametrize(
    ("words", "standing", "note"),
    [
        ("9 dead", "differs", "differs from Courier (17 dead)"),
        ("4 boats", "agrees", "agrees with Courier (4 boats)"),
        ("366", "not read", "366 not read"),
        ("Ann Lee said", "stands alone", "said by Ann Lee"),
    ],
)
def test_every_claim_of_a_galley_is_underlined_and_says_how_it_stands(
    opened: Open, words: str, standing: str, note: str
) -> None:
    page = opened(told())
    page.get_by_role("link", name="Galleys").click()
    claim = page.locator("#g0 .copy a", has_text=words)
    assert claim.get_attribute("title") == standing
    assert "underline" in claim.evaluate("one => getComputedStyle(one).textDecorationLine")
    claim.click()
    assert note in " ".join(page.locator("#g0 .notes .here").inner_text().split())


def test_a_note_leads_to_its_claim_and_to_its_finding(opened: Open) -> None:
    page = opened(told())
    page.get_by_role("link", name="Galleys").click()
    page.locator("#g0 .notes").get_by_role("link", name="9 dead", exact=True).click()
    assert page.locator(".copy .here").inner_text() == "9 dead"
    page.locator("#g0 .notes").get_by_role("link", name="1", exact=True).first.click()
    assert page.locator(CHOSEN).get_attribute("data-finding") == "0"


def test_a_galley_is_chosen_from_a_list_and_from_a_finding(opened: Open) -> None:
    page = opened(told())
    page.locator("#a1").get_by_role("link", name="galley").click()
    assert visible(page, "#view-galleys h2") == ["Courier"]
    page.locator("select[name=galley]").select_option("=Wire")
    assert visible(page, "#view-galleys h2") == ["=Wire"]


def test_a_box_takes_the_underlines_of_a_kind_away(opened: Open) -> None:
    page = opened(told())
    page.get_by_role("link", name="Galleys").click()
    page.get_by_label("agrees").uncheck()
    boats = page.locator("#g0 .copy a", has_text="4 boats")
    assert boats.evaluate("one => getComputedStyle(one).textDecorationLine") == "none"
    assert "agrees" not in " ".join(visible(page, ".notes li"))


def ticked(page: Any, note: str) -> None:
    """Settles the finding that is chosen, with a note."""
    page.locator("#findings section:visible").get_by_label("settled").check()
    page.locator("#findings section:visible").get_by_label("note").fill(note)


def test_ticks_and_notes_stay_when_the_page_is_opened_again(opened: Open) -> None:
    page = opened(told())
    ticked(page, "both official")
    page.reload()
    assert page.locator("#list .settled").count() == 1
    assert page.locator("#findings section:visible").get_by_label("note").input_value() == "both official"
    page.emulate_media(media="print")
    assert "Settled. Note: both official" in visible(page, "#findings .noted")


def saved(page: Any, name: str, folder: Path) -> Path:
    """The file that a button of the page gives."""
    page.get_by_text("settled: ").click()
    page.get_by_label("your name").fill("E. Marlow")
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_what_is_settled_is_saved_as_a_baseline(opened: Open, tmp_path: Path) -> None:
    page = opened(told())
    ticked(page, "both official")
    path = saved(page, "as a baseline", tmp_path)
    (entry,) = baseline.read(path)
    (finding, _) = told().findings
    assert path.name == baseline.NAME
    assert entry == baseline.entered(told(), finding, "both official", "E. Marlow", None)


def test_everything_is_saved_as_csv_that_no_spreadsheet_reckons(opened: Open, tmp_path: Path) -> None:
    page = opened(told())
    ticked(page, '=1+1 "so"')
    path = saved(page, "CSV", tmp_path)
    first, second = csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())
    assert (first["code"], first["settled"], first["articles"]) == ("FC101", "yes", "0.txt; 1.txt")
    assert first["note"] == '\'=1+1 "so"'
    assert (second["settled"], second["note"], second["number"]) == ("no", "", "2")


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_what_opens_stays_on_the_screen(opened: Open, width: int) -> None:
    page = opened(told(), width)
    for words in ("settled: ", "kinds (2)", "What FC101 means"):
        page.get_by_text(words).click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.get_by_role("button", name="CSV").bounding_box()["x"] > -1


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("search", "goats", ["goats"]),
        ("search", "GOATS safe", ["goats"]),
        ("search", "geese", []),
        ("search", "", ["17", "goats"]),
    ],
)
def test_words_are_searched_in_all_that_a_finding_says(opened: Open, field: str, value: str, left: list[str]) -> None:
    page = opened(told())
    page.get_by_label(field).fill(value)
    found = visible(page, "#list li")
    assert len(found) == len(left)
    assert all(word in line for word, line in zip(left, found, strict=True))


def test_an_outlet_can_be_shown_alone(opened: Open) -> None:
    page = opened(told())
    page.get_by_label("outlet").select_option("=Wire")
    assert len(visible(page, "#list li")) == 1
    assert page.locator(CHOSEN).get_attribute("data-finding") == "1"


def test_settled_ones_go_last_or_away(opened: Open) -> None:
    page = opened(told())
    ticked(page, "")
    page.get_by_label("order").select_option("open ones first")
    assert [line.split()[0] for line in visible(page, "#list li")] == ["2", "1"]
    page.keyboard.press("Escape")
    page.get_by_label("open ones only").check()
    assert [line.split()[0] for line in visible(page, "#list li")] == ["2"]


def test_things_by_outlet_say_who_differs_and_who_agrees(opened: Open) -> None:
    page = opened(told())
    page.get_by_role("link", name="Values by outlet").click()
    rows = page.locator("#view-values tbody tr").all()
    cells = [[cell.inner_text() for cell in row.locator("th, td").all()] for row in rows]
    assert cells == [["Dead", "differs", "9", "17"], ["Boats", "agrees", "4", "4"]]
    rows[0].locator("a").click()
    assert visible(page, "#findings h2")
    assert page.locator(CHOSEN).get_attribute("data-finding") == "0"


def test_each_event_has_a_table_of_its_own(opened: Open) -> None:
    first, second = told(), told()
    later = tuple(one._replace(article=one.article._replace(id=f"b{at}")) for at, one in enumerate(second.readings[:2]))
    boats = first.comparisons[1]
    moved = boats._replace(slot="other", left=boats.left._replace(reading=3), right=boats.right._replace(reading=4))
    page = opened(first._replace(readings=(*first.readings, *later), comparisons=(*first.comparisons, moved)))
    page.get_by_role("link", name="Values by outlet").click()
    tables = page.locator("#view-values table").all()
    assert [table.locator("tbody tr").count() for table in tables] == [2, 1]
    assert [table.locator("thead th").count() for table in tables] == [4, 4]


def test_of_too_many_articles_those_with_findings_have_galleys(opened: Open) -> None:
    far = told()
    others = tuple(reading(f"There were {at} cats.", f"{at} cats", path=f"cat{at}.txt") for at in range(150))
    shifted = tuple(
        one._replace(claims=tuple(mention._replace(reading=mention.reading + 150) for mention in one.claims))
        for one in far.findings
    )
    page = opened(far._replace(readings=(*others, *far.readings), findings=shifted, comparisons=()))
    page.get_by_role("link", name="Galleys").click()
    assert page.locator("#view-galleys article").count() == 100
    assert visible(page, ".left") == ["53 more articles have no galley here: check fewer at once"]
    page.locator("select[name=galley]").select_option("Courier")
    assert visible(page, "#view-galleys h2") == ["Courier"]


def test_what_only_one_outlet_tells_needs_no_table(opened: Open) -> None:
    report = told()._replace(findings=(), comparisons=())
    assert opened(report).get_by_role("link", name="Values by outlet").count() == 0


def test_who_said_what_leads_to_the_words(opened: Open) -> None:
    page = opened(told())
    page.get_by_role("link", name="Who said what").click()
    assert visible(page, "#view-said h3") == ["Ann Lee", "Ben Roe"]
    page.locator("#view-said a", has_text="Ben Roe said").click()
    assert visible(page, "#view-galleys h2") == ["=Wire"]


@pytest.mark.parametrize(
    ("verdict", "standing"), [("conflict", "differs"), ("update", "later and higher"), ("perhaps", "may differ")]
)
def test_a_thing_stands_as_its_finding_says(opened: Open, verdict: str, standing: str) -> None:
    report = told()
    page = opened(report._replace(findings=(report.findings[0]._replace(verdict=verdict),)))
    assert page.locator("#g0 .copy a", has_text="9 dead").get_attribute("title") == standing
    assert page.locator("#view-values tbody td").first.text_content() == standing


def test_articles_without_an_outlet_are_called_by_their_files(opened: Open) -> None:
    report = told()
    bare = tuple(
        one._replace(article=one.article._replace(source=None, id=name, path=name))
        for one, name in zip(report.readings, ("wire/a.txt", "wire/b.txt", "own/b.txt"), strict=True)
    )
    page = opened(report._replace(readings=bare))
    assert page.locator("select[name=galley] option").all_text_contents() == ["a.txt", "wire/b.txt", "own/b.txt"]


def test_a_code_is_explained_where_it_stands_and_among_the_others(opened: Open) -> None:
    page = opened(told())
    page.get_by_text("What FC101 means").click()
    assert "these cannot both hold" in page.locator("#findings section:visible details").inner_text()
    page.get_by_role("link", name="Codes").click()
    assert visible(page, "#view-codes h3") == ["FC101", "FC301", "How a finding is settled"]
