"""Who carries a finding: articles that share their wording are one source, and one copied slip is one finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.link import Origin
from factcheck.model import Finding, Reading, Statement


def sources(count: int, origins: Iterable[Origin]) -> tuple[int, ...]:
    """For each of `count` articles the first with which it shares its wording, directly or by way of others."""
    first = list(range(count))
    for origin in origins:
        left, right = root(first, origin.left), root(first, origin.right)
        first[max(left, right)] = min(left, right)
    return tuple(root(first, at) for at in range(count))


def root(first: Sequence[int], at: int) -> int:
    """The first article of the chain on which an article hangs."""
    while first[at] != at:
        at = first[at]
    return at


def gathered(findings: Iterable[Finding], readings: Sequence[Reading], origins: Sequence[Origin]) -> Iterator[Finding]:
    """The findings, a slip that several articles of one source print alike as one that lists them all."""
    of = sources(len(readings), origins)
    same: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        told = {mention.reading for mention in finding.claims}
        key = (finding.rule, finding.message, worded(finding, readings), of[min(told)], len(told))
        same.setdefault(key if len(told) == 1 else (finding.fingerprint,), []).append(finding)
    for copies in same.values():
        yield merged(copies, readings) if len(copies) > 1 else copies[0]


def merged(copies: Sequence[Finding], readings: Sequence[Reading]) -> Finding:
    """The first of several copies of a finding, with the claims of all."""
    others = dict.fromkeys(mention.reading for copy in copies[1:] for mention in copy.claims)
    also = ", ".join(named(readings[number]) for number in others if number != copies[0].claims[0].reading)
    claims = tuple(dict.fromkeys(mention for copy in copies for mention in copy.claims))
    because = (*copies[0].because, f"also in: {also}") if also else copies[0].because
    return copies[0]._replace(claims=claims, because=because)


def worded(finding: Finding, readings: Sequence[Reading]) -> tuple[str, ...]:
    """The claims of a finding as they are printed."""
    return tuple(
        readings[mention.reading].article.text[slice(*mention.claim.content[0])]
        if isinstance(mention.claim, Statement)
        else mention.claim.text
        for mention in finding.claims
    )


def carriers(finding: Finding, readings: Sequence[Reading], origins: Sequence[Origin]) -> Iterator[str]:
    """Says of the articles of a finding which of them share their wording, so that nobody counts them as two."""
    told = {mention.reading for mention in finding.claims}
    shared = [origin for origin in origins if origin.left in told and origin.right in told]
    if not shared or len(told) == 1:
        return
    of = sources(len(readings), shared)
    for head in sorted({of[origin.left] for origin in shared}):
        yield chain([number for number in sorted(told) if of[number] == head], shared, readings)
    if len(told) > 2:
        heads = len({of[number] for number in told})
        yield f"{len(told)} articles, but {heads} independent source{'s' if heads > 1 else ''}"


def chain(members: Sequence[int], shared: Sequence[Origin], readings: Sequence[Reading]) -> str:
    """How the articles of one source hang together."""
    links = [origin for origin in shared if origin.left in members]
    what = "is a copy of" if all(link.kind == "copy" for link in links) else "shares wire copy with"
    first, *others = (named(readings[number]) for number in members)
    most = max(link.share for link in links)
    return f"{first} {what} {', '.join(others)} ({'up to ' if len(links) > 1 else ''}{most:.0%} of its wording)"


def named(reading: Reading) -> str:
    """What an article is called where it is one of several."""
    return reading.article.source or reading.article.id
