"""Finds the attributions of a line, the outermost first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.forwards import forward
from factcheck.extract.groups import Group, groups
from factcheck.extract.layouts import signature
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.line import Line
from factcheck.extract.nouncues import nouns, states
from factcheck.extract.passives import passive
from factcheck.extract.phrases import phrases
from factcheck.extract.scene import Found, Scene, covered, within
from factcheck.extract.secondhand import secondhand
from factcheck.extract.sources import Source
from factcheck.extract.tails import tail


def attributions(line: Line, lexicon: Lexicon) -> list[Found]:
    """The attributions of a line in the order of their cues, none inside the content of another."""
    if signed := signature(line):
        return [signed]
    verbs = groups(line, lexicon)
    scene = Scene(line, lexicon, frozenset(group.verb for group in verbs))
    found = phrases(scene)
    for group in verbs if "as" in line.words else ():
        if not covered(found, group.verb):
            found += secondhand(scene, group, found)
    for group in verbs:
        if not covered(found, group.verb) and (last := tail(scene, group, found)):
            found = [item for item in found if not within(item, last)]
            found.append(last)
    for group in verbs:
        if not covered(found, group.verb) and (one := forward(scene, group, found) or passive(scene, group)):
            found.append(one)
    found += [one for last in found for one in chained(scene, last, verbs)]
    for one in (*states(scene), *nouns(scene)):
        if not covered(found, one.cue[1] - 1):
            found.append(one)
    return sorted(found, key=lambda item: item.cue)


def chained(scene: Scene, outer: Found, verbs: Sequence[Group]) -> Iterator[Found]:
    """The attributions inside what another reports: ``The ministry confirmed the call, the agency reported``."""
    first, last = outer.parts[0]
    tags = scene.line.tags
    if outer.source is None or outer.cue[0] < last or tags[first:last] == "q":
        return
    inside: list[Found] = []
    for group in verbs:
        if first < group.verb < last and tags[group.verb] in "yz" and not covered(inside, group.verb):
            one = forward(scene, group, inside)
            if one and one.source and opens_clause(scene.line, one.source, first):
                end = min(one.parts[0][1], last)
                inside.append(one._replace(parts=((one.parts[0][0], end),), inner=True))
    yield from inside


def opens_clause(line: Line, source: Source, first: int) -> bool:
    """Whether a source stands at the beginning of a content that begins at word `first`, or after what leads in."""
    led_in = line.tags[first] in "gGISR" and line.tags[source.first - 1] == ","
    return source.first == first or (source.first > first and led_in)
