"""Units of the rules against pint, the units library of the field."""

from __future__ import annotations

import sys

import pytest

from factcheck.extract.catalogue import symbols, unit_of
from factcheck.pipeline import Engine

pint = pytest.importorskip("pint")

NAMES = {
    "pound-mass": "pound", "ton": "short_ton", "tonne": "metric_ton", "celsius": "degC", "fahrenheit": "degF",
    "knot": "knot", "mile per hour": "mile/hour", "kilometre per hour": "kilometer/hour", "square mile": "mile**2",
    "metre per second": "meter/second", "square kilometre": "kilometer**2", "square metre": "meter**2",
    "cubic metre": "meter**3", "cubic foot": "foot**3", "nautical mile": "nautical_mile", "square foot": "foot**2",
    "kilowatt hour": "kilowatt_hour", "barrel": "oil_bbl", "horsepower": "horsepower", "millibar": "millibar",
    "pound per square inch": "psi", "pound-foot": "foot_pound", "acre": "acre", "hectare": "hectare",
    "ounce": "ounce", "stone": "stone", "gallon": "gallon", "inch": "inch", "foot": "foot", "mile": "mile",
}  # fmt: skip


@pytest.fixture(scope="module")
def registry():
    return pint.UnitRegistry()


@pytest.mark.parametrize("name", NAMES)
def test_factor(machine: Engine, registry, name: str) -> None:
    based = machine.figures.units.based(3.0, name)
    assert based is not None
    bases = {"mass": "kilogram", "length": "meter", "area": "meter**2", "volume": "liter", "speed": "meter/second",
             "temperature": "kelvin", "energy": "joule", "power": "watt", "pressure": "pascal",
             "torque": "newton*meter"}  # fmt: skip
    expected = registry.Quantity(3.0, NAMES[name]).to(bases[based[1]]).magnitude
    assert based[0] == pytest.approx(expected, rel=1e-4)


def test_rare_symbol_is_looked_up_in_the_catalogue() -> None:
    assert unit_of("mmHg") == ("millimeter of mercury", "pressure")
    assert unit_of("people") is None


def test_catalogue_is_read_without_its_parser() -> None:
    symbols()
    assert "quantulum3.parser" not in sys.modules
