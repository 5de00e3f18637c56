"""Attributions by nouns and by adjectives of state: ``his claim that``, ``criticism of``, ``is confident that``."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract import contents, sources
from factcheck.extract.line import Line
from factcheck.extract.scene import Found, Scene
from factcheck.extract.sources import Source


def nouns(scene: Scene) -> Iterator[Found]:
    """The attributions by nouns in a line."""
    tags, words = scene.line.tags, scene.line.words
    if scene.lexicon.nouns.keys().isdisjoint(words):
        return
    for at, tag in enumerate(tags[:-1]):
        if tag != "n" or words[at] not in scene.lexicon.nouns:
            continue
        for sense in scene.lexicon.nouns[words[at]]:
            body = sense.body
            source, first = owner(scene.line, at)
            if source is None:
                break
            if fits(scene.line, at + 1, body.takes):
                end = min(contents.clause_end(scene.line, at + 1, scene.cues, phrase=False), main_verb(scene.line, at + 2))
                yield Found(source, (first, at + 1), ((at + 1, end),), sense.rule, body.stance)
                break
            if words[at + 1] in body.prepositions and tags[at + 2 : at + 3] not in ("", ".", ","):
                end = contents.clause_end(scene.line, at + 2, scene.cues, phrase=True)
                yield Found(source, (first, at + 2), ((at + 2, end),), sense.rule, body.stance)
                break


def fits(line: Line, at: int, takes: tuple[str, ...]) -> bool:
    """Whether the words from word `at` on are what a cue takes."""
    tag = line.tags[at]
    if tag == "h":
        return "that" in takes and line.tags[at + 1 : at + 2] not in ("z", "y", "A", "B", "N", "v", "")
    if tag == "t":
        return "to" in takes and line.tags[at + 1 : at + 2] in ("b", "n", "B", "A", "R")
    return "whether" in takes and (tag == "W" or line.words[at] in ("if", "whether"))


def main_verb(line: Line, at: int) -> int:
    """The verb after a clause that hangs on a noun, from word `at` on: ``his claim that it sank | was wrong``."""
    tags, clauses, finite = line.tags, 1, 0
    for place in range(at, len(tags)):
        if tags[place] in "hWSCL":
            clauses += 1
        elif tags[place] in "ABNvzy" and tags[place - 1] not in "ABNR":
            finite += 1
            if finite > clauses and tags[place - 1] in "ncdyveO":
                return place
    return len(tags)


def owner(line: Line, at: int) -> tuple[Source | None, int]:
    """(who owns the noun at word `at`, where the cue begins): ``her repeated claim``, ``the mayor’s claim``."""
    tags = line.tags
    first = at
    while first > 0 and tags[first - 1] in "ndeRyg":
        first -= 1
    if first > 0 and tags[first - 1] == "p":
        start = sources.phrase_start(line, first)
        return Source(min(start, first - 1), first, first), first
    if first > 0 and tags[first - 1] == "D" and line.words[first - 1] in ("his", "her", "their", "its", "my", "our", "your"):
        return Source(first - 1, first, first), first
    return None, at


def states(scene: Scene) -> Iterator[Found]:
    """The attributions by adjectives after a form of *be*."""
    line = scene.line
    tags, words = line.tags, line.words
    if scene.lexicon.states.keys().isdisjoint(words):
        return
    for at in range(1, len(tags) - 1):
        if words[at] not in scene.lexicon.states or tags[at - 1] not in "BRN":
            continue
        first = at
        while first > 0 and tags[first - 1] in "ABNR":
            first -= 1
        source = sources.before(line, first)
        if "B" not in tags[first:at] or source is None or words[source.first] in ("it", "there", "what"):
            continue
        for sense in scene.lexicon.states[words[at]]:
            if fits(line, at + 1, sense.body.takes):
                end = contents.clause_end(line, at + 1, scene.cues, phrase=False)
                yield Found(source, (first, at + 1), ((at + 1, end),), sense.rule, sense.body.stance)
                break
            if words[at + 1] in sense.body.prepositions:
                end = contents.clause_end(line, at + 2, scene.cues, phrase=True)
                yield Found(source, (first, at + 2), ((at + 2, end),), sense.rule, sense.body.stance)
                break
