"""Marked stories as labelled pairs of figures: which are the same thing, which are not.

A story is one line of JSON: its ``articles``, and either ``slips`` and ``same``, pairs of printed words with all others
being of two things, or ``slots``, which give each annotated figure (``doc``, ``span``) the thing that it is of.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from factcheck.ingest.jsonl import read
from factcheck.judge.levels import judged
from factcheck.link.comparisons import digits, rare
from factcheck.link.keys import candidates
from factcheck.link.kin import Kin
from factcheck.link.records import Record, records
from factcheck.model import Article, Reading
from factcheck.pipeline import Engine
from factcheck.rulebook.kinds.checks import FigureCheck

SAME = ("agree", "compatible", "update")  # relations of marked pairs that speak of one thing
HELD = "held"  # one that holds: the same thing, or two
Story = dict[str, Any]


class Labelled(NamedTuple):
    """Two figures that meet, whether they are the same thing, and whether that is known and ``teaches``.

    The others stand among the rivals of those that do.
    """

    story: str
    left: Record
    right: Record
    same: bool
    teaches: bool = True


def stories(paths: Iterable[Path]) -> list[Story]:
    """The stories of JSON Lines files that have several articles."""
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").split("\n") if line.strip())
    return [story for story in map(json.loads, lines) if "articles" in story]


def part_of(story: str, parts: int) -> int:
    """The part of the stories that a story belongs to, by the checksum of its id."""
    return crc32(story.encode()) % parts


def labelled(machine: Engine, story: Story) -> list[Labelled]:
    """Every two figures of a story that meet, but those whose marks leave open which are meant."""
    bases = machine.linker.bases
    readings = [machine.read(article) for article in articles(story)]
    if bases is None:
        return []
    found = [one for at, reading in enumerate(readings) for one in records(at, reading, bases)]
    if "slots" in story:
        return taught(slotted(story, readings, found), bases.check)
    marks = [(sure, mark) for sure, mark in marked(story, readings, found) if mark]
    ends = [{end for pair in mark for end in pair} for _, mark in marks]
    wanted = {
        pair
        for (sure, mark), end in zip(marks, ends, strict=True)
        if sure and len(end) == 2 * len(mark)
        for pair in mark
    }
    doubtful = {pair for _, mark in marks for pair in mark} - wanted
    wanted |= reached(wanted) - doubtful
    values = {valued(found, pair) for pair in wanted | doubtful}
    pairs = [
        Labelled(
            story["id"], found[pair[0]], found[pair[1]], pair in wanted,
            pair in wanted or not is_open(found, pair, doubtful, values),
        )
        for pair in meeting(found, len(readings))
    ]  # fmt: skip
    return taught(pairs, bases.check)


def taught(pairs: Iterable[Labelled], check: FigureCheck) -> list[Labelled]:
    """Pairs of which those teach that are told: what holds together in other numbers is near by nature."""
    return [one._replace(teaches=one.teaches and tells(one.left, one.right, check)) for one in pairs]


def tells(one: Record, other: Record, check: FigureCheck) -> bool:
    """Whether two figures are equal, or a conflict if they are one thing."""
    return one.printed == other.printed or judged(one, other, check).verdict == "conflict"


def meeting(found: Sequence[Record], readings: int) -> Iterator[tuple[int, int]]:
    """The pairs of figures of one kind that meet, in so many readings of one event."""
    pairs = candidates(found, Kin.all(readings))
    return ((one, other) for one, other in pairs if found[one].kind == found[other].kind)


def slotted(story: Story, readings: Sequence[Reading], found: Sequence[Record]) -> list[Labelled]:
    """Every two figures that meet of a story that names the slot of each: those of one slot are the same."""
    slots: dict[int, str] = {}
    for mark in story["slots"]:
        for at, record in enumerate(found):
            first, last = record.figure.span
            is_there = readings[record.mention.reading].article.id == mark["doc"]
            if is_there and first < mark["span"][1] and mark["span"][0] < last:
                slots.setdefault(at, mark["slot"])
    return [
        Labelled(
            story["id"], found[one], found[other], slots.get(one) == slots.get(other), one in slots and other in slots
        )
        for one, other in meeting(found, len(readings))
    ]


def articles(story: Story) -> list[Article]:
    """The articles of a story as they would come in."""
    lines = "\n".join(json.dumps({key: value for key, value in one.items() if value}) for one in story["articles"])
    return [one for one in read(lines.encode(), story["id"]) if isinstance(one, Article)]


def marked(
    story: Story, readings: Sequence[Reading], found: Sequence[Record]
) -> Iterator[tuple[bool, set[tuple[int, int]]]]:
    """For each marked pair whether it is of one thing for sure, and the pairs of figures that it may mean."""
    for mark in (*story.get("slips", ()), *story.get("same", ())):
        relation = mark.get("relation", SAME[0])
        if relation in (*SAME, HELD):
            left, right = (list(within(mark[side], readings, found)) for side in ("a", "b"))
            meant = zip(left, right, strict=True) if len(left) == len(right) else product(left, right)
            pairs = {(min(pair), max(pair)) for pair in meant if found[pair[0]].kind == found[pair[1]].kind}
            equal = {pair for pair in pairs if found[pair[0]].printed == found[pair[1]].printed}
            yield relation != HELD, equal if relation == "agree" and equal else pairs


def within(side: dict[str, str], readings: Sequence[Reading], found: Sequence[Record]) -> Iterator[int]:
    """The figures inside the words that one side of a mark prints."""
    for at, record in enumerate(found):
        article = readings[record.mention.reading].article
        start = article.text.find(side["printed"])
        first, last = record.figure.span
        if article.id == side["doc"] and start >= 0 and first < start + len(side["printed"]) and last > start:
            yield at


def reached(wanted: Set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The pairs of figures that others bring together: what is one thing with a third is one thing."""
    beside: dict[int, set[int]] = {}
    for one, other in wanted:
        joined = beside.get(one, {one}) | beside.get(other, {other})
        beside.update(dict.fromkeys(joined, joined))
    return {pair for joined in beside.values() for pair in combinations(sorted(joined), 2)}


def is_open(
    found: Sequence[Record], pair: tuple[int, int], doubtful: set[tuple[int, int]], values: set[tuple[Any, ...]]
) -> bool:
    """Whether an unmarked pair may yet be one thing: it has the values of a mark, or one rare value, be it rounded."""
    numbers = (found[at].printed[1] for at in pair)
    return pair in doubtful or valued(found, pair) in values or rounded(*sorted(numbers, key=digits))


def valued(found: Sequence[Record], pair: tuple[int, int]) -> tuple[Any, ...]:
    """What a pair is told apart by where an article prints its figures twice."""
    one, other = found[pair[0]], found[pair[1]]
    return one.kind, one.mention.reading, one.printed, other.mention.reading, other.printed


def rounded(short: float, long: float) -> bool:
    """Whether the number of fewer digits is the other one, rounded to them, and that is a rare one."""
    return rare(long) and float(f"{long:.{max(1, digits(short))}g}") == short
