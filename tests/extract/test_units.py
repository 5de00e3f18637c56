"""Every unit of the rules against pint, the units library of the field."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.extract.catalogue import unit_of
from factcheck.pipeline import Engine
from factcheck.rulebook import load
from factcheck.rulebook.kinds.figures import Unit, UnitEntry

pint = pytest.importorskip("pint")

# What pint calls a unit where its plain English name does not say it.
NAMES = {
    "pound-mass": "pound", "ton": "short_ton", "tonne": "metric_ton", "long ton": "long_ton",
    "celsius": "degC", "fahrenheit": "degF", "barrel": "oil_bbl", "metric horsepower": "metric_horsepower",
    "pound per square inch": "psi", "kilopound per square inch": "kpsi", "pound-foot": "foot * force_pound",
    "acre-foot": "acre_foot", "ampere-hour": "ampere * hour", "milliampere-hour": "milliampere * hour",
    "newton metre": "newton * meter", "revolutions per minute": "1 / minute", "degree": "angular_degree",
    "electronvolt": "electron_volt", "british thermal unit": "Btu",
    "part per million": "ppm", "per mille": "permille", "percentage point": "percent",
    "foot per second": "foot / second", "atmosphere": "standard_atmosphere",
}  # fmt: skip
# Those that it can only say as multiples. A calorie is that of food, as the papers have it: a thousand of the small ones.
MULTIPLES = {
    "quintal": (100.0, "kilogram"), "kilotonne": (1e3, "metric_ton"), "megatonne": (1e6, "metric_ton"),
    "gigatonne": (1e9, "metric_ton"), "calorie": (1e3, "calorie"), "basis point": (0.01, "percent"),
    "part per billion": (1e-3, "ppm"), "month": (1 / 12, "year"), "decade": (10.0, "year"),
}  # fmt: skip
# Units that are themselves by convention: nobody has defined them in others.
ALONE = {"point", "decibel", "pixel", "megapixel"}

ENTRIES = [(body, entry) for _, body in load().of(Unit) for entry in body.unit if entry.name not in ALONE]
# pint counts the year of Julius Caesar, the calendar of today is 11 minutes shorter: 2 parts in 100,000.
CLOSE = 3e-5


@pytest.fixture(scope="module")
def registry():
    return pint.UnitRegistry()


def called(name: str) -> str:
    """A unit as pint calls it: cubic metre, kilometre per hour, watt hour."""
    if name in NAMES:
        return NAMES[name]
    above, _, below = name.partition(" per ")
    if below:
        return f"{called(above)} / ({called(below)})"
    for word, power in (("square ", 2), ("cubic ", 3)):
        if name.startswith(word):
            return f"{called(name.removeprefix(word))} ** {power}"
    return name.replace(" ", "_")


@pytest.mark.parametrize(("body", "entry"), ENTRIES, ids=lambda one: getattr(one, "name", ""))
def test_factor(registry, body: Unit, entry: UnitEntry) -> None:
    times, name = MULTIPLES.get(entry.name) or (1.0, called(entry.name))
    expected = registry.Quantity(3.0 * times, name).to(called(body.base)).magnitude
    assert 3.0 * entry.factor + entry.zero == pytest.approx(expected, rel=CLOSE)


@pytest.mark.parametrize(("body", "entry"), ENTRIES, ids=lambda one: getattr(one, "name", ""))
def test_reader_uses_the_factor(machine: Engine, body: Unit, entry: UnitEntry) -> None:
    based = machine.figures.units.based(3.0, entry.name)
    assert based == (pytest.approx(3.0 * entry.factor + entry.zero), body.dimension)


def test_rare_symbol_is_looked_up_in_the_catalogue() -> None:
    assert unit_of("mmHg") == ("millimeter of mercury", "pressure")
    assert unit_of("people") is None


def test_catalogue_is_read_without_its_parser() -> None:
    told = "import sys; from factcheck.extract.catalogue import symbols; symbols(); print('quantulum3.parser' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
