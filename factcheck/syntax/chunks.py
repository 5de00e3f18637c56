"""Cuts a tagged sentence into chunks that do not nest (Abney 1991): patterns over the letters of its words."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from factcheck.syntax.values import NounGroup, VerbGroup
from factcheck.tokens.tagger import Tokens

NOUN = r"(?:d|j)*(?:(?:r|f)(?=[qaj]))*(?:[ankq](?:-(?=[nq]))?|r(?=a)|(?<=[nkqo])P|(?<=a),(?=a))*(?<![,jP])"
CHUNK = re.compile(
    r"(?P<verb>t?r*(?:[mB][fr]*)*(?:(?<=[mBrt])[vzyuge]|[vzyuge])x?|t?[fr]*(?:[mB][fr]*)+)"
    r"|(?P<moment>T+)"
    rf"|(?P<noun>[po]|d?Q|{NOUN}(?<=[nkqad])|d)"
    r"|(?P<preposition>i+|t)|(?P<joiner>c)|(?P<opener>s)|(?P<relative>w)|(?P<that>h)|(?P<adverb>[rfx])"
    r"|(?P<quotation>[\"“”])|(?P<mark>.)"
)
AUXILIARY = frozenset("mB")


class Chunk(NamedTuple):
    """Some words in a row.

    ``kind``: noun, verb, moment, preposition, joiner, opener, relative, that, adverb, mark; ``phrase`` is a noun chunk
    that took its preposition in, which is then in ``preposition``. ``noun`` or ``verb`` is the group that they are.
    """

    kind: str
    first: int
    last: int
    noun: NounGroup | None = None
    verb: VerbGroup | None = None
    preposition: str = ""


def chunks(tokens: Tokens) -> list[Chunk]:
    """All chunks of a sentence, quotation marks left out."""
    found = []
    for match in CHUNK.finditer(tokens.classes):
        kind = match.lastgroup or "mark"
        first, last = match.span()
        if kind == "quotation" or first == last:
            continue
        if kind == "verb":
            found.append(Chunk(kind, first, last, verb=verb_group(tokens, first, last)))
        elif kind in ("noun", "moment"):
            found.append(Chunk(kind, first, last, noun_group(tokens, first, last)))
        else:
            found.append(Chunk(kind, first, last))
    return found


def noun_group(tokens: Tokens, first: int, last: int) -> NounGroup:
    """The noun group of these words; its head is the last noun, else its last word."""
    classes = tokens.classes
    head = next((at for at in range(last - 1, first - 1, -1) if classes[at] in "nkpoQ"), last - 1)
    owner = next((at - 1 for at in range(last - 1, first, -1) if classes[at] == "P"), -1)
    return NounGroup(first, last, head, owner)


def verb_group(tokens: Tokens, first: int, last: int) -> VerbGroup:
    """The verb group of these words."""
    classes = tokens.classes
    main = next(at for at in range(last - 1, first - 1, -1) if classes[at] not in "frx")
    before = [at for at in range(first, main) if classes[at] in AUXILIARY]
    being = bool(before) and classes[before[-1]] == "B"
    passive = classes[main] in "ue" and (being or (not before and classes[main] == "u"))
    kind: Literal["finite", "participle", "progressive", "infinitive"] = "finite"
    if classes[first] == "t":
        kind = "infinitive"
    elif not before and classes[main] == "g":
        kind = "progressive"
    elif not before and classes[main] == "u":
        kind = "participle"
    modal = next((tokens.lows[at] for at in before if classes[at] == "m"), None)
    negated = any(classes[at] == "f" for at in range(first, last))
    particle = tokens.lows[last - 1] if classes[last - 1] == "x" else None
    return VerbGroup(first, last, tokens.lemmas[main], passive, negated, modal, kind, particle)
