"""What each code of the page means: its rule in a line, how grave it is, how it is settled."""

from __future__ import annotations

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.html.tags import tag, text
from factcheck.report.meaning import SEVERE, settling

PERHAPS = "perhaps one thing, worth a look, never in the exit code"


def codes(report: Report, look: Look) -> str:
    """A part for each code that was found, and how a finding is settled."""
    first = {item.code: item for item in reversed(report.findings)}
    found = "".join(tag("section", tag("h3", text(code)) + says(first[code], look)) for code in sorted(first))
    return found + tag("section", tag("h3", "How a finding is settled") + settled("CODE")) if found else ""


def meaning(finding: Finding, look: Look) -> str:
    """What the code of a finding means, and how it is settled."""
    return says(finding, look) + settled(finding.code)


def says(finding: Finding, look: Look) -> str:
    """What a code says, by which rule, how grave that is, and where more stands."""
    known = [look.manual.get(name) for name in (finding.code, finding.rule)]
    grave = PERHAPS if finding.verdict == "perhaps" else SEVERE[finding.severity]
    lines = [
        *dict.fromkeys(line[:1].upper() + line[1:].rstrip(".") for line in known if line),
        f"{finding.severity}: {grave}",
    ]
    more = f"With examples: factcheck rules show {finding.code}"
    return tag("p", text(f"{'. '.join(lines)}.")) + tag("p", text(more), {"class": "faint"})


def settled(code: str) -> str:
    """The ways to settle a finding of a code."""
    return tag("ul", "".join(tag("li", text(way)) for way in settling(code)))
