"""JSON Lines: the text as it stands, and a bad line that costs only itself."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.ingest import place
from factcheck.ingest.jsonl import read
from factcheck.model import Article, Skipped

RECORD = {
    "id": "r1",
    "source": "Quay Gazette",
    "date": "2024-03-04T18:00:00+01:00",
    "title": "Ferry",
    "text": "It sank.",
}


def one(record: object) -> Article:
    found = next(iter(read(json.dumps(record).encode(), "a.jsonl")))
    assert isinstance(found, Article)
    return found


def test_the_fields_of_a_record() -> None:
    found = one(RECORD)
    assert (found.id, found.path, found.source, found.title, found.text) == (
        "r1", "a.jsonl", "Quay Gazette", "Ferry", "Ferry\n\nIt sank.",
    )  # fmt: skip
    assert (str(found.published.first), found.published_at) == ("2024-03-04", "2024-03-04T18:00:00+01:00")


def test_what_is_optional_may_be_absent_null_or_odd() -> None:
    found = one({"id": "r2", "text": "It sank.", "source": None, "date": None, "title": 7, "mood": ["x"]})
    assert (found.source, found.title, found.published_at) == (None, None, None)


def test_a_date_at_the_head_of_the_text_counts_where_the_record_has_none() -> None:
    assert str(one({"id": "r3", "text": " date 2022-02-11 It sank."}).published.first) == "2022-02-11"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "no JSON: Expecting property name enclosed in double quotes at column 2"),
        ("[1]", "no JSON object"),
        ('{"text": "x"}', "id is missing"),
        ('{"id": "x"}', "text is missing"),
        ('{"id": ["3"], "text": "x"}', "id is no text"),
        ("[" * 200_000, "nested too deeply"),
        ('{"id": "x", "text": "x", "n": ' + "9" * 5000 + "}", "Exceeds the limit"),
    ],
)
def test_a_bad_line_costs_only_itself(line: str, reason: str) -> None:
    good = json.dumps(RECORD)
    found = list(read(f"{good}\n{line}\n\n{good}".encode(), "a.jsonl"))
    assert [type(item) for item in found] == [Article, Skipped, Article]
    assert isinstance(found[1], Skipped)
    assert found[1].path == "a.jsonl:2"
    assert found[1].reason.startswith(reason)


def test_a_data_set_of_something_else_is_told_once() -> None:
    with pytest.raises(FactcheckError, match="JSON Lines of something else: text is missing in each of 4 lines"):
        list(read(b'{"id": "x"}\n' * 4, "a.jsonl"))


def test_half_a_character_cannot_break_the_printing() -> None:
    assert one({"id": "r4", "text": "a\ud800b"}).text == "a\ufffdb"


@given(text=st.text(min_size=1), ascii_only=st.booleans(), data=st.data())
def test_each_place_is_where_the_character_stands(text: str, ascii_only: bool, data: st.DataObject) -> None:
    text = text.encode("utf-8", "replace").decode()
    line = json.dumps({"id": '"text": "', "text": text}, ensure_ascii=ascii_only)
    found = next(iter(read(line.encode(), "a.jsonl")))
    assert isinstance(found, Article)
    offset = data.draw(st.integers(0, len(text) - 1))
    row, column = place(found, offset)
    rest = line[column - 1 : -2]
    assert row == 1
    assert json.loads(f'"{rest}"') == text[offset:]
