"""Markdown for a comment, a wiki or the summary of a job: a table of values and the sentences of each finding."""

from __future__ import annotations

import re

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.heading import heading
from factcheck.report.reach import reaching
from factcheck.report.rows import Passage, Row, by_value, passages, rows
from factcheck.report.selection import by_weight, is_perhaps, lost, summary
from factcheck.report.visible import inline, unspoken

SIGNS = re.compile(r"([\\`*_\[\]<>|&~#!()@:$])")


def render(report: Report, look: Look) -> str:
    """The summary, then a section for each finding, the gravest first, then what was left out."""
    found = by_weight(report)
    reach = f"\n{plain(reaching(report))}.\n" if reaching(report) else ""
    head = f"# factcheck\n\n{summary(report)}.\n{reach}"
    missing = [f"- skipped {plain(path)}: {plain(reason)}\n" for path, reason in lost(report)]
    missing += [f"- note: {plain(reason)}\n" for reason in sorted(report.dropped)]
    tail = "\n## Left out, and notes\n\n" + "".join(missing) if missing else ""
    sure = "".join(section(report, item) for item in found if not is_perhaps(item))
    lines = [f"- {item.code} {plain(str(heading(report, item)))}\n" for item in found if is_perhaps(item)]
    doubted = "\n## Perhaps\n\n" + "".join(lines) if lines else ""
    return unspoken(head + sure + doubted + tail)


def section(report: Report, finding: Finding) -> str:
    """One finding."""
    found = by_value(rows(report, finding))
    table = "".join(f"| {' | '.join(map(plain, cells(row)))} |\n" for own in found for row in own)
    quotes = "\n".join(map(quote, passages(report, finding)))
    reasons = "".join(f"- {plain(reason)}\n" for reason in finding.because)
    head = "| as printed | read as | outlet or file | dated | who says so |\n|---|---|---|---|---|\n"
    return (
        f"\n## {finding.code} {finding.severity}: {plain(str(heading(report, finding)))}\n\n"
        f"{head}{table}\n{quotes}\n{reasons}"
        f"\n{finding.verdict}, {plain(finding.rule)}, {plain(finding.fingerprint)}\n"
    )


def cells(row: Row) -> tuple[str, ...]:
    """A row of the table."""
    return row.text, row.value, row.outlet, row.dated, row.speaker


def quote(item: Passage) -> str:
    """The sentence with the differing words in bold, and its place."""
    words = "".join(f"**{plain(text)}**" if marked and text.strip() else plain(text) for text, marked in item.pieces)
    return f"> {words}  \n> — {plain(f'{item.path}:{item.line}:{item.column}')}\n"


def plain(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return SIGNS.sub(r"\\\1", inline(text))
