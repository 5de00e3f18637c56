"""Finds the attributions of a line, the outermost first."""

from __future__ import annotations

from factcheck.extract.forwards import forward
from factcheck.extract.groups import groups
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.line import Line
from factcheck.extract.layouts import signature
from factcheck.extract.nouncues import nouns, states
from factcheck.extract.passives import passive
from factcheck.extract.phrases import phrases
from factcheck.extract.scene import Found, Scene, covered, within
from factcheck.extract.tails import tail


def attributions(line: Line, lexicon: Lexicon) -> list[Found]:
    """The attributions of a line in the order of their cues, none inside the content of another."""
    if signed := signature(line):
        return [signed]
    verbs = groups(line, lexicon)
    scene = Scene(line, lexicon, frozenset(group.verb for group in verbs))
    found = phrases(scene)
    for group in verbs:
        if not covered(found, group.verb) and (last := tail(scene, group, found)):
            found = [item for item in found if not within(item, last)]
            found.append(last)
    for group in verbs:
        if not covered(found, group.verb) and (one := forward(scene, group, found) or passive(scene, group)):
            found.append(one)
    for one in (*states(scene), *nouns(scene)):
        if not covered(found, one.cue[1] - 1):
            found.append(one)
    return sorted(found, key=lambda item: item.cue)
