"""GitLab's code quality report."""

from __future__ import annotations

import hashlib
import json

from factcheck.model import Finding, Report, Skipped
from factcheck.report import Look
from factcheck.report.heading import heading
from factcheck.report.records import Record, in_order
from factcheck.report.regions import region
from factcheck.report.visible import escaped, inline

UNREAD = "FC901"
SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report, look: Look) -> str:
    """A list of issues; every fingerprint once, as GitLab wants it."""
    seen: set[str] = set()
    issues = []
    unread = [lost(item) for item in sorted(report.skipped) if not item.deliberate]
    for issue in [*(issued(report, finding) for finding in in_order(report)), *unread]:
        while issue["fingerprint"] in seen:
            issue["fingerprint"] = hashlib.sha256(issue["fingerprint"].encode()).hexdigest()[:16]
        seen.add(issue["fingerprint"])
        issues.append(issue)
    return escaped(json.dumps(issues, ensure_ascii=False, indent=1)) + "\n"


def lost(item: Skipped) -> Record:
    """A file that should have been read and was not: without it the list says less than it seems to."""
    return {
        "check_name": UNREAD,
        "description": f"{UNREAD}: not checked: {inline(item.reason)}",
        "severity": SEVERITIES["error"],
        "fingerprint": hashlib.sha256(f"{item.path}\0{item.reason}".encode("utf-8", "backslashreplace")).hexdigest()[
            :16
        ],
        "location": {"path": item.path, "positions": {"begin": {"line": 1, "column": 1}}},
    }


def issued(report: Report, finding: Finding) -> Record:
    """One finding."""
    where, *others = (region(report, mention) for mention in finding.claims)
    return {
        "check_name": finding.code,
        "description": f"{finding.code}: {inline(str(heading(report, finding)))}",
        "severity": SEVERITIES[finding.severity],
        "fingerprint": finding.fingerprint,
        "location": {
            "path": where.path,
            "positions": {
                "begin": {"line": where.line, "column": where.column},
                "end": {"line": where.end_line, "column": where.end_column},
            },
        },
        "other_locations": [{"path": other.path, "lines": {"begin": other.line}} for other in others],
    }
