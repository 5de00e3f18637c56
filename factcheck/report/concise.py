"""One line a finding, as compilers print them: editors and other programs can jump to the place."""

from __future__ import annotations

from factcheck.ingest.places import place
from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.heading import heading
from factcheck.report.records import in_order, span
from factcheck.report.selection import lost, summary
from factcheck.report.visible import inline, unspoken


def render(report: Report, look: Look) -> str:
    """The lines by path and offset, then what was skipped, then the summary."""
    found = [f"{line(item, report)}\n" for item in in_order(report)]
    skipped = [f"{inline(path)}: skipped: {inline(reason)}\n" for path, reason in lost(report)]
    return unspoken("".join([*found, *skipped, f"{summary(report)}\n"]))


def line(finding: Finding, report: Report) -> str:
    """``path:line:column: FC101 error message``."""
    first = finding.claims[0]
    article = report.readings[first.reading].article
    where, column = place(article, span(first.claim)[0])
    head = f"{inline(article.path or article.id)}:{where}:{column}"
    return f"{head}: {finding.code} {finding.severity} {inline(str(heading(report, finding)))}"
