"""The noun phrase that is the source: read backwards from a cue, or forwards after it."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract.line import Line

NOMINAL = "cndpqO"  # words that make up a noun phrase
INSIDE = NOMINAL + "DRgG"
LINKS = "Ip"
LONGEST = 60  # words of a source with its appositions


class Source(NamedTuple):
    """Words first..last (exclusive) of a line; ``head`` where the noun phrase without its appositions ends."""

    first: int
    last: int
    head: int


def before(line: Line, group: int) -> Source | None:
    """The source that ends before word `group`, where the verb with its auxiliaries begins."""
    end = skip_back(line, group)
    if end <= 0:
        return None
    tag = line.tags[end - 1]
    if tag in ",—)":
        return apposed(line, end)
    first = phrase_start(line, end)
    if first == end:
        return None
    owner = described(line, first)
    return Source(owner.first, end, owner.last) if owner else Source(first, end, end)


def described(line: Line, first: int) -> Source | None:
    """The noun phrase to which a relative clause belongs, where word `first` begins the object at its end.

    ``An aide who asked to discuss the plan said``: not the plan said it, but the aide.
    """
    tags = line.tags
    if first < 3 or tags[first - 1] not in "bGgv":
        return None
    at = first - 1
    while at > 0 and first - at < LONGEST // 2 and tags[at] not in ",.;:—hq":
        if tags[at] == "W" and line.words[at] == "who":
            start = phrase_start(line, at)
            return Source(start, at, at) if start < at else None
        at -= 1
    return None


def skip_back(line: Line, at: int) -> int:
    """`at` without the time or the occasion between subject and verb: ``Kim on Monday said``, ``Kim in a tweet said``."""
    tags = line.tags
    end = at
    while end > 0 and tags[end - 1] in "RT":
        end -= 1
    if end < at and end > 1 and tags[end - 1] in "ID" and "T" in tags[end:at]:
        end -= 1 + (tags[end - 1] == "D" and tags[end - 2] == "I")
    if end == at and end > 3 and tags[end - 3 : end] == "IDn" and line.words[end - 1] in line.carriers:
        end -= 3
    return end


def phrase_start(line: Line, end: int) -> int:
    """Where the noun phrase begins that ends before word `end`; `end` itself where there is none."""
    tags, at = line.tags, end
    while at > 0 and end - at < LONGEST:
        tag = tags[at - 1]
        if tag == "q" and not is_title(line, at - 1):
            return at
        if tag == "h":
            return at - 1 if at == end and tags[at - 2 : at - 1] in ("n", "c") else at
        if tag in "PW":
            return at - 1 if at == end or tags[at] in "I" or (tag == "P" and tags[at] == "p") else at
        if tag == "D":
            at -= 1
            if at > 0 and tags[at - 1] == "D":
                continue
            if not links(line, at, end):
                return at
            at -= 1
        elif (tag == "e" and is_participle(line, at - 1, end)) or tag in NOMINAL or (tag in "gGe" and at < end and at > 1 and tags[at - 2] in "Dp") or (tag in "RT" and at < end and tags[at] in "ncde" and at > 1 and tags[at - 2] in "DpRd") or (at < end and links(line, at, end)):
            at -= 1
        else:
            break
    return at


def is_participle(line: Line, at: int, end: int) -> bool:
    """Whether the word at `at` is a participle inside a noun phrase: *those surveyed*, *retired* general Kim."""
    before = line.tags[at - 1 : at]
    return before in ("D", "P") if at + 1 == end else before in ("", ",", "q", "—", ":")


def is_title(line: Line, at: int) -> bool:
    """Whether the quotation at word `at` is part of a noun phrase (the “Night Desk” host), not what was said."""
    return at > 0 and line.tags[at - 1] in "Dpc" and line.words[at][-2:-1] not in ",?!.—-"


def links(line: Line, at: int, end: int) -> bool:
    """Whether the word before `at` ties what follows to a noun phrase that goes on to the left."""
    tags = line.tags
    if at < 2:
        return False
    tag, left = tags[at - 1], tags[at - 2]
    if tag == "I":
        return left in "ncdOP" and reaches_left(line, at - 1)
    if tag == "C":
        return left in "ncd" and at < end and reaches_left(line, at - 1)
    return tag in ".-&/" and left in "cd"


def reaches_left(line: Line, at: int) -> bool:
    """Whether the words before `at` are a noun phrase that begins a clause, not the end of another clause."""
    tags = line.tags
    place = at
    while place > 0 and tags[place - 1] in "cndpqDRICO.&/":
        place -= 1
    if place == 0:
        return tags[0] not in "I"
    return tags[place - 1] in ",;:—(hSLW."


def apposed(line: Line, end: int) -> Source | None:
    """The source whose apposition is closed by the mark before `end`: ``Kim, a nurse, said``."""
    tags = line.tags
    close = end - 1
    if tags[close] == ")":
        start = tags.rfind("(", 0, close)
        inner = before(line, start) if start > 0 else None
        return inner and Source(inner.first, end, inner.head)
    mark = tags[close]
    opening = close
    best: Source | None = None
    for _ in range(4):
        opening = tags.rfind(mark, max(0, close - LONGEST), opening)
        if opening <= 0:
            break
        stop = opening
        if tags[stop - 1] == ")":
            stop = max(0, tags.rfind("(", 0, stop))
        first = phrase_start(line, stop)
        if first >= stop:
            continue
        found = Source(first, close, stop)
        if is_clause_start(line, first):
            if tags[first] == "c" or tags[stop - 1] == "c" or best is None:
                best = found
            if tags[first] == "c":
                break
    return best


def is_clause_start(line: Line, first: int) -> bool:
    """Whether a clause may begin at word `first`."""
    return first == 0 or line.tags[first - 1] in ",;:—hSLWCq.R"


def after(line: Line, at: int) -> Source | None:
    """The source that begins at word `at`, with its appositions."""
    head = phrase_end(line, at)
    if head == at:
        return None
    last = head
    tags = line.tags
    while last < len(tags) - 1 and tags[last] in ",(" and last - at < LONGEST:
        if tags[last] == "(":
            close = tags.find(")", last)
            if close < 0:
                break
            last = close + 1
            continue
        stop = phrase_end(line, last + 1)
        if stop == last + 1 or tags[last + 1] in "PqO" or (stop < len(tags) and tags[stop] not in ",.—;"):
            break
        last = stop
    return Source(at, last, head)


def phrase_end(line: Line, at: int) -> int:
    """Where the noun phrase ends that begins at word `at`; `at` itself where there is none."""
    tags, size = line.tags, len(line.tags)
    place = at
    if place < size and tags[place] in "PO":
        return place + 1
    while place < size:
        tag = tags[place]
        if tag in "cndpq" or (tag in "De" and (place == at or tags[place - 1] in "ICDRp")) or (tag == "D" and tags[place-1] == "D") or (tag in "gGRTe" and place > at and tags[place - 1] in "DpIR" and place + 1 < size and tags[place + 1] in "ncdgGe") or (tag == "R" and place == at and place + 1 < size and tags[place + 1] in "ncdD"):
            place += 1
        elif tag in "IC&/.-" and place > at and place + 1 < size and tags[place + 1] in "cndpDqgGO" and tags[place - 1] in NOMINAL + "O":
            if tag == "I" and line.words[place] in ("in", "on", "during", "at", "after", "by", "since", "as") and tags[place + 1] not in "cD":
                break
            place += 1
        else:
            break
    while place > at and tags[place - 1] in "IC&/D":
        place -= 1
    return place


def opening(line: Line, limit: int) -> Source | None:
    """The subject of the first clause of the line that has one, before word `limit`."""
    tags = line.tags
    start = 0
    for _ in range(3):
        first = start
        while first < limit and tags[first] in "RCLS":
            first += 1
        last = phrase_end(line, first)
        if first < last < limit and has_predicate(tags, last, limit):
            return Source(first, last, last)
        comma = tags.find(",", start, limit)
        if comma < 0:
            return None
        start = comma + 1
    return None


def has_predicate(tags: str, at: int, limit: int) -> bool:
    """Whether a verb follows a subject that ends at word `at`, at once or after an insertion between commas."""
    if tags[at] == ",":
        at = tags.find(",", at + 1, limit) + 1
    return 0 < at < limit and tags[at] in "ABNvyzbeR"
