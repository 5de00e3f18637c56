"""How a check of what articles quote tells what it found."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from factcheck.judge.mouths import named
from factcheck.model import Finding, Mention, Reading, Speaker, Statement
from factcheck.rulebook.kinds.statements import QuotationCheck


def finding(
    readings: Sequence[Reading], rule: str, check: QuotationCheck, mentions: Sequence[Mention], differing: str
) -> Finding:
    """A finding on `mentions`, in the order of their articles."""
    claims = sorted(mentions, key=place)
    texts = [wording(readings[mention.reading], mention) for mention in claims]
    speakers = " and ".join(dict.fromkeys(named(speaker(mention)) for mention in claims))
    message = check.says.format(speakers=speakers, differing=differing, words=texts[0])
    names = [readings[mention.reading].article.id for mention in claims]
    signs = sorted(f"{name}\x1e{' '.join(text.casefold().split())}" for name, text in zip(names, texts, strict=True))
    sign = "\x1f".join((rule, *signs))
    return Finding(
        code=check.code,
        rule=rule,
        severity=check.severity,
        verdict="conflict",
        message=message,
        because=(f"{len({mention.reading for mention in claims})} articles carry it", differing),
        slot=f"quotation: {texts[0][:60]}",
        claims=tuple(claims),
        fingerprint=hashlib.sha256(sign.encode("utf-8", "surrogatepass")).hexdigest()[:16],
    )


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
