"""What each block of an article is: the story, or what stands around it."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Segment
from factcheck.rulebook import load
from factcheck.segment import Segmenter, headed

SEGMENTER = Segmenter(load())
STORY = "The mayor of Alder Bay opened the new bridge over the Teal River on Monday."


def roles(text: str, title: str | None = None) -> list[tuple[str, str]]:
    segments, _ = SEGMENTER.segment(Article("a", text, title=title))
    return [(segment.role, text[slice(*segment.span)]) for segment in segments]


def first(text: str) -> tuple[str, str]:
    return roles(f"{text}\n\n{STORY}")[0]


@pytest.mark.parametrize(
    ("dateline", "story"),
    [
        ("WASHINGTON (Tribune News Service) —", "The ferry sank."),
        ("SEOUL, Nov 26 AFP -", "A ferry sank."),
        ("ALDER BAY, Norland (AP) _", "The ferry sank."),
        ("Berlin (dpa) -", "The ferry sank."),
        ("Port Sorell, Jan 2 (EFE).-", "The ferry sank."),
        ("HEMPSTEAD, N.Y., Sept. 26 (UPI) —", "The ferry sank."),
        ("Jan 30 (Gracenote) -", "Results and standings."),
        ("NEW YORK/LONDON, Feb 11 (HW) -", "“We stay,” he said."),
        ("SYDNEY -", "Incoming bosses met."),
        ("(Reuters) -", "Oil prices rose."),
        ("New Delhi, Feb 11 (PTI)", "The army marched."),
        ("OTTAWA, March 4, 2024 –", "17 people died."),
        ("July 30, 2025 -", "A crane fell."),
        ("30 July 2025 —", "A crane fell."),
    ],
)
def test_datelines(dateline: str, story: str) -> None:
    assert roles(f"{dateline} {story}") == [("dateline", dateline), ("body", story)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry – a wreck – sank.",
        "NATO - the alliance - met.",
        "Ann Lee (Labour) — who lost — spoke.",
        "POLICE: They came late.",
        "Ships — big ones — sank.",
        "July 30 - The day it fell.",
        "30 July - The day it fell.",
        "30 July 2025 - the day it fell - is no more.",
        "July 30, 2025 - the day it fell - is no more.",
    ],
)
def test_what_looks_like_a_dateline(text: str) -> None:
    assert roles(text) == [("body", text)]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Subscribe", "boilerplate"),
        ("Sign Up Now", "boilerplate"),
        ("(Image: HW)Subscribe", "boilerplate"),
        ("©2021 Harbour Wire L.P.", "boilerplate"),
        ("(c) 2021 Harbour Wire", "boilerplate"),
        ("Visit harbourwire.example.", "boilerplate"),
        ("Distributed by Harbour Content Agency, LLC.", "boilerplate"),
        ("https://harbourwire.example/17", "boilerplate"),
        ("* * * *", "boilerplate"),
        ("/hw/", "boilerplate"),
        ("(Adds comment, detail)", "note"),
        ("Eds: Restores reference in 3rd paragraph.", "note"),
        ("(In Jan. 3 story, corrects toll to 17)", "note"),
        ("By Ines Marlow and Tom Brandt", "byline"),
        ("(Reporting by Ines Marlow; Editing by Tom Brandt)", "byline"),
        ("Harbour Wire's Ann Lee contributed to this report.", "byline"),
        ("FILE - Cars cross the old bridge in 2019.", "caption"),
        ("Mayor Lena Ruiz at the bridge in 2019. (Tom Hale, Getty Images/TNS)", "caption"),
        ("December 10, 2013", "dateline"),
        ("Tuesday, 4 March 2024", "dateline"),
        ("Published: 4 March 2024, 18:05", "dateline"),
        ("New bridge opens over the Teal", "headline"),
        ("Mayor: New Bridge Will Open ‘Before The Year Ends.’", "headline"),
        ("The old one was closed in 1987.", "body"),
        ("By Tuesday all 12 arches will be open.", "body"),
    ],
)
def test_lines_around_the_story(line: str, role: str) -> None:
    assert first(line) == (role, line)


def test_a_date_before_the_first_words() -> None:
    assert roles(f" date 2022-02-11 {STORY}") == [("dateline", "date 2022-02-11"), ("body", STORY)]


def test_the_headline_may_stand_below_the_date() -> None:
    text = f"date 2022-02-11\n\nFerry sinks off Corley\n\n{STORY}"
    assert roles(text) == [("dateline", "date 2022-02-11"), ("headline", "Ferry sinks off Corley"), ("body", STORY)]


def test_a_caption_that_stands_twice_counts_once() -> None:
    caption = "Mayor Lena Ruiz, seen here on July 21, 2021, at the old bridge, opened the new one."
    found = roles(f"{caption}\n\n{caption} (Tom Hale, Getty Images/TNS)\n\n{STORY}")
    assert [role for role, _ in found] == ["caption", "boilerplate", "body"]


def test_everything_below_the_desk_mark_is_boilerplate() -> None:
    found = roles(f"{STORY}\n\nThe following information is not intended for publication\n\nTel: 555 17. Lee said so.")
    assert [role for role, _ in found] == ["body", "boilerplate", "boilerplate"]


def test_rows_of_numbers_are_a_table() -> None:
    table = "Harbour 12 10 2 .833\nTown 11 9 2 .818\nTugs 7 5 2 .714"
    assert [role for role, _ in roles(f"{STORY}\n\n{table}")] == ["body", "table", "table", "table"]


def test_a_ruled_line_does_not_part_a_table() -> None:
    table = "Harbour 12 10 2 .833\n--------\nTown 11 9 2 .818\n--------\nTugs 7 5 2 .714"
    assert {role for role, _ in roles(f"{STORY}\n\n{table}")[1:]} <= {"table", "boilerplate"}


def test_results_in_a_row_are_a_table() -> None:
    table = "Harbour Town 4, Bay City 1\nTugs 8, Barges 4\nSt. Anne 5, Teal River 4"
    assert [role for role, _ in roles(f"{STORY}\n\n{table}")[1:]] == ["table"] * 3


def test_a_summary_may_be_the_first_paragraph_word_for_word() -> None:
    article = Article("a", f"{STORY}\n\n{STORY}", segments=(Segment("summary", (0, len(STORY))),))
    assert [segment.role for segment in SEGMENTER.segment(article)[0]] == ["summary", "body"]


def test_a_dateline_below_the_points_of_an_update() -> None:
    text = "\n\n".join(["* A point of the story"] * 7)
    found = roles(f"{text}\n\nBy Ann Lee\n\nJan 30 (HW) - {STORY}")
    assert found[-2:] == [("dateline", "Jan 30 (HW) -"), ("body", STORY)]


def test_a_line_with_numbers_is_no_table() -> None:
    line = "Killed: 17 people, 12 of them children"
    assert roles(f"{STORY}\n\n{line}")[1] == ("body", line)


def test_the_title_is_known_by_its_words() -> None:
    assert roles(f"The ferry sank.\n{STORY}", title="The ferry sank")[0] == ("headline", "The ferry sank.")


def test_a_sentence_above_a_dateline_is_the_headline() -> None:
    assert roles(f"The bridge is open.\n\nALDER BAY (HW) — {STORY}")[0] == ("headline", "The bridge is open.")


def test_a_title_that_stands_twice_is_a_headline_twice() -> None:
    text = f"Ferry sinks\n\nFerry sinks\n\n{STORY}"
    segments, _ = SEGMENTER.segment(Article("a", text, title="Ferry sinks", segments=(Segment("headline", (0, 11)),)))
    assert [segment.role for segment in segments] == ["headline", "headline", "body"]


def test_one_line_is_a_story_and_no_headline() -> None:
    assert roles("Ferry sinks off Alder Bay") == [("body", "Ferry sinks off Alder Bay")]


def test_what_the_format_told_stands() -> None:
    text = f"Ferry sinks.\n\n{STORY}"
    segments, _ = SEGMENTER.segment(Article("a", text, segments=(Segment("caption", (0, 12)),)))
    assert [segment.role for segment in segments] == ["caption", "body"]


def test_an_article_takes_its_head_from_its_segments() -> None:
    article = Article("a", f"Bridge opens\n\nBy Ines Marlow\n\nALDER BAY (HW) — {STORY}")
    found = headed(article, SEGMENTER.segment(article)[0])
    assert (found.title, found.byline, found.dateline) == ("Bridge opens", "By Ines Marlow", "ALDER BAY (HW)")


@pytest.mark.parametrize(
    "line",
    [
        "December 10, 2013",
        "Published: 10 December 2013, 18:05",
        "Updated: 2013-12-10 18:05",
        "PARIS, Dec. 10, 2013 (HW) —",
    ],
)
def test_a_dateline_with_its_year_tells_the_day(line: str) -> None:
    article = Article("a", f"{line}\n{STORY}" if line[-1] != "—" else f"{line} {STORY}")
    assert str(headed(article, SEGMENTER.segment(article)[0]).published.first) == "2013-12-10"


def test_what_the_format_told_of_the_head_stands() -> None:
    article = Article("a", f"Bridge opens\n\n{STORY}", title="Another title")
    assert headed(article, SEGMENTER.segment(article)[0]).title == "Another title"


@pytest.mark.parametrize("line", ["NORD", "(Nord)", "--NORD--", "- Nord", "nord."])
def test_the_outlet_that_signs_its_story_is_none_of_it(line: str) -> None:
    text = f"{STORY}\n\nNORD\n\n{STORY[:40]} again.\n\nHe left.\n\nShe left.\n\n{line}"
    segments, _ = SEGMENTER.segment(Article("a", text, source="NORD"))
    assert [segment.role for segment in segments[-2:]] == ["body", "boilerplate"]
    assert segments[1].role == "body"  # far above the end


def test_a_last_line_that_is_not_the_outlet_stays() -> None:
    segments, _ = SEGMENTER.segment(Article("a", f"{STORY}\n\nNORD won.", source="NORD"))
    assert segments[-1].role == "body"
