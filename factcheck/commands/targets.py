"""Checks some articles against all others without reading the others whole: only those that bear on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.model import Reading, Report, Skipped

if TYPE_CHECKING:
    from factcheck.cache import Cache, Entry
    from factcheck.pipeline import Beside, Engine

REACH = 24  # articles for each target, those that share most with it: a hook must not keep anybody waiting
MANY = 0.3  # a share of targets from which on everything is compared with everything


def compared(
    machine: Engine, cache: Cache, items: Sequence[Entry | Skipped], wanted: frozenset[str], known: Beside | None
) -> Report:
    """The findings that touch a `wanted` path; the other articles are those that they were compared with.

    `known` asks archives, too.
    """
    from factcheck.archive import Nearby
    from factcheck.cache import Shelf

    entries = [item for item in items if not isinstance(item, Skipped)]
    new = targets(entries, wanted)
    shelf = Shelf(cache, entries, new)
    nearby = Nearby(shelf, machine.linker, machine.judge, reach=REACH)

    def beside(read: Sequence[Reading]) -> tuple[Sequence[Reading], Sequence[str]]:
        found, dropped = nearby.of(read)
        more, cut = known([*read, *found]) if known else ((), ())
        return (*found, *more), (*told(dropped), *cut)

    skipped = [item for item in items if isinstance(item, Skipped)]
    report = machine.check([*map(cache.reading, new), *skipped], beside)
    return narrowed(report, wanted)


def told(dropped: Sequence[str]) -> tuple[str, ...]:
    """What was left out, the many common keys in one line: the articles that share no rarer one are not missed."""
    common = [line for line in dropped if line.startswith("more than ")]
    rest = tuple(line for line in dropped if line not in common)
    return (*rest, f"{len(common)} words or measures are too common to be followed") if common else rest


def targets(entries: Sequence[Entry], wanted: frozenset[str]) -> list[Entry]:
    """The articles to be checked; with them what shares their story, and what no cache could keep."""
    from factcheck.archive.store import story

    mine = {story(item) for item in entries if item.path in wanted}
    if len(mine) > len(entries) * MANY:
        return list(entries)
    return [item for item in entries if not item.number or story(item) in mine]


def narrowed(report: Report, wanted: frozenset[str]) -> Report:
    """The report with the findings and comparisons that touch one of the `wanted` paths."""
    mine = {index for index, reading in enumerate(report.readings) if reading.article.path in wanted}
    found = tuple(item for item in report.findings if any(mention.reading in mine for mention in item.claims))
    pairs = tuple(item for item in report.comparisons if mine & {item.left.reading, item.right.reading})
    return report._replace(findings=found, comparisons=pairs, slots=len({item.slot for item in pairs}))
