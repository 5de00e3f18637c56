"""Findings by file: the file once, its findings below it."""

from __future__ import annotations

from itertools import groupby

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.heading import heading
from factcheck.report.records import in_order
from factcheck.report.regions import region
from factcheck.report.selection import lost, summary
from factcheck.report.visible import inline, unspoken


def render(report: Report, look: Look) -> str:
    """One block for each file, then the summary."""

    def path(finding: Finding) -> str:
        return region(report, finding.claims[0]).path

    blocks = []
    for name, found in groupby(sorted(in_order(report), key=path), path):
        lines = "".join(f"  {line(report, item)}\n" for item in found)
        blocks.append(f"{inline(name)}:\n{lines}\n")
    skipped = "".join(f"skipped {inline(path)}: {inline(reason)}\n" for path, reason in lost(report))
    return unspoken(f"{''.join(blocks)}{skipped}{summary(report)}\n")


def line(report: Report, finding: Finding) -> str:
    """``line:column code severity message``, and where the other claims stand."""
    first, *others = (region(report, mention) for mention in finding.claims)
    against = ", ".join(f"{inline(other.path)}:{other.line}:{other.column}" for other in others)
    head = f"{first.line}:{first.column} {finding.code} {finding.severity} {inline(str(heading(report, finding)))}"
    return f"{head} [{against}]" if against else head
