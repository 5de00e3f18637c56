"""Pairs quotation marks: what stands inside them, block by block, whatever marks are missing or too many.

A mark that has no partner ends with its block, so an odd number of marks never costs more than that block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model import Span

# Every mark that can open or close a quotation; two apostrophes or two grave accents are one mark. It begins with one
# set of letters, to which the engine skips, and not with a choice, which it tries at every letter.
MARK = re.compile(r"[“”„«»\"‘’'`](?:(?<=')'|(?<=’)’|(?<=‘)‘|(?<=`)`|(?<!`))")
CLOSERS = {
    "“": "”\"", "”": "”", "„": "“”\"", "«": "»", "»": "«", '"': '"”',
    "``": "''\"", "''": "''", "‘‘": "’’", "‘": "’", "'": "'",
}  # fmt: skip
CURLED = re.compile(r"[“”]")
FEET = re.compile(r"\d['’′]\d{1,2}(?:\"|''|”)")
STOPS = ",.!?…;:—–-"
SHORT = 80  # code points of a line with a name
FAR = 8  # blocks over which a quotation may run on without a mark


class Quotation(NamedTuple):
    """A stretch in quotation marks, marks included; ``resumed`` where the next block carries it on."""

    start: int
    end: int
    closed: bool = True
    resumed: bool = False


def quotations(text: str, blocks: Sequence[Span]) -> list[list[Quotation]]:
    """The quotations of each block, in order, not nested."""
    found = [list(paired(text, *block)) for block in blocks]
    for number, (start, end) in enumerate(blocks):
        mine = found[number]
        if not mine or mine[-1].closed:
            continue
        opening = mine[-1].start
        if number + 1 < len(blocks) and found[number + 1] and found[number + 1][0].start == blocks[number + 1][0]:
            alike = text[opening] == text[end : blocks[number + 1][0] + 1].strip()  # “ within " is another's
            mine[-1] = Quotation(opening, end, closed=False, resumed=alike)
        elif ends_at := run_on(text, blocks, number, text[opening]):
            last, close = ends_at
            mine[-1] = Quotation(opening, end, closed=False, resumed=True)
            for between in range(number + 1, last):
                found[between] = [Quotation(*blocks[between], resumed=True)]
            found[last] = [Quotation(blocks[last][0], close), *paired(text, close, blocks[last][1])]
        elif is_introduced(text, start, opening):
            mine[-1] = Quotation(opening, end, closed=False)
        else:
            mine.pop()
    return found


def run_on(text: str, blocks: Sequence[Span], number: int, mark: str) -> tuple[int, int] | None:
    """(block, offset) where a quotation closes that block `number` leaves open, with no other mark before."""
    for ahead in range(number + 1, min(number + FAR, len(blocks))):
        if close := closing(text, *blocks[ahead], mark):
            return None if is_name(text[blocks[ahead][0] : close]) else (ahead, close)
        if first_mark(text, *blocks[ahead]):
            return None
    return None


def is_name(line: str) -> bool:
    """Whether a line only tells whose words are shown above it: ``Ann Kim, Harbour Club."``."""
    return len(line) < SHORT and all(word[0].isupper() or len(word) < 4 for word in line.split())


def first_mark(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first quotation mark of a block that is no apostrophe."""
    match = MARK.search(text, start, end)
    while match and match.group() in "‘’'":
        match = MARK.search(text, match.end(), end)
    return match


def is_introduced(text: str, start: int, mark: int) -> bool:
    """Whether a colon or a comma leads to the mark, so that what follows is a quotation even without its end."""
    return text[max(start, mark - 3) : mark].rstrip()[-1:] in (":", ",")


def closing(text: str, start: int, end: int, mark: str) -> int:
    """Where a block closes, before any mark that opens, a quotation that began with `mark` before it; 0 where not."""
    match = first_mark(text, start, end)
    if match is None or match.group() not in CLOSERS.get(mark, ""):
        return 0
    after = text[match.end() : match.end() + 1]
    return match.end() if text[match.start() - 1] in STOPS and not after.isalnum() else 0


def paired(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The quotations of text[start:end]; one that is not closed comes last or is left out."""
    at, closers, within = -1, "", -1
    for match in MARK.finditer(text, start, end):
        mark, place = match.group(), match.start()
        if place <= within:
            continue
        before, after = text[place - 1 : place] if place > start else " ", text[match.end() : match.end() + 1]
        if place > start and match.end() - place < 3 and FEET.match(text, max(start, place - 4), min(end, place + 4)):
            continue
        if at < 0:
            begins = opens(mark, before, after) or (mark == "”" and place == start)
            if begins and (mark not in "‘'" or closes_later(text, match.end(), end, mark)):
                at, closers = place, CLOSERS[mark]
        elif (mark in closers and ends(mark, before, after)) or (mark == "“" and is_turned(before, after)):
            yield Quotation(at, match.end())
            at = -1
        elif mark == "“" and (inner := nested(text, match.end(), end)):
            within = inner
        elif reopens(mark, closers, before, after):
            at = place
    if at >= 0 and closers not in ("’", "'"):
        yield Quotation(at, end, closed=False)


def nested(text: str, at: int, end: int) -> int:
    """Where the quotation closes that begins before `at` inside one of the same marks; 0 where both do not close."""
    marks = CURLED.finditer(text, at, end)
    first, second = next(marks, None), next(marks, None)
    if first is None or second is None or first.group() + second.group() != "””":
        return 0
    return first.start()


def opens(mark: str, before: str, after: str) -> bool:
    """Whether a mark outside any quotation begins one."""
    if mark in ("”", "’", "’’") or not after or (after.isspace() and not before.isspace()):
        return False
    if mark in ("‘", "'"):
        return not before.isalnum() and before not in "’'" and (after.isalpha() or after in '“"')
    if mark == "»":
        return before.isspace() and not after.isspace()
    return mark not in ("'", "''") or not before.isalnum()


def ends(mark: str, before: str, after: str) -> bool:
    """Whether a mark of the right family inside a quotation ends it."""
    if mark in ("’", "'"):
        return not after.isalnum() and not before.isspace()
    if mark in ('"', "''"):
        return not (before.isspace() and after.isalnum())
    return True


def is_turned(before: str, after: str) -> bool:
    """Whether a mark that opens stands where one closes: ``"It failed.“``."""
    return not before.isspace() and before in STOPS and not after.isalnum()


def reopens(mark: str, closers: str, before: str, after: str) -> bool:
    """Whether the quotation before was never closed and a new one begins."""
    if mark == "“":
        return "”" in closers
    return mark == '"' and closers[-1] in '"”' and before.isspace() and after.isalnum()


def closes_later(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a single mark, which might be an apostrophe, has a partner that stands like a closing one."""
    closer = "’" if mark == "‘" else "'"
    near = min(end, start + 600)
    place = text.find(closer, start, near)
    while place >= 0:
        after = text[place + 1 : place + 2]
        if not after.isalnum():
            return mark == "‘" or text[place - 1] in STOPS
        place = text.find(closer, place + 1, near)
    return False
