"""Which finding an editor reads first."""

from __future__ import annotations

from factcheck.model import Article, Figure, Finding
from factcheck.pipeline import Engine

ONE = """Tram leaves the rails in Osterby

The Osterby tram had 95 seats. The brewery of Osterby employs 488 workers. The tram accident in Osterby killed 12 people.
"""
OTHER = """Tram accident in Osterby

The Osterby tram had 59 seats. The brewery of Osterby employs 350 workers. The tram accident in Osterby killed 21 people.
"""


def measures(found: tuple[Finding, ...]) -> list[str | None]:
    return [one.claims[0].claim.measure for one in found if isinstance(one.claims[0].claim, Figure)]


def test_deaths_come_before_seats_and_jobs(machine: Engine) -> None:
    report = machine.check(Article(f"{n}", text, f"{n}.txt") for n, text in enumerate((ONE, OTHER)))
    assert measures(report.findings)[0] == "deaths"
    assert len(report.findings) > 1


def test_what_may_be_two_things_is_a_warning_at_most(machine: Engine) -> None:
    texts = (
        "The tram in Osterby left the rails. Firefighters helped nine passengers out of the tram, which hit the old brewery.",
        "In Osterby seven passengers were hauled out of a tram by passers-by.",
    )
    [finding] = machine.check(Article(f"{n}", text, f"{n}.txt") for n, text in enumerate(texts)).findings
    assert (finding.code, finding.severity) == ("FC101", "warning")
