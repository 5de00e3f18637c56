"""Markdown: values stay text, markup goes, places stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.ingest import place
from factcheck.ingest.markdown import read
from factcheck.model import Article, Skipped

FRONT = """---
title: 'No: a "story"'
source: Quay Gazette
date: 2024-03-04
byline: Ines Marlow # staff
time: 12:30
authors:
  - A. Lee
---
The **ferry** sank.
"""


def one(text: str) -> Article:
    found = next(iter(read(text.encode(), "a.md")))
    assert isinstance(found, Article)
    return found


def test_the_front_matter_is_the_head() -> None:
    found = one(FRONT)
    assert (found.title, found.source, found.byline) == ('No: a "story"', "Quay Gazette", "Ines Marlow")
    assert str(found.published.first) == "2024-03-04"


def test_a_byte_order_mark_does_not_hide_it() -> None:
    assert one("\ufeff" + FRONT).source == "Quay Gazette"


@pytest.mark.parametrize("value", ["no", "12:30", "1e3", "null", "~"])
def test_values_stay_text(value: str) -> None:
    assert one(f"---\ntitle: {value}\n---\nIt sank.").title == value


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("title: >\n  Ferry\n  sinks", "Ferry sinks"),
        ("title: [Ferry, 'sinks']", "Ferry, sinks"),
        ('title: "a \\"b\\""', 'a "b"'),
    ],
)
def test_values_of_several_lines_and_lists(written: str, title: str) -> None:
    assert one(f"---\n{written}\n---\nIt sank.").title == title


def test_toml_front_matter() -> None:
    assert one('+++\ntitle = "Ferry"\n+++\nIt sank.').title == "Ferry"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("The **ferry** _sank_.", "The ferry sank."),
        ('The [ferry](https://a.example/17 "x") sank.', "The ferry sank."),
        ("> Quoted 17", "Quoted 17"),
        ("- one\n- two", "one\ntwo"),
        ("A.\n```\n12 lines\n```\nB.", "A.\n\nB."),
        ("A.<!-- 17 \n 18 -->B.", "A.B."),
        ("A <b>bold</b> 3 < 4 claim", "A bold 3 < 4 claim"),
        ("snake_case and 2*3*4", "snake_case and 2*3*4"),
        ("It cost &pound;5&nbsp;m &amp; more; AT&T paid.", "It cost £5\u00a0m & more; AT&T paid."),
        (r"It cost \$5 and \*more\*.", "It cost $5 and *more*."),
        ("About 120 people[^1] sank.", "About 120 people sank."),
        ("Ferry sinks\n===\nIt sank.", "Ferry sinks\nIt sank."),
        ("It sank.\n[a]: https://a.example/17\nDivers came.", "It sank.\nDivers came."),
        ("A.<script>\nvar x = 17;\n</script>B.", "A.B."),
        ('A.{{< figure src="17.jpg" >}} B.{% embed 18 %}', "A. B."),
    ],
)
def test_markup_goes(written: str, text: str) -> None:
    assert one(written).text == text


def test_roles_that_markdown_tells() -> None:
    found = one("# Ferry sinks\n\n| toll | 17 |\n|---|---|\n\n![The ferry](a.png)\n\nIt sank.\n")
    assert [(item.role, found.text[slice(*item.span)].strip()) for item in found.segments] == [
        ("headline", "Ferry sinks"), ("table", "| toll | 17 |"), ("table", "|---|---|"), ("caption", "The ferry"),
    ]  # fmt: skip


def test_a_footnote_is_a_note() -> None:
    found = one("About 120 people[^1] sank.\n\n[^1]: Counted by 3 divers.\n")
    assert [(item.role, found.text[slice(*item.span)].strip()) for item in found.segments] == [
        ("note", "Counted by 3 divers."),
    ]  # fmt: skip


def test_a_place_behind_a_reference_is_that_of_the_file() -> None:
    found = one("It&nbsp;cost \\$5 &amp; 17 more.")
    assert [place(found, found.text.index(word)) for word in ("cost", "$5", "17")] == [(1, 9), (1, 15), (1, 24)]


def test_places_are_those_of_the_file() -> None:
    found = one(FRONT)
    assert place(found, 0) == (2, 9)
    assert place(found, found.text.index("sank")) == (10, 15)


def test_nothing_but_front_matter_is_empty() -> None:
    assert list(read(b"---\ndate: 2024-03-04\n---\n", "a.md")) == [Skipped("a.md", "empty")]


@given(text=st.text(alphabet="ab *_[]()<>!-#`>|\n\"'\\{%^=:", max_size=80))
def test_each_character_is_that_of_the_file(text: str) -> None:
    lines = text.split("\n")
    for found in read(text.encode(), "a.md"):
        if isinstance(found, Article):
            for offset, char in enumerate(found.text):
                row, column = place(found, offset)
                assert char == "\n" or lines[row - 1][column - 1] == char


@pytest.mark.parametrize("key", ["date", "pubDate", "publishDate", "datePublished", "publish_date", "created"])
def test_the_keys_in_which_sites_have_the_day(key: str) -> None:
    assert str(one(f"---\ntitle: Ferry\n{key}: 2024-03-04\n---\nIt sank.\n").published.first) == "2024-03-04"


def test_front_matter_in_json() -> None:
    found = one('{\n  "title": "Ferry sinks",\n  "date": "2024-03-04",\n  "tags": ["a"]\n}\n\nIt sank.\n')
    assert (found.title, str(found.published.first)) == ("Ferry sinks", "2024-03-04")
    assert found.text.split() == ["Ferry", "sinks", "It", "sank."]
    assert place(found, found.text.index("It")) == (7, 1)


def test_a_post_whose_name_says_its_day() -> None:
    found = next(iter(read(b"---\ntitle: Ferry\n---\nIt sank.\n", "_posts/2024-03-04-ferry.md")))
    assert isinstance(found, Article)
    assert str(found.published.first) == "2024-03-04"


def test_code_of_mdx_is_no_text() -> None:
    source = '---\ntitle: Ferry\n---\nimport Map from "./map"\n\nIt sank.\n\nExport of 99 cars fell; import rose.\n'
    found = next(iter(read(source.encode(), "a.mdx")))
    assert isinstance(found, Article)
    assert found.text.split("\n\n")[-2:] == ["It sank.", "Export of 99 cars fell; import rose.\n"]
    assert "map" not in found.text


def test_ligatures_and_soft_hyphens_are_letters_in_their_places() -> None:
    source = "# O\ufb03cers\n\nThe \ufb01f\u00adteen o\ufb03cers came.\n"
    found = one(source)
    assert "The fifteen officers came." in found.text
    assert place(found, found.text.index("came")) == (3, source.split("\n")[2].index("came") + 1)


@pytest.mark.parametrize(
    ("block", "title", "source", "day"),
    [
        (
            "title: Ferry\nsource:\n  name: Herald\n  url: https://a.example\ndate: 2024-03-04",
            "Ferry",
            "Herald",
            "2024-03-04",
        ),
        ('title: "Ferry:\n  17 dead"\nsource: &s Herald\npublisher: *s', "Ferry: 17 dead", "Herald", None),
        ("title: |\n  Ferry\n  sinks\nsource: >-\n  Corley\n  Herald", "Ferry sinks", "Corley Herald", None),
        ("title: 'It''s 17'\ntags:\n- a\n- b\nsource: {name: Herald, id: 7}", "It's 17", "Herald", None),
        ('title: "17 \\u2013 dead"\ndate: "2024-03-04"', "17 \u2013 dead", None, "2024-03-04"),
        ("title: 017\ntags: [a, 1.0, yes]", "017", None, None),
        # What is no YAML, as people write it by hand, is read a line at a time.
        ("title: Ferry: 17 dead\ntags: [a\nsource: Herald", "Ferry: 17 dead", "Herald", None),
        ("title: [Updated] Ferry sinks\nsource: 'Herald", "[Updated] Ferry sinks", "'Herald", None),
    ],
)
def test_yaml_as_its_standard_has_it(block: str, title: str, source: str | None, day: str | None) -> None:
    found = one(f"---\n{block}\n---\nIt sank.\n")
    assert (found.title, found.source) == (title, source)
    assert str(found.published.first) == str(day)


@pytest.mark.parametrize(
    ("block", "title", "source", "day"),
    [
        ('title = """Ferry\nsinks"""\ndate = 2024-03-04T10:00:00Z', "Ferry sinks", None, "2024-03-04"),
        ('title = \'a "b"\'\nsource = { name = "Herald", id = 7 }\ndate = 2024-03-04', 'a "b"', "Herald", "2024-03-04"),
        ("title = Ferry\nsource = Herald", "Ferry", "Herald", None),
    ],
)
def test_toml_as_its_standard_has_it(block: str, title: str, source: str | None, day: str | None) -> None:
    found = one(f"+++\n{block}\n+++\nIt sank.\n")
    assert (found.title, found.source) == (title, source)
    assert str(found.published.first) == str(day)


def test_a_value_of_yaml_that_stands_for_a_thousand_others_costs_nothing() -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    found = one("---\n" + "\n".join(rows) + "\ntitle: Ferry\nsource: *a11\n---\nIt sank.\n")
    assert found.title == "Ferry"
    assert len(found.source or "") < 1_000


def test_the_place_of_a_title_is_that_of_its_words() -> None:
    source = '---\ntags:\n  - a\ntitle: "Ferry sinks, 17 dead"\n---\nIt sank.\n'
    found = one(source)
    assert place(found, found.text.index("17")) == (4, 22)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("~~Nine~~ Fourteen died.", "Fourteen died."),
        ("~~**Nine** died.~~ Fourteen died.", "Fourteen died."),
        ("<s>Nine</s> <ins>14</ins> died.", "14 died."),
        ('<del datetime="2026-03-05">9 <b>men</b></del> 14 died.', "14 died."),
        ("<strike>9</strike> 14 died.", "14 died."),
        ("~~Nine people\ndied.~~ Fourteen died.", "Fourteen died."),
        ("About ~9 died; ~~ 12 fled ~~.", "About ~9 died; ~~ 12 fled ~~."),
        ("<section>9</section> <span>14</span> <small>2</small>", "9 14 2"),
    ],
)
def test_what_is_struck_out_is_no_copy(written: str, text: str) -> None:
    assert " ".join(one(written).text.split()) == text


def test_a_headline_with_a_word_struck_out_is_one_headline() -> None:
    found = one("# Fire kills ~~9~~ 14\n\nIt burned.\n")
    assert [(segment.role, " ".join(found.text[slice(*segment.span)].split())) for segment in found.segments] == [
        ("headline", "Fire kills 14")
    ]
