"""Numbers that their clause denies are marked, and compared with none."""

from __future__ import annotations

import pytest

from factcheck.model import Article
from factcheck.pipeline import Engine

DENIED = [
    ("It was not 40 but 30 crates.", [True, False]),
    ("Thirty crates were lost, not 40.", [False, True]),
    ("Instead of 40 crates, 30 were lost.", [True, False]),
    ("The price was $30 rather than the $40 asked.", [False, True]),
    ("The blast did not kill 12 people.", [True]),
    ("The blast has never injured another 12 people.", [True]),
    ("The 12 people weren’t hurt.", [True]),
    ("Tolls didn't rise by 5%.", [True]),
]
ASSERTED = [
    "No more than 12 people were hurt.",
    "Not fewer than 12 people were hurt.",
    "The ferry did not exceed 40 knots.",
    "The blast not only killed 12 people.",
    "Not all 12 people were hurt.",
    "The blast did not stop trains but killed 12 people.",
    "Twelve people were hurt but not killed.",
    "Dozens of people if not more were hurt.",
    "Six months ago we weren't there.",
]


@pytest.mark.parametrize(("text", "denied"), DENIED)
def test_denied(machine: Engine, text: str, denied: list[bool]) -> None:
    assert [figure.frame.negated for figure in machine.read(Article("a", text)).figures] == denied


@pytest.mark.parametrize("text", ASSERTED)
def test_asserted(machine: Engine, text: str) -> None:
    (figure,) = machine.read(Article("a", text)).figures
    assert not figure.frame.negated


def test_denied_number_is_compared_with_none(machine: Engine) -> None:
    said = "A ferry sank off Lindal on Monday and 40 people were killed."
    for other, pairs in (("killed", 1), ("not killed", 0)):
        told = f"The ferry that sank off Lindal on Monday: 55 people were {other}."
        readings = tuple(machine.read(Article(name, text, name)) for name, text in (("a", said), ("b", told)))
        assert len(machine.linker.link(readings).pairs) == pairs
