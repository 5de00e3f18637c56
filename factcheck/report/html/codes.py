"""What each code of the page means: its rule in a line, how grave it is, how it is settled."""

from __future__ import annotations

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.html.tags import tag, text
from factcheck.report.meaning import SEVERE, settling


def codes(report: Report, look: Look) -> str:
    """A part for each code that was found."""
    first = {item.code: item for item in reversed(report.findings)}
    return "".join(
        tag("section", tag("h3", text(code)) + meaning(first[code], look), {"id": code}) for code in sorted(first)
    )


def meaning(finding: Finding, look: Look) -> str:
    """What the code of a finding means."""
    known = look.manual.get(finding.rule)
    grave = (
        "perhaps one thing: worth a look, never in the exit code"
        if finding.verdict == "perhaps"
        else SEVERE[finding.severity]
    )
    says = [f"{known}." if known else "", f"{finding.severity}: {grave}."]
    more = f"Examples and all that its rule knows: factcheck rules show {finding.code}"
    settle = tag("ul", "".join(tag("li", text(way)) for way in settling(finding.code)))
    return tag("p", text(" ".join(part for part in says if part))) + settle + tag("p", text(more), {"class": "faint"})
