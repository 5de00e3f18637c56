"""The source of a statement: the noun phrase before a cue, or after it, with the appositions that identify it."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract import contents
from factcheck.extract.line import Line
from factcheck.extract.phrase import LONGEST, phrase_end, phrase_start

CLAUSE_STARTS = ",;:—hSLWCq.R"  # words after which a clause may begin
HANGING = "bGgvIeyt"  # before a noun phrase, these show that it is the object of what stands before it
BOUNDS = ",.;:—hqCLSW"  # words between which a clause stands
TRIES = 4  # marks looked at on the way back to the noun that an apposition belongs to


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
    if line.tags[end - 1] == ")":
        return bracketed(line, end)
    if line.tags[end - 1] in ",—":
        return apposed(line, end)
    first = phrase_start(line, end)
    if first == end:
        return None
    owner = described(line, first) or unclosed(line, first)
    return Source(owner.first, end, owner.last) if owner else Source(first, end, end)


def unclosed(line: Line, first: int) -> Source | None:
    """The name to which an apposition belongs that no comma closes: ``“We stay,” Ann Kim, a nurse said``."""
    tags = line.tags
    if first < 2 or tags[first - 1 : first + 1] != ",D":
        return None
    name = phrase_start(line, first - 1)
    named = name < first - 1 and tags[name] == "c" and (name == 0 or tags[name - 1] == "q")
    return Source(name, first - 1, first - 1) if named else None


def skip_back(line: Line, at: int) -> int:
    """`at` without what stands between subject and verb: ``Kim on Monday said``, ``Kim in a tweet said``."""
    tags = line.tags
    end = at
    while end > 0 and tags[end - 1] in "RT":
        end -= 1
    if end < at and end > 1 and tags[end - 1] in "ID" and "T" in tags[end:at]:
        return end - 1 - (tags[end - 2 : end] == "ID")
    if end == at and end > 3 and tags[end - 3 : end] == "IDn" and line.words[end - 1] in line.lexicon.carriers:
        return end - 3
    return end


def bracketed(line: Line, end: int) -> Source | None:
    """The source with brackets at its end: ``Rep. Ann Kim (D-Ohio)``."""
    start = line.tags.rfind("(", 0, end)
    inner = before(line, start) if start > 0 else None
    return inner and Source(inner.first, end, inner.head)


def apposed(line: Line, end: int) -> Source | None:
    """The source whose apposition is closed by the mark before `end`: ``Kim, a nurse, said``."""
    tags, close = line.tags, end - 1
    opening, best = close, None
    for _ in range(TRIES):
        opening = tags.rfind(tags[close], max(0, close - LONGEST), opening)
        if opening <= 0:
            break
        stop = opening if tags[opening - 1] != ")" else max(0, tags.rfind("(", 0, opening))
        first = phrase_start(line, stop)
        if first >= stop or not is_clause_start(line, first):
            continue
        if tags[first] == "c":
            return Source(first, close, stop)
        if best is None or tags[stop - 1] == "c":
            best = Source(first, close, stop)
    return best


def is_clause_start(line: Line, first: int) -> bool:
    """Whether a clause may begin at word `first`."""
    return first == 0 or line.tags[first - 1] in CLAUSE_STARTS


def described(line: Line, first: int) -> Source | None:
    """The noun phrase that a relative clause describes, where word `first` begins the object at its end.

    ``An aide who met the mayor said``, ``the mother of a girl hit by a car said``: neither mayor nor car said it.
    """
    tags = line.tags
    if first < 2 or tags[first - 1] not in HANGING:
        return None
    for at in range(first - 1, max(-1, first - LONGEST // 2), -1):
        if at > 0 and line.words[at - 1] == "who":
            start = phrase_start(line, at - 1)
            return Source(start, at - 1, at - 1) if start < at - 1 else None
        if at == 0 or tags[at - 1] in BOUNDS:
            head = phrase_end(line, at)
            return Source(at, first, head) if is_reduced(line, at, head, first) else None
    return None


def is_reduced(line: Line, start: int, head: int, first: int) -> bool:
    """Whether words start..head are a noun phrase, and head..first what describes it without a verb of its own."""
    tags = line.tags
    if not start < head < first or tags[start] not in "Dcnd":
        return False
    if any(tag in "ABNPzbvtO" for tag in tags[head + 1 : first]):
        return False
    if tags[head] == "t":
        return head == first - 1  # people close *to* her
    done = "by" in line.words[head + 1 : head + 3] or line.words[head + 1] in ("of", "on")  # accused *of* it
    return tags[head] in "gG" or (tags[head] in "yv" and done) or (tags[head] == "e" and tags[head + 1] in "IRT")


def is_object(line: Line, source: Source) -> bool:
    """Whether a noun phrase is the object of a verb or a preposition in its clause: shared *a class* called so."""
    tags, first = line.tags, source.first
    if first < 2 or tags[first - 1] not in HANGING:
        return False
    start = next((at for at in range(first - 1, 0, -1) if tags[at - 1] in BOUNDS), 0)
    head = phrase_end(line, start)
    return start < head < first and tags[head] in "zyveAB"


def after(line: Line, at: int) -> Source | None:
    """The source that begins at word `at`, with its appositions."""
    tags = line.tags
    head = last = phrase_end(line, at)
    if head == at:
        return None
    while last < len(tags) - 1 and last - at < LONGEST:
        stop = tags.find(")", last) + 1 if tags[last] == "(" else apposition_end(line, last)
        if stop <= last:
            break
        last = stop
    return Source(at, last, head)


def apposition_end(line: Line, comma: int) -> int:
    """Where the apposition ends that the comma at word `comma` leads to; 0 where none follows."""
    tags = line.tags
    if tags[comma] != "," or tags[comma + 1] in "PqO":
        return 0
    stop = phrase_end(line, comma + 1)
    closed = (
        stop >= len(tags) or tags[stop] in ",.—;" or (tags[stop] == "I" and contents.occasion_end(line, stop) > stop)
    )
    return stop if closed and stop > comma + 1 else 0


def opening(line: Line, limit: int) -> Source | None:
    """The subject of the first clause of the line that has one, before word `limit`."""
    tags = line.tags
    main = contents.main_clause(line, 1) if tags[:1] == "S" else 0
    start = main if main < limit else 0  # While Kim was named, *he* left, saying so
    for _ in range(TRIES - 1):
        first = start
        while first < limit and tags[first] in "RCLS":
            first += 1
        last = phrase_end(line, first)
        if first < last < limit and has_predicate(tags, last, limit):
            return Source(first, last, last)
        start = tags.find(",", start, limit) + 1
        if start == 0:
            return None
    return None


def has_predicate(tags: str, at: int, limit: int) -> bool:
    """Whether a verb follows a subject that ends at word `at`, at once or after an insertion between commas."""
    if tags[at] == ",":
        at = tags.find(",", at + 1, limit) + 1
    return 0 < at < limit and tags[at] in "ABNvyzbeR"
