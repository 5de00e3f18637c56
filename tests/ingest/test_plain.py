"""Plain text: the file as it stands, but for signs in which letters hide."""

from __future__ import annotations

import pytest

from factcheck.ingest import place
from factcheck.ingest.plain import read
from factcheck.model import Article


def one(text: str) -> Article:
    (found,) = read(text.encode(), "a.txt")
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("\ufb01fteen o\ufb03cers", "fifteen officers"),
        ("Four\u00adteen \ufb02ew", "Fourteen flew"),
        ("sta\ufb00, \ufb04uent, la\ufb06, \ufb05eam", "staff, ffluent, last, steam"),
    ],
)
def test_letters_that_hide_in_one_sign_are_read(written: str, read_as: str) -> None:
    found = one(f"Ferry\n\n{written} came\nto 12 people.\n")
    assert found.text == f"Ferry\n\n{read_as} came\nto 12 people.\n"
    assert place(found, found.text.index("came")) == (3, len(written) + 2)
    assert place(found, found.text.index("12")) == (4, 4)


def test_all_else_is_the_file_as_it_stands() -> None:
    text = "Ferry\r\n\r\n  It   sank.\rThen\n"
    assert one(text).text == text


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Thirty-\nfive people", "Thirty-five people"),
        ("a 40-\r\n  minute search", "a 40-minute search"),
        ("pages 30-\n40", "pages 30-40"),
        ("two-\nand three-year terms", "two-\nand three-year terms"),
        ("a dash -\nand more", "a dash -\nand more"),
        ("Corley-\n\nfive", "Corley-\n\nfive"),
        ("Corley-\nHarrow", "Corley-\nHarrow"),
    ],
)
def test_a_compound_at_the_end_of_a_line_goes_on_in_the_next(written: str, read_as: str) -> None:
    found = one(f"Ferry\n\n{written} came\nto 12.\n")
    assert found.text == f"Ferry\n\n{read_as} came\nto 12.\n"
    assert place(found, found.text.index("12."))[0] == written.count("\n") + 4
