"""Attributions by nouns and by adjectives of state: ``his claim that``, ``criticism of``, ``is confident that``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from factcheck.extract import contents, sources
from factcheck.extract.lexicon import NounSense, StateSense
from factcheck.extract.line import Line
from factcheck.extract.phrase import phrase_start
from factcheck.extract.scene import Found, Scene
from factcheck.extract.sources import Source


def nouns(scene: Scene) -> Iterator[Found]:
    """The attributions by nouns in a line."""
    tags, words = scene.line.tags, scene.line.words
    if scene.lexicon.nouns.keys().isdisjoint(words):
        return
    for at, tag in enumerate(tags[:-1]):
        if tag == "n" and words[at] in scene.lexicon.nouns:
            source, first = owner(scene.line, at)
            found = (noun(scene, source, first, at, sense) for sense in scene.lexicon.nouns[words[at]] if source)
            yield from islice(filter(None, found), 1)


def noun(scene: Scene, source: Source, first: int, at: int, sense: NounSense) -> Found | None:
    """The attribution by the noun at word `at` in one of its senses; its own words begin at `first`."""
    line, body = scene.line, sense.body
    if fits(line, at + 1, body.takes):
        end = min(contents.clause_end(line, at + 1, scene.cues, phrase=False), contents.main_verb(line, at + 1))
        return Found(source, (first, at + 1), ((at + 1, end),), sense.rule, body.stance)
    if line.words[at + 1] in body.prepositions and line.tags[at + 2 : at + 3] not in ("", ".", ","):
        end = contents.clause_end(line, at + 2, scene.cues, phrase=True)
        return Found(source, (first, at + 2), ((at + 2, end),), sense.rule, body.stance)
    return None


def fits(line: Line, at: int, takes: tuple[str, ...]) -> bool:
    """Whether the words from word `at` on are what a cue takes."""
    tag = line.tags[at]
    if tag == "h":
        return "that" in takes and line.tags[at + 1 : at + 2] not in ("z", "y", "A", "B", "N", "v", "")
    if tag == "t":
        return "to" in takes and line.tags[at + 1 : at + 2] in ("b", "n", "B", "A", "R")
    return "whether" in takes and (tag == "W" or line.words[at] in line.lexicon.listed("question"))


def owner(line: Line, at: int) -> tuple[Source | None, int]:
    """(who owns the noun at word `at`, where the cue begins): ``her repeated claim``, ``the mayor’s claim``."""
    tags = line.tags
    first = at
    while first > 0 and tags[first - 1] in "ndeRyg":
        first -= 1
    if first > 0 and tags[first - 1] == "p":
        start = phrase_start(line, first)
        return Source(min(start, first - 1), first, first), first
    if first > 0 and tags[first - 1] == "D" and line.words[first - 1] in line.lexicon.listed("possessive"):
        return Source(first - 1, first, first), first
    return None, at


def states(scene: Scene) -> Iterator[Found]:
    """The attributions by adjectives after a form of *be*."""
    line = scene.line
    tags, words, nobody = line.tags, line.words, line.lexicon.listed("nobody")
    if scene.lexicon.states.keys().isdisjoint(words):
        return
    for at in range(1, len(tags) - 1):
        if words[at] not in scene.lexicon.states or tags[at - 1] not in "BRN":
            continue
        first = at
        while first > 0 and tags[first - 1] in "ABNR":
            first -= 1
        source = sources.before(line, first)
        if "B" not in tags[first:at] or source is None or words[source.first] in nobody:
            continue
        found = (state(scene, source, first, at, sense) for sense in scene.lexicon.states[words[at]])
        yield from islice(filter(None, found), 1)


def state(scene: Scene, source: Source, first: int, at: int, sense: StateSense) -> Found | None:
    """The attribution by the adjective at word `at` in one of its senses; its form of *be* begins at `first`."""
    line, body = scene.line, sense.body
    if fits(line, at + 1, body.takes):
        end = contents.clause_end(line, at + 1, scene.cues, phrase=False)
        return Found(source, (first, at + 1), ((at + 1, end),), sense.rule, body.stance)
    if line.words[at + 1] in body.prepositions:
        end = contents.clause_end(line, at + 2, scene.cues, phrase=True)
        return Found(source, (first, at + 2), ((at + 2, end),), sense.rule, body.stance)
    return None
