"""A headline says of its numbers what the same words say in a sentence."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Figure
from factcheck.pipeline import Engine

HEADLINES = [
    ("Quake Kills 40", "Quake kills 40"),
    ("Dozens Hurt in Crash", "Dozens hurt in crash"),
    ("200 Feared Dead", "200 feared dead"),
    ("Strike Leaves 3 Dead", "Strike leaves 3 dead"),
    ("Flood Death Toll Hits 40", "Flood death toll hits 40"),
    ("Police Arrest 12 Protesters in Rome", "Police arrest 12 protesters in Rome"),
    ("12 Protesters Arrested in Rome", "12 protesters arrested in Rome"),
    ("More Than 100 Missing After Landslide", "More than 100 missing after landslide"),
    ("Bus Plunge Kills At Least 17 Pilgrims", "Bus plunge kills at least 17 pilgrims"),
    ("Storm Cuts Power to 20,000 Homes", "Storm cuts power to 20,000 homes"),
]
SILENT = ["Group of Seven Leaders Meet", "Apple Unveils iPhone 11 in May 2019", "World War II Bomb Found in Rome"]


def told(machine: Engine, text: str) -> list[tuple[object, ...]]:
    return [kinds(figure) for figure in machine.read(Article("a", text)).figures]


def kinds(figure: Figure) -> tuple[object, ...]:
    frame = figure.frame
    return figure.printed, figure.bound, figure.measure, (figure.noun or "").lower(), frame.head, frame.predicate


@pytest.mark.parametrize(("title", "sentence"), HEADLINES)
def test_capitals_change_nothing(machine: Engine, title: str, sentence: str) -> None:
    assert told(machine, title) == told(machine, sentence) != []


@pytest.mark.parametrize("title", SILENT)
def test_names_stay_names(machine: Engine, title: str) -> None:
    assert told(machine, title) == []


@pytest.mark.parametrize("verb", ["Jolts", "rattles", "rocks"])
def test_verb_ends_what_is_counted(machine: Engine, verb: str) -> None:
    (figure,) = machine.read(Article("a", f"5.9 Earthquake {verb} Osterby")).figures
    assert (figure.noun, figure.measure) == ("Earthquake", "magnitude")
