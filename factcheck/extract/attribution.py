"""Matches sources, cues and contents in one line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extract import contents, sources
from factcheck.extract.lexicon import Lexicon, Sense
from factcheck.extract.line import Line
from factcheck.extract.sources import Source

Words = tuple[int, int]  # first word, word after the last


class Found(NamedTuple):
    """One attribution in words of its line."""

    source: Source | None
    cue: Words
    parts: tuple[Words, ...]
    rule: str
    stance: str
    hearsay: bool = False
    open_end: bool = False


class Group(NamedTuple):
    """A cue verb with its auxiliaries: words first..last, the verb itself at ``verb``."""

    first: int
    verb: int
    last: int
    passive: bool
    negated: bool
    infinitive: bool


class Attributor:
    """Finds attributions in a line with the vocabulary of a lexicon."""

    def __init__(self, lexicon: Lexicon):
        self.lexicon = lexicon

    def attributions(self, line: Line) -> list[Found]:
        """The attributions of a line, outermost first come, none inside the content of another."""
        groups = [self.group(line, at) for at, tag in enumerate(line.tags) if tag in "bzyG"]
        cues = frozenset(group.verb for group in groups)
        found: list[Found] = []
        found += self.phrases(line, cues)
        for group in groups:
            if not covered(found, group.verb) and (tail := self.tail(line, group, found, cues)):
                found = [item for item in found if not within(item, tail)]
                found.append(tail)
        for group in groups:
            if not covered(found, group.verb) and (one := self.forward(line, group, found, cues)):
                found.append(one)
        return sorted(found, key=lambda item: item.cue)

    def group(self, line: Line, verb: int) -> Group:
        """The verb at word `verb` with what belongs to it on the left."""
        tags, words = line.tags, line.words
        first, infinitive = verb, False
        while first > 0:
            tag = tags[first - 1]
            if tag in "ABNR":
                first -= 1
            elif tag == "t" and first > 1 and words[first - 2] in self.lexicon.aspects:
                first -= 2
            else:
                infinitive = tag == "t"
                break
        while first < verb and tags[first] == "R" and (first == 0 or tags[first - 1] in ",q"):
            first += 1
        chain = tags[first:verb]
        passive = "B" in chain and tags[verb] == "y" and chain.rstrip("RN").endswith("B")
        return Group(first, verb, verb + 1, passive, "N" in chain, infinitive)

    def senses(self, line: Line, group: Group) -> Iterator[tuple[Sense, int]]:
        """(sense, word after verb and particle) of the verb, those with a particle first."""
        for sense in self.lexicon.senses[line.words[group.verb]]:
            last = group.last + len(sense.particle)
            if tuple(line.words[group.last : last]) == sense.particle:
                yield sense, last

    # Contents before the cue

    def tail(self, line: Line, group: Group, found: list[Found], cues: frozenset[int]) -> Found | None:
        """The attribution whose content went before: ``It failed, Kim said.``"""
        if group.passive or group.infinitive or line.tags[group.verb] in "G":
            return None
        for sense, last in self.senses(line, group):
            if "tail" not in sense.body.takes:
                continue
            source = sources.before(line, group.first)
            if source and source.first > 0 and line.tags[source.first - 1] in ",q—" and group.verb - source.last < 8:
                return self.ended(line, group, sense, source, source.first - 1, last, found, cues)
            if group.first > 0 and line.tags[group.first - 1] in ",q—":
                inverted = sources.after(line, last)
                if inverted:
                    return self.ended(line, group, sense, inverted, group.first - 1, inverted.last, found, cues, turned=True)
        return None

    def ended(
        self, line: Line, group: Group, sense: Sense, source: Source, edge: int, last: int, found: list[Found],
        cues: frozenset[int], *, turned: bool = False,
    ) -> Found | None:  # fmt: skip
        """The attribution of the content that ends at the mark or quotation `edge`, where nothing follows that is its content."""
        tags, size = line.tags, len(line.tags)
        after = contents.skip_adverbials(line, last, self.lexicon.carriers)
        if "recipient" in sense.body.takes and not turned:
            after = contents.skip_adverbials(line, sources.phrase_end(line, after), self.lexicon.carriers)
        quoted = tags[edge] == "q"
        sure = quoted and line.words[edge][-2:-1] in ",?!—.-"
        if not sure and (after < size and tags[after] not in ".,—;"):
            return None
        begin = left_edge(line, edge, found)
        if not quoted and not (contents.has_verb(line, begin, edge) or "q" in tags[begin:edge]):
            return None
        if quoted and (sure or not contents.has_verb(line, begin, edge)) and is_whole(line, edge, begin):
            begin = edge
        parts = [(begin, edge + 1 if quoted else edge)]
        stop = after
        while stop < size and tags[stop] not in ",—;.q":
            stop += 1
        if stop < size and tags[stop] in ",—" and stop + 1 < size:
            parts += self.resumed(line, stop + 1, cues, quoted=quoted, turned=turned)
        return Found(source, (group.first, group.last), tuple(parts), sense.rule, stance(sense, group))

    def resumed(self, line: Line, at: int, cues: frozenset[int], *, quoted: bool, turned: bool) -> list[Words]:
        """The rest of a content that the cue interrupted, from word `at`."""
        tags = line.tags
        if tags[at] == "q":
            return [(at, contents.clause_end(line, at, cues, phrase=False))]
        if quoted or turned or tags[at] in "GgSCLWDI" or at in cues:
            return []
        end = contents.clause_end(line, at, cues, phrase=False)
        return [(at, end)] if contents.has_verb(line, at, end) else []

    # Contents after the cue

    def forward(self, line: Line, group: Group, found: list[Found], cues: frozenset[int]) -> Found | None:
        """The attribution whose content follows."""
        if group.infinitive:
            return None
        for sense, last in self.senses(line, group):
            content = self.content(line, group, sense, last, cues)
            if content is None:
                continue
            source, ok = self.subject(line, group, sense, found)
            if not ok:
                continue
            cue_last, part = content
            return Found(source, (group.first, cue_last), (part,), sense.rule, stance(sense, group))
        return None

    def subject(self, line: Line, group: Group, sense: Sense, found: list[Found]) -> tuple[Source | None, bool]:
        """The source of a cue whose content follows, and whether there is an attribution at all."""
        tags = line.tags
        if group.passive:
            return None, False
        source = sources.before(line, group.first)
        if tags[group.verb] != "G" or "B" in tags[group.first : group.verb]:
            if source:
                return source, True
        previous = [item for item in found if item.cue[0] < group.first and item.source]
        if group.first and tags[group.first - 1] in ",CLq" and previous:
            return max(previous, key=lambda item: item.cue).source, True
        if tags[group.verb] == "G":
            return (max(previous, key=lambda item: item.cue).source, True) if previous else (opening(line, group.first), True)
        if group.first and tags[group.first - 1] in "CL,":
            source = opening(line, group.first)
            return source, source is not None
        return None, False

    def content(
        self, line: Line, group: Group, sense: Sense, last: int, cues: frozenset[int]
    ) -> tuple[int, Words] | None:
        """(word after the cue, content) of a cue in one of its senses, or nothing where the words do not fit."""
        tags, size, takes = line.tags, len(line.tags), sense.body.takes
        if last < size and tags[last] == "I" and line.words[last] in sense.body.prepositions:
            at = last + 1
            if at < size and tags[at] not in ".,":
                return at, (at, contents.clause_end(line, at, cues, phrase=True))
        at = contents.skip_adverbials(line, last, self.lexicon.carriers)
        if "recipient" in takes:
            hearer = sources.phrase_end(line, at)
            beyond = contents.skip_adverbials(line, hearer, self.lexicon.carriers)
            if hearer > at and beyond < size and (tags[beyond] in "htqW:DPcpO" or tags[beyond] == "," and tags[beyond + 1 : beyond + 2] == "q"):
                at = beyond
        if at >= size or at + 1 >= size and tags[at] in ".,":
            return None
        tag = tags[at]
        if tag in ":,—" and at + 1 < size and ("quote" in takes) and (tags[at + 1] == "q" or tag == ":"):
            return last, (at + 1, contents.clause_end(line, at + 1, cues, phrase=False))
        if tag == "q" and "quote" in takes:
            return last, (at, contents.clause_end(line, at, cues, phrase=False))
        if tag == "h" and "clause" in takes:
            return last, (at, contents.clause_end(line, at, cues, phrase=False))
        if tag == "t" and "to" in takes and at + 1 < size and tags[at + 1] in "bnBARe":
            return last, (at, contents.clause_end(line, at, cues, phrase=False))
        if (tag == "W" or line.words[at] in ("if", "whether")) and ("whether" in takes or "clause" in takes):
            return last, (at, contents.clause_end(line, at, cues, phrase=False))
        if tag in "DPcnpdqhgGRIOe" and ("clause" in takes or "object" in takes):
            end = contents.clause_end(line, at, cues, phrase=False)
            if "clause" in takes and tag not in "I" and contents.has_verb(line, at + 1, end):
                return last, (at, end)
            if "object" in takes and tag not in "IR":
                return last, (at, contents.clause_end(line, at, cues, phrase=True))
        return None

    # Phrases

    def phrases(self, line: Line, cues: frozenset[int]) -> list[Found]:
        """The attributions by phrases: ``according to the ministry``."""
        found = []
        for at, word in enumerate(line.words):
            for phrase, rule, body in self.lexicon.phrases.get(word, ()):
                last = at + len(phrase)
                if tuple(line.words[at:last]) == phrase and body.source == "after":
                    one = self.phrase(line, at, last, rule, body.stance, cues)
                    if one:
                        found.append(one)
                    break
        return found

    def phrase(self, line: Line, at: int, last: int, rule: str, stance: str, cues: frozenset[int]) -> Found | None:
        """The attribution of a phrase at words at..last."""
        tags, size = line.tags, len(line.tags)
        source = sources.after(line, last)
        if source is None:
            return None
        head = tags[:at].strip(",RLC—")
        if not head:
            start = source.last
            while start < size and tags[start] not in ",q":
                start += 1
            if start < size and tags[start] == ",":
                start += 1
            end = contents.clause_end(line, start, cues, phrase=False) if start < size else size
            return Found(source, (at, last), ((start, end),), rule, stance) if start < end else None
        edge = at
        while edge > 0 and tags[edge - 1] in ",R—":
            edge -= 1
        begin = left_edge(line, edge, [])
        if tags[edge - 1] == "q" and is_whole(line, edge - 1, begin):
            begin = edge - 1
        return Found(source, (at, last), ((begin, edge),), rule, stance)


def stance(sense: Sense, group: Group) -> str:
    """The stance of a cue, turned by a negation."""
    if not group.negated:
        return sense.body.stance
    return {"deny": "confirm", "assert": "decline", "confirm": "decline"}.get(sense.body.stance, sense.body.stance)


def left_edge(line: Line, edge: int, found: list[Found]) -> int:
    """Where a content that ends at word `edge` begins: after what was said before, without a leading conjunction."""
    begin = 0
    for item in found:
        last = max([item.cue[1], *(part[1] for part in item.parts), item.source.last if item.source else 0])
        if last <= edge:
            begin = max(begin, last)
    semicolon = line.tags.rfind(";", begin, edge)
    begin = max(begin, semicolon + 1)
    while begin < edge and line.tags[begin] in ",CL—.;":
        begin += 1
    return begin


def is_whole(line: Line, quote: int, begin: int) -> bool:
    """Whether the quotation at word `quote` is a content by itself, not a fragment of what stands before it."""
    if quote <= begin:
        return True
    inside = line.words[quote].lstrip("“\"„«'‘`")
    return inside[:1].isupper() and line.tags[quote - 1] not in "cnDIpvyzbBh" and not contents.has_verb(line, begin, quote)


def opening(line: Line, limit: int) -> Source | None:
    """The subject of the first clause of the line."""
    tags = line.tags
    start = 0
    for _ in range(3):
        first = start
        while first < limit and tags[first] in "RCLS":
            first += 1
        last = sources.phrase_end(line, first)
        if last > first and last < limit and tags[last] in "ABNvyzbeR":
            return Source(first, last, last)
        comma = tags.find(",", start, limit)
        if comma < 0:
            return None
        start = comma + 1
    return None


def covered(found: list[Found], word: int) -> bool:
    """Whether a word stands in the content, the cue or the source of an attribution."""
    return any(
        any(first <= word < last for first, last in item.parts)
        or item.cue[0] <= word < item.cue[1]
        or (item.source is not None and item.source.first <= word < item.source.last and item.source.first > item.cue[0])
        for item in found
    )


def within(item: Found, outer: Found) -> bool:
    """Whether an attribution stands in the content of another."""
    return any(first <= item.cue[0] < last for first, last in outer.parts)
