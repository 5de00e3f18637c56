"""A finding on the page: its line in the list, and its section with values, sentences, reasons."""

from __future__ import annotations

from factcheck.model import Finding, Report
from factcheck.report.html.tags import link, tag, text
from factcheck.report.html.timeline import drawn
from factcheck.report.rows import Passage, Row, brief, passages, rows

COLUMNS = ("as printed", "read as", "outlet or file", "dated", "who says so", "where")


def entry(number: int, finding: Finding) -> str:
    """The line of the list, which leads to the section."""
    words = badge(finding) + tag("span", text(finding.message))
    attributes = {"data-severity": finding.severity, "data-code": finding.code}
    return tag("li", tag("a", words, {"href": f"#f{number}", "data-finding": number}), attributes)


def badge(finding: Finding) -> str:
    """Code and severity."""
    return tag("b", text(f"{finding.code} {finding.severity}"), {"class": f"badge {finding.severity}"})


def section(report: Report, number: int, finding: Finding) -> str:
    """Everything about a finding."""
    found = rows(report, finding)
    quotes = "".join(quote(item) for item in passages(report, finding))
    reasons = tag("ul", "".join(tag("li", text(reason)) for reason in finding.because))
    parts = [
        tag("h2", f"{badge(finding)} {text(finding.message)}"),
        table(report, found),
        drawn(found),
        tag("div", quotes, {"class": "quotes"}),
        tag("h3", "Because") + reasons if finding.because else "",
        tag("p", text(f"{finding.verdict} · {finding.rule} · {finding.fingerprint}"), {"class": "foot"}),
    ]
    readings = " ".join(str(index) for index in sorted({row.reading for row in found}))
    attributes = {
        "id": f"f{number}", "data-articles": readings, "data-severity": finding.severity, "data-code": finding.code,
        "tabindex": -1,
    }  # fmt: skip
    return tag("section", "".join(parts), attributes)


def table(report: Report, found: tuple[Row, ...]) -> str:
    """Who said what, since when; a column in which nothing stands is left out."""
    lines = [cells(report, row) for row in found]
    kept = [number for number in range(len(COLUMNS)) if any(line[number] for line in lines)]
    head = "".join(tag("th", text(COLUMNS[number]), {"scope": "col"}) for number in kept)
    body = "".join(tag("tr", "".join(tag("td", line[number]) for number in kept)) for line in lines)
    return tag("table", tag("thead", tag("tr", head)) + tag("tbody", body))


def cells(report: Report, row: Row) -> list[str]:
    """A row of the table."""
    outlet = link(row.outlet, report.readings[row.reading].article.url)
    where = f"{row.path}:{row.line}:{row.column}"
    return [text(brief(row.text)), text(row.value), outlet, text(row.dated), text(row.speaker), text(where)]


def quote(item: Passage) -> str:
    """A sentence with its differing words marked."""
    words = "".join(tag("mark", text(part)).rstrip("\n") if marked else text(part) for part, marked in item.pieces)
    return tag("blockquote", tag("p", words) + tag("cite", text(item.outlet)))
