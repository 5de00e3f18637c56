"""Several checks of articles, some of them the same, as one report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.judge import order, weight
from factcheck.model import Comparison, Finding, Mention, Reading, Report
from factcheck.pipeline import place

Spot = tuple[str, str, str]
PLACE = re.compile(r"\((\d+):(?=\d+\)$)")


def united(reports: Sequence[Report], first: tuple[str, ...]) -> Report:
    """One report: each article and each finding once, in the order of a single check; `first` as of its judge."""
    if len(reports) == 1:
        return reports[0]
    readings = {spot(reading): reading for report in reports for reading in report.readings}
    ordered = tuple(readings[key] for key in sorted(readings))
    numbers = {key: number for number, key in enumerate(sorted(readings))}
    findings: dict[str, Finding] = {}
    comparisons: dict[Comparison, None] = {}
    for report in reports:
        moved = [numbers[spot(reading)] for reading in report.readings]
        for item in report.findings:
            claims = tuple(at(mention, moved) for mention in item.claims)
            findings.setdefault(item.fingerprint, item._replace(claims=claims, slot=called(item.slot, moved)))
        for pair in report.comparisons:
            sides = at(pair.left, moved), at(pair.right, moved)
            comparisons[pair._replace(left=sides[0], right=sides[1], slot=called(pair.slot, moved))] = None
    return Report(
        ordered,
        tuple(item for report in reports for item in report.skipped),
        tuple(sorted(findings.values(), key=lambda one: weight(one, ordered, first))),
        tuple(sorted(comparisons, key=order)),
        len({pair.slot for pair in comparisons}),
        tuple(line for report in reports for line in report.dropped),
        reports[0].rules_digest if reports else "",
        alone=alone(reports),
    )


def alone(reports: Sequence[Report]) -> tuple[str, ...]:
    """The articles that no report has compared with another."""
    lonely = {name for report in reports for name in report.alone}
    met = {item.article.id for report in reports for item in report.readings if item.article.id not in report.alone}
    return tuple(sorted(lonely - met))


def at(mention: Mention, moved: Sequence[int]) -> Mention:
    """A claim in its reading among all."""
    return mention._replace(reading=moved[mention.reading])


def called(slot: str, moved: Sequence[int]) -> str:
    """The name of a slot, in which the number of a reading may stand, counted from 1."""
    return PLACE.sub(lambda found: f"({moved[int(found[1]) - 1] + 1}:", slot)


def spot(reading: Reading) -> Spot:
    """What tells one article from the others, in their order."""
    return *place(reading), reading.article.text
