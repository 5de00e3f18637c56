"""Tells a report in the formats that people and programs read.

A new format is a module with a function of the shape of ``Renderer`` and a line in ``RENDERERS``.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple, Protocol

from factcheck.faults import sparing
from factcheck.model import Comparison, Finding, Report, Skipped

# Format -> module of this package, whose `render` it is; imported when asked for, as a run needs one.
RENDERERS = {
    "full": "terminal",
    "concise": "concise",
    "grouped": "grouped",
    "json": "json",
    "json-lines": "jsonlines",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "checkstyle": "checkstyle",
    "markdown": "markdown",
    "html": "html",
}


class Look(NamedTuple):
    """What the reader of a report asked for; each format takes from it what it can show.

    `manual` is the summary of each rule in force by its id, and what each code says. `numbers` are those of findings by
    their fingerprints, where a report tells some of a larger one: then each perhaps is told in full, too.
    """

    width: int = 100
    color: bool = False
    comparisons: bool = False
    text: bool = False
    fail_on: str = "error"
    manual: Mapping[str, str] = MappingProxyType({})
    numbers: Mapping[str, int] = MappingProxyType({})


class Renderer(Protocol):
    """Writes a report in one format. Pure: the same report gives the same text."""

    def __call__(self, report: Report, look: Look) -> str:
        """The whole text, with its last line ended."""
        ...


def renderer(name: str) -> Renderer:
    """The renderer of a format of RENDERERS."""
    render: Renderer = import_module(f"{__name__}.{RENDERERS[name]}").render
    return render


def told(name: str, report: Report, look: Look) -> tuple[str, Report]:
    """(the text of a report, what of the report it tells): a finding or pair at which a format breaks is left out."""
    render = renderer(name)
    things: list[Finding | Comparison] = [*report.findings, *report.comparisons]

    def part(kept: tuple[Finding | Comparison, ...]) -> Report:
        if len(kept) == len(things):
            return report
        findings = tuple(item for item in kept if isinstance(item, Finding))
        return report._replace(
            findings=findings, comparisons=tuple(item for item in kept if isinstance(item, Comparison))
        )

    text, spared = sparing(things, lambda kept: render(part(kept), look))
    if not spared:
        return text, report
    lost = {id(item) for item, _ in spared}
    whole = part(tuple(item for item in things if id(item) not in lost))
    whole = whole._replace(skipped=(*report.skipped, *(unsaid(report, item, reason) for item, reason in spared)))
    return render(whole, look), whole


def unsaid(report: Report, item: Finding | Comparison, reason: str) -> Skipped:
    """That a finding or a pair is left out of a report, under the path of its first article."""
    mention = item.claims[0] if isinstance(item, Finding) else item.left
    article = report.readings[mention.reading].article
    what = f"{item.code} {item.fingerprint}" if isinstance(item, Finding) else "a compared pair"
    return Skipped(article.path or article.id, f"{reason} (the report of {what})")
