"""Attributions whose content goes before the cue: ``It failed, Kim said`` and ``“It failed,” said Kim``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extract import contents, sources
from factcheck.extract.groups import Group, senses, stance
from factcheck.extract.lexicon import Sense
from factcheck.extract.line import Line
from factcheck.extract.phrase import phrase_end
from factcheck.extract.scene import Found, Scene, Words, is_whole, left_edge
from factcheck.extract.sources import Source

EDGES = ",q—"
OPEN = '“„«"'  # a mark that has no partner, and so is a word of the line
UNFINISHED = "ABNDIhvzyL"  # words after which a sentence cannot end


class Tail(NamedTuple):
    """A cue with its source: the mark or quotation before them, the word after them, verb first or not."""

    source: Source
    edge: int
    last: int
    turned: bool


def tail(scene: Scene, group: Group, found: list[Found]) -> Found | None:
    """The attribution of a cue verb whose content went before, or nothing."""
    if group.passive or group.infinitive or scene.line.tags[group.verb] == "G":
        return None
    for sense, last in senses(scene.line, group, scene.lexicon):
        if "tail" not in sense.body.takes:
            continue
        for one in tails(scene.line, group, last):
            if scene.line.words[one.source.first] in scene.line.lexicon.listed("no-speaker"):
                return None
            parts = content(scene, one, sense, found)
            cue = group.first, group.last
            if parts:
                return Found(one.source, cue, parts, sense.rule, stance(sense, group))
    return None


def tails(line: Line, group: Group, last: int) -> Iterator[Tail]:
    """The ways to read the words around a cue verb as its tail: subject first, then verb first."""
    source = sources.before(line, group.first)
    if source and source.first > 0 and group.verb - source.last < 8:
        edge = source.first - 1 - (line.words[source.first - 1] == "as" and source.first > 1)
        if line.tags[edge] in EDGES:
            yield Tail(source, edge, last, False)
    if group.first > 0 and line.tags[group.first - 1] in EDGES:
        turned = sources.after(line, last)
        if turned and not (source and "q" in line.tags[last : turned.last]):
            yield Tail(turned, group.first - 1, turned.last, True)


def content(scene: Scene, tail: Tail, sense: Sense, found: list[Found]) -> tuple[Words, ...]:
    """The parts of the content of a tail; none where what follows shows that it is no tail."""
    line, edge = scene.line, tail.edge
    quoted = line.tags[edge] == "q"
    after = contents.skip_adverbials(line, tail.last)
    if "recipient" in sense.body.takes and not tail.turned:
        after = contents.skip_adverbials(line, phrase_end(line, after))
    if not is_tail(line, tail, after):
        return ()
    begin = left_edge(line, edge, found)
    if quoted and is_whole(line, edge, begin):
        begin = edge
    elif quoted and belongs_elsewhere(scene, begin, edge):
        return ()
    stop = interruption(line, after, quoted=quoted)
    if not quoted and (begin >= edge or line.tags[stop : stop + 2] in (",q", "—q")):
        return ()
    rest = resumed(scene, tail, stop + 1) if line.tags[stop : stop + 1] in (",", "—") else []
    if not (quoted or rest or is_content(line, begin, edge)):
        return ()
    return ((begin, edge + 1 if quoted else edge), *rest)


def is_tail(line: Line, tail: Tail, after: int) -> bool:
    """Whether the clause of the cue holds no content of its own, so that it went before; the clause ends at `after`."""
    tags, edge = line.tags, tail.edge
    over = is_over(line, after, turned=tail.turned)
    if tags[edge] != "q" or not contents.is_closed(line, edge) or (edge and line.words[edge].count(" ") < 3):
        return over
    if tail.turned and not over and tags[after] in contents.FINITE:
        return False
    return tags[after : after + 1] not in ("q", ":") or after > tail.last + 2


def belongs_elsewhere(scene: Scene, begin: int, edge: int) -> bool:
    """Whether a fragment in quotation marks is what another cue before it tells, in a clause that only leads in."""
    return scene.line.tags[begin] in "SI" and any(begin < verb < edge for verb in scene.cues)


def interruption(line: Line, at: int, *, quoted: bool) -> int:
    """The mark from word `at` on after which an interrupted content may go on."""
    tags, stop = line.tags, at
    while stop < len(tags) and tags[stop] not in ",—;.q":
        stop += 1
    ahead = tags.find(",q", stop) if quoted else -1
    if ahead < 0 or contents.has_verb(line, stop, ahead) or tags[stop:ahead].rstrip("RT").endswith(("G", "b")):
        return stop  # another cue has the next quotation: ``adding later, “We row.”``
    return ahead


def is_content(line: Line, begin: int, edge: int) -> bool:
    """Whether words begin..edge can be what was said, and not only what leads in: ``On Monday, Kim said``."""
    if contents.has_verb(line, begin, edge) or "q" in line.tags[begin:edge] or line.tags[begin] in OPEN:
        return True
    return edge - begin > 3 and line.tags[begin] not in "ISTRtgG"


def is_over(line: Line, at: int, *, turned: bool) -> bool:
    """Whether the clause of the cue is over at word `at`."""
    if at >= len(line.tags) or line.tags[at] in ".,—;" or line.words[at] in line.lexicon.listed("meanwhile"):
        return True
    return turned and line.tags[at] == "W"


def resumed(scene: Scene, tail: Tail, at: int) -> list[Words]:
    """The rest of a content that the cue interrupted, from word `at`."""
    line, tags = scene.line, scene.line.tags
    if at >= len(tags):
        return []
    whole = [(at, contents.clause_end(line, at, scene.cues, phrase=False))]
    quoted = tags[tail.edge] == "q"
    if tags[at] == "q" or (quoted and tags[at] in "CL" and "q" in tags[at : at + 4] and at + 1 not in scene.cues):
        return whole
    if quoted or tail.turned or tags[at] in "GgW":
        return []
    if tags[at] in "CL" and (at + 1 in scene.cues or contents.breaks(line, at, scene.cues)):
        return []
    unfinished = tags[tail.edge - 1] in UNFINISHED
    return whole if unfinished or contents.has_verb(line, at - 1, whole[0][1]) else []
