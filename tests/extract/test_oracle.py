"""quantulum3's own parser as oracle: where both read alike, and where we differ on purpose.

Its parser is only ever used here and in the benchmark: it takes seconds to import.
"""

from __future__ import annotations

import importlib.util
import sys
import warnings
from collections.abc import Callable
from itertools import product
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from factcheck.model import Article
from factcheck.pipeline import Engine

Read = Callable[[str], list[tuple[float, str]]]
BENCHMARK = Path(__file__).resolve().parents[1] / "benchmarks" / "figures.py"

NUMBERS = ["45", "3.5", "1,200", "12,345,678", "1 250 000", "2 1/2", "2½", "twenty-three", "1.5 million", "two hundred"]
# A unit as written, as we call it, as quantulum3 does.
UNITS = [
    ("kg", "kilogram", "kilogram"), ("km", "kilometre", "kilometre"), ("litres", "litre", "litre"),
    ("mph", "mile per hour", "mile per hour"), ("acres", "acre", "acre"), ("gallons", "gallon", "gallon"),
    ("kilowatts", "kilowatt", "kilowatt"), ("°C", "celsius", "degree Celsius"), ("percent", "percent", "percentage"),
    ("euros", "EUR", "euro"), ("inches", "inch", "inch"), ("tonnes", "tonne", "tonne"), ("hours", "hour", "hour"),
]  # fmt: skip
FRAMES = ["They measured {}.", "The old pump, rated at {}, was sold to a farm."]

# What we read otherwise: the text, our values with units, those of quantulum3, why.
DIFFERENT = [
    ("It needs 1,35,000 bricks.", [(135000, None)], [(1, "dimensionless"), (35000, "dimensionless")], "Indian grouping"),
    ("It cost Rs 2,500 crore.", [(25e9, "INR")], [(2500, "dimensionless")], "crore is a magnitude, Rs a currency"),
    ("It cost $1.2bn.", [(1.2e9, "USD")], [(1.2, "dollar barn newton")], "bn is a magnitude"),
    ("It has 100k fans.", [(100000, None)], [(100, "kelvin")], "k glued to a count is a thousand"),
    ("It is 6ft 2in tall.", [(74, "inch")], [(6, "foot"), (2, "inch")], "feet with inches are one length"),
    ("It took 10 to 12 weeks.", [(12, "week")], [(11, "week")], "a range keeps its ends, it has no mean"),
    ("It lost 25 basis points.", [(0.25, "percentage point")], [(25, "basis point")], "one unit for points of a percent"),
    ("It fell by 5.5 percentage points.", [(5.5, "percentage point")], [(5.5, "percentage")], "a point is no percent"),
    ("It took 90 minutes.", [(90, "minute")], [(90, "minute of arc")], "minutes in the news are of time"),
    ("It covers 9 hectares.", [(9, "hectare")], [(9, "dimensionless")], "a common unit of the news"),
    ("Two dozen hens died.", [(24, None)], [(2, "dozen")], "a dozen is a number, not a unit"),
    ("It pays £350m a week.", [(350e6, "GBP per week")], [(350, "pound sterling metre"), (1, "week")], "a rate is one"),
    ("It came in 2019.", [], [(2019, "dimensionless")], "a year is no figure"),
    ("On July 21 it closed.", [], [(21, "dimensionless")], "a day is no figure"),
    ("It opened at 10:45.", [], [(10, "dimensionless"), (45, "dimensionless")], "a time of day is no figure"),
    ("It was shot 3 times.", [(3, None)], [(3, "count")], "times are what is counted"),
]  # fmt: skip


@pytest.fixture(scope="module")
def oracle() -> Read:
    """quantulum3's (value, unit) of every quantity of a text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it misses a classifier that nobody needs
        parser = pytest.importorskip("quantulum3.parser")
    return lambda text: [(quantity.value, quantity.unit.name) for quantity in parser.parse(text)]


def ours(machine: Engine, text: str) -> list[tuple[float, str | None]]:
    return [(figure.printed[1], figure.unit) for figure in machine.read(Article("a", text)).figures]


@pytest.mark.parametrize(("number", "unit"), list(product(NUMBERS, UNITS)), ids=str)
def test_both_read_alike(machine: Engine, oracle: Read, number: str, unit: tuple[str, str, str]) -> None:
    written, name, theirs = unit
    for frame in FRAMES:
        text = frame.format(f"{number} {written}")
        (figure,), (quantity,) = ours(machine, text), oracle(text)
        assert figure[0] == pytest.approx(quantity[0])
        assert (figure[1], quantity[1]) == (name, theirs)


@pytest.mark.parametrize(("text", "mine", "theirs", "why"), DIFFERENT, ids=lambda one: one if " " in str(one) else None)
def test_difference_is_on_purpose(
    machine: Engine, oracle: Read, text: str, mine: list[object], theirs: list[object], why: str
) -> None:
    assert (ours(machine, text), oracle(text)) == (mine, theirs), why


def benchmark() -> ModuleType:
    """The benchmark of the figures as a module."""
    spec = importlib.util.spec_from_file_location("benchmark_of_figures", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


STORY = (
    "On 3 May 2021 a mill near Osterby burned, killing 12 people and hurting 30 more, police said at 10:45. "
    "Route 9 was shut for 40 miles (64 km); the loss is $3.5 million, up 5% from 2019. Call 555-0123."
)


def test_coverage_of_own_text_passes_the_gate(machine: Engine, oracle: Read) -> None:
    from quantulum3 import parser

    figures = benchmark()
    story = read(machine, figures, STORY)
    found, every = figures.coverage(machine.rulebook, [story], parser.parse)
    assert every > 8
    assert found >= figures.GATE * every


def test_what_no_rule_names_is_uncovered(machine: Engine) -> None:
    figures = benchmark()
    text = "The 9600 GT chip is here."
    quantity = SimpleNamespace(span=(4, 8))
    assert figures.uncovered(machine.rulebook, read(machine, figures, text), lambda _: [quantity]) == (["9600"], 1)


def read(machine: Engine, figures: ModuleType, text: str) -> object:
    """A text as the benchmark takes it."""
    _, sentences = machine.segmenter.segment(Article("a", text))
    return figures.Story(text, sentences, machine.moments.moments(text, sentences))
