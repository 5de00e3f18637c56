"""Attributions whose content follows the cue: ``Kim said that it failed``, ``Kim called for calm``."""

from __future__ import annotations

from factcheck.extract import contents, sources
from factcheck.extract.groups import Group, senses, stance
from factcheck.extract.lexicon import Sense
from factcheck.extract.line import Line
from factcheck.extract.phrase import phrase_end, phrase_start
from factcheck.extract.scene import Found, Scene, Words
from factcheck.extract.sources import Source

NEAR = 12  # words in which *as* must follow a verb of seeing


def forward(scene: Scene, group: Group, found: list[Found]) -> Found | None:
    """The attribution of a cue verb whose content follows, or nothing."""
    if group.infinitive or group.passive:
        return None
    for sense, last in senses(scene.line, group, scene.lexicon):
        if sense.body.passive == "seeming":
            continue
        if group.first == 0 and (turned := inverted(scene, group, sense, last)):
            return turned
        part = content(scene, group, sense, last)
        if part is None:
            continue
        if leads_in(scene.line, group) and (main := contents.main_clause(scene.line, part[1][0])):
            source = sources.after(scene.line, main)
            words = part[1][0], min(part[1][1], main - (scene.line.tags[main - 1] == ","))
            return Found(source, (group.first, part[0]), (words,), sense.rule, stance(sense, group))
        source, sure = subject(scene.line, group, found)
        if source and is_nobody(scene.line, source):
            return None
        if sure and (sense.body.speech or not is_loose(scene.line, group)):
            words = in_relative(scene.line, source, before_main(scene.line, group, part[1]))
            parts = (*relative(scene.line, source), words)
            return Found(source, (group.first, part[0]), parts, sense.rule, stance(sense, group))
    return None


def inverted(scene: Scene, group: Group, sense: Sense, last: int) -> Found | None:
    """The attribution of a verb that begins the line before its subject: ``Said Kim: “It failed.”``."""
    tags = scene.line.tags
    fits = "quote" in sense.body.takes and tags[group.verb] == "y"
    source = sources.after(scene.line, last) if fits else None
    if source is None or tags[source.last : source.last + 2] not in (":q", ",q"):
        return None
    part = source.last + 1, end(scene, source.last + 1, phrase=False)
    return Found(source, (group.first, last), (part,), sense.rule, stance(sense, group))


def before_main(line: Line, group: Group, part: Words) -> Words:
    """A content in a clause that leads in, without the main clause: ``When Kim said it failed, | all left``."""
    tags = line.tags
    if tags[0] != "S" or "," in tags[: group.first]:
        return part
    main = contents.main_clause(line, part[0])
    return part[0], min(part[1], main - (tags[main - 1] == ",")) if main else part[1]


def in_relative(line: Line, source: Source | None, part: Words) -> Words:
    """A content in a relative clause, without the main clause after it: ``An aide who said it sank | has left``."""
    tags, (first, last) = line.tags, part
    if source is None or source.first == 0 or tags[source.first] != "W":
        return part
    if tags[source.first - 1] != ",":
        return first, min(last, contents.main_verb(line, first))
    comma = next((at for at in range(first, last - 1) if tags[at] == "," and tags[at + 1] in "ABNvzy"), last)
    return first, comma


def relative(line: Line, source: Source | None) -> list[Words]:
    """The pronoun before the source that stands for what is said: ``which Kim called “a mess”``."""
    if source is None or source.first == 0 or line.tags[source.first - 1] != "W":
        return []
    at = source.first - 1
    return [(at, at + 1)] if line.words[at] in line.lexicon.listed("thing") else []


def is_loose(line: Line, group: Group) -> bool:
    """Whether a participle hangs on a noun or a preposition, so that it may be anybody's: ``firms seeking growth``."""
    return line.tags[group.verb] == "G" and line.tags[group.first - 1 : group.first] in ("n", "c", "I")


def leads_in(line: Line, group: Group) -> bool:
    """Whether a cue is a participle before its subject: ``Citing two aides, Kim said``."""
    return line.tags[group.verb] == "G" and not line.tags[: group.first].strip("RISCL")


def subject(line: Line, group: Group, found: list[Found]) -> tuple[Source | None, bool]:
    """The source of a cue whose content follows, and whether there is an attribution at all."""
    tags = line.tags
    finite = (tags[group.verb] != "G" and tags[group.first] not in "gG") or "B" in tags[group.first : group.verb]
    source = sources.before(line, group.first) if finite else None
    if source:
        bare = tags[group.verb] == "y" and group.first == group.verb
        if tags[source.first - 1 : source.first] != "t":  # to calm *market* fears
            return source, not (bare and sources.is_object(line, source))
    shared = max((item for item in found if item.cue[0] < group.first and item.source), key=cue_place, default=None)
    joined = group.first > 0 and tags[group.first - 1] in ",CLq"
    if shared and (joined or not finite):
        return shared.source, True
    carried = line.words[group.first - 1] in line.lexicon.carriers
    if not finite and tags[group.first - 1 : group.first] in ("n", "c") and not carried:
        first = phrase_start(line, group.first)
        return Source(first, group.first, group.first), True
    if not finite:
        source = sources.opening(line, group.first)
        return source, source is None or line.words[source.first] not in line.lexicon.listed("nobody")
    if joined:
        source = sources.opening(line, group.first)
        doubtful = source is not None and "W" in tags[source.last : group.first].rpartition(",")[2]
        return (None if doubtful else source), source is not None
    return None, False


def cue_place(item: Found) -> Words:
    """Where the cue of an attribution stands."""
    return item.cue


