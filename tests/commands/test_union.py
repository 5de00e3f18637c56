"""Reports of several checks as one: each article and finding once, every claim still in its own article."""

from __future__ import annotations

from factcheck.commands.union import united
from factcheck.model import Article, Report
from factcheck.pipeline import Engine

TEXTS = {
    "a.txt": "A ferry sank off Corley on Monday and 12 people were killed.",
    "b.txt": "The ferry that sank off Corley on Monday killed 21 people.\n\nMarsk has sent 4,000 troops to the border.",
    "c.txt": "Marsk has sent 4,400 troops to the border.",
}


def checked(machine: Engine, *names: str) -> Report:
    return machine.check(Article(name, TEXTS[name], name) for name in names)


def test_two_checks_that_overlap_are_as_one(machine: Engine) -> None:
    whole = checked(machine, "a.txt", "b.txt", "c.txt")
    assert len(whole.findings) == 2
    parts = [checked(machine, "b.txt", "c.txt"), checked(machine, "a.txt", "b.txt"), checked(machine, "b.txt")]
    assert united(parts, machine.judge.first) == whole


def test_one_check_stays_as_it_is(machine: Engine) -> None:
    report = checked(machine, "a.txt", "b.txt")
    assert united([report], machine.judge.first) is report
