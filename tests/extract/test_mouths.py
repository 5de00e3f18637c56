"""Whose words they are: what stands near a cue and looks like its speaker, but has said nothing."""

from __future__ import annotations

import pytest

from factcheck.model import Article
from factcheck.pipeline import Engine


def told(machine: Engine, text: str) -> list[tuple[str | None, str, str]]:
    """(speaker, cue, content) of all statements; the parts of a content are joined by dots."""
    found = []
    for one in machine.read(Article("a", text)).statements:
        content = " ... ".join(text[start:end] for start, end in one.content)
        found.append((one.speaker and one.speaker.text, one.cue.text if one.cue else "", content))
    return found


DESCRIBED = [
    ("The mother of a girl hit by a tram on Ash Street last year said it was late.",
     "The mother of a girl hit by a tram on Ash Street"),
    ("An aide who travelled with the mayor said it was late.", "An aide who travelled with the mayor"),
    ("People familiar with boats working on the pier said it was late.", "People familiar with boats working on the pier"),
    ("A copy of the letter seen by the Gazette said it was late.", "A copy of the letter seen by the Gazette"),
    ("A panel of guards led by Ada Birch said it was late.", "A panel of guards led by Ada Birch"),
    ("Three guards -- Birch, Ash and Elm -- said it was late.", "Three guards -- Birch, Ash and Elm"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), DESCRIBED)
def test_a_noun_in_what_describes_the_speaker_says_nothing(machine: Engine, text: str, speaker: str) -> None:
    assert [source for source, _, _ in told(machine, text)] == [speaker]


NAMED_SO = [
    "The club’s tools include an app called Oarlock.",
    "Birch gave a lesson called “Rowing” in May.",
    "Birch joined a crew described as the best.",
    "The boat tried to calm market fears that it would sink.",
    "The big reveal was late.",
    "The shares have declined 4 percent.",
    "ROWING:Birch wins in Ash",
]


@pytest.mark.parametrize("text", NAMED_SO)
def test_an_object_that_is_called_something_says_nothing(machine: Engine, text: str) -> None:
    assert told(machine, text) == []


RUN_ON = [
    ("Ash said it rained.\n\n“The boat is old.\n\n“The oars are new,” Birch said.",
     ("Birch", "said", "“The boat is old. ... “The oars are new,”")),
    ("Ash said it rained.\n\n“The boat is old.\n\nIt leaks,” Birch said.",
     ("Birch", "said", "“The boat is old. ... It leaks,”")),
    ("Ash said it rained.\n\n“The boat is old.\n\n“The oars are new.”",
     ("Ash", "said", "it rained ... “The boat is old. ... “The oars are new.”")),
    ("Ash said:\n\n“The boat is old.\n\n“The oars are new.”", ("Ash", "said", "“The boat is old. ... “The oars are new.”")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statement"), RUN_ON)
def test_a_quotation_over_paragraphs_belongs_to_the_cue_behind_it(
    machine: Engine, text: str, statement: tuple[str, str, str]
) -> None:
    assert told(machine, text)[-1] == statement


SUBJECTS = [
    ("While Birch’s name was raised, Ash left, saying that the oars were new.", "Ash"),
    ("Birch met a guard who had run after her and had yelled “Row!”", None),
    ("“We row,” said Ada Birch, head of the Rowing Club in a written statement.", "Ada Birch, head of the Rowing Club"),
    ("The oars were new, the club said in a report released on Monday.", "the club"),
    ("Then, on Monday, according to the club, the oars were new.", "the club"),
    ("People close to the club say the oars are new.", "People close to the club"),
]


@pytest.mark.parametrize(("text", "speaker"), SUBJECTS)
def test_the_subject_that_a_cue_shares(machine: Engine, text: str, speaker: str | None) -> None:
    assert [source for source, _, _ in told(machine, text)] == [speaker]


NOT_TOLD = [
    "Ash said it rained.\n\nBelow are words on Birch:\n\n“The boat is old.”",
    "Ash said it rained.\n\n“The boat is old,” the Gazette trumpeted.",
    "Ash said it rained.\n\nThere was this about Birch, “The boat is old.\n\nIt leaks.”",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_quotation_whose_cue_is_not_known_does_not_go_to_who_spoke_before(machine: Engine, text: str) -> None:
    assert told(machine, text) == [("Ash", "said", "it rained")]


ISSUED = [
    "Ash said it rained.\n\nAda Birch issued the following statement:\n\n“The boat is old.”",
    "Ash said it rained.\n\nBelow is a statement by Ada Birch:\n\n“The boat is old.”",
]


@pytest.mark.parametrize("text", ISSUED)
def test_a_statement_that_is_announced_belongs_to_who_issued_it(machine: Engine, text: str) -> None:
    assert told(machine, text)[-1] == ("Ada Birch", "statement", "“The boat is old.”")


def test_who_goes_on_to_say_more_has_two_statements(machine: Engine) -> None:
    found = told(machine, "“The boat is old,” Birch said, going on to say, “We will row it.”")
    assert found == [("Birch", "said", "“The boat is old,”"), ("Birch", "going on to say", "“We will row it.”")]
