"""Denied, confirmed or left open: the stance of many ways to say that somebody does or does not say a thing."""

from __future__ import annotations

import pytest

from factcheck.model import Article
from factcheck.pipeline import Engine

WEAK = "that the bridge was weak"

# (what is told of the mayor, stance, content); several statements where one sentence tells more
STANCES = [
    (f"said {WEAK}", "assert", WEAK),
    ("said the bridge was not weak", "assert", "the bridge was not weak"),
    (f"never said {WEAK}", "decline", WEAK),
    (f"no longer says {WEAK}", "decline", WEAK),
    (f"is not saying {WEAK}", "decline", WEAK),
    (f"did not immediately say {WEAK}", "decline", WEAK),
    ("did not say when the bridge would open", "decline", "when the bridge would open"),
    ("would not say why the bridge was shut", "decline", "why the bridge was shut"),
    ("could not say how many boats sank", "decline", "how many boats sank"),
    (f"stopped saying {WEAK}", "decline", WEAK),
    (f"stopped short of saying {WEAK}", "decline", WEAK),
    (f"avoided saying {WEAK}", "decline", WEAK),
    (f"refrained from saying {WEAK}", "decline", WEAK),
    (f"held back from saying {WEAK}", "decline", WEAK),
    (f"left without saying {WEAK}", "decline", WEAK),
    (f"is reluctant to say {WEAK}", "decline", WEAK),
    (f"hesitated to say {WEAK}", "decline", WEAK),
    (f"has yet to say {WEAK}", "decline", WEAK),
    (f"confirmed {WEAK}", "confirm", WEAK),
    ("confirmed the arrest", "confirm", "the arrest"),
    (f"admitted {WEAK}", "confirm", WEAK),
    (f"conceded on Monday {WEAK}", "confirm", WEAK),
    ("would not confirm the arrest", "decline", "the arrest"),
    ("could not confirm the arrest", "decline", "the arrest"),
    (f"cannot confirm {WEAK}", "decline", WEAK),
    (f"has not confirmed {WEAK}", "decline", WEAK),
    (f"did not admit {WEAK}", "decline", WEAK),
    ("was unable to confirm the report", "decline", "the report"),
    ("failed to confirm the report", "decline", "the report"),
    ("has yet to confirm the report", "decline", "the report"),
    ("neither confirmed nor denied the report", "decline", "the report"),
    (f"could neither confirm nor deny {WEAK}", "decline", WEAK),
    ("declined to confirm or deny the report", "decline", "to confirm or deny the report"),
    (f"refused to confirm {WEAK}", "decline", f"to confirm {WEAK}"),
    (f"denied {WEAK}", "deny", WEAK),
    (f"has repeatedly denied {WEAK}", "deny", WEAK),
    ("has denied wrongdoing", "deny", "wrongdoing"),
    ("flatly denied the allegations", "deny", "the allegations"),
    (f"denied reports {WEAK}", "deny", f"reports {WEAK}"),
    (f"denied having said {WEAK}", "deny", f"having said {WEAK}"),
    (f"disputed {WEAK}", "deny", WEAK),
    (f"rejected claims {WEAK}", "deny", f"claims {WEAK}"),
    (f"rejected the suggestion {WEAK}", "deny", f"the suggestion {WEAK}"),
    (f"dismissed reports {WEAK}", "deny", f"reports {WEAK}"),
    (f"dismissed as untrue reports {WEAK}", "deny", f"reports {WEAK}"),
    (f"refuted the claim {WEAK}", "deny", f"the claim {WEAK}"),
    (f"contradicted reports {WEAK}", "deny", f"reports {WEAK}"),
    (f"doubts {WEAK}", "deny", WEAK),
    (f"does not doubt {WEAK}", "assert", WEAK),
    (f"does not believe {WEAK}", "deny", WEAK),
    (f"did not deny {WEAK}", "confirm", WEAK),
    ("failed to deny the report", "decline", "the report"),
    ("ruled out a strike", "deny", "a strike"),
    ("has not ruled out a strike", "decline", "a strike"),
    ("refused to rule out a strike", "decline", "to rule out a strike"),
    ("has yet to comment on the report", "decline", "the report"),
    ("did not comment on the report", "decline", "the report"),
    ("refused to comment on the report", "decline", "to comment on the report"),
    ("asked whether the bridge was weak", "question", "whether the bridge was weak"),
    ("demanded that the bridge be shut", "demand", "that the bridge be shut"),
    ("promised to mend the bridge", "promise", "to mend the bridge"),
    ("did not promise to mend the bridge", "decline", "to mend the bridge"),
]


def told(machine: Engine, text: str) -> list[tuple[str, str, str]]:
    found = machine.read(Article("a", text)).statements
    return [(one.speaker.text if one.speaker else "", one.stance, text[slice(*one.content[0])]) for one in found]


@pytest.mark.parametrize(("does", "stance", "content"), STANCES)
def test_the_stance_of_one_cue(machine: Engine, does: str, stance: str, content: str) -> None:
    assert told(machine, f"The mayor {does}.") == [("The mayor", stance, content)]


def test_a_denial_with_its_reason_is_two_statements(machine: Engine) -> None:
    found = told(machine, "The mayor denied the charge, saying the bridge was safe.")
    assert found == [("The mayor", "deny", "the charge"), ("The mayor", "assert", "the bridge was safe")]


@pytest.mark.parametrize(
    "text",
    [
        f"No one confirmed {WEAK}.",
        f"Nobody at the club would confirm {WEAK}.",
        f"Hardly anybody said {WEAK}.",
        "The bridge was weak, nobody said.",
    ],
)
def test_what_nobody_said_is_no_statement(machine: Engine, text: str) -> None:
    assert told(machine, text) == []
