"""JUnit's XML: every article is a test case, every finding a failure of the article it stands in."""

from __future__ import annotations

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.heading import heading
from factcheck.report.records import in_order
from factcheck.report.rows import rows
from factcheck.report.selection import SEVERITIES
from factcheck.report.xml import HEAD, content, element


def render(report: Report, look: Look) -> str:
    """One suite. What is milder than what fails the run is told in the output of the suite, not as a failure."""
    grave = failing(look.fail_on)
    found = in_order(report)
    failures = [item for item in found if item.severity in grave]
    cases = [case(report, index, failures) for index in range(len(report.readings))]
    errors = [unread(item.path, item.reason) for item in sorted(report.skipped) if not item.deliberate]
    mild = "".join(f"{told(report, item)}\n" for item in found if item.severity not in grave)
    counts = {"tests": len(cases) + len(errors), "failures": len(failures), "errors": len(errors)}
    output = [element("system-out", {}, [content(mild)])] if mild else []
    suite = element("testsuite", {"name": "factcheck", **counts}, [*cases, *errors, *output])
    return HEAD + element("testsuites", counts, [suite])


def failing(fail_on: str) -> tuple[str, ...]:
    """The severities that fail a run."""
    return () if fail_on == "never" else SEVERITIES[: SEVERITIES.index(fail_on) + 1]


def case(report: Report, index: int, findings: list[Finding]) -> str:
    """An article with the findings whose first claim is in it."""
    article = report.readings[index].article
    mine = [item for item in findings if item.claims[0].reading == index]
    failures = [
        element("failure", {"type": item.code, "message": str(heading(report, item))}, [content(told(report, item))])
        for item in mine
    ]
    return element("testcase", {"classname": article.path or article.id, "name": article.id}, failures)


def unread(path: str, reason: str) -> str:
    """A file that gave no article."""
    return element("testcase", {"classname": path, "name": path}, [element("error", {"message": reason})])


def told(report: Report, finding: Finding) -> str:
    """A finding in lines: the message, each value with its place, the reasons."""
    values = [f"{row.path}:{row.line}:{row.column}: {row.text} ({row.dated})" for row in rows(report, finding)]
    return "\n".join([f"{finding.code} {finding.severity}: {heading(report, finding)}", *values, *finding.because])
