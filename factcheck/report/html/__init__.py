"""One self-contained page: findings on the left, the articles side by side with their claims marked.

Nothing is loaded from anywhere; the page's own style and script are allowed by their digests and nothing else is.
Without script, and in print, everything is still there, one below the other.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from factcheck.model import Report
from factcheck.report import Look
from factcheck.report.html.findings import entry, section
from factcheck.report.html.marks import pane
from factcheck.report.html.tags import tag, text
from factcheck.report.selection import by_weight, counted, summary


def render(report: Report, look: Look) -> str:
    """The whole page."""
    found = by_weight(report)
    style, script = asset("page.css"), asset("page.js")
    body = [
        tag("a", "Skip to the findings", {"class": "skip", "href": "#list"}),
        tag("header", tag("h1", text("factcheck")) + tag("p", text(summary(report))) + filters(report)),
        tag(
            "main",
            tag(
                "nav",
                tag("ol", "".join(map(entry, range(len(found)), found)), {"id": "list"}),
                {"aria-label": "findings"},
            )
            + tag(
                "div", "".join(section(report, number, item) for number, item in enumerate(found)), {"id": "findings"}
            )
            + tag("div", "".join(pane(report, index, found) for index in involved(report)), {"id": "articles"}),
        ),
        left_out(report),
    ]
    head = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style, script)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        tag("title", text(f"factcheck: {summary(report)}")),
        f"<style>{style}</style>",
    ]
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n{"".join(line + chr(10) for line in head)}</head>\n<body>\n'
        f"{''.join(body)}<script>{script}</script>\n</body>\n</html>\n"
    )


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


def filters(report: Report) -> str:
    """A box to tick for each severity and each code that is there."""
    codes = sorted({item.code for item in report.findings})
    grades = [(grade, number) for grade, number in counted(report).items() if number]
    boxes = [box("severity", grade, f"{grade} ({number})") for grade, number in grades]
    boxes += [box("code", code, code) for code in codes]
    return tag("form", "".join(boxes), {"class": "filters", "aria-label": "show"}) if report.findings else ""


def box(name: str, value: str, label: str) -> str:
    """One box of the filters."""
    attributes = {"type": "checkbox", "name": name, "value": value, "checked": "checked", "autocomplete": "off"}
    return tag("label", tag("input", None, attributes) + text(f" {label}"))


def involved(report: Report) -> list[int]:
    """The readings in which something was found."""
    return sorted({mention.reading for item in report.findings for mention in item.claims})


def left_out(report: Report) -> str:
    """What was not read or not compared, and why."""
    lost = [f"skipped {item.path}: {item.reason}" for item in sorted(report.skipped)]
    lost += [f"note: {reason}" for reason in sorted(report.dropped)]
    listed = "".join(tag("li", text(item)) for item in lost)
    return tag("footer", tag("h2", text("Left out, and notes")) + tag("ul", listed)) if lost else ""
