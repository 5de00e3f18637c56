"""What comes of reading and comparing: evidence, comparisons, findings, the report."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.model.claims import Claim, Skipped
from factcheck.model.reading import Reading

Verdict = Literal["agree", "compatible", "update", "conflict"]
Severity = Literal["error", "warning", "note"]


class Evidence(NamedTuple):
    """One labelled reason for or against two claims speaking of the same thing; ``rule`` declared it."""

    label: str
    weight: float
    rule: str = ""


class Mention(NamedTuple):
    """A claim in its place: the index of its reading, and the claim."""

    reading: int
    claim: Claim


class Comparison(NamedTuple):
    """Two claims of one slot with the verdict, the evidence that joined them and the reasons in words."""

    slot: str
    left: Mention
    right: Mention
    verdict: Verdict
    because: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


class Finding(NamedTuple):
    """What is reported: one for a slot, with every value that stands in it."""

    code: str
    rule: str
    severity: Severity
    verdict: str
    message: str
    because: tuple[str, ...]
    slot: str
    claims: tuple[Mention, ...]
    fingerprint: str


class Suppressed(NamedTuple):
    """A finding that somebody has settled: in the article itself (``inSource``) or in the baseline (``external``)."""

    finding: Finding
    kind: Literal["inSource", "external"]
    reason: str = ""


class Report(NamedTuple):
    """The whole outcome of a check; ``dropped`` says in words what was left out (capped blocks) and why.

    ``suppressed`` is what was settled, where that was asked for, ``alone`` the articles compared with no other.
    """

    readings: tuple[Reading, ...]
    skipped: tuple[Skipped, ...] = ()
    findings: tuple[Finding, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    slots: int = 0
    dropped: tuple[str, ...] = ()
    rules_digest: str = ""
    suppressed: tuple[Suppressed, ...] = ()
    alone: tuple[str, ...] = ()
