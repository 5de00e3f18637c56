"""Laws of reading figures: what holds for every number and every text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.tokens import tokens
from factcheck.model import Sentence
from factcheck.pipeline import Engine

SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    """A whole number below a billion in English words."""
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(number // size)} {name}" + (joint + spelled(rest) if rest else "")
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")


def indian(number: int) -> str:
    """A whole number grouped by lakhs and crores."""
    head, tail = divmod(number, 1000)
    groups = []
    while head:
        head, group = divmod(head, 100)
        groups.insert(0, f"{group:02d}" if head else str(group))
    return ",".join([*groups, f"{tail:03d}"]) if groups else str(number)


def figures(machine: Engine, text: str):
    return machine.figures.figures(text, (Sentence((0, len(text)), "body", 0),), ())


@given(st.integers(2, 10**9 - 1))
def test_words_and_back(machine: Engine, number: int) -> None:
    line = tokens(text := spelled(number), 0, len(text))
    read = machine.figures.numerals.read(line, 0)
    assert read is not None
    assert read.low == number


@given(st.integers(3000, 10**12), st.sampled_from([",", "'", "\u00a0", "\u202f", " ", "indian"]))
def test_grouping_and_back(machine: Engine, number: int, mark: str) -> None:
    shown = indian(number) if mark == "indian" else f"{number:,}".replace(",", mark)
    (figure,) = figures(machine, f"They counted {shown} hens.")
    assert (figure.low, figure.text) == (number, f"{shown} hens")


SENTENCE = "At least 17 people were hurt and 3,400 homes, worth $2.5 million, burned."


@given(
    st.sampled_from(["", "Rain fell. ", "He left in a hurry.\n\n", "“No,” she said. "]),
    st.sampled_from(["", " It rained."]),
)
def test_text_around_shifts_only(machine: Engine, before: str, after: str) -> None:
    text = before + SENTENCE + after
    shift = len(before)
    sentence = (Sentence((shift, shift + len(SENTENCE)), "body", 0),)
    found = [(one.span[0] - shift, one.span[1] - shift, one.low) for one in machine.figures.figures(text, sentence, ())]
    assert found == [(*one.span, one.low) for one in figures(machine, SENTENCE)]


@given(st.text(alphabet="0123456789.,'’-–/%$€£()+ \n\u00a0½⅓×^abemnkto±", max_size=80))
def test_any_text_is_read_and_spans_give_it(machine: Engine, text: str) -> None:
    for figure in figures(machine, text):
        assert text[figure.span[0] : figure.span[1]] == figure.text


@pytest.mark.parametrize(
    "piece", ["1,", " ", '"', "a", "9", "1 ", "one ", "1-", "$", "(1)", "hundred and ", "1.", "more than "]
)
def test_time_is_linear(machine: Engine, piece: str) -> None:
    def spent(times: int) -> float:
        text = piece * times
        start = time.process_time()
        figures(machine, text)
        return time.process_time() - start

    spent(1000)
    assert spent(40_000) < 20 * max(spent(4_000), 0.005)


@pytest.mark.parametrize("monster", ["9" * 5000, "1e999999999", "1" * 400, "0" * 400 + "1", "1/0"])
def test_monsters_give_no_infinity(machine: Engine, monster: str) -> None:
    for figure in figures(machine, f"They paid {monster} of them."):
        assert max(figure.printed) < float("inf")
