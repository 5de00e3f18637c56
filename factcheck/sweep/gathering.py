"""Findings of all components as one report: said once, with their carriers, gravest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from factcheck.judge import once, weight
from factcheck.judge.carriers import carriers, gathered
from factcheck.link import Origin
from factcheck.model import Comparison, Finding, Reading
from factcheck.pipeline import Engine
from factcheck.rulebook.kinds.checks import OriginCheck
from factcheck.sweep.lanes import Stamp

INSIDE = 99  # the stage of what is found in one article, after all that is found across


def inside(machine: Engine, at: int, reading: Reading) -> Iterator[tuple[Stamp, Finding]]:
    """What is found in one article, stamped."""
    for order, finding in enumerate(machine.judge.inside.findings(at, reading)):
        yield (INSIDE, at, order), finding


def told(
    machine: Engine, found: Iterable[tuple[Stamp, Finding]], readings: tuple[Reading, ...], origins: Sequence[Origin]
) -> tuple[Finding, ...]:
    """The findings as a report has them, in its order."""
    ordered = (finding for _, finding in sorted(found, key=lambda item: item[0]))
    near = Near(origins)
    whole = (
        finding._replace(because=(*finding.because, *carriers(finding, readings, near.of(finding))))
        for finding in gathered(once(ordered), readings, origins)
    )
    return tuple(sorted(whole, key=lambda one: weight(one, readings, machine.judge.first)))


class Counted(Sequence[Comparison]):
    """So many comparisons, none of them kept: of millions a report tells only the number."""

    def __init__(self, many: int):
        self.many = many

    def __len__(self) -> int:
        return self.many

    def __getitem__(self, at: int) -> Comparison:  # type: ignore[override]
        raise IndexError("the comparisons of a sweep are counted, not kept")


def counted(many: int) -> tuple[Comparison, ...]:
    """Comparisons as a report has them, of which only the number is known."""
    return cast(tuple[Comparison, ...], Counted(many))


class Near:
    """Looks up the origins that the articles of a finding share."""

    def __init__(self, origins: Iterable[Origin]):
        self.by_left: dict[int, list[Origin]] = defaultdict(list)
        for origin in origins:
            self.by_left[origin.left].append(origin)

    def of(self, finding: Finding) -> list[Origin]:
        """The origins between the articles of a finding, in their order."""
        numbers = {mention.reading for mention in finding.claims}
        return [one for left in sorted(numbers) for one in self.by_left.get(left, ()) if one.right in numbers]


def origins(check: OriginCheck, rows: Iterable[Sequence[int]]) -> Iterator[Origin]:
    """Origins of rows (left, right, runs in common, runs of the left, runs of the right)."""
    for left, right, common, *sizes in rows:
        share = common / min(sizes)
        if share >= check.wire:
            yield Origin(left, right, share, "copy" if share >= check.copy else "wire")
