"""How a check of what articles quote tells what it found."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.mouths import named
from factcheck.model import Finding, Mention, Name, Reading, Severity, Speaker, Statement
from factcheck.rulebook.kinds.statements import QuotationCheck

GRAVITY: tuple[Severity, ...] = ("error", "warning", "note")
MOST = 3  # pairs of what differs that a message tells


class Clash(NamedTuple):
    """What a check found between two claims; ``differing`` is what its message shows.

    ``severity`` is that of this pair, where it is not that of the check.
    """

    left: Mention
    right: Mention
    differing: str
    severity: Severity | None = None


def finding(readings: Sequence[Reading], rule: str, check: QuotationCheck, clashes: Sequence[Clash]) -> Finding:
    """A finding on all that clashes, its claims in the order of their articles."""
    claims = sorted(dict.fromkeys(mention for clash in clashes for mention in clash[:2]), key=place)
    differing = "; ".join(list(dict.fromkeys(clash.differing for clash in clashes))[:MOST])
    severity = min((clash.severity or check.severity for clash in clashes), key=GRAVITY.index)
    texts = [wording(readings[mention.reading], mention) for mention in claims]
    speakers = " and ".join(dict.fromkeys(named(speaker(mention)) for mention in claims))
    message = check.says.format(speakers=speakers, differing=differing, words=texts[0])
    names = [readings[mention.reading].article.id for mention in claims]
    signs = sorted(f"{name}\x1e{' '.join(text.casefold().split())}" for name, text in zip(names, texts, strict=True))
    sign = "\x1f".join((rule, *signs))
    return Finding(
        code=check.code,
        rule=rule,
        severity=severity,
        verdict="conflict",
        message=message,
        because=(f"{len({mention.reading for mention in claims})} articles carry it", differing),
        slot=f"quotation: {texts[0][:60]}",
        claims=(*claims, *(bearers(readings, claims) if check.of == "speaker" else ())),
        fingerprint=hashlib.sha256(sign.encode("utf-8", "surrogatepass")).hexdigest()[:16],
    )


def bearers(readings: Sequence[Reading], claims: Sequence[Mention]) -> Iterator[Mention]:
    """The words that name the speakers, where they stand outside the sentence of what is said; of *he* the name."""
    for mention in claims:
        said, reading = speaker(mention), readings[mention.reading]
        if said is None:
            continue
        named = [name for name in reading.names if name.name == said.name and name.span[0] < said.span[0]]
        if said.name and named and said.text.split()[-1] not in said.name.split():
            yield Mention(mention.reading, named[-1])
        at = bisect_right(reading.sentences, said.span[0], key=lambda one: one.span[0]) - 1
        if at >= 0 and at != mention.claim.sentence:
            name = Name(said.span, said.text, said.name or said.text, said.kind, (), said.role, at)
            yield Mention(mention.reading, name)


def place(mention: Mention) -> tuple[int, int]:
    """Where a mention stands among all."""
    claim = mention.claim
    return mention.reading, claim.content[0][0] if isinstance(claim, Statement) else claim.span[0]


def speaker(mention: Mention) -> Speaker | None:
    """The speaker of a mention."""
    return mention.claim.speaker if isinstance(mention.claim, Statement) else None


def wording(reading: Reading, mention: Mention) -> str:
    """The words of a statement as they stand in the text."""
    claim = mention.claim
    spans = claim.content if isinstance(claim, Statement) else (claim.span,)
    return " ... ".join(" ".join(reading.article.text[start:end].split()) for start, end in spans)
