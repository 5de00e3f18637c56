"""Who is who inside one article, and who says what."""

from __future__ import annotations

import pytest

from factcheck.model import Article, Speaker
from factcheck.pipeline import Engine


def speakers(machine: Engine, text: str) -> list[Speaker | None]:
    return [statement.speaker for statement in machine.read(Article("a", text)).statements]


def last(machine: Engine, text: str) -> Speaker:
    speaker = speakers(machine, text)[-1]
    assert speaker is not None
    return speaker


INTRODUCED = "Harbour Guard spokesman Col. Jan Moe met the press. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (INTRODUCED + "Moe said the pier was shut.", "Jan Moe"),
        (INTRODUCED + "Col. Moe said the pier was shut.", "Jan Moe"),
        (INTRODUCED + "The spokesman said the pier was shut.", "Jan Moe"),
        (INTRODUCED + "“The pier is shut,” Moe said. “It is old,” he said.", "Jan Moe"),
        (INTRODUCED + "A spokesman said the pier was shut.", None),
        (INTRODUCED + "A spokesman for Moe said the pier was shut.", None),
        (INTRODUCED + "Moe’s lawyer said the pier was shut.", None),
        ("Karl Moe came. Anna Moe came. Moe said the pier was shut.", None),
        ("Karl Moe Jr. came with Karl Moe. Moe Jr. said the pier was shut.", "Karl Moe Jr."),
        ("Karl Moe came. Karl Lunde came. Karl said the pier was shut.", None),
        ("“The pier is shut,” Karl Moe said. Erik Lunde left. “It is old,” he said.", None),
        ("“The pier is shut,” Karl Moe said. Anna Lunde left. “It is old,” he said.", "Karl Moe"),
        ("“The pier is shut,” Karl Moe said. “It is old,” she said.", None),
        ("Karl Moe came. The Moe campaign said the pier was shut.", None),
        ("Karl Moe and Erik Lunde said the pier was shut.", None),
        ("Sailors, including Karl Moe, said the pier was shut.", None),
        ("Zara Lunde, a diver who met Karl Moe, said the pier was shut.", "Zara Lunde"),
        ("A lawyer defending Karl Moe said the pier was shut.", None),
        ("The acting mayor Karl Moe said the pier was shut.", "Karl Moe"),
        ("The head of the Harbour Club, Karl Moe, came. The head of the Rowing Union said the pier was shut.", None),
        ("A panel of guards led by the club’s Karl Moe said the pier was shut.", None),
        ("Karl Moe spoke. A guard said the pier was shut. He declined to say why.", None),
        ("Karl Moe met Mr Falkenrath. Mr Falkenrath said the pier was shut. “It is old,” he said.", "Falkenrath"),
        ("Karl Moe said it rained. The harbour company said the pier was shut. “It is old,” he said.", "Karl Moe"),
        ("Secretary-General Yun Ki-tae met Mr. Yun’s aides. “It is old,” Yun said.", "Yun Ki-tae"),
        ("Gen. Karl Moe met COO Moe. “It is old,” Moe said.", "Karl Moe"),
    ],
)  # fmt: skip
def test_the_person_behind_the_words(machine: Engine, text: str, name: str | None) -> None:
    assert last(machine, text).name == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Kremlin said the pier was shut.", "organisation"),
        ("Norway said the pier was shut.", "place"),
        ("Interfax reported that the pier was shut.", "media"),
        ("According to a statement, the pier was shut.", "document"),
        ("Witnesses said the pier was shut.", "collective"),
        ("Russian officials said the pier was shut.", "collective"),
        ("People familiar with the plan said the pier was shut.", "anonymous"),
        ("They said the pier was shut.", "collective"),
        ("Karl Moe said the pier was shut.", "person"),
        ("The U.S. Harbour Survey said the pier was shut.", "organisation"),
    ],
)
def test_kinds_of_sources(machine: Engine, text: str, kind: str) -> None:
    assert last(machine, text).kind == kind


def test_a_document_leads_to_its_issuer(machine: Engine) -> None:
    assert last(machine, "According to a statement from the Kremlin, the pier was shut.").name == "Kremlin"


def test_a_document_is_not_that_of_who_obtained_it(machine: Engine) -> None:
    assert last(machine, "A letter obtained by the Harbour Council said the pier was shut.").name is None


def test_every_mention_carries_the_fullest_name(machine: Engine) -> None:
    reading = machine.read(Article("a", "Gen. Orla Finch spoke. General Finch left. Finch wept."))
    assert [name.name for name in reading.names] == ["Orla Finch"] * 3
