"""How a check of one article tells what it found."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Protocol

from factcheck.judge.inside.page import Page
from factcheck.model import Claim, Finding, Mention, Severity, Statement


class Told(Protocol):
    """What every rule of a check has."""

    @property
    def code(self) -> str:
        """The stable code of the finding."""

    @property
    def severity(self) -> Severity:
        """How grave it is."""

    @property
    def says(self) -> str:
        """The message, with names in braces."""


def finding(
    page: Page, rule: str, check: Told, claims: Sequence[Claim], because: Sequence[str] = (), **words: object
) -> Finding:
    """A finding on `claims`, the one at fault first; `words` fill the message of the check."""
    texts = [wording(page, claim) for claim in claims]
    message = check.says.format(**{"printed": texts[0], **words})
    sign = "\x1f".join((rule, page.article.id, *(" ".join(text.lower().split()) for text in texts)))
    return Finding(
        code=check.code,
        rule=rule,
        severity=check.severity,
        verdict="conflict",
        message=message,
        because=tuple(because),
        slot=f"inside:{rule}",
        claims=tuple(Mention(page.index, claim) for claim in claims),
        fingerprint=hashlib.sha256(sign.encode("utf-8", "surrogatepass")).hexdigest()[:16],
    )


def wording(page: Page, claim: Claim) -> str:
    """The words of a claim as they stand in the text; those of a statement are its content."""
    if isinstance(claim, Statement):
        return " ... ".join(page.text[slice(*span)] for span in claim.content)
    return " ".join(claim.text.split())
