"""Noun phrases in a line: where the one ends that begins here, where the one begins that ends here."""

from __future__ import annotations

from factcheck.extract.line import Line

NOMINAL = "cndpqO"  # words that make up a noun phrase
JOINTS = "IC&/.-"  # words between two parts of a noun phrase
LONGEST = 60  # words of a source with its appositions


def phrase_start(line: Line, end: int) -> int:
    """Where the noun phrase begins that ends before word `end`; `end` itself where there is none."""
    tags, at = line.tags, end
    while at > 0 and end - at < LONGEST:
        tag = tags[at - 1]
        if tag in "PWh":
            return at - is_pronoun(tags, at, end)
        if tag == "D" and tags[at - 2 : at - 1] != "D":
            if not is_tied(line, at - 1, end):
                return at - 1
            at -= 2
        elif tag == "D" or belongs(line, at - 1, end) or (at < end and is_tied(line, at, end)):
            at -= 1
        else:
            break
    return at


def is_pronoun(tags: str, at: int, end: int) -> bool:
    """Whether the pronoun before word `at` is part of the phrase that ends at `end`: *who* said, *those* of us."""
    tag = tags[at - 1]
    if tag == "h":
        return at == end and tags[at - 2 : at - 1] in ("n", "c")
    return at == end or tags[at] == "I" or (tag == "P" and tags[at] == "p")


def belongs(line: Line, at: int, end: int) -> bool:
    """Whether word `at` is a noun, or a word that stands before one, of the phrase that ends at `end`."""
    tags = line.tags
    tag, before, last = tags[at], tags[at - 1 : at], at + 1 == end
    if tag == "q":
        return is_title(line, at)
    if tag in NOMINAL:
        return True
    if tag == "e" and (before in ("D", "P") if last else before in ("", ",", "q", "—", ":")):
        return True  # those *surveyed*, *retired* general Kim
    if tag in "gGe":
        return not last and (before in ("D", "p") or (tag == "g" and before == "n" and tags[at + 1] in "nc"))
    return tag in "RT" and not last and tags[at + 1] in "ncde" and before in ("D", "p", "R", "d")


def is_title(line: Line, at: int) -> bool:
    """Whether the quotation at word `at` is part of a noun phrase (the “Night Desk” host), not what was said."""
    return at > 0 and line.tags[at - 1] in "Dpc" and line.words[at][-2:-1] not in ",?!.—-"


def is_tied(line: Line, at: int, end: int) -> bool:
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
    if place > 0 and tags[place - 1] == "P" and tags[place] == "I":
        place -= 1
    return tags[0] != "I" if place == 0 else tags[place - 1] in ",;:—(hSLW."


def phrase_end(line: Line, at: int) -> int:
    """Where the noun phrase ends that begins at word `at`; `at` itself where there is none."""
    tags, size = line.tags, len(line.tags)
    if at < size and tags[at] in "PO":
        return at + 1
    place = at
    while place < size and (goes_on(tags, at, place) or (place > at and is_joint(line, place))):
        place += 1
    while place > at and tags[place - 1] in "IC&/D":
        place -= 1
    return place


def goes_on(tags: str, at: int, place: int) -> bool:
    """Whether word `place` is a noun, or a word that stands before one, of the phrase that begins at `at`."""
    tag, before, following = tags[place], tags[place - 1] if place > at else "", tags[place + 1 : place + 2] or "."
    if tag in "cndpq":
        return True
    if tag in "De" and (not before or before in "ICDRp"):
        return True
    if tag == "R" and not before:
        return following in "ncdD"
    return tag in "gGRTe" and before != "" and before in "DpIR" and following in "ncdgGe"


def is_joint(line: Line, place: int) -> bool:
    """Whether word `place` joins two parts of a noun phrase: ``head *of* the club``."""
    tags = line.tags
    tag, following = tags[place], tags[place + 1 : place + 2]
    if tag not in JOINTS or not following or following not in "cndpDqgGO" or tags[place - 1] not in NOMINAL:
        return False
    if tag != "I" or line.words[place] not in line.lexicon.listed("occasion"):
        return True
    return following in "cD" and not (line.words[place] == "in" and is_carried(line, place + 1))


def is_carried(line: Line, at: int) -> bool:
    """Whether a document or an occasion begins at word `at`: the head of the club *in a written statement*."""
    stop = next((place for place in range(at, min(at + 5, len(line.tags))) if line.tags[place] not in "Dnecg"), at)
    return line.tags[at] == "D" and line.words[stop - 1] in line.lexicon.carriers and stop > at
