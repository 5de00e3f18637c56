"""What says which findings are shown and in which order: words, outlet, severity, kind, whether they are settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.html.tags import tag, text
from factcheck.report.selection import counted

ORDERS = {"weight": "gravest first", "place": "as in the articles", "code": "by kind", "open": "open ones first"}


def filters(report: Report, look: Look, names: Sequence[str]) -> str:
    """The form above the findings, and how many of them are shown."""
    grades = [box("severity", grade, f"{grade} ({number})") for grade, number in counted(report).items() if number]
    parts = [
        labelled("search", tag("input", None, {"type": "search", "name": "words", "autocomplete": "off"})),
        labelled("outlet", choice("outlet", [("", "all"), *outlets(report.findings, names)])),
        labelled("order", choice("order", ORDERS.items())),
        boxes("severities", grades),
        kinds(report, look),
        box("open", "open", "open ones only", checked=False),
        export(),
        tag("p", "", {"class": "shown faint", "role": "status"}),
    ]
    return tag("form", "".join(parts), {"class": "filters", "role": "search"})


def outlets(findings: Iterable[Finding], names: Sequence[str]) -> list[tuple[str, str]]:
    """(index, name) of each article in which something was found."""
    found = {mention.reading for item in findings for mention in item.claims}
    return [(str(at), names[at]) for at in sorted(found, key=lambda at: names[at].casefold())]


def kinds(report: Report, look: Look) -> str:
    """A list that opens, with a box for each code; the manual's line stands behind its name."""
    numbers = Counter(item.code for item in report.findings)
    rules = {item.code: item.rule for item in reversed(report.findings)}
    listed = [
        box("code", code, f"{code} {plainly(rules[code])} ({numbers[code]})", look.manual.get(rules[code], ""))
        for code in sorted(numbers)
    ]
    both = "".join(button(word) for word in ("all", "none"))
    return tag("details", tag("summary", text(f"kinds ({len(numbers)})")) + boxes("kinds", [both, *listed]))


def export() -> str:
    """What takes ticks and notes out of the browser: a baseline of what is settled, a table of everything."""
    name = labelled("your name", tag("input", None, {"type": "text", "name": "author", "autocomplete": "off"}))
    said = tag("p", text("Ticks and notes stay in this browser until you save them."), {"class": "faint"})
    inside = [said, name, button("baseline", "save what is settled as a baseline"), button("csv", "save all as CSV")]
    summary = tag("summary", text("settled: ") + tag("span", "0", {"class": "settled"}))
    return tag("details", summary + boxes("save", inside), {"class": "save"})


def button(value: str, words: str = "") -> str:
    """A button that the script listens to."""
    return tag("button", text(words or value), {"type": "button", "value": value})


def labelled(name: str, field: str) -> str:
    """A field behind its name."""
    return tag("label", text(f"{name} ") + field)


def choice(name: str, options: Iterable[tuple[str, str]]) -> str:
    """A list from which one is chosen."""
    listed = "".join(tag("option", text(words), {"value": value}) for value, words in options)
    return tag("select", listed, {"name": name, "autocomplete": "off"})


def boxes(name: str, listed: list[str]) -> str:
    """Boxes that belong together."""
    return tag("div", "".join(listed), {"role": "group", "aria-label": name})


def box(name: str, value: str, label: str, title: str = "", *, checked: bool = True) -> str:
    """One box."""
    attributes = {"type": "checkbox", "name": name, "value": value, "autocomplete": "off"}
    ticked = {"checked": "checked"} if checked else {}
    inside = tag("input", None, attributes | ticked) + text(f" {label}")
    return tag("label", inside, {"title": title} if title else {})


def plainly(rule: str) -> str:
    """The name of a check in words: ``check.name.spelling`` is ``name spelling``."""
    return rule.removeprefix("check.").replace(".", " ").replace("-", " ")
