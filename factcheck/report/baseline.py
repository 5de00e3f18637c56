"""Findings that a newsroom has looked at and settled, kept in a file by their fingerprints.

A fingerprint holds the rule, the articles and the words of the claims, no line numbers: it lasts while they last.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.errors import UsageError
from factcheck.model import Finding, Report
from factcheck.report.visible import escaped

NAME = "factcheck-baseline.json"
VERSION = 1


class Entry(NamedTuple):
    """One settled finding. From the day `expires` on it is reported again."""

    fingerprint: str
    code: str
    message: str
    articles: tuple[str, ...]
    reason: str = ""
    author: str = ""
    expires: str | None = None


def read(path: Path) -> tuple[Entry, ...]:
    """The entries of a baseline. Raises UsageError where the file is none."""
    try:
        content = json.loads(path.read_bytes())
        if content["version"] != VERSION:
            raise UsageError(
                f"a baseline of version {content['version']}; this factcheck reads {VERSION}", path=str(path)
            )
        return tuple(entry(item) for item in content["entries"])
    except OSError as error:
        raise UsageError(f"the baseline cannot be read: {error.strerror}", path=str(path)) from None
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(f"no baseline of factcheck: {error}", path=str(path)) from None


def entry(record: dict[str, Any]) -> Entry:
    """An entry of the file; a date that is none is refused."""
    made = Entry(**record)
    if made.expires is not None:
        date.fromisoformat(made.expires)
    return made._replace(articles=tuple(made.articles))


def written(entries: Iterable[Entry]) -> str:
    """The text of the file, sorted so that two people's changes merge."""
    records = [item._asdict() for item in sorted(entries)]
    return escaped(json.dumps({"version": VERSION, "entries": records}, ensure_ascii=False, indent=1)) + "\n"


def entered(report: Report, finding: Finding, reason: str, author: str, expires: date | None) -> Entry:
    """A finding as an entry."""
    names = sorted({report.readings[mention.reading].article.id for mention in finding.claims})
    day = expires.isoformat() if expires else None
    return Entry(finding.fingerprint, finding.code, finding.message, tuple(names), reason, author, day)


def settled(report: Report, entries: Iterable[Entry], today: date) -> Report:
    """The report without what the baseline settles; what has run out or no longer occurs is told."""
    known = {item.fingerprint: item for item in entries}
    over = {key for key, item in known.items() if item.expires and date.fromisoformat(item.expires) <= today}
    kept = [item for item in report.findings if item.fingerprint not in known or item.fingerprint in over]
    notes = [f"baseline: {item.fingerprint} {item.code} no longer occurs" for item in stale(report, known.values())]
    notes += [f"baseline: {key} {known[key].code} has expired on {known[key].expires}" for key in sorted(over)]
    return report._replace(findings=tuple(kept), dropped=(*report.dropped, *notes))


def stale(report: Report, entries: Iterable[Entry]) -> list[Entry]:
    """The entries that nothing was found for, though all their articles were read."""
    found = {item.fingerprint for item in report.findings}
    read_ = {reading.article.id for reading in report.readings}
    return [item for item in entries if item.fingerprint not in found and read_.issuperset(item.articles)]
