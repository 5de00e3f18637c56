"""What somebody is quoted as saying: ``Interfax quoted Kim as saying it failed``, ``Kim was quoted as saying``.

The words are Kim's; who quotes them is what carried them.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract import forwards, sources, tails
from factcheck.extract.groups import Group, group, senses, stance
from factcheck.extract.scene import Found, Scene, Words
from factcheck.extract.sources import Source

LONGEST = 24  # words between *quoted* and *as saying*


class Quoted(NamedTuple):
    """Who is quoted, who quotes, the subject of both, and the words *as saying*."""

    speaker: Source
    carrier: Source | None
    subject: Source
    cue: Words


def secondhand(scene: Scene, quoting: Group, found: list[Found]) -> list[Found]:
    """The attributions of a verb of quoting before *as saying*: to who said it, after the quoting itself."""
    rules = [one.rule for one, _ in senses(scene.line, quoting, scene.lexicon) if "speaker" in one.body.takes]
    quoted = parties(scene, quoting) if rules else None
    if quoted is None:
        return []
    saying = group(scene.line, quoted.cue[0] + 1, scene.lexicon)
    for sense, end in senses(scene.line, saying, scene.lexicon):
        last, how = max(end, quoted.cue[1]), stance(sense, quoting)
        if ahead := forwards.content(scene, saying, sense, last):
            words = ((quoted.cue[0] if quoted.carrier == quoted.subject else quoting.first), ahead[0])
            told = Found(quoted.speaker, words, (ahead[1],), sense.rule, how, inner=True, through=quoted.carrier)
            outer = Found(quoted.carrier, (quoting.first, quoting.last), ((quoting.last, ahead[1][1]),), rules[0], how)
            return [outer, told] if quoted.carrier == quoted.subject else [told]
        edge = quoted.subject.first - 1
        if edge >= 0 and scene.line.tags[edge] in tails.EDGES and "tail" in sense.body.takes:
            parts = tails.content(scene, tails.Tail(quoted.subject, edge, last, False), sense, found)
            one = Found(quoted.speaker, (quoting.first, last), parts, sense.rule, how, through=quoted.carrier)
            return [one] if parts else []
    return []


def parties(scene: Scene, quoting: Group) -> Quoted | None:
    """Who is quoted and who quotes, where *as saying* follows a verb of quoting."""
    line, at = scene.line, link(scene, quoting)
    subject = sources.before(line, quoting.first) if at else None
    if subject is None:
        return None
    if not quoting.passive:
        named = sources.after(line, quoting.last)
        return Quoted(named, subject, subject, (at, at + 2)) if named and at - named.last < 2 else None
    if line.words[quoting.last] == "by":
        return Quoted(subject, sources.after(line, quoting.last + 1), subject, (at, at + 2))
    agent = sources.after(line, at + 3) if line.words[at + 2 : at + 3] == ["by"] else None
    return Quoted(subject, agent, subject, (at, agent.last if agent else at + 2))


def link(scene: Scene, quoting: Group) -> int:
    """The word *as* before the participle of a cue, not far behind a verb of quoting; 0 where there is none."""
    words, tags = scene.line.words, scene.line.tags
    for at in range(quoting.last, min(quoting.last + LONGEST, len(words) - 1)):
        if words[at] == "as" and tags[at + 1] == "G":
            return at
        if tags[at] in ".;:hq":
            return 0
    return 0
