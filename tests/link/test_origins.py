"""Which articles share their wording."""

from __future__ import annotations

import pytest

from factcheck.link.origins import Origins
from factcheck.model import Article, Reading
from factcheck.pipeline import Engine

STORY = (
    "The tram left the rails in Osterby on Monday morning and came to rest against the wall of the old brewery, where "
    "passers-by broke the windows and helped the driver and nine passengers out. "
)
OTHER = (
    "Nobody in the town hall could say on Tuesday how fast the tram had been going, but the mayor promised that the "
    "line would stay closed until the engineers had looked at every switch and every bend of it. "
)
THIRD = (
    "Osterby has had trams since 1911, longer than any other town on the coast, and it was the first to let women "
    "drive them; a museum near the depot shows the oldest cars and the uniforms of those who ran them. "
)


def origins(machine: Engine, *texts: str) -> list[tuple[int, int, str]]:
    readings: tuple[Reading, ...] = tuple(
        machine.read(Article(f"{number}", text, f"{number}.txt")) for number, text in enumerate(texts)
    )
    return [(one.left, one.right, one.kind) for one in Origins(machine.rulebook).between(readings)]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (STORY, STORY, "copy"),
        (STORY, STORY + OTHER, "copy"),
        (STORY + OTHER, STORY + THIRD, "wire"),
    ],
    ids=["the same", "with more behind it", "half of it"],
)
def test_shared_wording(machine: Engine, one: str, other: str, kind: str) -> None:
    assert origins(machine, one, other) == [(0, 1, kind)]


def test_own_words_share_nothing(machine: Engine) -> None:
    assert origins(machine, STORY, OTHER, THIRD) == []


def test_boilerplate_of_a_house_is_no_origin(machine: Engine) -> None:
    tail = "Sign up for the morning letter of the Osterby Echo and read the best of the town before breakfast each day."
    texts = [f"{body}\n\n{tail}" for body in (STORY, OTHER, THIRD)]
    assert origins(machine, *texts * 15) == [
        (one, other, "copy") for one in range(45) for other in range(one + 3, 45, 3)
    ]


def test_a_finding_names_those_who_print_the_same(machine: Engine) -> None:
    texts = (STORY, STORY.replace("nine passengers", "eight passengers"))
    report = machine.check(Article(f"{n}", text, f"{n}.txt") for n, text in enumerate(texts))
    [finding] = [one for one in report.findings if one.code == "FC101"]
    assert finding.because[-1].startswith("0 is a copy of 1 (")
