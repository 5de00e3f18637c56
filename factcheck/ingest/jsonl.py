"""JSON Lines: one article a line, its text taken as it stands; a bad line costs only itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.ingest import ninjs
from factcheck.ingest.dates import leading, published
from factcheck.ingest.decode import decode
from factcheck.ingest.reader import ForeignError
from factcheck.ingest.titles import fronted
from factcheck.model import Anchor, Article, Skipped

MANY = 3
DATES = ("date", "publish_date", "publishedAt", "published", "date_published")
TEXT = re.compile(r'"text"\s*:\s*"')
TITLE = re.compile(r'"(?:title|headline)"\s*:\s*"')
SURROGATE = re.compile("[\ud800-\udfff]")  # half a character: no encoding can print it
ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u....|u....|.)")


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The articles of all lines, in their order; a line that is none is skipped with its number.

    Raises ForeignError for many lines of which not one is an article: a data set of something else.
    """
    found = list(lines(raw, path))
    bad = [item for item in found if isinstance(item, Skipped)]
    if len(bad) == len(found) > MANY:
        raise ForeignError(f"JSON Lines of something else: {bad[0].reason} in each of {len(bad)} lines")
    yield from found


def lines(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """Each line that is not blank, as an article or why it is none."""
    for number, line in enumerate(decode(raw).text.split("\n"), 1):
        if line.strip():
            try:
                found = record(line)
                yield article(found, line, number, path) if "text" in found else item(found, line, number, path)
            except (FactcheckError, ValueError, RecursionError) as error:
                yield Skipped(f"{path}:{number}", reason(error))


def reason(error: Exception) -> str:
    """Why a line is no article, in one line."""
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON: {error.msg} at column {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error).partition("\n")[0]


def record(line: str) -> dict[str, Any]:
    """The object of a line. Raises FactcheckError where `id` or `text` is missing or of the wrong type.

    An object with the keys of ninjs or schema.org may lack both; the number of its line or its address identify it.
    """
    found = json.loads(line)
    if not isinstance(found, dict):
        raise FactcheckError("no JSON object")
    if found.get("id") is None and isinstance(found.get("url") or found.get("source"), str):
        found["id"] = found.get("url") or found.get("source")  # as tools have it that fetch pages
    if isinstance(found.get("id"), int):
        found["id"] = str(found["id"])
    if "text" not in found and not ninjs.KEYS.isdisjoint(found):
        return found
    for key in ("id", "text"):
        if not isinstance(found.get(key), str):
            raise FactcheckError(f"{key} is missing" if key not in found else f"{key} is no text")
    return found


def item(found: dict[str, Any], line: str, number: int, path: str) -> Article | Skipped:
    """The article of an object with the keys of ninjs or schema.org."""
    own = SURROGATE.sub("\ufffd", ninjs.text(found, "id"))
    made = ninjs.story(ninjs.Strings(line), path, found, own or str(number), ())
    if isinstance(made, Skipped):
        return made
    placed = tuple(anchor._replace(line=number) for anchor in made.anchors)
    return made._replace(id=own or made.id, anchors=placed)


def article(found: dict[str, Any], line: str, number: int, path: str) -> Article:
    """The article of a record; keys of other types than text count as absent."""
    texts = {key: value for key, value in found.items() if isinstance(value, str) and value.strip()}
    fields = {key: SURROGATE.sub("\ufffd", value) for key, value in texts.items()}
    text = SURROGATE.sub("\ufffd", found["text"])
    written = next((fields[key] for key in DATES if key in fields), None)
    when = published(written) if written else leading(text)
    title = fields.get("title") or fields.get("headline")
    read = Article(
        id=SURROGATE.sub("\ufffd", found["id"]),
        text=text,
        path=path,
        source=ninjs.outlet(fields) or None,
        published=when.period,
        published_at=when.at,
        title=title,
        language=fields.get("language", "en"),
        dateline=fields.get("dateline"),
        byline=fields.get("byline"),
        version=fields.get("version"),
        status=fields.get("status", "usable"),
        url=ninjs.address(fields) or None,
        doubts=when.notes,
        anchors=anchors(line, number, found["text"], TEXT),
        flowing=False,
    )
    told = texts.get("title") or texts.get("headline")
    return fronted(read, anchors(line, number, told, TITLE)) if told else read


def anchors(line: str, number: int, text: str, key: re.Pattern[str]) -> tuple[Anchor, ...]:
    """Where the value of a key stands in the line: each escape shifts what follows it."""
    start = opening(line, text, key)
    found = [Anchor(0, number, start + 1)]
    shift = start
    for match in ESCAPE.finditer(line, start) if "\\" in line else ():
        shift += len(match.group()) - 1
        offset = match.end() - shift
        if offset > len(text):
            break
        found.append(Anchor(offset, number, match.end() + 1))
    return tuple(found)


def opening(line: str, text: str, key: re.Pattern[str]) -> int:
    """The index of the first character of the string of a key in the line."""
    for match in key.finditer(line):
        if scanstring(line, match.end(), False)[0] == text:
            return match.end()
    return 0
