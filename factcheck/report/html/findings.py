"""A finding on the page: its line in the list, and its section with values, sentences, reasons."""

from __future__ import annotations

from factcheck.model import Finding, Report
from factcheck.report.html.tags import link, tag, text
from factcheck.report.html.timeline import drawn
from factcheck.report.rows import Passage, Row, passages, rows

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
    """Who said what, since when."""
    head = tag("tr", "".join(tag("th", text(name), {"scope": "col"}) for name in COLUMNS))
    return tag("table", tag("thead", head) + tag("tbody", "".join(line(report, row) for row in found)))


def line(report: Report, row: Row) -> str:
    """A row of the table."""
    outlet = link(row.outlet, report.readings[row.reading].article.url)
    when = f"{row.dated}, as of {row.as_of}" if row.as_of and row.as_of != row.dated else row.dated
    cells = [
        text(row.text),
        text(row.value),
        outlet,
        text(when),
        text(row.speaker),
        text(f"{row.path}:{row.line}:{row.column}"),
    ]
    return tag("tr", "".join(tag("td", cell) for cell in cells))


def quote(item: Passage) -> str:
    """A sentence with its differing words marked."""
    words = "".join(tag("mark", text(part)).rstrip("\n") if marked else text(part) for part, marked in item.pieces)
    return tag("blockquote", tag("p", words) + tag("cite", text(item.outlet)))
