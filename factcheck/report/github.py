"""Annotations of a GitHub workflow: the gravest first, within what a step may show, the rest counted."""

from __future__ import annotations

from collections import Counter

from factcheck.model import Finding, Report, Skipped
from factcheck.report import Look
from factcheck.report.heading import heading
from factcheck.report.regions import region
from factcheck.report.selection import by_weight, plural, summary
from factcheck.report.visible import inline, unspoken

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
UNREAD = 5  # files of which each has a warning of its own
MOST = 10  # of each severity in a step; GitHub drops what comes after without a word


def render(report: Report, look: Look) -> str:
    """A line for each finding that is shown, then what is not, then the summary."""
    unread = lost(report)
    told = [f"::warning title=factcheck::{escaped(f'skipped {item.path}: {item.reason}')}" for item in unread[:UNREAD]]
    # One notice is kept for what is left out; what could not be read takes its warnings from the findings.
    room = Counter({"error": MOST, "warning": MOST - len(told), "note": MOST - 1})
    lines = []
    for finding in by_weight(report):
        room[finding.severity] -= 1
        if room[finding.severity] >= 0:
            lines.append(annotation(report, finding))
    left = [plural(number, word) for number, word in (
        (len(report.findings) - len(lines), "finding"), (len(unread) - len(told), "skipped file"),
    ) if number]  # fmt: skip
    if left:
        told.append(f"::notice title=factcheck::{' and '.join(left)} more, see the summary of the job")
    return "".join(f"{line}\n" for line in [*lines, *told, summary(report)])


def lost(report: Report) -> list[Skipped]:
    """The files that should have been read and were not."""
    return [item for item in sorted(report.skipped) if not item.deliberate]


def annotation(report: Report, finding: Finding) -> str:
    """One workflow command."""
    where, *others = (region(report, mention) for mention in finding.claims)
    against = "".join(f"; {other.path}:{other.line}" for other in others)
    properties = {
        "title": f"factcheck ({finding.code})", "file": where.path, "line": where.line, "col": where.column,
        "endLine": where.end_line, "endColumn": where.end_column,
    }  # fmt: skip
    listed = ",".join(f"{name}={escaped(str(value), inside=True)}" for name, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {listed}::{escaped(f'{heading(report, finding)}{against}')}"


def escaped(text: str, *, inside: bool = False) -> str:
    """Text that neither ends its line nor, `inside` the properties, its value."""
    text = unspoken(inline(text)).replace("%", "%25")
    return text.replace(":", "%3A").replace(",", "%2C") if inside else text
