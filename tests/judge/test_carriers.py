"""Who carries a finding."""

from __future__ import annotations

from factcheck.judge.carriers import sources
from factcheck.link import Origin
from factcheck.model import Article, Report
from factcheck.pipeline import Engine

STORY = (
    "The tram left the rails in Osterby on Monday morning and came to rest against the wall of the old brewery, where "
    "passers-by broke the windows and helped {} passengers out. "
)
SLIP = "The crew of 31 people - 20 men and 12 women - reached the depot on foot before the firemen came with ladders."


def report(machine: Engine, *texts: str) -> Report:
    return machine.check(Article(f"{at}", text, f"{at}.txt", source=f"Paper {at}") for at, text in enumerate(texts))


def test_articles_hang_together_by_way_of_others() -> None:
    origins = [Origin(3, 4, 0.9, "copy"), Origin(1, 4, 0.9, "copy"), Origin(0, 2, 0.3, "wire")]
    assert sources(6, origins) == (0, 1, 0, 1, 1, 5)


def test_a_copied_slip_is_one_finding_that_lists_its_carriers(machine: Engine) -> None:
    found = report(machine, *[STORY.format("nine") + SLIP] * 3).findings
    [finding] = [one for one in found if one.code == "FC401"]
    assert {mention.reading for mention in finding.claims} == {0, 1, 2}
    assert finding.because[-2:] == (
        "Paper 0 is a copy of Paper 1, Paper 2 (up to 100% of its wording)",
        "3 articles, but 1 independent source",
    )


def test_the_same_slip_in_articles_of_their_own_is_told_of_each(machine: Engine) -> None:
    other = "Nobody in the town hall would say how fast it had gone. Of the crew of 31 people - 20 men and 12 women - none was hurt."
    found = report(machine, STORY.format("nine") + SLIP, other).findings
    assert len([one for one in found if one.code == "FC401"]) == 2


def test_two_articles_of_one_source_against_a_third_are_two_sources(machine: Engine) -> None:
    story = STORY.replace("helped {} passengers out", "nine passengers were killed")
    own = "Eight passengers were killed when the tram left the rails in Osterby on Monday morning."
    found = report(machine, story, story, own).findings
    [finding] = [one for one in found if one.code == "FC101"]
    assert finding.because[-1] == "3 articles, but 2 independent sources"
