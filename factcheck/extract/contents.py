"""How far the content of a statement reaches."""

from __future__ import annotations

from factcheck.extract.line import Line

FINITE = "ABNvzye"


def skip_adverbials(line: Line, at: int, carriers: dict[str, str]) -> int:
    """Past the time, place and occasion after a cue: ``said on Monday in a statement``."""
    tags, size = line.tags, len(line.tags)
    while at < size:
        if tags[at] in "RT" or tags[at] == "d" and at and tags[at - 1] == "T":
            at += 1
        elif tags[at] == "D" and at + 1 < size and tags[at + 1] == "T":
            at += 2
        elif tags[at] in "It" and (stop := prepositional_end(line, at, carriers)) > at:
            at = stop
        else:
            return at
    return at


def prepositional_end(line: Line, at: int, carriers: dict[str, str]) -> int:
    """Where ``in an interview with CNN``, ``on Monday`` that begins at `at` ends; `at` where it is none of these."""
    tags, words, size = line.tags, line.words, len(line.tags)
    place = at + 1
    while place < size and tags[place] in "Dpncdeg" and not (tags[place] == "D" and place > at + 1):
        place += 1
        if words[place - 1] in carriers and (place >= size or tags[place] not in "nT"):
            break
    if place < size and tags[place] == "T":
        while place < size and tags[place] in "Td":
            place += 1
        return place
    if place > at + 1 and words[place - 1] in carriers:
        while place + 1 < size and tags[place] in "It" and tags[place + 1] in "Dpncd":
            stop = place + 1
            while stop < size and tags[stop] in "Dpncde" and not (tags[stop] == "D" and stop > place + 1):
                stop += 1
            place = stop
            while place < size and tags[place] in "Td":
                place += 1
        return place
    return at


def has_verb(line: Line, first: int, last: int) -> bool:
    """Whether words first..last hold a finite verb."""
    return any(tag in FINITE for tag in line.tags[first:last])


def clause_end(line: Line, at: int, is_cue: frozenset[int] | set[int], *, phrase: bool) -> int:
    """The word before which a content ends that begins at `at`; `phrase` where it is a noun phrase only."""
    tags, size = line.tags, len(line.tags)
    depth = 0
    for place in range(at + 1, size):
        tag = tags[place]
        if tag == "(":
            depth += 1
        elif tag == ")":
            depth -= 1
            if depth < 0:
                return place
        if depth > 0:
            continue
        if tag in ".;" and place == size - 1:
            return place
        if tag == ";" or tag == "—" and phrase:
            return place
        if tag in ",CL" and breaks(line, place, is_cue, phrase=phrase):
            return place
        if phrase and stops_phrase(line, place):
            return place
    return size


def breaks(line: Line, place: int, is_cue: frozenset[int] | set[int], *, phrase: bool) -> bool:
    """Whether the comma or the conjunction at `place` ends the content."""
    tags, size = line.tags, len(line.tags)
    following = place + 1
    while following < size and tags[following] in "CL,":
        following += 1
    start = following
    while following < size and tags[following] in "ABNR":
        following += 1
    if following >= size:
        return False
    if following in is_cue and tags[following] in "yzb" and (tags[following] != "b" or following > start):
        return not (tags[place] == "C" and tags[following] == "b")
    if tags[place] == "," and tags[following] == "G" and following in is_cue:
        return True
    if tags[place] in ",L" and tags[start] in "P" and start + 1 < size and start + 1 in is_cue:
        return True
    if tags[place] == "," and tags[place + 1] == "L" and phrase:
        return True
    if tags[place] == "L" and phrase:
        return True
    return phrase and tags[place] == "," and tags[place + 1] in "WgGSPvABI"


def stops_phrase(line: Line, place: int) -> bool:
    """Whether the word at `place` cannot belong to a noun phrase that is the content."""
    tags, words = line.tags, line.words
    if tags[place] == "S":
        return True
    return tags[place] == "I" and words[place] in ("during", "after", "before") or tags[place] == "T" and tags[place - 1] in "I"
