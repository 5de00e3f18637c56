"""The boxes that say which findings are shown: by severity, and by kind."""

from __future__ import annotations

from collections import Counter

from factcheck.model import Report
from factcheck.report import Look
from factcheck.report.html.tags import tag, text
from factcheck.report.selection import counted


def filters(report: Report, look: Look) -> str:
    """A box to tick for each severity and each kind that is there, and how many findings are shown."""
    if not report.findings:
        return ""
    grades = [box("severity", grade, f"{grade} ({number})") for grade, number in counted(report).items() if number]
    shown = tag("p", "", {"class": "shown faint", "role": "status"})
    return tag(
        "form", boxes("severities", grades) + kinds(report, look) + shown, {"class": "filters", "role": "search"}
    )


def kinds(report: Report, look: Look) -> str:
    """A list that opens, with a box for each code; the manual's line stands behind its name."""
    numbers = Counter(item.code for item in report.findings)
    rules = {item.code: item.rule for item in reversed(report.findings)}
    listed = [
        box("code", code, f"{code} {plainly(rules[code])} ({numbers[code]})", look.manual.get(rules[code], ""))
        for code in sorted(numbers)
    ]
    both = "".join(tag("button", text(word), {"type": "button", "value": word}) for word in ("all", "none"))
    return tag("details", tag("summary", text(f"kinds ({len(numbers)})")) + boxes("kinds", [both, *listed]))


def boxes(name: str, listed: list[str]) -> str:
    """Boxes that belong together."""
    return tag("div", "".join(listed), {"role": "group", "aria-label": name})


def box(name: str, value: str, label: str, title: str = "") -> str:
    """One box."""
    attributes = {"type": "checkbox", "name": name, "value": value, "checked": "checked", "autocomplete": "off"}
    return tag("label", tag("input", None, attributes) + text(f" {label}"), {"title": title} if title else {})


def plainly(rule: str) -> str:
    """The name of a check in words: ``check.name.spelling`` is ``name spelling``."""
    return rule.removeprefix("check.").replace(".", " ").replace("-", " ")