def content(scene: Scene, group: Group, sense: Sense, last: int) -> tuple[int, Words] | None:
    """(word after the cue, content) of a cue in one of its senses, or nothing where the words do not fit."""
    line, takes = scene.line, sense.body.takes
    tags, size = line.tags, len(line.tags)
    if tags[group.verb] == "y" and line.words[last : last + 1] == ["by"]:
        return None  # a participle: the polls *portrayed* by the government
    if last < size and line.words[last] in sense.body.prepositions and tags[last] in "It":
        return about(scene, last + 1)
    at = contents.skip_adverbials(line, last)
    if "object" in takes and line.words[at : at + 1] == ["as"] and tags[at + 1 : at + 2] == "n":
        at += 2 * (tags[at + 2 : at + 3] in ("n", "D", "p", "c"))  # dismissed *as untrue* reports
    if "clause" in takes and (that := contents.that_ahead(line, last, hearer="recipient" in takes)) > at:
        at = that
    elif "recipient" in takes:
        hearer = at
        at = past_hearer(scene, at)
        if at < size and at > hearer and tags[at] == "t":
            return last, (hearer, end(scene, at, phrase=False))
    if at >= size or (at + 1 >= size and tags[at] in ".,"):
        return None
    return shaped(scene, group, sense, last, at)


def about(scene: Scene, at: int) -> tuple[int, Words] | None:
    """(word after the cue, content) of a cue with a preposition before word `at`: ``called for calm``.

    What is said of somebody may follow in quotation marks: ``said of Kim, “She rows.”``
    """
    tags = scene.line.tags
    if at >= len(tags) or tags[at] in ".,":
        return None
    subject = phrase_end(scene.line, at)
    if tags[subject : subject + 2] in (",q", ":q"):
        return at, (subject + 1, end(scene, subject + 1, phrase=False))
    return at, (at, end(scene, at, phrase=True))


def past_hearer(scene: Scene, at: int) -> int:
    """The word after the hearer that begins at word `at`, where a content can begin there; else `at`."""
    line = scene.line
    tags = line.tags
    hearer = phrase_end(line, at)
    beyond = contents.skip_adverbials(line, hearer)
    if hearer == at or beyond >= len(tags):
        return at
    return beyond if tags[beyond] in "thqW:DPcpO" or tags[beyond : beyond + 2] == ",q" else at


def shaped(scene: Scene, group: Group, sense: Sense, last: int, at: int) -> tuple[int, Words] | None:
    """(word after the cue, content) by the shape of the words from word `at` on."""
    line, takes = scene.line, sense.body.takes
    tag, tags = line.tags[at], line.tags
    if tag in ":,—":
        begins = is_announced(line, group, sense, at)
        return (last, (at + 1, end(scene, at + 1, phrase=False))) if begins else None
    whole = last, (at, end(scene, at, phrase=False))
    if needs(line, at) & set(takes):
        return whole
    if tag == "t" and "to" in takes and tags[at + 1 : at + 2] in tuple("bnBAReq"):
        turn = tags.find(",L", at, whole[1][1])  # what the writer sets against it
        return whole if turn < 0 else (last, (at, turn))
    if line.words[at] == "as" and {"object", "quote"} <= set(takes) and relative(line, subject_of(line, group)):
        return last, (at, end(scene, at, phrase=True))
    if tag == "d" and sense.body.stance == "decline":
        return None  # shares *declined* 4 percent
    if tag not in "DPcnpdqhgGRIOeAB" or (tag in "AB" and is_participle(line, group, at)):
        return None
    if "as" in takes and "as" in line.words[at : at + NEAR]:
        return last, (at, end(scene, at, phrase=True))
    if "clause" in takes and tag != "I" and contents.is_clause(line, at):
        return whole
    return (last, (at, end(scene, at, phrase=True))) if "object" in takes and tag not in "IR" else None


def is_participle(line: Line, group: Group, at: int) -> bool:
    """Whether a verb in the past form only describes the subject of that at word `at`: the man *accused* had left."""
    source = subject_of(line, group) if line.tags[group.verb] == "y" and group.first == group.verb else None
    if source is None or line.tags[source.last - 1] == "P" or line.words[at] == "having":
        return False
    return source.first == 0 or line.tags[source.first - 1] in ",;S"


def is_nobody(line: Line, source: Source) -> bool:
    """Whether a subject says that nobody said it: *no one*, *hardly anybody*."""
    return line.words[source.first] in line.lexicon.listed("no-speaker")


def subject_of(line: Line, group: Group) -> Source | None:
    """The source right before a cue."""
    return sources.before(line, group.first)


def is_announced(line: Line, group: Group, sense: Sense, at: int) -> bool:
    """Whether the mark at word `at` leads to the content: ``said: it failed``, ``said, “It failed”``."""
    tags, takes = line.tags, sense.body.takes
    if at + 1 >= len(tags):
        return False
    if tags[at] == ":" or tags[at + 1] == "q":
        return "quote" in takes
    return tags[at] == "," and "tail" in takes and is_as(line, group)


def needs(line: Line, at: int) -> set[str]:
    """What a cue must take, one of these, to have the content that begins at word `at`."""
    tag = line.tags[at]
    if tag == "q":
        return {"quote"}
    if tag == "h":
        return {"clause"}
    return {"whether", "clause"} if tag == "W" or line.words[at] in line.lexicon.listed("question") else set()


def end(scene: Scene, at: int, *, phrase: bool) -> int:
    """Where the content ends that begins at word `at`."""
    return contents.clause_end(scene.line, at, scene.cues, phrase=phrase)


def is_as(line: Line, group: Group) -> bool:
    """Whether the clause of a cue begins with *as*: ``As Kim said, it failed``."""
    source = subject_of(line, group)
    return source is not None and source.first > 0 and line.words[source.first - 1] == "as"
