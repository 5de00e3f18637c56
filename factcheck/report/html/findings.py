"""A finding on the page: its line in the list, and its section with values, sentences, reasons."""

from __future__ import annotations

import json

from factcheck.model import Finding, Report
from factcheck.report import Look, baseline
from factcheck.report.heading import heading
from factcheck.report.html.codes import meaning
from factcheck.report.html.tags import dates, link, tag, text
from factcheck.report.html.timeline import drawn
from factcheck.report.records import spot
from factcheck.report.rows import Passage, Row, brief, by_value, passages, rows

COLUMNS = ("as printed", "read as", "outlet or file", "dated", "who says so")


def entry(report: Report, number: int, finding: Finding) -> str:
    """The line of the list, which leads to the section."""
    words = badge(number, finding) + tag("span", text(str(heading(report, finding))))
    first = min(finding.claims, key=spot)
    attributes = {
        "data-severity": finding.severity, "data-code": finding.code,
        "data-place": f"{first.reading:06}.{spot(first)[1][0]:09}",
    }  # fmt: skip
    return tag("li", tag("a", words, {"href": f"#f{number}", "data-finding": number}), attributes)


def badge(number: int, finding: Finding) -> str:
    """The number that ``explain`` takes, code and severity."""
    return tag("b", text(f"{number + 1} · {finding.code} {finding.severity}"), {"class": f"badge {finding.severity}"})


def section(report: Report, number: int, finding: Finding, look: Look) -> str:
    """Everything about a finding."""
    found = tuple(row for own in by_value(rows(report, finding)) for row in own)
    quotes = "".join(quote(item) for item in passages(report, finding))
    reasons = tag("ul", "".join(tag("li", text(reason)) for reason in finding.because))
    line = heading(report, finding)
    parts = [
        tag("h2", f"{badge(number, finding)} {text(line.told)}"),
        tag("p", text(line.wrong)) if line.wrong else "",
        table(report, found),
        drawn(found),
        tag("h3", text("In their words")) + quotes,
        tag("h3", "Because") + reasons if finding.because else "",
        tag("details", tag("summary", text(f"What {finding.code} means")) + meaning(finding, look)),
        desk(),
        tag("p", text(f"{finding.verdict} · {finding.rule} · {finding.fingerprint}"), {"class": "foot faint"}),
    ]
    readings = " ".join(str(index) for index in dict.fromkeys(row.reading for row in found))
    attributes = {
        "id": f"f{number}", "data-articles": readings, "data-severity": finding.severity, "data-code": finding.code,
        "data-entry": entered(report, finding), "tabindex": -1,
    }  # fmt: skip
    return tag("section", "".join(parts), attributes)


def desk() -> str:
    """Where a reader ticks a finding off and says why; the browser keeps it, and paper shows it."""
    tick = tag("label", tag("input", None, {"type": "checkbox", "name": "settled", "autocomplete": "off"}) + " settled")
    field = tag("textarea", "", {"name": "note", "rows": 2, "autocomplete": "off", "aria-label": "note"})
    return tag("div", tick + tag("label", "note " + field) + tag("p", "", {"class": "noted"}), {"class": "desk"})


def entered(report: Report, finding: Finding) -> str:
    """A finding as an entry of a baseline, in letters that stay as they are on every page."""
    return json.dumps(baseline.entered(report, finding, "", "", None)._asdict())


def table(report: Report, found: tuple[Row, ...]) -> str:
    """Who said what, since when; a column in which nothing stands is left out."""
    lines = [cells(report, row) for row in found]
    kept = [number for number in range(len(COLUMNS)) if any(line[number] for line in lines)]
    head = "".join(tag("th", text(COLUMNS[number]), {"scope": "col"}) for number in kept)
    body = "".join(tag("tr", "".join(cell(COLUMNS[number], line[number]) for number in kept)) for line in lines)
    return tag("table", tag("thead", tag("tr", head)) + tag("tbody", body))


def cell(name: str, inside: str) -> str:
    """A cell that knows its column, for narrow screens have no head."""
    return tag("td", inside, {"data-label": name})


def cells(report: Report, row: Row) -> list[str]:
    """A row of the table; what is printed leads to its place in the article."""
    printed = tag("a", text(brief(row.text)), {"href": f"#r{row.reading}-{row.span[0]}"})
    outlet = link(row.outlet, report.readings[row.reading].article.url)
    return [printed, text(row.value), outlet, dates(row.dated), text(row.speaker)]


def quote(item: Passage) -> str:
    """A sentence with its differing words marked, and where it stands."""
    where = tag("bdi", text(item.outlet)) + text(f" · {item.path}:{item.line}:{item.column}")
    words = "".join(tag("mark", text(part)).rstrip("\n") if marked else text(part) for part, marked in item.pieces)
    return tag("blockquote", tag("p", words) + tag("cite", where, {"class": "faint"}))
