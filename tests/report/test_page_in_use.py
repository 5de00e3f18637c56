"""The page as a fact-checker uses it: by mouse, by keyboard, on a telephone, on paper, in the dark."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import product
from pathlib import Path
from typing import Any

import handmade
import pytest
from pages import CHOSEN, Open, browser, needs_a_browser, opened, visible  # noqa: F401

from factcheck.model import Report
from factcheck.report import Look, renderer

pytestmark = needs_a_browser


def two() -> Report:
    """An error between two long articles, and a note in the second of them and a third."""
    far = "Rain fell.\n" * 90
    texts = (f"{far}There were 9 dead.", f"There were 17 dead.\n{far}They had 4 boats.", f"{far}They had 5 boats.")
    spans = (("9 dead",), ("17 dead", "4 boats"), ("5 boats",))
    readings = tuple(
        handmade.reading(text, *span, path=f"{number}.txt")
        for number, (text, span) in enumerate(zip(texts, spans, strict=True))
    )
    made = handmade.report(*readings[:2])
    boats = handmade.finding(readings[1:], severity="note", code="FC102", message="boats")
    claims = (boats.claims[0]._replace(reading=1, claim=readings[1].figures[1]), boats.claims[1]._replace(reading=2))
    return made._replace(readings=readings, findings=(made.findings[0], boats._replace(claims=claims)))


def many(number: int) -> Report:
    """So many findings in thirty articles."""
    texts = [
        f"Town {at} has {at + 1} ships and a long word: {'x' * 400} https://a.example/{'y/' * 200}" for at in range(30)
    ]
    readings = tuple(
        handmade.reading(text, f"{at + 1} ships", path=f"{'long' * 40}/{at}.txt") for at, text in enumerate(texts)
    )
    made = handmade.report(*readings)
    return made._replace(findings=made.findings * number)


def test_the_articles_of_the_chosen_finding_stand_side_by_side(opened: Open) -> None:
    left, right = (item.bounding_box() for item in opened(two()).locator("#articles article:visible").all())
    assert left["y"] == right["y"] < 450
    assert left["x"] + left["width"] < right["x"]


@pytest.mark.parametrize("name", ["#r0-1001", "#r1-11"])
def test_every_claim_of_the_chosen_finding_is_in_sight(opened: Open, name: str) -> None:
    place = opened(two()).locator(name)
    box, frame = place.bounding_box(), place.locator("xpath=..").bounding_box()
    assert frame["y"] <= box["y"] < frame["y"] + frame["height"] <= 900


def test_a_click_chooses_a_finding(opened: Open) -> None:
    page = opened(two())
    page.locator("#list a").nth(1).click()
    assert "boats" in page.locator(CHOSEN).inner_text()
    assert visible(page, "#articles h3") == ["1.txt", "2.txt"]
    assert page.url.endswith("#f1")


def test_an_address_leads_to_its_finding(opened: Open) -> None:
    page = opened(two())
    page.goto(page.url.split("#")[0] + "#f1")
    page.reload()
    assert "boats" in page.locator(CHOSEN).inner_text()


def test_a_claim_of_another_finding_chooses_it(opened: Open) -> None:
    page = opened(two())
    page.locator("#articles mark", has_text="4 boats").click()
    assert "boats" in page.locator(CHOSEN).inner_text()


def test_a_value_of_the_table_leads_to_its_place(opened: Open) -> None:
    page = opened(two())
    page.locator("#a0 .text").evaluate("text => { text.scrollTop = 0; }")
    page.get_by_role("link", name="9 dead", exact=True).press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "9 dead"
    assert page.locator("#a0 .text").evaluate("text => text.scrollTop") > 0


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [(["ArrowDown"], 1), (["End"], 1), (["End", "ArrowDown"], 1), (["ArrowDown", "ArrowUp"], 0), (["End", "Home"], 0)],
)
def test_arrows_go_through_the_list(opened: Open, keys: list[str], chosen: int) -> None:
    page = opened(two())
    page.locator(CHOSEN).focus()
    for key in keys:
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.dataset.finding") == str(chosen)
    assert page.locator(CHOSEN).get_attribute("data-finding") == str(chosen)


def test_arrows_elsewhere_scroll_as_they_do_on_every_page(opened: Open) -> None:
    page = opened(two())
    page.locator("#a0 .text").focus()
    page.keyboard.press("ArrowDown")
    assert page.locator(CHOSEN).get_attribute("data-finding") == "0"


def test_escape_leads_back_to_the_list(opened: Open) -> None:
    page = opened(two())
    page.get_by_role("link", name="9 dead", exact=True).press("Enter")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.finding") == "0"


def test_everything_is_reached_by_the_tab_key_and_shows_that_it_is(opened: Open) -> None:
    page = opened(two())
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.className || document.activeElement.localName"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none" or page.evaluate("document.activeElement === document.body")
    assert reached >= {"skip", "input", "summary", "a", "text"}


def test_a_severity_that_is_off_takes_its_findings_away(opened: Open) -> None:
    page = opened(two())
    page.get_by_label("error (1)").uncheck()
    assert len(visible(page, "#list li")) == 1
    assert "boats" in page.locator(CHOSEN).inner_text()
    assert visible(page, ".shown") == ["1 of 2 shown"]


def test_a_kind_can_be_shown_alone(opened: Open) -> None:
    page = opened(two())
    page.get_by_text("kinds (2)").click()
    page.get_by_role("button", name="none").click()
    assert visible(page, "#list li, #findings section, #articles article") == []
    page.get_by_label("FC102").check()
    assert len(visible(page, "#list li")) == 1


def test_paper_shows_every_finding_with_its_sentences_and_no_article_in_full(opened: Open) -> None:
    page = opened(two())
    page.emulate_media(media="print")
    assert len(visible(page, "#findings section")) == 2
    assert len(visible(page, "#findings blockquote")) == 4
    assert visible(page, "#articles article, .proof, nav, .filters, .desk label") == []


def test_paper_of_a_galley_is_that_article_with_its_notes(opened: Open) -> None:
    page = opened(two())
    page.get_by_role("link", name="Galleys").click()
    page.emulate_media(media="print")
    assert len(visible(page, ".copy")) == 1
    assert len(visible(page, ".notes li")) == 1
    assert visible(page, "#findings section, nav, .legend, .choice") == []


def test_paper_leaves_out_what_the_filters_leave_out(opened: Open) -> None:
    page = opened(two())
    page.get_by_label("note (1)").uncheck()
    page.emulate_media(media="print")
    assert len(visible(page, "#findings section")) == 1


def test_without_script_everything_is_there(opened: Open) -> None:
    page = opened(two(), java_script_enabled=False)
    assert len(visible(page, "#findings section")) == 2
    assert len(visible(page, "#articles article")) == 3
    assert len(visible(page, ".copy")) == 3
    assert visible(page, ".filters, .views, .legend, .desk") == []


@pytest.mark.parametrize(
    "report", [two(), many(3), handmade.hostile(), handmade.troops()], ids=["two", "many", "hostile", "troops"]
)
def test_nothing_reaches_over_the_edge(opened: Open, report: Report) -> None:
    page = opened(report)
    for width in (320, 390, 768, 1024, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_two_hundred_findings_in_thirty_articles_are_quick_to_go_through(opened: Open) -> None:
    page = opened(many(200))
    page.locator(CHOSEN).focus()
    taken = page.evaluate(
        "() => { const start = performance.now(); const key = new KeyboardEvent('keydown', {key: 'j', bubbles: true});"
        " for (let step = 0; step < 10; step++) document.activeElement.dispatchEvent(key);"
        " return performance.now() - start; }"
    )
    assert page.locator(CHOSEN).get_attribute("data-finding") == "10"
    assert taken < 3_000


def test_hostile_text_adds_no_element_and_leads_nowhere(opened: Open) -> None:
    page = opened(handmade.hostile())
    assert page.locator("script").count() == 1
    assert page.locator("a[href]:not([href^='#'])").count() == 0


def test_what_would_be_injected_does_not_run(browser: Any, tmp_path: Path) -> None:
    page = browser.new_page()
    (tmp_path / "report.html").write_text(renderer("html")(handmade.troops(), Look()), encoding="utf-8")
    page.goto((tmp_path / "report.html").as_uri())
    page.evaluate(
        "() => { const bold = document.createElement('b'); bold.setAttribute('onclick', 'window.ran = true');"
        " document.body.append(bold); bold.click(); }"
    )
    assert page.evaluate("window.ran") is None


@pytest.mark.parametrize(("words", "way"), [("قُتل 9 في الفيضان", "rtl"), ("There were 9 dead.", "ltr")])
def test_text_runs_in_the_direction_of_its_language(opened: Open, words: str, way: str) -> None:
    report = handmade.report(handmade.reading(f"{words}\n", "9"), handmade.reading("There were 8 dead.", "8 dead"))
    page = opened(report)
    edge = page.locator("#a0 .text").evaluate(
        "text => { const range = document.createRange(); range.selectNodeContents(text);"
        " const box = text.getBoundingClientRect(), first = [...range.getClientRects()].map(one => one.left);"
        " return Math.min(...first) - box.left > box.width / 3 ? 'rtl' : 'ltr'; }"
    )
    assert edge == way


def test_no_findings_are_said_in_words(opened: Open) -> None:
    page = opened(handmade.toll()._replace(findings=()))
    assert "Nothing to look into" in page.locator("main").inner_text()
    assert "3.txt" in page.locator("footer").inner_text()


def test_nothing_moves_by_itself() -> None:
    assert not re.search(r"animation|transition|smooth", style())


PAPERS = ("paper", "tint", "mark", "active")
INKS = {
    "ink": PAPERS,
    "faint": ("paper", "tint"),
    "error": ("paper", "tint"),
    "warning": ("paper", "tint"),
    "note": ("paper", "tint"),
    "good": ("paper", "tint"),
}


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
@pytest.mark.parametrize(("ink", "paper"), [pair for ink, papers in INKS.items() for pair in product([ink], papers)])
def test_every_ink_can_be_read_on_its_paper(scheme: int, ink: str, paper: str) -> None:
    blocks = re.findall(r":root \{([^}]*)\}", style())
    colours = dict(re.findall(r"--(\w+): (#\w+)", blocks[scheme]))
    dark, light = sorted((brightness(colours[ink]), brightness(colours[paper])))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def style() -> str:
    """The style of the page."""
    return (files("factcheck.report.html") / "page.css").read_text(encoding="utf-8")


def brightness(colour: str) -> float:
    """Relative luminance as the accessibility guidelines reckon it."""
    digits = colour[1:] if len(colour) == 7 else "".join(sign * 2 for sign in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
