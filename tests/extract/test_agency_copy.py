"""What agency copy taught: each row was misread once."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Figure
from factcheck.pipeline import Engine


def figures(machine: Engine, text: str) -> tuple[Figure, ...]:
    return machine.read(Article("a", text)).figures


@pytest.mark.parametrize(
    "text",
    [
        "Ring 0870 364 1908 or 0808 217 446.",
        "The desk answers on (07) 5561 2094.",
        "The desk answers on 07 55612094.",
        "Osterby Tigers 73 52 .584 _",
        "Osterby 67 .451 16½",
    ],
)
def test_telephones_and_tables_are_silent(machine: Engine, text: str) -> None:
    assert figures(machine, text) == ()


@pytest.mark.parametrize(
    ("text", "noun", "predicate"),
    [
        ("An eight-day nationwide miners' strike began.", "nationwide miners' strike", None),
        ("It left the $17 billion Osterby project dead.", "Osterby project", "killed"),
        ("The relatives of survivors and the 32 victims came.", "victims", None),
        ("Two men were discussing the recent shooting.", "men", None),
        ("Two men were busy shooting at the gate.", "men", None),
        ("Two boats began moving the injured.", "boats", None),
        ("The mother of nine hens died in a fire.", "hens", "killed"),
        ("Some 12 wounded soldiers flew home.", "wounded soldiers", "injured"),
        ("Police held 12 protesters arrested in Osterby.", "protesters", "arrested"),
        ("No more than 12 miners died.", "miners", "killed"),
    ],
)
def test_counted(machine: Engine, text: str, noun: str, predicate: str | None) -> None:
    (figure,) = figures(machine, text)
    assert (figure.noun, figure.frame.predicate) == (noun, predicate)


@pytest.mark.parametrize(
    ("text", "inches"),
    [("She is 5-feet-8 inches tall.", 68), ("A 5-foot-8 man came.", 68), ("He is 6ft 2in tall.", 74)],
)
def test_feet_and_inches(machine: Engine, text: str, inches: float) -> None:
    (figure,) = figures(machine, text)
    assert (figure.printed, figure.unit) == ((inches, inches), "inch")


def test_share_of_something_has_no_topic_of_another_clause(machine: Engine) -> None:
    _, share = figures(machine, "With $5bn in sales, the firm had 7.2% of the market.")
    assert (share.noun, share.frame.topic, share.measure) == ("market", None, "share")


def test_below_is_no_topic_of_a_share(machine: Engine) -> None:
    (share,) = figures(machine, "Output fell 11 percent below the cap.")
    assert share.frame.topic != "below"


def test_count_of_things_of_a_size(machine: Engine) -> None:
    count, size = figures(machine, "The crew sold 40 9 litre cases.")
    assert (count.printed, count.noun, size.unit, size.noun) == ((40, 40), "cases", "litre", "cases")
    count, size = figures(machine, "They found two 500-pound bombs.")
    assert (count.noun, size.unit, size.noun) == ("bombs", "pound-mass", "bombs")


def test_two_words_describe_one_noun(machine: Engine) -> None:
    (figure,) = figures(machine, "Some 12 Greek and Turkish officials came.")
    assert (figure.noun, figure.frame.head) == ("Greek and Turkish officials", "official")


def test_bound_of_an_age(machine: Engine) -> None:
    (figure,) = figures(machine, "Children under the age of 5 died.")
    assert (figure.low, figure.high, figure.unit, figure.measure) == (None, 5, "year of age", "age")


def test_level_behind_a_step(machine: Engine) -> None:
    step, level = figures(machine, "The index ended down 3% at 812.40 points.")
    assert step.change is not None
    assert level.change is not None
    assert (step.change.kind, level.change.kind, level.change.direction) == ("by", "to", "down")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("It killed more than 100 Lebanese.", "deaths"),
        ("It killed 12 Israelis.", "deaths"),
        ("At least 12 members of the extended Ash family were killed.", "deaths"),
        ("Three of the ministers said they died.", None),
    ],
)
def test_what_was_done_to_people(machine: Engine, text: str, measure: str | None) -> None:
    (figure,) = figures(machine, text)
    assert figure.measure == measure


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("She lost two sons, 11 and 14.", [11, 14]),
        ("A sailor, 62, said so.", [62]),
        ("The 15-year-old's boat sank.", [15]),
    ],
)
def test_ages_of_people_without_a_name(machine: Engine, text: str, ages: list[float]) -> None:
    assert [one.low for one in figures(machine, text) if one.unit == "year of age"] == ages


def test_when_is_not_what(machine: Engine) -> None:
    (figure,) = figures(machine, "It posted a profit of $997 million in the third quarter.")
    assert (figure.noun, figure.measure) == ("profit", "profit")


@pytest.mark.parametrize(
    ("text", "bound", "kind"),
    [
        ("Gold may edge up to $1,930 per ounce.", "exact", "to"),
        ("Rents climbed up to $90.", "exact", "to"),
        ("Rents jumped by up to 5%.", "at_most", "by"),
        ("Rents rose above 5%.", "over", "to"),
    ],
)
def test_up_to_behind_a_movement(machine: Engine, text: str, bound: str, kind: str) -> None:
    (figure,) = figures(machine, text)
    assert figure.change is not None
    assert (figure.bound, figure.change.direction, figure.change.kind) == (bound, "up", kind)


def test_fund_raised_up_to_is_no_movement(machine: Engine) -> None:
    (figure,) = figures(machine, "They raised up to $5 million.")
    assert (figure.bound, figure.change) == ("at_most", None)


@pytest.mark.parametrize("text", ["The Kestrel 4700 is out.", "It runs on the Ash 4800 now."])
def test_model_behind_a_name_is_silent(machine: Engine, text: str) -> None:
    assert figures(machine, text) == ()


def test_count_behind_a_place_is_read_before_a_verb(machine: Engine) -> None:
    (figure,) = figures(machine, "In Osterby 90 died.")
    assert (figure.printed, figure.measure) == ((90, 90), "deaths")


def test_comparison_ends_what_is_counted(machine: Engine) -> None:
    girl, _ = figures(machine, "It woke the 12-year-old girl less than three hours later.")
    assert girl.noun == "girl"
