"""How far the content of a statement reaches."""

from __future__ import annotations

from factcheck.extract.line import Line

FINITE = "ABNvzye"
REACH = 40  # words in which a clause must show its verb
SHORT = 8  # words of a subject that is looked at ahead


def skip_adverbials(line: Line, at: int) -> int:
    """Past the time, place and occasion after a cue: ``said on Monday in a statement``."""
    tags, size = line.tags, len(line.tags)
    while at < size:
        if tags[at] in "RT" or (tags[at] == "d" and tags[at - 1 : at] == "T"):
            at += 1
        elif tags[at : at + 3] == ",R,":
            at += 2 + (tags[at + 3 : at + 4] != "q")
        elif tags[at : at + 2] == ",I" and (close := tags.find(",q", at + 2, at + SHORT)) > 0:
            at = close + 1
        elif tags[at : at + 2] == "DT":
            at += 2
        elif tags[at] in "It" and (stop := occasion_end(line, at)) > at:
            at = stop
        else:
            return at
    return at


def occasion_end(line: Line, at: int) -> int:
    """Where ``in an interview with CNN``, ``on Monday`` that begins at `at` ends; `at` where it is none of these."""
    tags, words, carriers = line.tags, line.words, line.lexicon.carriers
    place = plain_end(tags, at + 1, "Dpncdeg")
    found = (one for one in range(at + 1, place) if words[one] in carriers and tags[one + 1 : one + 2] != "n")
    carrier = next(found, 0)
    if carrier and tags[carrier + 1 : carrier + 2] != "T":
        place = carrier + 1
        place += tags[place : place + 1] == "e" and tags[place + 1 : place + 2] in (
            "I",
            "R",
            "T",
        )  # *released* on
        while tags[place : place + 1] in ("I", "t") and (stop := plain_end(tags, place + 1, "Dpncde")) > place + 1:
            place = times_end(tags, stop)
        return place
    return times_end(tags, place) if tags[place : place + 1] == "T" else at


def plain_end(tags: str, at: int, inside: str) -> int:
    """Where the run of words of the classes `inside` ends that begins at `at`; another determiner begins another."""
    place = at
    while place < len(tags) and tags[place] in inside and (tags[place] != "D" or place == at):
        place += 1
    return place


def times_end(tags: str, at: int) -> int:
    """Past the words of time from word `at` on."""
    while at < len(tags) and tags[at] in "Td":
        at += 1
    return at


def has_verb(line: Line, first: int, last: int) -> bool:
    """Whether words first..last hold a finite verb."""
    return any(tag in FINITE for tag in line.tags[first:last])


def is_clause(line: Line, at: int) -> bool:
    """Whether a subject with a finite verb begins at word `at`: ``the ad will air``, not ``the ad``."""
    tags = line.tags
    leads, open_clauses = tags[at] in "IRS", 0
    place, limit = at + (tags[at] not in "BA"), min(at + REACH, len(tags))
    while place < limit:
        tag = tags[place]
        if tag in FINITE or (tag == "b" and tags[place - 1] in "PncRCO"):
            if not open_clauses:
                return True
            open_clauses -= 1
        elif tag == "W":
            open_clauses += 1
        elif tag == "," and tags[place + 1 : place + 2] in ("I", "g", "G") and tags.find(",", place + 1) > 0:
            place = tags.find(",", place + 1)
        elif not leads and (tag in ".;:hSL—" or (tag == "," and not open_clauses)):
            return False
        leads = leads and tag != ","
        place += 1
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
    tags, size, depth = line.tags, len(line.tags), 0
    if tags[at] == "q" and is_utterance(line, at) and tags[at + 1 : at + 2] not in ("q", "C", "—"):
        return at + 1
    for place in range(at + 1, size):
        tag = tags[place]
        depth += (tag == "(") - (tag == ")")
        if depth < 0 or (depth == 0 and is_end(line, place, cues, phrase=phrase)):
            return place
    return size


def is_end(line: Line, place: int, cues: frozenset[int], *, phrase: bool) -> bool:
    """Whether the content ends before the word at `place`, outside of brackets."""
    tags = line.tags
    tag = tags[place]
    if tag == ";" or (tag == "." and place == len(tags) - 1):
        return True
    if phrase and (breaks_phrase(line, place) or stops_phrase(line, place)):
        return True
    if tag not in ",—CL" or (tag == "," and tags[place - 1] == "h"):
        return False
    return (tag != "—" and breaks(line, place, cues)) or quotes_ahead(line, place, cues)


