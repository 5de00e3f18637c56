"""One self-contained page: findings on the left, the articles side by side with their claims marked.

Nothing is loaded from anywhere; the page's own style and script are allowed by their digests and nothing else is.
Without script, and in print, everything is still there, one below the other.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.galley import proofs
from factcheck.report.html.closing import closing, nothing
from factcheck.report.html.filters import filters
from factcheck.report.html.findings import entry, section
from factcheck.report.html.galleys import called
from factcheck.report.html.marks import pane
from factcheck.report.html.tags import tag, text
from factcheck.report.html.views import laid, links, others
from factcheck.report.selection import by_weight, summary

SCRIPTS = ("findings", "views", "desk", "start")


def render(report: Report, look: Look) -> str:
    """The whole page."""
    style, script = asset("page.css"), program()
    found = by_weight(report)
    views = others(report, found, look)
    inside = filters(report, look, called(report)) + columns(report, found, look) if found else nothing(report)
    first = tag("div", inside, {"class": "view", "id": "view-findings"})
    body = [
        tag("a", "Skip to the findings", {"class": "skip", "href": "#list"}),
        tag("header", tag("h1", text("factcheck")) + tag("p", text(summary(report))) + links(len(found), views)),
        tag("main", first + "".join(laid(view) for view in views)),
        closing(report),
    ]
    head = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style, script)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="generator" content="factcheck">',  # by which a later run knows that this is no article
        tag("title", text(f"factcheck: {summary(report)}")),
        f"<style>{style}</style>",
    ]
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n{"".join(line + chr(10) for line in head)}</head>\n<body>\n'
        f"{''.join(body)}<script>{script}</script>\n</body>\n</html>\n"
    )


def columns(report: Report, found: list[Finding], look: Look) -> str:
    """The list of findings, what is known of each, and the articles."""
    listed = tag("ol", "".join(entry(report, number, item) for number, item in enumerate(found)), {"id": "list"})
    sections = "".join(section(report, number, item, look) for number, item in enumerate(found))
    kept = frozenset(proofs(report, found))
    articles = "".join(pane(report, index, found, in_full=index in kept) for index in involved(report))
    parts = [
        tag("nav", listed, {"class": "list", "aria-label": "findings"}),
        tag("div", sections, {"id": "findings"}),
        tag("div", articles, {"id": "articles"}),
    ]
    return tag("div", "".join(parts), {"class": "columns"})


def program() -> str:
    """The script of the page: its parts in one closure, so that none of their names is the window's."""
    return f'"use strict";\n(() => {{\n{"".join(asset(f"{part}.js") for part in SCRIPTS)}}})();'


def asset(name: str) -> str:
    """A file that stands beside this module."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """What the browser may use: this style and this script, nothing else, from nowhere."""

    def digest(source: str) -> str:
        return base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; script-src 'sha256-{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def involved(report: Report) -> list[int]:
    """The readings in which something was found."""
    return sorted({mention.reading for item in report.findings for mention in item.claims})
