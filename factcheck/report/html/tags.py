"""Elements of a page as text: whatever is put into them stays text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.report.visible import inline, lines, marked_up

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
DATE = re.compile(r"\d{4}-\d\d-\d\d")


def text(words: str) -> str:
    """Words on one line, their markup and hidden characters made visible."""
    return marked_up(inline(words).translate(ESCAPES))


def block(words: str) -> str:
    """The same with its lines kept."""
    return marked_up(lines(words).translate(ESCAPES))


def dates(words: str) -> str:
    """Words on one line in which no date is broken."""
    return DATE.sub(lambda found: f"<time>{found[0]}</time>", text(words))


def tag(name: str, inside: str | None, attributes: Mapping[str, object] | None = None) -> str:
    """An element around markup that is safe already; `inside` is ``None`` where it has no end."""
    head = "".join(f' {key}="{text(str(value))}"' for key, value in (attributes or {}).items())
    return f"<{name}{head}>" if inside is None else f"<{name}{head}>{inside}</{name}>\n"


def link(words: str, url: str | None) -> str:
    """Words that lead to a page of the web; any other address stays text. They may be broken behind a dot."""
    shown = text(words).replace(".", ".<wbr>")
    if url and url.lower().startswith(("http://", "https://")):
        return tag("a", shown, {"href": url, "rel": "noopener noreferrer", "target": "_blank"})
    return shown
