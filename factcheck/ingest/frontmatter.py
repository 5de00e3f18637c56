"""The front matter of Markdown as flat text values: no types, so that no title turns into a number or a truth value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from json import JSONDecoder
from typing import Any, NamedTuple

FENCED = re.compile(
    r"---[ \t]*\r?\n((?:(?!---[ \t]*\r?$|\.\.\.[ \t]*\r?$)[^\n]*\n)*)(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.M
)
PLUSES = re.compile(r"\+\+\+[ \t]*\r?\n((?:(?!\+\+\+[ \t]*\r?$)[^\n]*\n)*)\+\+\+[ \t]*\r?(?:\n|\Z)", re.M)
ENTRY = re.compile(r"(?P<key>[A-Za-z][\w.-]*)[ \t]*[:=](?:[ \t]+(?P<value>\S[^\r\n]*))?[ \t\r]*$")
RICH = re.compile(r"^(?:[ \t]|- |[\w.-]+:[ \t]+[|>\[{&*!'\"])", re.M)  # YAML that is more than a value a line
NAMES = ("name", "title", "text")  # what a table of several keys is called by
QUOTES = ("'", '"')
MOST = 200  # values of one key
COMMENT = re.compile(r"\s#.*$")
NAMED = re.compile(r"((?:19|20)\d\d-\d\d-\d\d)-")  # a post of Jekyll says its day by its name
LONGEST = 20_000  # code points of front matter in JSON
KEYS = {
    "title": ("title", "headline"),
    "source": ("source", "publication", "outlet", "publisher"),
    "date": ("date", "published", "pubdate", "datepublished", "publishdate", "publish_date", "published_at", "created"),
    "byline": ("byline", "author", "authors"),
    "dateline": ("dateline",),
    "language": ("language", "lang"),
    "url": ("url", "link", "canonical"),
    "version": ("version",),
    "status": ("status", "pubstatus"),
}


class Value(NamedTuple):
    """What a key says, and the offset in the file where that begins."""

    text: str
    offset: int


def split(text: str) -> tuple[dict[str, Value], int]:
    """(values by key in lower case, offset of the body). Without front matter: nothing, and 0."""
    match = FENCED.match(text) or PLUSES.match(text)
    if match is None:
        return braced(text) if text.startswith("{") else ({}, 0)
    plain = dict(entries(text, *match.span(1)))
    known = None
    if match.re is PLUSES:
        known = of_toml(match[1], plain)
    elif RICH.search(match[1]):
        known = of_yaml(match[1], match.start(1))
    return plain if known is None else known, match.end()


def of_yaml(block: str, start: int) -> dict[str, Value] | None:
    """The values of a block of YAML, all of them as text; ``None`` where it is none: people write it by hand."""
    import yaml  # most front matter has a value a line, and is read without

    try:
        node = yaml.compose(block, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(node, yaml.MappingNode):
        return None
    found = {}
    for key, value in node.value:
        at = start + value.start_mark.index
        if isinstance(key.value, str):
            found[key.value.lower()] = Value(noded(value, [MOST]), at + (block[value.start_mark.index :][:1] in QUOTES))
    return found


def noded(node: Any, left: list[int]) -> str:
    """A node of YAML as text; `left` counts down how many are looked at, as one may stand for a thousand others."""
    left[0] -= 1
    if isinstance(node.value, str):
        return " ".join(node.value.split())
    if isinstance(node.value[0] if node.value else None, tuple):
        pairs = [(str(key.value), value) for key, value in node.value]
        return told_of([(key, noded(value, left)) for key, value in pairs[:MOST] if left[0] > 0])
    return ", ".join(part for one in node.value if left[0] > 0 and (part := noded(one, left)))


def told_of(pairs: Sequence[tuple[str, str]]) -> str:
    """A table as text: what it is called by where it has a name, else all of it."""
    named = [value for key, value in pairs if key in NAMES]
    return named[0] if named else ", ".join(f"{key}: {value}" for key, value in pairs)


def of_toml(block: str, plain: Mapping[str, Value]) -> dict[str, Value] | None:
    """The values of a block of TOML as text, where the lines have them; ``None`` where it is none."""
    import tomllib

    try:
        table = tomllib.loads(block)
    except (ValueError, RecursionError):
        return None
    return {
        key.lower(): Value(told(value, [MOST]), plain[key.lower()].offset if key.lower() in plain else 0)
        for key, value in table.items()
    }


def told(value: object, left: list[int]) -> str:
    """A value of TOML as text."""
    left[0] -= 1
    if isinstance(value, dict):
        return told_of([(key, told(one, left)) for key, one in value.items() if left[0] > 0])
    if isinstance(value, list):
        return ", ".join(part for one in value if left[0] > 0 and (part := told(one, left)))
    return value.isoformat() if isinstance(value, date | datetime) else " ".join(str(value).split())


def braced(text: str) -> tuple[dict[str, Value], int]:
    """The same of an object of JSON on top, as Hugo has it."""
    try:
        found, end = JSONDecoder().raw_decode(text[:LONGEST])
    except (ValueError, RecursionError):
        return {}, 0
    texts = {key: value for key, value in found.items() if isinstance(value, str) and value}
    return {key.lower(): Value(value, max(text.find(value, 0, end), 0)) for key, value in texts.items()}, end


def fields(values: dict[str, Value]) -> dict[str, Value]:
    """The values by what they are of an article, whatever the keys that sites use for it."""
    named = {field: next((values[key] for key in keys if key in values), None) for field, keys in KEYS.items()}
    return {field: value for field, value in named.items() if value}


def day_of(path: str) -> str | None:
    """The day with which the name of a file begins."""
    match = NAMED.match(path.rpartition("/")[2])
    return match.group(1) if match else None


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
    return int(value[:1] in QUOTES and value[-1:] == value[:1] and len(value) > 1)


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
