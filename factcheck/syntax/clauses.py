"""One clause for each verb: who, what, where and when are found from the verb outwards, left before right."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import takewhile

from factcheck.syntax.chunks import Chunk
from factcheck.syntax.groups import is_comma
from factcheck.syntax.values import Adjunct, Clause, ClauseKind, NounGroup
from factcheck.tokens.tagger import Tokens

BREAKS = (";", ":", ".", "?", "!")  # marks over which no verb reaches
OPENED: dict[str, ClauseKind] = {"opener": "subordinate", "that": "reported", "relative": "relative"}
BESIDE = ("adverb", "phrase", "moment")  # what may stand between a verb and its subject


def clauses(found: Sequence[Chunk], tokens: Tokens, speech: Set[str] = frozenset()) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order of their verbs; one without verb where there is none.

    Behind a verb of `speech` that follows a mark stands its subject: "...", said the mayor.
    """
    found = [reduced(found, at, tokens) for at in range(len(found))]
    verbs = [at for at, chunk in enumerate(found) if chunk.verb is not None]
    if not verbs:
        return (verbless(found),) if found else ()
    result: list[Clause] = []
    for number, at in enumerate(verbs):
        kind, subject, parent = begun(found, at, number, result, verbs, tokens)
        end = verbs[number + 1] if number + 1 < len(verbs) else len(found)
        clause = filled(found, at, end, kind, subject, parent, tokens)
        inverted = clause.verb is not None and clause.verb.lemma in speech and at and found[at - 1].kind == "mark"
        if inverted and clause.object is not None:
            clause = clause._replace(kind="main", subject=clause.object, object=clause.complement, complement=None)
        result.append(clause)
    return tuple(result)


def verbless(found: Sequence[Chunk]) -> Clause:
    """A headline or fragment: its first group as subject, the phrases as adjuncts."""
    subject = next((chunk.noun for chunk in found if chunk.kind == "noun"), None)
    others = tuple(Adjunct(one.preposition, one.noun) for one in found if one.kind in ("phrase", "moment") and one.noun)
    return Clause("verbless", None, subject, adjuncts=others)


def reduced(found: Sequence[Chunk], at: int, tokens: Tokens) -> Chunk:
    """A form in -ed that only describes the group before it becomes a participle: *the men arrested here were*."""
    chunk = found[at]
    verb = chunk.verb
    if verb is None or verb.kind != "finite" or verb.last - verb.first > 1 or tokens.classes[verb.first] != "e":
        return chunk
    if describes(found, at, tokens):
        return chunk._replace(verb=verb._replace(kind="participle", passive=True))
    return chunk


def describes(found: Sequence[Chunk], at: int, tokens: Tokens) -> bool:
    """Whether a finite verb without a subject of its own follows, or a verb whose object the group is went before."""
    before = found[at - 1] if at else None
    if before is None or (is_comma(before, tokens) and (at + 1 < len(found) and found[at + 1].kind == "phrase")):
        return True
    beside = False
    for chunk in found[at + 1 :]:
        if chunk.verb is not None and chunk.verb.kind == "finite":
            return beside
        if chunk.kind not in ("phrase", "moment", "adverb"):
            break
        beside = chunk.kind != "adverb"
    earlier = next(
        (one for one in reversed(found[:at]) if one.verb is not None or one.kind in ("mark", "joiner", *OPENED)), None
    )
    return earlier is not None and earlier.verb is not None and before.noun is not None and beside


def begun(
    found: Sequence[Chunk], at: int, number: int, earlier: Sequence[Clause], verbs: Sequence[int], tokens: Tokens
) -> tuple[ClauseKind, NounGroup | None, int | None]:
    """(kind, subject, place of the clause it hangs on) of the verb at `at`."""
    verb = found[at].verb
    assert verb is not None
    parent = number - 1 if number else None
    last = earlier[-1] if earlier else None
    if verb.kind == "infinitive":
        return "infinitive", last and (last.object or last.subject), parent
    if verb.kind != "finite":
        near = found[at - 1].noun if at else None
        return "participle", near or (last.subject if last else following(found, at)), parent
    place, opener = subject_place(found, at, tokens)
    if opener is not None and OPENED[found[opener].kind] == "relative" and place is None:
        return "relative", antecedent(found, opener), parent
    kind = OPENED[found[opener].kind] if opener is not None else "main"
    if place is not None:
        near = found[place].noun
        reported = kind == "main" and place > 0 and found[place - 1].verb is not None
        return ("reported" if reported else kind), near, parent
    shared = next((one for one in reversed(earlier) if one.kind not in ("participle", "infinitive")), None)
    return (shared.kind if shared else kind), shared and shared.subject, shared and shared.parent


