"""The views of the page: findings, galleys, values by outlet, who said what, codes; the script shows one at a time."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.galley import proofs
from factcheck.report.html.codes import codes
from factcheck.report.html.galleys import called, galleys
from factcheck.report.html.matrix import matrix
from factcheck.report.html.said import said
from factcheck.report.html.tags import tag, text


class View(NamedTuple):
    """A part of the page under its name."""

    id: str
    name: str
    inside: str


def others(report: Report, found: list[Finding], look: Look) -> list[View]:
    """All views but that of the findings; those that have something to show."""
    names, kept = called(report), proofs(report, found)
    views = [
        View("galleys", "Galleys", galleys(report, found, names, kept)),
        View("values", "Values by outlet", matrix(report, found, names)),
        View("said", "Who said what", said(report, names, frozenset(kept))),
        View("codes", "Codes", codes(report, look)),
    ]
    return [view for view in views if view.inside]


def links(number: int, views: list[View]) -> str:
    """The line from which a view is chosen."""
    listed = [("findings", f"Findings ({number})"), *((view.id, view.name) for view in views)]
    chosen = "".join(tag("a", text(name), {"href": f"#{id_}"}) for id_, name in listed)
    return tag("nav", chosen, {"class": "views", "aria-label": "views"})


def laid(view: View) -> str:
    """A view on the page."""
    return tag(
        "div", tag("h2", text(view.name), {"class": "name"}) + view.inside, {"class": "view", "id": f"view-{view.id}"}
    )
