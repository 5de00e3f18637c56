"""Annotations of a GitHub workflow: the gravest first, within what a step may show, the rest counted."""

from __future__ import annotations

from collections import Counter

from factcheck.model import Finding, Report, Skipped
from factcheck.report import Look
from factcheck.report.regions import region
from factcheck.report.selection import by_weight, plural, summary
from factcheck.report.visible import inline

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
MOST = 10  # of each severity in a step; GitHub drops what comes after without a word


def render(report: Report, look: Look) -> str:
    """A line for each finding that is shown, then what is not, then the summary."""
    shown: Counter[str] = Counter()
    lines = []
    for finding in by_weight(report):
        shown[finding.severity] += 1
        room = MOST - (finding.severity == "note")  # one notice is kept for what is left out
        if shown[finding.severity] <= room:
            lines.append(annotation(report, finding))
    hidden = len(report.findings) - len(lines)
    if hidden:
        lines.append(f"::notice title=factcheck::{plural(hidden, 'finding')} more, see the summary of the job")
    lines += [f"::warning title=factcheck::{escaped(f'skipped {item.path}: {item.reason}')}" for item in lost(report)]
    return "".join(f"{line}\n" for line in [*lines, summary(report)])


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
    return f"::{COMMANDS[finding.severity]} {listed}::{escaped(finding.message + against)}"


def escaped(text: str, *, inside: bool = False) -> str:
    """Text that neither ends its line nor, `inside` the properties, its value."""
    text = inline(text).replace("%", "%25")
    return text.replace(":", "%3A").replace(",", "%2C") if inside else text
