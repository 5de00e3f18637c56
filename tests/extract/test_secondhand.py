"""Who is quoted by whom as saying what: the words are put into the mouth of the one who is quoted."""

from __future__ import annotations

import pytest

from factcheck.model import Article
from factcheck.pipeline import Engine

ROWS = "that the oars are new"

QUOTED = [
    (f"The agency quoted Ada Birch as saying {ROWS}.", "Ada Birch", ROWS, "The agency"),
    (
        f"The agency quoted the club’s head, Ada Birch, as saying {ROWS}.",
        "the club’s head, Ada Birch",
        ROWS,
        "The agency",
    ),
    (f"The agency cited Ada Birch as telling members on Monday {ROWS}.", "Ada Birch", ROWS, "The agency"),
    (f"Ada Birch was quoted by the agency as saying {ROWS}.", "Ada Birch", ROWS, "the agency"),
    (f"Ada Birch was also quoted as saying {ROWS}.", "Ada Birch", ROWS, None),
    ("“We row,” Ada Birch was quoted as saying by the agency.", "Ada Birch", "“We row,”", "the agency"),
    ("“We row,” the agency quoted a boatbuilder as saying.", "a boatbuilder", "“We row,”", "the agency"),
    ("The oars are new, the agency quoted her as saying.", "her", "The oars are new", "the agency"),
]


@pytest.mark.parametrize(("text", "speaker", "content", "via"), QUOTED)
def test_the_words_belong_to_who_is_quoted(
    machine: Engine, text: str, speaker: str, content: str, via: str | None
) -> None:
    said = machine.read(Article("a", text)).statements[-1]
    assert said.speaker is not None
    assert (said.speaker.text, text[slice(*said.content[0])], said.via) == (speaker, content, via)


def test_the_quoting_itself_is_a_statement_of_its_own(machine: Engine) -> None:
    text = "The agency quoted Ada Birch as saying the oars are new."
    outer = machine.read(Article("a", text)).statements[0]
    assert outer.speaker is not None
    assert (outer.speaker.text, text[slice(*outer.content[0])]) == ("The agency", text[18:-1])


@pytest.mark.parametrize("text", ["The price was quoted as rising.", "The club quoted the rules as a reason."])
def test_as_without_a_verb_of_saying_quotes_nobody(machine: Engine, text: str) -> None:
    assert not any("as" in said.cue.text.split() for said in machine.read(Article("a", text)).statements if said.cue)