def breaks(line: Line, place: int, cues: frozenset[int]) -> bool:
    """Whether another cue of the writer begins after the comma or the conjunction at `place`."""
    tags, mark = line.tags, line.tags[place]
    start = run_end(tags, place + 1, "CL,")
    verb = run_end(tags, start, "ABNR")
    if verb >= len(tags):
        return False
    if verb in cues and (tags[verb] in "yz" or (tags[verb] == "b" and verb > start) or tags[verb] + mark == "G,"):
        return True
    if tags[start] == "S":
        return mark == "," and line.words[start] in ("while", "as")
    if tags[start] not in "PcDnd" or tags[start - 1] not in "CL":
        return False
    verb = phrase_stop(tags, start)
    return verb > start and verb in cues and tags[verb] in "yz"


def run_end(tags: str, at: int, inside: str) -> int:
    """Where the run of words of the classes `inside` ends that begins at `at`."""
    while at < len(tags) and tags[at] in inside:
        at += 1
    return at


def main_clause(line: Line, at: int) -> int:
    """The word after the comma before which a clause that leads in ends: ``Citing two aides, Kim said``; 0 for none."""
    for place in range(at, len(line.tags) - 1):
        if line.tags[place] == "," or ends_with_comma(line, place):
            verb = phrase_stop(line.tags, place + 1)
            if verb > place + 1 and line.tags[verb] in FINITE:
                return place + 1
    return 0


def main_verb(line: Line, at: int) -> int:
    """The verb after a content inside another clause, from word `at` on: ``his claim that it sank | was wrong``."""
    tags, clauses, finite = line.tags, int(line.tags[at] != "t"), 0
    for place in range(at + 1, len(tags)):
        if tags[place] in "hWSCL":
            clauses += 1
        elif tags[place] in "ABNvzy" and tags[place - 1] not in "ABNR":
            finite += 1
            if finite > clauses and tags[place - 1] in "ncdyveO":
                return place
    return len(tags)


def ends_with_comma(line: Line, at: int) -> bool:
    """Whether word `at` is a quotation with a comma inside its closing mark."""
    return line.tags[at] == "q" and line.words[at].rstrip("”\"'’").endswith(",")


def quotes_ahead(line: Line, place: int, cues: frozenset[int]) -> bool:
    """Whether a subject, a cue and a quotation follow the mark at `place`: ``, Kim said: “We stay.”``."""
    tags = line.tags
    start = place + 1 + (tags[place + 1 : place + 2] in ("C", "L"))
    verb = phrase_stop(tags, start)
    return verb > start and verb in cues and tags[verb + 1 : verb + 3] in (",q", ":q")


def phrase_stop(tags: str, at: int) -> int:
    """Where a plain noun phrase and its auxiliaries end; `at` where the line ends with them."""
    place = run_end(tags, at, "PDncdp")
    place = run_end(tags, place, "ABNR") if place - at <= SHORT else at
    return place if place < len(tags) else at


def breaks_phrase(line: Line, place: int) -> bool:
    """Whether the comma, the dash or the conjunction at `place` ends a content that is a noun phrase."""
    tags = line.tags
    if tags[place] == "," and tags[place + 1 : place + 2] == "I" and closes_apposition(tags, place):
        return False
    return tags[place] in "L—" or (tags[place] == "," and tags[place + 1 : place + 2] in tuple("WgGSPvABILq"))


def closes_apposition(tags: str, place: int) -> bool:
    """Whether only a name or a noun phrase stands between the comma at `place` and the one before it."""
    opening = tags.rfind(",", max(0, place - SHORT), place)
    return 0 < opening < place - 1 and not tags[opening + 1 : place].strip("cndpDe")


def stops_phrase(line: Line, place: int) -> bool:
    """Whether the word at `place` cannot belong to a noun phrase that is the content."""
    tags, word = line.tags, line.words[place]
    tag, following = tags[place], tags[place + 1 : place + 2]
    if tag == "S":
        return word != "as" or following in ("P", "S", ".", "") or tags[place + 2 : place + 3] in ("z", "y", "A", "B")
    if tag in "cPDn":
        return ends_with_comma(line, place - 1) and not (tag == "D" and following == "q")  # a “bully,” a “fake”
    return tag == "I" and (word in ("during", "after", "before") or (word == "on" and following == "T"))
