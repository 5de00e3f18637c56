"""Markdown for a comment, a wiki or the summary of a job: a table of values and the sentences of each finding."""

from __future__ import annotations

import re

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.records import in_order
from factcheck.report.rows import Row, rows
from factcheck.report.selection import SEVERITIES, plural, summary
from factcheck.report.visible import inline, unspoken

SIGNS = re.compile(r"([\\`*_\[\]<>|&~#!()@:$])")


def render(report: Report, look: Look) -> str:
    """The summary, then a section for each finding, the gravest first, then what was left out."""
    found = sorted(in_order(report), key=lambda item: SEVERITIES.index(item.severity))
    head = f"# factcheck\n\n{summary(report)}, {plural(report.slots, 'slot')} compared.\n"
    lost = [f"- skipped {plain(item.path)}: {plain(item.reason)}\n" for item in sorted(report.skipped)]
    lost += [f"- note: {plain(reason)}\n" for reason in sorted(report.dropped)]
    tail = "\n## Left out, and notes\n\n" + "".join(lost) if lost else ""
    return unspoken(head + "".join(section(report, item) for item in found) + tail)


def section(report: Report, finding: Finding) -> str:
    """One finding."""
    found = rows(report, finding)
    table = "".join(f"| {' | '.join(map(plain, cells(row)))} |\n" for row in found)
    quotes = "\n".join(f"> {sentence(row)}  \n> — {plain(f'{row.path}:{row.line}:{row.column}')}\n" for row in found)
    reasons = "".join(f"- {plain(reason)}\n" for reason in finding.because)
    return (
        f"\n## {finding.code} {finding.severity}: {plain(finding.message)}\n\n"
        f"| value | outlet or file | dated | who says so |\n|---|---|---|---|\n{table}\n{quotes}\n{reasons}"
        f"\n{finding.verdict}, {plain(finding.rule)}, {plain(finding.fingerprint)}\n"
    )


def cells(row: Row) -> tuple[str, str, str, str]:
    """A row of the table."""
    return row.value, row.outlet, row.dated, row.speaker


def sentence(row: Row) -> str:
    """The sentence with the differing words in bold."""
    return "".join(f"**{plain(text)}**" if marked and text.strip() else plain(text) for text, marked in row.pieces)


def plain(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return SIGNS.sub(r"\\\1", inline(text))
