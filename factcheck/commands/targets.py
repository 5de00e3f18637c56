"""Checks some articles against all others without reading the others whole: only those that bear on them.

Each story is checked by itself, with what bears on it: what is found does not depend on which others are checked in
the same run, and a commit of fifty stories costs fifty times what one does, not fifty times fifty times.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcheck.commands.progress import Progress
from factcheck.commands.union import united
from factcheck.link.group import FEW, Group
from factcheck.model import Reading, Report, Skipped

if TYPE_CHECKING:
    from factcheck.cache import Cache, Entry
    from factcheck.pipeline import Beside, Engine

REACH = 24  # articles for each target, those that share most with it: a hook must not keep anybody waiting
LEFT = "share less with the new ones than those compared with them"


class Wanted(NamedTuple):
    """The paths that findings must touch, and the articles that are of one event."""

    paths: frozenset[str]
    group: Group


def compared(
    machine: Engine, cache: Cache, items: Sequence[Entry | Skipped], wanted: Wanted, known: Beside | None
) -> Report:
    """The findings that touch a `wanted` path; the other articles are those that they were compared with.

    `known` asks archives, too.
    """
    entries = [item for item in items if not isinstance(item, Skipped)]
    skipped = tuple(item for item in items if isinstance(item, Skipped))
    if all(item.path in wanted.paths for item in entries) or is_one(entries, wanted.group):
        readings = map(cache.reading, entries)
        return narrowed(machine.check((*readings, *skipped), known, wanted.group), wanted.paths)
    reports = list(checks(machine, cache, entries, wanted, known))
    whole = united(reports, machine.judge.first) if reports else Report((), rules_digest=machine.rulebook.digest)
    return whole._replace(skipped=(*whole.skipped, *skipped), dropped=told(whole.dropped))


def is_one(entries: Sequence[Entry], group: Group) -> bool:
    """Whether all articles are of one event by the word of whoever named them."""
    return group.whole or (len(entries) <= FEW and all(item.path in group.paths for item in entries))


def checks(
    machine: Engine, cache: Cache, entries: Sequence[Entry], wanted: Wanted, known: Beside | None
) -> Iterator[Report]:
    """A report for each story on a `wanted` path, of what touches it; those that were named by hand are one."""
    from factcheck.archive import Nearby
    from factcheck.cache import Shelf

    shelf = Shelf(cache, entries, ())
    near = Nearby(shelf, machine.linker, machine.judge, reach=REACH)

    def beside(read: Sequence[Reading]) -> tuple[Sequence[Reading], Sequence[str]]:
        found, dropped = near.of(read)
        more, cut = known([*read, *found]) if known else ((), ())
        return (*found, *more), (*dropped, *cut)

    stories = targets(entries, wanted)
    with Progress("changed stories") as progress:
        for done, (new, paths) in enumerate(stories, 1):
            shelf.renew(new)
            yield narrowed(machine.check(map(cache.reading, new), beside, wanted.group), paths)
            progress.tell(done, len(stories))


def told(dropped: Sequence[str]) -> tuple[str, ...]:
    """What was left out, what is left out again and again in one line."""
    common = {line for line in dropped if line.startswith("more than ")}
    less = [line for line in dropped if line.endswith(LEFT)]
    rest = tuple(dict.fromkeys(line for line in dropped if line not in common and line not in less))
    if len(less) > 1:
        less = [f"{len(less)} of the articles share something with more than {REACH} others: compared with the likest"]
    if common:
        less.append(f"{len(common)} words or measures are too common to be followed")
    return (*rest, *less)


def targets(entries: Sequence[Entry], wanted: Wanted) -> list[tuple[list[Entry], frozenset[str]]]:
    """(the articles of a story that is to be checked, the paths of them that are wanted), by story.

    What no cache could keep is checked with each, as no other way leads to it.
    """
    from factcheck.archive.store import story

    unkept = [item for item in entries if not item.number]
    stories: dict[str, list[Entry]] = {story(item): [] for item in entries if item.path in wanted.paths}
    for item in entries:
        if item.number and (own := stories.get(story(item))) is not None:
            own.append(item)
    found = together([*stories.values()], wanted.group)
    return [([*own, *unkept], paths(own, wanted.paths) or paths(unkept, wanted.paths)) for own in found]


def together(stories: list[list[Entry]], group: Group) -> list[list[Entry]]:
    """The stories, those that were named by hand as one if they are few."""
    named = [own for own in stories if own and all(item.path in group.paths for item in own)]
    if not 1 < len(named) <= FEW:
        return stories
    return [[item for own in named for item in own], *(own for own in stories if all(own is not one for one in named))]


def paths(entries: Sequence[Entry], wanted: frozenset[str]) -> frozenset[str]:
    """The wanted paths of some articles."""
    return frozenset(item.path for item in entries if item.path in wanted)


def narrowed(report: Report, wanted: frozenset[str]) -> Report:
    """The report with the findings and comparisons that touch one of the `wanted` paths."""
    mine = {index for index, reading in enumerate(report.readings) if reading.article.path in wanted}
    found = tuple(item for item in report.findings if any(mention.reading in mine for mention in item.claims))
    pairs = tuple(item for item in report.comparisons if mine & {item.left.reading, item.right.reading})
    return report._replace(findings=found, comparisons=pairs, slots=len({item.slot for item in pairs}))
