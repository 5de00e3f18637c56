"""The front matter of Markdown as flat text values: no types, so that no title turns into a number or a truth value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

FENCED = re.compile(
    r"---[ \t]*\r?\n((?:(?!---[ \t]*\r?$|\.\.\.[ \t]*\r?$)[^\n]*\n)*)(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.M
)
PLUSES = re.compile(r"\+\+\+[ \t]*\r?\n((?:(?!\+\+\+[ \t]*\r?$)[^\n]*\n)*)\+\+\+[ \t]*\r?(?:\n|\Z)", re.M)
ENTRY = re.compile(r"(?P<key>[A-Za-z][\w.-]*)[ \t]*[:=](?:[ \t]+(?P<value>\S[^\r\n]*))?[ \t\r]*$")
COMMENT = re.compile(r"\s#.*$")


class Value(NamedTuple):
    """What a key says, and the offset in the file where that begins."""

    text: str
    offset: int


def split(text: str) -> tuple[dict[str, Value], int]:
    """(values by key in lower case, offset of the body). Without front matter: nothing, and 0."""
    match = FENCED.match(text) or PLUSES.match(text)
    if match is None:
        return {}, 0
    return dict(entries(text, *match.span(1))), match.end()


def entries(text: str, start: int, end: int) -> Iterator[tuple[str, Value]]:
    """The keys of the first level; deeper ones and lists are joined to the value of their key."""
    key, offset = "", start
    parts: list[str] = []
    position = start
    for line in text[start:end].split("\n"):
        match = ENTRY.match(line)
        if match:
            if key:
                yield key, Value(joined(parts), offset)
            key, parts = match["key"].lower(), [match["value"] or ""]
            offset = position + (match.start("value") if match["value"] else 0) + quoted(match["value"] or "")
        elif line.strip() and not line.lstrip().startswith("#"):
            parts.append(line.strip())
        position += len(line) + 1
    if key:
        yield key, Value(joined(parts), offset)


def quoted(value: str) -> int:
    """1 where the value begins with a quotation mark, which is no part of it."""
    return int(value[:1] in ("'", '"') and value[-1:] == value[:1] and len(value) > 1)


def joined(parts: list[str]) -> str:
    """A value of one or several lines: block scalars folded, lists with commas, quotation marks taken off."""
    first, rest = parts[0].strip(), parts[1:]
    if first in ("|", ">", "|-", ">-", ""):
        if rest and all(part.startswith("- ") for part in rest):
            return ", ".join(bare(part[2:]) for part in rest)
        return " ".join(rest)
    if first.startswith("[") and first.endswith("]"):
        return ", ".join(bare(part) for part in first[1:-1].split(","))
    return " ".join([bare(first), *rest])


def bare(value: str) -> str:
    """A value without its quotation marks or the comment behind it."""
    value = value.strip()
    if quoted(value):
        inner = value[1:-1]
        return inner.replace("''", "'") if value[0] == "'" else inner.replace('\\"', '"').replace("\\\\", "\\")
    return COMMENT.sub("", value)
