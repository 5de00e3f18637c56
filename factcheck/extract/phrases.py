"""Attributions by phrases: ``according to the ministry``, ``as reported by the paper``."""

from __future__ import annotations

from factcheck.extract import contents, sources
from factcheck.extract.scene import Found, Scene, Words, is_whole, left_edge
from factcheck.rulebook.kinds.statements import CuePhraseRule


def phrases(scene: Scene) -> list[Found]:
    """All attributions by phrases in a line."""
    known, words = scene.lexicon.phrases, scene.line.words
    if known.keys().isdisjoint(words):
        return []
    found = []
    for at, word in enumerate(words):
        for phrase in known.get(word, ()):
            first = at - phrase.place
            last = first + len(phrase.words)
            fits = first >= 0 and tuple(words[first:last]) == phrase.words
            if fits and (one := attribution(scene, (first, last), phrase.rule, phrase.body)):
                found.append(one)
                break
    return found


def attribution(scene: Scene, cue: Words, rule: str, body: CuePhraseRule) -> Found | None:
    """The attribution of the phrase at `cue`."""
    if body.source == "none":
        return hearsay(scene, cue, rule, body)
    source = sources.after(scene.line, cue[1])
    if source is None:
        return None
    before = scene.line.tags[: cue[0]]
    started = before.lstrip("R,CL")[:1]
    leads = not started or (started in "IS—" and not contents.has_verb(scene.line, 0, cue[0]))
    if leads:
        source = source._replace(last=source.head)
    part = following(scene, source.last) if leads else preceding(scene, cue[0])
    return Found(source, cue, (part,), rule, body.stance) if part[0] < part[1] else None


def hearsay(scene: Scene, cue: Words, rule: str, body: CuePhraseRule) -> Found | None:
    """The attribution of a word that names no source: ``reportedly``; its sentence is the content."""
    begin = left_edge(scene.line, cue[0])
    end = contents.clause_end(scene.line, cue[1] - 1, scene.cues, phrase=False)
    if not contents.has_verb(scene.line, begin, end):
        return None
    parts = tuple(part for part in ((begin, cue[0]), (cue[1], end)) if part[0] < part[1])
    return Found(None, cue, parts, rule, body.stance, hearsay=True)


def following(scene: Scene, at: int) -> Words:
    """The content after a phrase that begins the line."""
    tags, size = scene.line.tags, len(scene.line.tags)
    while at < size and tags[at] not in ",q":
        at += 1
    at += tags[at : at + 1] == ","
    return (at, contents.clause_end(scene.line, at, scene.cues, phrase=False)) if at < size else (size, size)


def preceding(scene: Scene, edge: int) -> Words:
    """The content before a phrase."""
    line = scene.line
    while edge > 0 and line.tags[edge - 1] in ",R—":
        edge -= 1
    begin = left_edge(line, edge)
    if edge > 0 and line.tags[edge - 1] == "q" and is_whole(line, edge - 1, begin):
        begin = edge - 1
    return begin, edge
