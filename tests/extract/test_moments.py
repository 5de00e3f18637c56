"""Moments: surface form -> span, kind and days; what is no moment; laws of the reader."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import UNKNOWN, Moment, Period
from factcheck.pipeline import Engine


def read(machine: Engine, text: str) -> tuple[Moment, ...]:
    return machine.moments.moments(text, ())


ABSOLUTE = [
    ("It was seen on July 21, 2021, in the bay.", "July 21, 2021", "2021-07-21", "2021-07-21"),
    ("It was seen on 21 July 2021.", "21 July 2021", "2021-07-21", "2021-07-21"),
    ("It was seen on the 21st of July, 2021.", "the 21st of July, 2021", None, None),
    ("It was seen Friday, June 3, 2016.", "Friday, June 3, 2016", "2016-06-03", "2016-06-03"),
    ("Filed 2022-02-11 at sea.", "2022-02-11", "2022-02-11", "2022-02-11"),
    ("Filed 13/4/2022 at sea.", "13/4/2022", "2022-04-13", "2022-04-13"),
    ("Filed 3.4.2022 at sea.", "3.4.2022", "2022-04-03", "2022-04-03"),
    ("The fair ran May 3-5, 2020.", "May 3-5, 2020", "2020-05-03", "2020-05-05"),
    ("In March 2012 it shut.", "March 2012", "2012-03-01", "2012-03-31"),
    ("It shut in the third quarter of 2013.", "third quarter of 2013", "2013-07-01", "2013-09-30"),
    ("In 2019 it shut.", "2019", "2019-01-01", "2019-12-31"),
    ("It shut in late 2018.", "late 2018", "2018-09-01", "2018-12-31"),
    ("During 1939–45 it shut.", "1939–45", "1939-01-01", "1945-12-31"),
    ("In the 1980s it shut.", "1980s", "1980-01-01", "1989-12-31"),
    ("In the '90s it shut.", "'90s", "1990-01-01", "1999-12-31"),
    ("A 2008 report says so.", "2008", "2008-01-01", "2008-12-31"),
]


@pytest.mark.parametrize(("text", "span", "start", "end"), [row for row in ABSOLUTE if row[2]])
def test_absolute_moments_have_their_days_at_once(machine: Engine, text: str, span: str, start: str, end: str) -> None:
    [moment] = read(machine, text)
    assert (moment.text, moment.period) == (span, Period(date.fromisoformat(start), date.fromisoformat(end)))


@pytest.mark.parametrize(
    ("text", "span", "kind"),
    [
        ("The storm hit on Jan. 4.", "Jan. 4", "date"),
        ("On Monday night the storm hit.", "Monday night", "weekday"),
        ("The storm hit early Wednesday.", "early Wednesday", "weekday"),
        ("The storm hit last week.", "last week", "relative"),
        ("Yesterday the storm hit.", "Yesterday", "relative"),
        ("The storm hit three days later.", "three days later", "relative"),
        ("The storm hit two weeks ago.", "two weeks ago", "relative"),
        ("This year no storm hit.", "This year", "relative"),
        ("In the past 24 hours no storm hit.", "past 24 hours", "duration"),
        ("Sales fell in FY22.", "FY22", "year"),
        ("No storm has hit since May.", "May", "month"),
    ],
)
def test_relative_moments_wait_for_the_publication(machine: Engine, text: str, span: str, kind: str) -> None:
    [moment] = read(machine, text)
    assert (moment.text, moment.kind, moment.period) == (span, kind, UNKNOWN)


@pytest.mark.parametrize(
    ("text", "minutes", "zone"),
    [
        ("It rang at 10:45 p.m.", 1365, None),
        ("It rang at 5am.", 300, None),
        ("It rang at twenty to nine.", 520, None),
        ("It rang at half past two in the afternoon.", 870, None),
        ("It rang shortly after four in the morning.", 240, None),
        ("It rang at 8.40pm.", 1240, None),
        ("It rang at 17:22 GMT.", 1042, 0),
        ("It rang at 0622 GMT.", 382, 0),
        ("It rang at 9 a.m. EST.", 540, -300),
        ("It rang at noon.", 720, None),
        ("It rang at midnight.", 0, None),
        ("It rang at 12:30 a.m.", 30, None),
        ("It rang at 17:22 on deck.", 1042, None),
    ],
)
def test_times_of_day(machine: Engine, text: str, minutes: int, zone: int | None) -> None:
    [moment] = read(machine, text)
    assert moment.clock is not None
    assert (moment.clock.low, moment.clock.high, moment.clock.zone) == (minutes, minutes, zone)


def test_a_zone_keeps_its_name_where_its_distance_is_open(machine: Engine) -> None:
    [moment] = read(machine, "It rang at 5 p.m. ET.")
    assert moment.clock is not None
    assert (moment.clock.zone, moment.clock.zone_name) == (None, "ET")


@pytest.mark.parametrize(
    "text",
    [
        "It drew 2,019 riders and 1500 people.",
        "In 2000 shops it was sold out.",
        "They paid $2019 for it.",
        "The room holds 1950 seats.",
        "They may march on; the sun sat low.",
        "The score was 10:45.",
        "It is 3/4 full.",
        "Version 3.4.2 is out.",
        "Every week for two hours they meet.",
        "On 30 February 2020 he left.",
    ],
)
def test_what_is_no_moment_has_no_days(machine: Engine, text: str) -> None:
    assert all(moment.period == UNKNOWN and moment.kind == "date" for moment in read(machine, text))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("May 2021 was dry.", ["May 2021"]),
        ("Dry since (May 2021)", ["May 2021"]),
        ("On Monday\u00a0\u00a0it rained.", ["Monday"]),
        ("’90s rain", ["’90s"]),
        ("éMonday, MondayÉ and xMonday", []),
    ],
)
def test_a_word_of_time_stands_between_marks_or_at_the_ends_of_the_text(
    machine: Engine, text: str, spans: list[str]
) -> None:
    assert [moment.text for moment in read(machine, text)] == spans


words = st.sampled_from(
    ["on", "May", "3", ",", "2021", "last", "week", "10:45", "p.m.", "1,", "the", "Monday", "\n", "–"]
)


@given(st.lists(words, max_size=30).map(" ".join))
def test_a_span_gives_back_its_text_and_spans_never_overlap(machine: Engine, text: str) -> None:
    found = read(machine, text)
    assert all(text[slice(*moment.span)] == moment.text for moment in found)
    assert all(left.span[1] <= right.span[0] for left, right in pairwise(found))


@given(st.lists(words, max_size=20).map(" ".join))
def test_a_paragraph_before_shifts_spans_and_changes_nothing_else(machine: Engine, text: str) -> None:
    before = "Nothing of note.\n\n"
    moved = [moment.span[0] - len(before) for moment in read(machine, before + text)]
    assert moved == [moment.span[0] for moment in read(machine, text)]


@pytest.mark.parametrize("unit", ["1,", " ", "a", "1", "1/", "19 ", "May ", "last ", "3 May to ", "'"])
def test_time_grows_with_the_text_only(machine: Engine, unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * size
        begun = time.process_time()
        read(machine, text)
        return time.process_time() - begun

    small = max(seconds(3_000), 0.002)
    assert seconds(30_000) < 40 * small
