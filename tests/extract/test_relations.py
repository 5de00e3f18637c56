"""Relations: what the figures of an article are to each other, whatever the wording."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article, Period, Relation
from factcheck.pipeline import Engine


def relations(machine: Engine, text: str, kind: str) -> list[Relation]:
    return [one for one in machine.read(Article("a", text)).relations if one.kind == kind]


def told(one: Relation) -> tuple[str, ...]:
    return one.claim.text, *(part.text for part in one.of)


@pytest.mark.parametrize(
    "text",
    [
        "The firm will cut 180 of its 1,200 jobs in Chile, 15 percent of the workforce.",
        "Fully 15 percent, or 180 of 1,200 jobs, will go.",
        "Of its 1,200 jobs, 180 (15 percent) will go.",
        "Of the 1,200 who work there, 180 will go. That is 15 percent.",
        "It will cut 180 jobs, 15 percent of the 1,200 that it has.",
    ],
)
def test_a_share_has_its_part_and_its_whole(machine: Engine, text: str) -> None:
    found = [[part.printed[0] for part in one.of] for one in relations(machine, text, "share")]
    assert [180.0, 1200.0] in found


@pytest.mark.parametrize(
    "text",
    [
        "Rents rose 12 percent to 1,848 euros from 1,650 euros.",
        "Rents went from 1,650 euros to 1,848 euros, up 12 percent.",
        "A flat costs 1,848 euros, 12 percent more than the 1,650 euros of last year.",
        "A flat costs 1,848 euros, against 1,650 euros a year ago, a rise of 12 percent.",
    ],
)
def test_a_change_has_its_old_and_its_new_value(machine: Engine, text: str) -> None:
    found = [[part.printed[0] for part in one.of] for one in relations(machine, text, "percent")]
    assert [1650.0, 1848.0] in found


def test_a_number_behind_a_name_is_read_in_a_list(machine: Engine) -> None:
    text = (
        "The vote for the 50 seats gave the Homeland List 18, Tartu Forward 13, the Alliance nine and the Greens ten."
    )
    assert ("50 seats", "18", "13", "nine", "ten") in [told(one) for one in relations(machine, text, "total")]


def test_a_rate_finds_amount_and_count_by_what_it_says_of_both(machine: Engine) -> None:
    text = "The farm had 1,760 acres of wheat and sold 72,160 bushels. Its fields made 41 bushels to the acre."
    assert [told(one) for one in relations(machine, text, "rate")] == [
        ("41 bushels", "72,160 bushels", "1,760 acres of wheat")
    ]


def test_the_rest_is_that_of_a_whole_before(machine: Engine) -> None:
    text = "The court heard 40 cases. It dismissed 26 and upheld the other 14."
    assert ("14", "40 cases", "26") in [told(one) for one in relations(machine, text, "rest")]


def test_a_definite_age_is_that_of_who_was_named_last(machine: Engine) -> None:
    text = "Ivo Marsh, 38, was the only one on board.\n\nThe 36-year-old had left Corley at dawn."
    assert [one.of[0].noun for one in relations(machine, text, "age")] == ["Ivo Marsh"]


def test_a_definite_age_beside_two_names_is_nobodys(machine: Engine) -> None:
    text = "Ivo Marsh, 38, flew, and Ada Birch kept the log.\n\nThe 36-year-old had left Corley at dawn."
    assert relations(machine, text, "age") == []


def test_figures_that_only_stand_together_have_no_relation(machine: Engine) -> None:
    text = "The school has 480 pupils, 120 computers and 25 percent more teachers than in 2010."
    assert [one for one in machine.read(Article("a", text)).relations if one.sure] == []


@pytest.mark.parametrize(
    "text",
    [
        "Of the 260 drivers 243 voted, and 87 per cent of those were in favour.",
        "Profit came in at 61m euros, against 74m euros a year before, on sales that edged up 1.5 per cent.",
        "She sold 14 bales and was paid 70 percent in notes and 30 in coins.",
    ],
)
def test_a_percentage_of_its_own_thing_is_not_that_of_the_numbers_beside_it(machine: Engine, text: str) -> None:
    kinds = {one.kind for one in machine.read(Article("a", text)).relations}
    assert not kinds & {"percent", "beside", "share", "change-beside"}


def test_a_headline_is_not_told_again_where_a_sentence_tells_of_another_year(machine: Engine) -> None:
    text = (
        "Trams to stop for 24 hours\n\nTrams will stop for a full day. The last strike was in 2019 and took four hours."
    )
    title = Article("a", text, published=Period(date(2025, 5, 8), date(2025, 5, 8)))
    assert not [one for one in machine.read(title).relations if one.kind == "headline"]


def test_one_is_no_whole(machine: Engine) -> None:
    text = "Eleven lay on the ice of one bay, twenty on a gravel bar and 15 in moss."
    assert not relations(machine, text, "including")
