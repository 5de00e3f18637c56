"""Attributions by layout: transcripts (``KIM: We stay.``), signatures (``“We stay.” — Ann Kim``), headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract import sources
from factcheck.extract.groups import groups, senses
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.line import Line
from factcheck.extract.scene import Found
from factcheck.extract.sources import Source
from factcheck.model import Span

RULE = "layout"
LOUD = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,4}"
LABEL = re.compile(rf"[\"“]?({LOUD})(?: \([^()\n]{{1,40}}\))?:(?=\s)")
SIGNED = re.compile(r"q—[cn.-]{1,6}(?:,[cnDI ]{1,8})?\.?")


def labels(text: str, blocks: Sequence[Span]) -> dict[int, tuple[Span, int]]:
    """Block number -> (span of the speaker's name, offset after the colon), for the blocks of a transcript.

    A label is in capitals; one alone makes no transcript.
    """
    found: dict[int, tuple[Span, int]] = {}
    for number, (start, end) in enumerate(blocks):
        match = LABEL.match(text, start, min(end, start + 120))
        if match and match.end() < end:
            found[number] = match.span(1), match.end()
    return found if len(found) > 1 else {}


def signature(line: Line) -> Found | None:
    """The attribution of a quotation with a dash and a name after it."""
    if not SIGNED.fullmatch(line.tags):
        return None
    last = len(line.tags) - (line.tags[-1] == ".")
    return Found(Source(2, last, last), (1, 2), ((0, 1),), RULE, "assert")


def heading(line: Line) -> Found | None:
    """The attribution of a headline: ``Kim: We stay``."""
    colon = line.tags.find(":")
    if not 0 < colon < 6 or line.tags[:colon].strip("cn") or colon + 2 >= len(line.tags) or line.tags.count(":") > 1:
        return None
    if not line.text[line.spans[colon][1]].isspace():
        return None  # a keyword of the desk: ASIA:Firm sells units
    last = len(line.tags)
    return Found(Source(0, colon, colon), (colon, colon + 1), ((colon + 1, last),), RULE, "assert")


def announced(line: Line, lexicon: Lexicon) -> Found | None:
    """The attribution, without its content, of a line that ends with a colon and so announces the next paragraph."""
    colon = len(line.tags) - 1
    for group in reversed(groups(line, lexicon)):
        source = None if group.passive or group.infinitive else sources.before(line, group.first)
        quoting = any("quote" in sense.body.takes for sense, _ in senses(line, group, lexicon))
        if source and quoting and colon - group.verb < 12:
            return Found(source, (group.first, group.last), (), RULE, "assert")
    return issued(line, lexicon)


def issued(line: Line, lexicon: Lexicon) -> Found | None:
    """The attribution, without its content, to who issued what follows: ``Below is a statement by Ann Kim:``."""
    at = next(
        (at for at in range(len(line.tags) - 1) if line.words[at] in lexicon.carriers and line.tags[at] == "n"), 0
    )
    if not at:
        return None
    named = line.words[at + 1] in ("by", "from")
    source = sources.after(line, at + 2) if named else sources.opening(line, at)
    following = "following" in line.words[:at] or "statement" in line.words[at - 1 : at + 1]
    return Found(source, (at, at + 1), (), RULE, "assert") if source and (named or following) else None
