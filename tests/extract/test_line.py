"""A sentence as a line of word classes: nouns told from verbs, quotations as one word, spans that give the text."""

from __future__ import annotations

import pytest

from factcheck.extract.line import Line, pieces
from factcheck.extract.quotes import quotations
from factcheck.pipeline import Engine


def line(machine: Engine, text: str) -> Line:
    quoted = quotations(text, [(0, len(text))])[0]
    return machine.statements.liner.line(text, (0, len(text)), quoted)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The club claims it won.", "claims", "z"),
        ("The claims are old.", "claims", "n"),
        ("His claim failed.", "claim", "n"),
        ("Officials claim it won.", "claim", "b"),
        ("The three states that have voted are small.", "states", "n"),
        ("Trains to report on.", "report", "b"),
        ("The weather report has changed.", "report", "n"),
        ("A highly anticipated match began.", "anticipated", "n"),
        ("All said yes.", "all", "P"),
        ("She told her.", "her", "O"),
        ("She told her aides.", "her", "D"),
        ("A. Baker rows.", "a", "c"),
        ("Birch’s boat sank.", "birch’s", "p"),
    ],
)
def test_class_of_a_word(machine: Engine, text: str, word: str, tag: str) -> None:
    made = line(machine, text)
    assert made.tags[made.words.index(word)] == tag


def test_a_contraction_is_two_words(machine: Engine) -> None:
    made = line(machine, "He’s saying they’ve won.")
    assert made.words[:2] == ["he", "’s"]
    assert made.tags[:3] == "PBG"


def test_a_quotation_is_one_word(machine: Engine) -> None:
    made = line(machine, "“We row. We win,” Birch said.")
    assert made.tags == "qcy."


def test_spans_give_the_words(machine: Engine) -> None:
    text = "“We row,” he’s told the U.S. club, “and win.”"
    made = line(machine, text)
    assert [text[start:end].lower() for start, end in made.spans] == [word.lower() for word in made.words]


def test_a_long_line_is_looked_at_in_pieces(machine: Engine) -> None:
    made = line(machine, "row " * 25)
    assert [len(part.words) for part in pieces(made, 10)] == [10, 10, 5]
