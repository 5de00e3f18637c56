"""Tells a report in the formats that people and programs read.

A new format is a module with a function of the shape of ``Renderer`` and a line in ``RENDERERS``.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple, Protocol

from factcheck.model import Report

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

    `manual` is the summary of each rule in force by its id.
    """

    width: int = 100
    color: bool = False
    comparisons: bool = False
    text: bool = False
    fail_on: str = "error"
    manual: Mapping[str, str] = MappingProxyType({})


class Renderer(Protocol):
    """Writes a report in one format. Pure: the same report gives the same text."""

    def __call__(self, report: Report, look: Look) -> str:
        """The whole text, with its last line ended."""
        ...


def renderer(name: str) -> Renderer:
    """The renderer of a format of RENDERERS."""
    render: Renderer = import_module(f"{__name__}.{RENDERERS[name]}").render
    return render
