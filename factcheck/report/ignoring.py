"""Findings that somebody has settled inside an article: comments around a passage, a line of its front matter.

<!-- factcheck: ignore[FC101] both are right -->    the next block
<!-- factcheck: off[FC101] --> ... <!-- factcheck: on -->    everything between
factcheck: {ignore: [FC101]}    in the front matter: the whole article

They count in articles of one's own, which whoever asks here has to know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from factcheck.ingest.frontmatter import split
from factcheck.model import Finding, Report
from factcheck.report.regions import region
from factcheck.report.selection import named

COMMENT = re.compile(r"<!--[ \t]*factcheck:[ \t]*(?P<word>ignore|off|on)\b[ \t]*(?:\[(?P<names>[^\]\n]{0,400})\])?")
NAME = re.compile(r"[A-Za-z][\w.-]*")
END = 10**9
ALL = ("FC",)


class Ignore(NamedTuple):
    """The lines from first to last in which findings of `names` are settled; `line` is where that stands."""

    line: int
    first: int
    last: int
    names: tuple[str, ...]


def ignores(source: str) -> list[Ignore]:
    """What a file settles."""
    found = list(fronted(source))
    opened: Ignore | None = None
    texts = source.split("\n") if "factcheck:" in source else []
    for line, text in enumerate(texts, 1):
        for match in COMMENT.finditer(text):
            names = tuple(NAME.findall(match["names"] or "")) or ALL
            if match["word"] == "ignore":
                found.append(Ignore(line, line, block_end(texts, line), names))
            elif match["word"] == "off" and opened is None:
                opened = Ignore(line, line, END, names)
            elif match["word"] == "on" and opened is not None:
                found.append(opened._replace(last=line))
                opened = None
    return [*found, opened] if opened else found


def fronted(source: str) -> Iterable[Ignore]:
    """What the front matter settles for the whole article."""
    value = split(source)[0].get("factcheck") if "factcheck" in source[:4000] else None
    if value and "ignore" in value.text:
        names = tuple(name for name in NAME.findall(value.text) if name != "ignore")
        yield Ignore(source.count("\n", 0, value.offset) + 1, 1, END, names or ALL)


def block_end(texts: list[str], line: int) -> int:
    """The last line of the first block that begins at `line` (from 1) or below it."""
    here = line if not texts[line - 1].partition("-->")[2].strip() else line - 1
    while here < len(texts) and not texts[here].strip():
        here += 1
    while here < len(texts) and texts[here].strip():
        here += 1
    return max(here, line)


def settled(report: Report, found: Mapping[str, list[Ignore]]) -> Report:
    """The report without what articles settle, `found` by path; an ignore that hides nothing is told."""
    used: set[tuple[str, Ignore]] = set()
    kept = []
    for finding in report.findings:
        hits = {(path, item) for path, item in hiding(report, finding, found)}
        used |= hits
        if not hits:
            kept.append(finding)
    stale = [
        f"FC990 {path}:{item.line}: ignores {', '.join(item.names)}, and nothing of that is found there"
        for path, items in found.items()
        for item in items
        if (path, item) not in used
    ]
    return report._replace(findings=tuple(kept), dropped=(*report.dropped, *stale))


def foreign(path: str, items: list[Ignore]) -> str:
    """That the ignores of a file do not count, and what would make them."""
    first = items[0]
    more = f" and {len(items) - 1} more" if len(items) > 1 else ""
    return (
        f"FC991 {path}:{first.line}: an ignore of {', '.join(first.names)}{more} in copy that is not your own: it hides"
        " nothing (your own is Markdown and text that git tracks, or that `own` in factcheck.toml names)"
    )


def hiding(report: Report, finding: Finding, found: Mapping[str, list[Ignore]]) -> Iterable[tuple[str, Ignore]]:
    """The ignores that hide a finding: one of its claims stands where they hold."""
    for mention in finding.claims:
        where = region(report, mention)
        for item in found.get(where.path, ()):
            if item.first <= where.line <= item.last and named(finding, item.names):
                yield where.path, item
