"""How figures are read: surface form -> what stands in the record."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Figure
from factcheck.pipeline import Engine

ENDLESS = None


def read(machine: Engine, text: str) -> tuple[Figure, ...]:
    _, sentences = machine.segmenter.segment(Article("a", text))
    moments = machine.moments.moments(text, sentences)
    return machine.figures.figures(text, sentences, moments)


NUMBERS = [
    ("The dam holds 12,500 eels.", "12,500 eels", 12_500),
    ("The dam holds 1,35,000 eels.", "1,35,000 eels", 135_000),
    ("The dam holds 2,34,56,789 eels.", "2,34,56,789 eels", 23_456_789),
    ("The dam holds 4'500'000 eels.", "4'500'000 eels", 4_500_000),
    ("The dam holds 4 500 000 eels.", "4 500 000 eels", 4_500_000),
    ("The dam holds 4\u202f500\u202f000 eels.", "4\u202f500\u202f000 eels", 4_500_000),
    ("The dam holds 3.5 lakh eels.", "3.5 lakh eels", 350_000),
    ("The dam holds 2 lakh crore eels.", "2 lakh crore eels", 2e12),
    ("The dam holds 45k eels.", "45k eels", 45_000),
    ("The dam holds 7bn eels.", "7bn eels", 7e9),
    ("The dam holds forty-one thousand two hundred and six eels.",
     "forty-one thousand two hundred and six eels", 41_206),
    ("The dam holds two and a half million eels.", "two and a half million eels", 2_500_000),
    ("The dam holds half a dozen eels.", "half a dozen eels", 6),
    ("The dam holds three dozen eels.", "three dozen eels", 36),
    ("The dam holds ٧٥ eels.", "٧٥ eels", 75),
    ("The dam holds 1\u200b2 eels.", "1\u200b2 eels", 12),
]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "value"), NUMBERS)
def test_number(machine: Engine, text: str, span: str, value: float) -> None:
    (figure,) = read(machine, text)
    assert (figure.text, figure.low, figure.high) == (span, value, value)


INTERVALS = [
    ("At least 30 yaks died.", 30, ENDLESS, "at_least"),
    ("More than 30 yaks died.", 30, ENDLESS, "over"),
    ("They need 30 or more yaks.", 30, ENDLESS, "at_least"),
    ("They own 30+ yaks.", 30, ENDLESS, "at_least"),
    ("Up to 30 yaks died.", ENDLESS, 30, "at_most"),
    ("Fewer than 30 yaks died.", ENDLESS, 30, "under"),
    ("No more than 30 yaks died.", ENDLESS, 30, "at_most"),
    ("About 30 yaks died.", 27, 33, "about"),
    ("Nearly 30 yaks died.", 27, 30, "nearly"),
    ("Just over 30 yaks died.", 30, 33, "about"),
    ("From 30 to 40 yaks died.", 30, 40, "between"),
    ("Between 30 and 40 yaks died.", 30, 40, "between"),
    ("Some 30-40 yaks died.", 27, 44, "about"),
    ("Two to three thousand yaks died.", 2000, 3000, "between"),
]


@pytest.mark.parametrize(("text", "low", "high", "bound"), INTERVALS)
def test_interval(machine: Engine, text: str, low: float | None, high: float | None, bound: str) -> None:
    (figure,) = read(machine, text)
    assert (figure.low, figure.high, figure.bound) == (pytest.approx(low), pytest.approx(high), bound)


UNITS = [
    ("It cost $4bn.", 4e9, "USD"),
    ("It cost A$4.5m.", 4_500_000, "AUD"),
    ("It cost €1.250.000,50 to build.", 1_250_000.5, "EUR"),
    ("It cost Rs 300 crore.", 3e9, "INR"),
    ("It cost 9 million Swiss francs.", 9_000_000, "CHF"),
    ("Shares closed at 210p.", 210, "GBX"),
    ("It cost £90 a week.", 90, "GBP per week"),
    ("The wall is 6ft 3in tall.", 75, "inch"),
    ("The van did 70 mph.", 70, "mile per hour"),
    ("The pond held 9 square miles.", 9, "square mile"),
    ("Rates rose by 50 basis points.", 0.5, "percentage point"),
    ("A third of the yaks died.", 1 / 3, "ratio"),
    ("One in eight yaks died.", 0.125, "ratio"),
    ("Yields were three times higher.", 3, "factor"),
    ("A 17-year-old rider won.", 17, "year of age"),
    ("The tent fits 5 people per 100 square metres.", 5, None),
]


@pytest.mark.parametrize(("text", "value", "unit"), UNITS)
def test_unit(machine: Engine, text: str, value: float, unit: str | None) -> None:
    figure = read(machine, text)[0]
    assert (figure.printed[0], figure.unit) == (pytest.approx(value), unit)


CHANGES = [
    ("Rents rose by 4%.", "up", "by"),
    ("Rents fell 4%.", "down", "by"),
    ("Rents climbed to 4%.", "up", "to"),
    ("Rents fell from 4%.", "down", "from"),
    ("There was a 4% drop in rents.", "down", "by"),
    ("Rents doubled.", "up", "factor"),
    ("Rents halved.", "down", "factor"),
]


@pytest.mark.parametrize(("text", "direction", "kind"), CHANGES)
def test_change(machine: Engine, text: str, direction: str, kind: str) -> None:
    (figure,) = read(machine, text)
    assert figure.change == (direction, kind)


def test_money_raised_is_no_rise(machine: Engine) -> None:
    (figure,) = read(machine, "The club raised $5m.")
    assert figure.change is None


FAMILIES = [
    ("The slide killed at least 9 loggers and injured 21.", [("deaths", "killed"), ("injured", "injured")]),
    ("Nine loggers were killed.", [("deaths", "killed")]),
    ("The death toll rose to 31.", [("deaths", "killed")]),
    ("The slide left 14 dead.", [("deaths", "killed")]),
    ("Two women and three men were killed.", [("deaths", "killed"), ("deaths", "killed")]),
    ("Some 4,000 Peruvian troops were deployed.", [("troops", "deployed")]),
    ("Police arrested 15 marchers.", [("arrested", "arrested")]),
    ("The gale destroyed 80 homes.", [("buildings", "destroyed")]),
    ("The gale killed 80 hens.", [(None, "killed")]),
]


@pytest.mark.parametrize(("text", "families"), FAMILIES)
def test_family(machine: Engine, text: str, families: list[tuple[str | None, str]]) -> None:
    assert [(figure.measure, figure.frame.predicate) for figure in read(machine, text)] == families


def test_counted_noun(machine: Engine) -> None:
    (figure,) = read(machine, "They razed two large disused grain silos.")
    assert (figure.frame.head, figure.frame.modifiers) == ("silo", ("large", "disused", "grain"))


def test_subset(machine: Engine) -> None:
    whole, part = read(machine, "The gale killed 40 people, 12 of them children.")
    assert (whole.frame.subset, part.frame.subset) == (False, True)


def test_elided_noun(machine: Engine) -> None:
    assert [figure.noun for figure in read(machine, "Of 90 rafts, 30 sank.")] == ["rafts", "rafts"]


def test_tally_is_one_figure(machine: Engine) -> None:
    (figure,) = read(machine, "The council voted 9-4 to close the mill.")
    assert (figure.printed, figure.unit, figure.measure) == ((9, 4), "tally", "tally")


def test_conversion_is_said_twice(machine: Engine) -> None:
    miles, kilometres = read(machine, "The wall runs for more than 50 miles (80km).")
    assert (miles.also, kilometres.also, kilometres.bound) == (((80, "kilometre"),), ((50, "mile"),), "over")


SILENT = [
    "The mill opened in 1987.",
    "It rained on 4 March.",
    "It rang at 6:15 p.m.",
    "She came fourth in the 19th heat.",
    "The B-52 and the MH17 file.",
    "They read Section 12 and Article 7.",
    "Call 555-0199 now.",
    "The FTSE 100 closed.",
    "She lives at 1450 Birch Avenue.",
    "It runs Python 3.12.1 today.",
    "No one knew which one it was.",
    "It happened in the 1970s.",
    "The odds are 7/1.",
    "The match was on 2021-05-06.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silence(machine: Engine, text: str) -> None:
    assert read(machine, text) == ()
