"""IPTC 7901 and ANPA 1312 under the headers of several services."""

from __future__ import annotations

import pytest
import samples as s
from test_wire import lines, one, parts, read

from factcheck.model import Article

IPTC = "\x01hw123\x1f3 pol 0210\r\n\x02{head}{copy}\r\n\x03{stamp}\r\n\x04"
COPY = "   ALDER BAY, March 4 (HW) - A ferry with 120 people\r\nsank on Monday.\r\n   Divers came."
ANPA = "\x16\x16\x01a0123\x1fr i byl\x13\r\n\x11\r\n\x02{head}     ALDER BAY (HW) _ A ferry sank.\r\n\x03HW-WF-{stamp}<\r\n\x04"


def iptc(*, head: str = "Ferry sinks\r\n", copy: str = COPY, stamp: str = "041030 GMT Mar 24") -> str:
    return IPTC.format(head=head, copy=copy, stamp=stamp)


@pytest.mark.parametrize(
    ("stamp", "at"),
    [
        ("041030 GMT Mar 24", "2024-03-04T10:30:00+00:00"),
        ("041030 GMT MAR 2024", "2024-03-04T10:30:00+00:00"),
        ("041030 Mrz 24", "2024-03-04T10:30:00"),
        ("2024-03-04 10:30:00", "2024-03-04T10:30:00"),
    ],
)
def test_the_time_of_sending(stamp: str, at: str) -> None:
    assert one(iptc(stamp=stamp)).published_at == at


def test_a_headline_without_its_sign() -> None:
    assert lines(one(iptc())) == [
        "Ferry sinks",
        "ALDER BAY, March 4 (HW) - A ferry with 120 people sank on Monday.",
        "Divers came.",
    ]


def test_a_story_without_a_headline_keeps_its_first_line() -> None:
    found = one(iptc(head=""))
    assert (found.title, lines(found)[0][:18]) == (None, "ALDER BAY, March 4")


def test_a_remark_above_the_headline_is_a_note() -> None:
    found = one(iptc(head="(Adds toll)\r\nFerry sinks =\r\n\r\n"))
    assert (found.title, found.notes) == ("Ferry sinks", ("(Adds toll)",))


def test_the_notebook_of_the_desk_is_no_story() -> None:
    assert {role for role, text in parts(one(s.IPTC)) if "555" in text or "intended" in text} == {"note"}


def test_copy_in_eight_bits_that_says_nothing_of_its_charset() -> None:
    found = one(iptc(copy="ALDER BAY (HW) - It cost £17 million, Jörg said.").encode("cp1252"))
    assert "£17 million, Jörg said" in found.text
    assert found.notes == ("read as cp1252",)


def test_several_stories_of_one_file() -> None:
    found = read(iptc() + "\r\n" + iptc(head="Tug sinks\r\n"))
    assert [(item.id, item.title) for item in found if isinstance(item, Article)] == [
        ("file#0", "Ferry sinks"), ("file#1", "Tug sinks"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("^URGENT<\r\n^Ferry sinks<\r\n^By INES MARLOW=\r\n", "Ferry sinks"),
        ("^FERRY SINKS<\r\n^By INES MARLOW=\r\n", "FERRY SINKS"),
    ],
)
def test_a_word_of_urgency_is_no_headline(head: str, title: str) -> None:
    assert one(ANPA.format(head=head, stamp="03-04-24 1030GMT")).title == title


def test_a_time_of_the_east_coast_and_the_version_of_the_slug_above() -> None:
    head = "^BC-HW-Ferry,1st Ld-Writethru,0210<\r\n^Ferry sinks<\r\n"
    found = one(ANPA.format(head=head, stamp="03-04-24 1030EST"))
    assert (found.published_at, found.version) == ("2024-03-04T10:30:00-05:00", "1st Ld-Writethru")


def test_a_half_in_running_copy() -> None:
    copy = ANPA.format(head="^Ferry sinks<\r\n", stamp="03-04-24 1030GMT").replace("A ferry", "A 6{-foot ferry")
    assert "A 6½-foot ferry sank." in one(copy).text
