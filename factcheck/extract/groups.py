"""Cue verbs with the auxiliaries and the negation that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extract.lexicon import Lexicon, Sense
from factcheck.extract.line import Line

VERB = re.compile("[bzyG]")


class Group(NamedTuple):
    """A cue verb with its auxiliaries: words first..last (exclusive), the verb itself at ``verb``.

    ``withheld`` where it was not said at all: *has yet to* say, *stopped short of* saying, *neither* said *nor* denied.
    """

    first: int
    verb: int
    last: int
    passive: bool
    negated: bool
    infinitive: bool
    withheld: bool = False


def groups(line: Line, lexicon: Lexicon) -> list[Group]:
    """All cue verbs of a line."""
    return [group(line, match.start(), lexicon) for match in VERB.finditer(line.tags)]


def group(line: Line, verb: int, lexicon: Lexicon) -> Group:
    """The verb at word `verb` with what belongs to it on the left: ``has repeatedly refused to say``."""
    tags, words = line.tags, line.words
    first, infinitive, withheld = verb, False, is_withheld(line, verb, lexicon)
    while first > 0:
        tag = tags[first - 1]
        if tag in "ABNR":
            first -= 1
        elif tag == "t" and first > 1 and words[first - 2] in lexicon.listed("aspect"):
            first -= 2
        elif tag == "t" and first > 1 and words[first - 2] in lexicon.listed("failing"):
            first, withheld = first - 2, True
        elif tag in "bzy" and words[first] == "nor":
            first, withheld = first - 1, True  # could neither confirm *nor* deny
        elif tag == "t" and first > 2 and words[first - 2] == "on" and words[first - 3] in lexicon.listed("aspect"):
            first -= 3
        else:
            infinitive = tag == "t"
            break
    while first < verb and tags[first] == "R" and (first == 0 or tags[first - 1] in ",q"):
        first += 1
    chain = tags[first:verb]
    being = first + len(chain.rstrip("RN")) - 1
    passive = tags[verb] == "y" and "B" in chain and tags[being] == "B" and words[being] not in ("'s", "’s")
    return Group(first, verb, verb + 1, passive, "N" in chain, infinitive, withheld)


def is_withheld(line: Line, verb: int, lexicon: Lexicon) -> bool:
    """Whether the participle at `verb` is what somebody does not say: stopped short of *saying*, without *saying*."""
    if line.tags[verb] != "G":
        return False
    near = range(verb - 1, max(-1, verb - 4), -1)
    held = next((at for at in near if line.words[at] in lexicon.listed("withholding")), None)
    return held is not None and not line.tags[held + 1 : verb].strip("IR")


def senses(line: Line, group: Group, lexicon: Lexicon) -> Iterator[tuple[Sense, int]]:
    """(sense, word after verb and particle) of the verb, those with a particle first."""
    for sense in lexicon.senses[line.words[group.verb]]:
        last = group.last + len(sense.particle)
        if not sense.particle or tuple(line.words[group.last : last]) == sense.particle:
            yield sense, last


def stance(sense: Sense, group: Group) -> str:
    """The stance of a cue, turned by a negation: who never said a thing declined."""
    if group.withheld:
        return "decline"
    return sense.body.negated if group.negated else sense.body.stance
