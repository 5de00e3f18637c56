"""Elements of XML as text; nothing in a value can end it or be a character that XML refuses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.report.visible import inline, lines, marked_up

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
ESCAPES = str.maketrans(SIGNS)


def content(text: str) -> str:
    """Text between tags, its lines kept."""
    return marked_up(lines(text).translate(ESCAPES))


def value(text: object) -> str:
    """The value of an attribute, without its quotation marks."""
    return marked_up(inline(str(text)).translate(ESCAPES))


def element(name: str, attributes: Mapping[str, object], children: Iterable[str] = ()) -> str:
    """An element on lines of its own; `children` are elements, or text from ``content``."""
    head = "".join(f' {key}="{value(item)}"' for key, item in attributes.items())
    inside = "".join(children)
    return f"<{name}{head}>{inside}</{name}>\n" if inside else f"<{name}{head}/>\n"