def subject_place(found: Sequence[Chunk], at: int, tokens: Tokens) -> tuple[int | None, int | None]:
    """Where the subject of a finite verb stands, and the word that opens its clause; None for what is not there."""
    place = at - 1
    if place > 0 and is_comma(found[place], tokens) and (outer := before_relative(found, place)) is not None:
        place = outer
    while place >= 0:
        chunk = found[place]
        if chunk.kind in OPENED:
            return None, place
        if chunk.kind == "joiner":
            return None, None
        if chunk.kind == "noun":
            if place and is_nonfinite(found[place - 1]):
                place -= 2
                continue
            opener = next((one for one in range(place - 1, max(-1, place - 3), -1) if found[one].kind in OPENED), None)
            return place, opener
        if chunk.verb is not None and chunk.verb.kind == "finite":
            return None, None
        if chunk.kind == "mark" and tokens.lows[chunk.first] in BREAKS:
            return None, None
        place -= 1
    return None, None


def before_relative(found: Sequence[Chunk], comma: int) -> int | None:
    """The place before the relative clause that the comma closes; None where it closes none."""
    for place in range(comma - 1, 0, -1):
        if found[place].kind == "relative":
            return place - 2 if found[place - 1].kind == "mark" else place - 1
        if found[place].kind in ("opener", "that", "joiner", "mark"):
            return None
    return None


def is_nonfinite(chunk: Chunk) -> bool:
    """Whether a chunk is a participle or infinitive."""
    return chunk.verb is not None and chunk.verb.kind != "finite"


def antecedent(found: Sequence[Chunk], opener: int) -> NounGroup | None:
    """The group that a relative word stands for: the nearest before it."""
    for chunk in reversed(found[:opener]):
        if chunk.noun is not None and chunk.kind != "moment":
            noun = chunk.noun
            return noun.members[-1] if noun.members else noun
        if chunk.verb is not None:
            return None
    return None


def following(found: Sequence[Chunk], at: int) -> NounGroup | None:
    """The first group behind a comma: what an opening participle is about."""
    return next((one.noun for one in found[at + 1 :] if one.kind == "noun"), None)


def filled(
    found: Sequence[Chunk], at: int, end: int, kind: ClauseKind, subject: NounGroup | None, parent: int | None,
    tokens: Tokens,
) -> Clause:  # fmt: skip
    """The clause of the verb at `at` with object, complement and adjuncts; the next verb stands at `end`."""
    verb = found[at].verb
    assert verb is not None
    place = at + 1
    while place < end and found[place].kind == "adverb":
        verb = verb._replace(negated=verb.negated or tokens.classes[found[place].first] == "f")
        place += 1
    own = list(takewhile(lambda chunk: not is_taken(found, chunk, end), found[place:end]))
    objects: list[NounGroup] = []
    while own and own[0].kind == "noun" and own[0].noun is not None:
        objects.append(own.pop(0).noun)  # type: ignore[arg-type]
    before = leading(found, at) if kind not in ("participle", "infinitive") else []
    phrases = [*before, *taken_until_break(own, tokens)]
    adjuncts = tuple(Adjunct(one.preposition, one.noun) for one in phrases if one.noun is not None)
    pair = (*objects, None, None)
    return Clause(kind, verb, subject, pair[0], pair[1], adjuncts, parent)


def is_taken(found: Sequence[Chunk], chunk: Chunk, end: int) -> bool:
    """Whether a group is the subject of the next verb: right before it, or with phrases between."""
    if chunk.kind != "noun" or end >= len(found):
        return False
    verb = found[end].verb
    if verb is None or verb.kind != "finite":
        return False
    place = end - 1
    while place >= 0 and found[place].kind in BESIDE:
        place -= 1
    return found[place] is chunk and not (place and is_nonfinite(found[place - 1]))


def leading(found: Sequence[Chunk], at: int) -> list[Chunk]:
    """The phrases and moments before a finite verb: back to the verb, opener or coordinator before it.

    Where a verb stands before them, only those behind the last mark belong to this one.
    """
    result: list[Chunk] = []
    first = all(chunk.verb is None for chunk in found[:at])
    for chunk in reversed(found[:at]):
        if chunk.verb is not None or chunk.kind in (*OPENED, "joiner") or (chunk.kind == "mark" and not first):
            break
        if chunk.kind in ("phrase", "moment"):
            result.insert(0, chunk)
    return result


def taken_until_break(own: Sequence[Chunk], tokens: Tokens) -> list[Chunk]:
    """The phrases and moments behind a verb, up to a mark that ends its clause, an opener or a coordinator."""
    result: list[Chunk] = []
    for chunk in own:
        if (
            chunk.kind in OPENED
            or chunk.kind == "joiner"
            or (chunk.kind == "mark" and tokens.lows[chunk.first] in BREAKS)
        ):
            break
        if chunk.kind in ("phrase", "moment"):
            result.append(chunk)
    return result
