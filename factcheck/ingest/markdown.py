"""Markdown: the head from the front matter, the body without its marks, every character tied to its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from factcheck.ingest import frontmatter
from factcheck.ingest.dates import published
from factcheck.ingest.decode import decode
from factcheck.ingest.doubt import scant
from factcheck.ingest.frontmatter import Value
from factcheck.ingest.markup import STRUCK as STRUCK_OUT
from factcheck.ingest.weave import Weaver
from factcheck.model import Article, Role, Segment, Skipped

# No repetition can go on with what it gave back, and none can begin inside another of its kind: long lines stay linear.
FENCE = re.compile(r"^(?P<fence>`{3,}(?!`)|~{3,}(?!~))[^\n]*\n(?:(?!(?P=fence))[^\n]*\n)*(?:(?P=fence))?[^\n]*", re.M)
# What is struck out, on one line and over several of a paragraph.
STRUCK = (
    r"~~(?=\S)[^~\n]{1,2000}~~",
    *(rf"<{tag}(?=[\s>])[^<>\n]{{0,400}}>(?:(?!</?{tag}[\s>])[^\n]){{0,2000}}</{tag}[ \t]*>" for tag in STRUCK_OUT),
)
STRETCH = re.compile(r"~~(?=\S)[^~\n]{1,2000}(?:\n(?![ \t\r]*\n)[^~\n]{1,2000}){1,20}~~")
# What is markup and no text, that of site builders too; the one group of each is what stays of it.
MARK = re.compile(
    rf"{'|'.join(STRUCK)}"
    r"|^[ ]{0,3}\[\^[^\]\n]{1,60}\]:[ \t]*|\[\^[^\]\n]{1,60}\]|\\([!-/:-@\[-`{-~])"
    r"|\{\{[<%][^\n{}]{0,400}\}\}|\{%[^\n{}]{0,400}%\}"
    r"|^[ ]{0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+)|(?<![ \t])[ \t]+#+[ \t]*$"
    r"|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|!?\[([^\[\]\n]{0,1000})\](?:\([^()\s]{0,2000}(?:[ \t]+\"[^\"\n]{0,200}\")?\)|\[[^\[\]\n]{0,200}\])"
    r"|<(?:https?:|/?[A-Za-z])[^<>\n]{0,500}>|\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`+",
    re.M,
)
HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(\S[^\n]*)")
TABLE_ROW = re.compile(r"[ \t]*\|[^\n]*\|[ \t\r]*$")
IMAGE = re.compile(r"[ \t]*!\[[^\]\n]{0,1000}\]\([^)\n]{0,2000}\)[ \t\r]*$")
# Where a link of another place leads, and the line below a heading that makes it one.
UNSEEN = re.compile(r"[ ]{0,3}(?:\[[^\]\n^][^\]\n]{0,200}\]:[ \t]*\S[^\n]*|=={1,200}[ \t]*\r?)$", re.M)
FOOTNOTE = re.compile(r"[ ]{0,3}\[\^[^\]\n]{1,60}\]:")
CODE = re.compile(r"^(?:import|export)\b[^\n]*(?:\{[^{}\n]*\}|[\"'`;])[^\n]*$", re.M)  # as MDX has it between the lines
SCRIPT = re.compile(r"<(script|style)\b[^<>]{0,400}>", re.I)


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The one article of a Markdown file; its title, if it has one, is the first segment of the text."""
    source, _, notes = decode(raw)
    values, start = frontmatter.split(source)
    head = frontmatter.fields(values)
    weaver = Weaver(source, flowing=True)
    if title := head.get("title"):
        add_title(weaver, title)
    add_body(weaver, source, start, is_mdx=path.lower().endswith(".mdx"))
    if not weaver.text().strip():
        yield Skipped(path, "empty")
        return
    said = {field: value.text for field, value in head.items() if value.text}
    yield article(weaver, said, path, notes, len(source[start:].split()))


def article(weaver: Weaver, head: dict[str, str], path: str, notes: tuple[str, ...], whole: int) -> Article:
    """The article of what was woven and the values of the front matter."""
    when = published(head.get("date") or frontmatter.day_of(path))
    bare = Article(
        id=path,
        text="",
        path=path,
        source=head.get("source"),
        published=when.period,
        published_at=when.at,
        title=head.get("title"),
        language=head.get("language", "en"),
        dateline=head.get("dateline"),
        byline=head.get("byline"),
        version=head.get("version"),
        status=head.get("status", "usable"),
        url=head.get("url"),
        notes=notes,
        doubts=(*when.notes, *scant(len(weaver.text().split()), whole)),
    )
    return weaver.woven(bare)


def add_title(weaver: Weaver, title: Value) -> None:
    """The title as the headline of the text."""
    weaver.spell(title.text, title.offset)
    weaver.segments.append(Segment("headline", (0, weaver.length)))
    weaver.gap("\n\n")


def add_body(weaver: Weaver, source: str, start: int, *, is_mdx: bool = False) -> None:
    """The body line by line; code and comments are left out, rows of tables and pictures get their role."""
    fences = (match.span() for match in FENCE.finditer(source, start))
    code = (match.span() for match in CODE.finditer(source, start)) if is_mdx else ()
    struck = (match.span() for match in STRETCH.finditer(source, start))
    silent = sorted([*fences, *comments(source, start), *scripts(source, start), *code, *struck])
    for end, resume in [*silent, (len(source), len(source))]:
        while start < end:
            stop = source.find("\n", start, end) + 1 or end
            add_line(weaver, source, start, stop)
            start = stop
        start = max(start, resume)


def comments(source: str, start: int) -> Iterator[tuple[int, int]]:
    """The spans of HTML comments; one that is never closed is text."""
    while (start := source.find("<!--", start)) >= 0 and (end := source.find("-->", start)) >= 0:
        yield start, end + 3
        start = end + 3


def scripts(source: str, start: int) -> Iterator[tuple[int, int]]:
    """The spans of scripts and styles; one that is never closed is text."""
    low = source.lower() if "<" in source else ""
    while match := SCRIPT.search(low, start):
        end = low.find(f"</{match.group(1)}>", match.end())
        if end < 0:
            return
        start = end + len(match.group(1)) + 3
        yield match.start(), start


def add_line(weaver: Weaver, source: str, start: int, stop: int) -> None:
    """One line without its markup."""
    if UNSEEN.match(source, start, stop):
        return
    begin, first = weaver.length, len(weaver.parts)
    role = role_of(source[start:stop], weaver)
    at = start
    for match in MARK.finditer(source, start, stop):
        weaver.spell(source[at : match.start()], at)
        if match.lastindex:
            weaver.spell(match.group(match.lastindex), match.start(match.lastindex))
        elif match.group().startswith("&"):
            weaver.add(unescape(match.group()).replace("\n", " "), match.start())
        at = match.end()
    weaver.spell(source[at:stop], at)
    if role and weaver.text(first).strip():
        weaver.segments.append(Segment(role, (begin, weaver.length)))


def role_of(line: str, weaver: Weaver) -> Role | None:
    """The role that Markdown itself gives a line: a first heading of the first level, a row of a table, a picture."""
    heading = HEADING.match(line)
    if heading:
        return "headline" if len(heading.group(1)) == 1 and not weaver.segments else None
    if TABLE_ROW.match(line):
        return "table"
    if FOOTNOTE.match(line):
        return "note"
    return "caption" if IMAGE.match(line) else None
