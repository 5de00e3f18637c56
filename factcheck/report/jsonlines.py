"""One JSON object a line: each finding, then each file that was skipped."""

from __future__ import annotations

from factcheck.model import Report
from factcheck.report import Look
from factcheck.report.json import dumped, found


def render(report: Report, look: Look) -> str:
    """The lines; a finding has ``code``, a skipped file has ``reason``."""
    skipped = [item._asdict() for item in sorted(report.skipped)]
    return "".join(f"{dumped(record)}\n" for record in [*found(report), *skipped])
