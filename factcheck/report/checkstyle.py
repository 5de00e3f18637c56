"""Checkstyle's XML: the findings by file."""

from __future__ import annotations

from itertools import groupby

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.heading import heading
from factcheck.report.records import in_order
from factcheck.report.regions import region
from factcheck.report.xml import HEAD, element

SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def render(report: Report, look: Look) -> str:
    """One element a file."""

    def path(finding: Finding) -> str:
        return region(report, finding.claims[0]).path

    found = groupby(sorted(in_order(report), key=path), path)
    files = [element("file", {"name": name}, [error(report, item) for item in items]) for name, items in found]
    lost = [
        element("file", {"name": item.path}, [element("error", {"severity": "error", "message": item.reason})])
        for item in sorted(report.skipped)
        if not item.deliberate
    ]
    return HEAD + element("checkstyle", {"version": "4.3"}, [*files, *lost])


def error(report: Report, finding: Finding) -> str:
    """One finding."""
    where = region(report, finding.claims[0])
    return element(
        "error",
        {
            "line": where.line, "column": where.column, "severity": SEVERITIES[finding.severity],
            "message": str(heading(report, finding)), "source": f"factcheck.{finding.code}",
        },
    )  # fmt: skip
