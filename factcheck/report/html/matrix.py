"""What differs as one table: a line for each thing, a column for each outlet, so that it shows who stands alone."""

from __future__ import annotations

from factcheck.model import Finding, Report
from factcheck.report.heading import about, shown
from factcheck.report.html.tags import tag, text


def matrix(report: Report, found: list[Finding]) -> str:
    """The table under its name, folded; empty where fewer than two things differ between outlets."""
    lines = [(number, item) for number, item in enumerate(found) if len({one.reading for one in item.claims}) > 1]
    if len(lines) < 2:
        return ""
    columns = sorted({one.reading for _, item in lines for one in item.claims})
    head = "".join(
        tag("th", text(report.readings[at].article.source or report.readings[at].article.id), {"scope": "col"})
        for at in columns
    )
    body = "".join(row(report, number, item, columns) for number, item in lines)
    table = tag("table", tag("thead", tag("tr", tag("th", "") + head)) + tag("tbody", body))
    return tag("details", tag("summary", text("Values by outlet")) + tag("div", table), {"class": "matrix"})


def row(report: Report, number: int, finding: Finding, columns: list[int]) -> str:
    """One thing: its name leads to the finding, each cell has what that outlet says of it."""
    name = tag("a", text(about(report, finding)), {"href": f"#f{number}", "data-finding": number})
    cells = []
    for at in columns:
        mine = [one for one in finding.claims if one.reading == at]
        said = dict.fromkeys(shown(finding, one.claim, report.readings[at]) for one in mine)
        cells.append(tag("td", text("; ".join(said))))
    return tag("tr", tag("th", name, {"scope": "row"}) + "".join(cells))
