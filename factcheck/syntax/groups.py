"""Joins chunks to larger ones: *of* groups, phrases with their preposition, lists, appositions."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.syntax.chunks import Chunk
from factcheck.syntax.values import NounGroup
from factcheck.tokens.tagger import Tokens

OF = "of"


def grouped(found: Sequence[Chunk], tokens: Tokens) -> list[Chunk]:
    """The chunks of a sentence, with what belongs to a noun group inside it."""
    return apposed(listed(phrased(found, tokens), tokens), tokens)


def phrased(found: Sequence[Chunk], tokens: Tokens) -> list[Chunk]:
    """Prepositions with the group behind them; an *of* group goes into the group before it."""
    result: list[Chunk] = []
    for at, chunk in enumerate(found):
        before = found[at - 1] if at else None
        if chunk.noun is None or before is None or before.kind != "preposition":
            if chunk.kind != "preposition" or at + 1 == len(found) or found[at + 1].noun is None:
                result.append(chunk)
            continue
        preposition = tokens.lows[before.first]
        holder = result[-1] if result else None
        if preposition == OF and holder is not None and holder.noun is not None and holder.last == before.first:
            result[-1] = holder._replace(last=chunk.last, noun=within(holder.noun, chunk.noun))
        else:
            kind = "moment" if chunk.kind == "moment" else "phrase"
            result.append(chunk._replace(kind=kind, first=before.first, preposition=preposition))
    return result


def within(holder: NounGroup, inner: NounGroup) -> NounGroup:
    """A group with another behind *of*, at the innermost place."""
    if holder.of:
        return holder._replace(of=(*holder.of[:-1], within(holder.of[-1], inner)))
    return holder._replace(of=(inner,))


def listed(found: Sequence[Chunk], tokens: Tokens) -> list[Chunk]:
    """Lists as one chunk: the groups behind commas and a coordinator become members of the first."""
    result: list[Chunk] = []
    at = 0
    while at < len(found):
        stop, members = members_from(found, at, tokens)
        chunk = found[at]
        if members and chunk.noun is not None:
            chunk = chunk._replace(last=found[stop - 1].last, noun=chunk.noun._replace(members=members))
        result.append(chunk)
        at = stop
    return result


def members_from(found: Sequence[Chunk], at: int, tokens: Tokens) -> tuple[int, tuple[NounGroup, ...]]:
    """The place behind a list that begins at `at`, and its further members; none where there is no list."""
    if found[at].kind not in ("noun", "phrase"):
        return at + 1, ()
    members: list[NounGroup] = []
    place, joined = at + 1, False
    while place + 1 < len(found) and not joined:
        link, comma = found[place], is_comma(found[place], tokens)
        joined = link.kind == "joiner"
        if comma and found[place + 1].kind == "joiner":
            place, joined = place + 1, True
        following = found[place + 1] if place + 1 < len(found) else None
        if not (joined or comma) or following is None or following.kind != "noun" or following.noun is None:
            joined = False
            break
        members.append(following.noun)
        place += 2
    if not joined or (place < len(found) and is_finite(found[place]) and follows_verb(found, at)):
        return at + 1, ()
    return place, tuple(members)


def follows_verb(found: Sequence[Chunk], at: int) -> bool:
    """Whether a group stands where an object stands, so that what is joined to it may begin a clause."""
    return found[at].kind == "phrase" or (at > 0 and found[at - 1].kind in ("verb", "adverb"))


def apposed(found: Sequence[Chunk], tokens: Tokens) -> list[Chunk]:
    """Groups between marks that say the one before in other words go into it: ``Mora, the chief of police, said``."""
    rest, result = list(found), list[Chunk]()
    while rest:
        chunk = rest.pop(0)
        stop = apposition_end(chunk, rest, tokens)
        if stop:
            noun, inner = chunk.noun, rest[1].noun
            assert noun is not None
            assert inner is not None
            chunk = chunk._replace(last=rest[1].last, noun=noun._replace(apposition=(*noun.apposition, inner)))
            rest = [chunk, *rest[2:stop], *rest[stop + 1 :]]
        else:
            result.append(chunk)
    return result


def apposition_end(chunk: Chunk, rest: Sequence[Chunk], tokens: Tokens) -> int:
    """Where the mark stands that closes an apposition to a group; 0 where none begins behind it."""
    if chunk.noun is None or len(rest) < 2 or rest[1].kind != "noun" or not opens(rest[0], tokens):
        return 0
    end = 2
    while end < len(rest) and rest[end].kind in ("phrase", "moment"):
        end += 1
    return end if end == len(rest) or (rest[end].kind == "mark" and not begins_list(rest, end)) else 0


def opens(chunk: Chunk, tokens: Tokens) -> bool:
    """Whether an apposition may stand behind this mark."""
    return chunk.kind == "mark" and tokens.lows[chunk.first] in ",(–—-"


def begins_list(found: Sequence[Chunk], at: int) -> bool:
    """Whether behind the mark at `at` a list goes on."""
    return at + 1 < len(found) and found[at + 1].kind == "joiner"


def is_comma(chunk: Chunk, tokens: Tokens) -> bool:
    """Whether a chunk is a comma."""
    return chunk.kind == "mark" and tokens.lows[chunk.first] == ","


def is_finite(chunk: Chunk) -> bool:
    """Whether a chunk is a verb that may carry a clause."""
    return chunk.verb is not None and chunk.verb.kind == "finite"
