"""How far the content of a statement reaches."""

from __future__ import annotations

from factcheck.extract.line import Line

FINITE = "ABNvzye"


def skip_adverbials(line: Line, at: int, carriers: dict[str, str]) -> int:
    """Past the time, place and occasion after a cue: ``said on Monday in a statement``."""
    tags, size = line.tags, len(line.tags)
    while at < size:
        if tags[at] in "RT" or (tags[at] == "d" and at and tags[at - 1] == "T"):
            at += 1
        elif tags[at : at + 3] == ",R,":
            at += 2 + (tags[at + 3 : at + 4] != "q")
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


def is_clause(line: Line, at: int) -> bool:
    """Whether a subject with a finite verb begins at word `at`: ``the ad will air``, not ``the ad``."""
    tags = line.tags
    leads = tags[at] in "IRS"
    nested = skipped = 0
    for place in range(at + (tags[at] not in "BA"), min(at + 40, len(tags))):
        if place < skipped:
            continue
        tag = tags[place]
        if tag in FINITE or (tag == "b" and tags[place - 1] in "PncRCO"):
            if not nested:
                return True
            nested -= 1
        elif tag == "W":
            nested += 1
        elif tag == "," and tags[place + 1 : place + 2] in tuple("IgG") and (comma := tags.find(",", place + 1)) > 0:
            skipped = comma + 1
        elif (tag in ".;:hSL—" and not leads) or (tag == "," and not leads and not nested):
            return False
        elif tag == ",":
            leads = False
    return False


def that_ahead(line: Line, at: int, *, hearer: bool) -> int:
    """The word *that* before which only the hearer and the occasion stand: ``told a crowd in Ohio that``; else `at`."""
    tags = line.tags
    if not hearer and tags[at : at + 1] not in ("I", "T", "R", "t"):
        return at
    for place in range(at, min(at + 14, len(tags))):
        if tags[place] == "h":
            return place
        if tags[place] not in "IDncdpTROet,":
            return at
    return at


def is_utterance(line: Line, at: int) -> bool:
    """Whether the quotation at word `at` is a sentence by itself, not a fragment."""
    return line.words[at].lstrip("“\"„«'‘`")[:1].isupper() and is_closed(line, at)


def is_closed(line: Line, at: int) -> bool:
    """Whether the quotation at word `at` ends with a mark that ends a sentence or leads on to its cue."""
    return line.words[at].rstrip("”\"“»'’")[-1:] in ",.?!…—-"


def clause_end(line: Line, at: int, cues: frozenset[int], *, phrase: bool) -> int:
    """The word before which a content ends that begins at `at`; `phrase` where it is a noun phrase only."""
    tags, size = line.tags, len(line.tags)
    depth = 0
    if tags[at] == "q" and is_utterance(line, at) and tags[at + 1 : at + 2] not in ("q", "C", "—"):
        return at + 1
    for place in range(at + 1, size):
        tag = tags[place]
        if tag in "()":
            depth += 1 if tag == "(" else -1
            if depth < 0:
                return place
        if depth > 0:
            continue
        if tag in ".;" and (place == size - 1 or tag == ";"):
            return place
        if tag in ",CL—" and (breaks_phrase(line, place) if phrase else False):
            return place
        if tags[place - 1] == "h" and tag == ",":
            continue
        if (tag in ",CL" and breaks(line, place, cues)) or (tag in ",—CL" and quotes_ahead(line, place, cues)):
            return place
        if phrase and stops_phrase(line, place):
            return place
    return size


def breaks(line: Line, place: int, cues: frozenset[int]) -> bool:
    """Whether another cue of the writer begins after the comma or the conjunction at `place`."""
    tags, size = line.tags, len(line.tags)
    start = place + 1
    while start < size and tags[start] in "CL,":
        start += 1
    verb = start
    while verb < size and tags[verb] in "ABNR":
        verb += 1
    if verb >= size:
        return False
    if verb in cues and tags[verb] in "yzb" and (tags[verb] != "b" or verb > start):
        return True
    if tags[place] == "," and tags[verb] == "G" and verb in cues:
        return True
    if tags[start] == "S" and line.words[start] in ("while", "as"):
        return tags[place] == ","
    if (tags[place] != "," and tags[start] == "S") or tags[start] not in "PcDnd":
        return False
    verb = phrase_stop(tags, start)
    return tags[place] in "CL" + "," and verb > start and verb in cues and tags[verb] in "yz" and tags[start - 1] in "CL"


def main_clause(line: Line, at: int) -> int:
    """The word after the comma before which a clause that leads in ends: ``Citing two aides, Kim said``; 0 for none."""
    comma = line.tags.find(",", at)
    while comma > 0:
        subject = comma + 1
        verb = phrase_stop(line.tags, subject)
        if verb > subject and line.tags[verb] in FINITE:
            return subject
        comma = line.tags.find(",", subject)
    return 0


def quotes_ahead(line: Line, place: int, cues: frozenset[int]) -> bool:
    """Whether a subject, a cue and a quotation follow the mark at `place`: ``, Kim said: “We stay.”``."""
    tags = line.tags
    start = place + 1 + (tags[place + 1 : place + 2] in ("C", "L"))
    verb = phrase_stop(tags, start)
    return verb > start and verb in cues and tags[verb + 1 : verb + 3] in (",q", ":q")


def phrase_stop(tags: str, at: int) -> int:
    """Where a plain noun phrase and its auxiliaries end."""
    size = len(tags)
    place = at
    while place < size and tags[place] in "PDncdp" and place - at < 8:
        place += 1
    while place < size and tags[place] in "ABNR":
        place += 1
    return place if place < size else at


def breaks_phrase(line: Line, place: int) -> bool:
    """Whether the comma or the conjunction at `place` ends a content that is a noun phrase."""
    tags = line.tags
    following = tags[place + 1 : place + 2]
    if tags[place] in "L—":
        return True
    return tags[place] == "," and following in tuple("WgGSPvABILq")


def stops_phrase(line: Line, place: int) -> bool:
    """Whether the word at `place` cannot belong to a noun phrase that is the content."""
    tags, words = line.tags, line.words
    if tags[place] == "S":
        return words[place] != "as" or tags[place + 1 : place + 2] in ("P", "S", ".", "") or tags[place + 2 : place + 3] in ("z", "y", "A", "B")
    if tags[place] in "cPDn" and tags[place - 1] == "q" and words[place - 1].rstrip("”\"'’").endswith(","):
        return True
    return tags[place] == "I" and (words[place] in ("during", "after", "before") or (words[place] == "on" and tags[place + 1 : place + 2] == "T"))
