"""Marked stories as labelled pairs of figures: which are the same thing, which are not.

A story is one line of JSON: its ``articles``, and either ``slips`` and ``same``, pairs of printed words with all others
being of two things, or ``slots``, which give each annotated figure (``doc``, ``span``) the thing that it is of.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from factcheck.ingest.jsonl import read
from factcheck.link.comparisons import rare
from factcheck.link.keys import candidates
from factcheck.link.kin import Kin
from factcheck.link.records import Record, records
from factcheck.model import Article, Reading
from factcheck.pipeline import Engine

SAME = ("agree", "compatible", "update")  # relations of marked pairs that speak of one thing
HELD = "held"  # one that holds: the same thing, or two
Story = dict[str, Any]


class Labelled(NamedTuple):
    """Two figures that meet, and whether they are the same thing."""

    story: str
    left: Record
    right: Record
    same: bool


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
    found = [one for at, reading in enumerate(readings) for one in records(at, reading, bases)] if bases else []
    if "slots" in story:
        return slotted(story, readings, found)
    marks = [(sure, mark) for sure, mark in marked(story, readings, found) if mark]
    wanted = {pair for sure, mark in marks if sure and len(mark) == 1 for pair in mark}
    doubtful = {pair for sure, mark in marks if not sure or len(mark) > 1 for pair in mark}
    values = {valued(found, pair) for pair in wanted | doubtful}
    pairs = []
    for pair in candidates(found, Kin.all(len(readings))):
        one, other = found[pair[0]], found[pair[1]]
        if one.kind == other.kind and (pair in wanted or not is_open(found, pair, doubtful, values)):
            pairs.append(Labelled(story["id"], one, other, pair in wanted))
    return pairs


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
        Labelled(story["id"], found[one], found[other], slots[one] == slots[other])
        for one, other in candidates(found, Kin.all(len(readings)))
        if one in slots and other in slots and found[one].kind == found[other].kind
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
            left, right = (set(within(mark[side], readings, found)) for side in ("a", "b"))
            pairs = {(min(one, two), max(one, two)) for one in left for two in right}
            pairs = {pair for pair in pairs if found[pair[0]].kind == found[pair[1]].kind}
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


def is_open(
    found: Sequence[Record], pair: tuple[int, int], doubtful: set[tuple[int, int]], values: set[tuple[Any, ...]]
) -> bool:
    """Whether an unmarked pair may yet be one thing: it has the values of a mark, or one rare value."""
    one, other = found[pair[0]], found[pair[1]]
    return pair in doubtful or valued(found, pair) in values or (one.printed == other.printed and rare(one.printed[1]))


def valued(found: Sequence[Record], pair: tuple[int, int]) -> tuple[Any, ...]:
    """What a pair is told apart by where an article prints its figures twice."""
    one, other = found[pair[0]], found[pair[1]]
    return one.kind, one.mention.reading, one.printed, other.mention.reading, other.printed
