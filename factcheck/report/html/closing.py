"""The end of the page: which articles were read, what was left out and why; and the page on which nothing was found."""

from __future__ import annotations

from factcheck.model import Article, Report
from factcheck.report.html.tags import dates, link, tag, text
from factcheck.report.reach import reaching
from factcheck.report.rows import days
from factcheck.report.selection import lost, plural


def nothing(report: Report) -> str:
    """What stands in the place of the findings where there are none: what was looked at, so that it can be trusted."""
    claims = sum(len(reading.figures) + len(reading.statements) for reading in report.readings)
    read = plural(claims, "figure or statement", "figures and statements")
    said = f"Read {read} in {plural(len(report.readings), 'article')}."
    return tag("div", tag("h2", text("Nothing to look into")) + tag("p", text(said)), {"class": "nothing"})


def closing(report: Report) -> str:
    """The foot of the page."""
    read = [cited(reading.article) for reading in report.readings]
    left = [text(f"skipped {path}: {reason}") for path, reason in lost(report)]
    left += [text(f"note: {reason}") for reason in sorted(report.dropped)]
    reach = tag("p", text(reaching(report))) if reaching(report) else ""
    parts = reach + listed(f"Articles read ({len(read)})", read) + listed("Left out, and notes", left)
    return tag("footer", parts) if parts else ""


def listed(name: str, items: list[str]) -> str:
    """A list under its name; nothing where it is empty."""
    return tag("h3", text(name)) + tag("ul", "".join(tag("li", item) for item in items)) if items else ""


def cited(article: Article) -> str:
    """An article as a source is cited: outlet, title, day, file."""
    known = [link(article.source or "", article.url), text(article.title or ""), dates(days(article.published))]
    return " · ".join(part for part in known if part) + tag("span", text(f" {article.id}"), {"class": "faint"})
