"""Attributions in the passive: ``It was reported that``, ``was dismissed by Kim``, ``is expected to``."""

from __future__ import annotations

from factcheck.extract import contents, sources
from factcheck.extract.groups import Group, senses, stance
from factcheck.extract.scene import Found, Scene


def passive(scene: Scene, group: Group) -> Found | None:
    """The attribution of a cue verb in the passive, or of a verb like *seem*; nothing where it is neither."""
    line = scene.line
    tags = line.tags
    for sense, last in senses(line, group, scene.lexicon):
        if not (group.passive or sense.body.passive == "seeming") or group.infinitive:
            continue
        subject = sources.before(line, group.first)
        cue = (group.first, last)
        at = contents.skip_adverbials(line, last)
        if at >= len(tags):
            return None
        end = contents.clause_end(line, at, scene.cues, phrase=False)
        if tags[at] == "h" and "clause" in sense.body.takes:
            return Found(None, cue, ((at, end),), sense.rule, stance(sense, group), hearsay=True)
        if subject is None:
            continue
        before = (subject.first, subject.last)
        if line.words[at] == "by" and sense.body.passive == "agent" and (agent := sources.after(line, at + 1)):
            return Found(agent, (group.first, at + 1), (before,), sense.rule, stance(sense, group))
        if sense.body.passive in ("raising", "seeming") and (tags[at] == "t" and "clause" in sense.body.takes):
            return Found(None, cue, (before, (at, end)), sense.rule, stance(sense, group), hearsay=True)
    return None
