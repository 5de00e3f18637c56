"""Tells a report in the formats that people and programs read.

A new format is a module with a function of the shape of ``Renderer`` and a line in ``RENDERERS``.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, Protocol

from factcheck.model import Report

# Format -> module of this package, whose `render` it is; imported when asked for, as a run needs one.
RENDERERS = {
    "full": "terminal",
    "concise": "concise",
    "json": "json",
}


class Look(NamedTuple):
    """What the reader of a report asked for; each format takes from it what it can show."""

    width: int = 100
    color: bool = False
    comparisons: bool = False
    text: bool = False
    fail_on: str = "error"


class Renderer(Protocol):
    """Writes a report in one format. Pure: the same report gives the same text."""

    def __call__(self, report: Report, look: Look) -> str:
        """The whole text, with its last line ended."""
        ...


def renderer(name: str) -> Renderer:
    """The renderer of a format of RENDERERS."""
    render: Renderer = import_module(f"{__name__}.{RENDERERS[name]}").render
    return render
