"""Tells the format of an input from its first bytes; the name only decides where content does not."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from factcheck.ingest.decode import MARKS, unmarked
from factcheck.ingest.unknown import FOREIGN

HEAD = 65_536
SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".eml": "mail",
    ".xml": "xml",
    ".json": "ninjs",
    ".docx": "docx",
    ".epub": "epub",
    ".pdf": "pdf",
    ".rtf": "rtf",
    ".txt": "text",
    ".text": "text",
    "": "text",
}


def sniff(raw: bytes, path: str) -> str | None:
    """The name of the format, one of the keys of READERS; ``None`` where neither content nor name tell."""
    suffix = PurePath(path).suffix.lower()
    for test in TESTS:
        if found := test(raw[:HEAD]):
            return found
    return SUFFIXES.get(suffix)


def packed(head: bytes) -> str | None:
    """PDF, RTF and the formats that are zip archives."""
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(FOREIGN):
        return "foreign"
    if not head.startswith(b"PK\x03\x04"):
        return None
    return "epub" if b"mimetypeapplication/epub+zip" in head[:100] or b"META-INF/container.xml" in head else "docx"


def marked_up(head: bytes) -> str | None:
    """XML by its root element, HTML by the usual beginnings."""
    start = plain_head(head)
    root = ROOT.match(start)
    other = "xml" if XML.search(start) else None
    return ROOTS.get(root.group(1).rpartition(b":")[2].lower(), other) if root else None


def json_like(head: bytes) -> str | None:
    """JSON Lines where the first line is a whole object with a text, ninjs where an object has its keys."""
    start = plain_head(head).lstrip()
    if start.startswith(b"["):
        return "ninjs" if NINJS.search(start) else None
    if not start.startswith(b"{"):
        return None
    first = start.partition(b"\n")[0]
    if isinstance(keys := loaded(first), dict):
        if NINJS.search(first) and not (start.partition(b"\n")[2].strip() or "text" in keys):
            return "ninjs"
        return "jsonl" if "text" in keys or "id" in keys or NINJS.search(first) else None
    return "ninjs" if NINJS.search(start) else "jsonl" if LINE_OF_JSON.search(start) else None


def loaded(line: bytes) -> Any:
    """The value of a line of JSON, or ``None``."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def wired(head: bytes) -> str | None:
    """The two wire formats from before XML, by their control characters."""
    start = head[:200]
    if ANPA.search(start):
        return "anpa"
    return "iptc7901" if b"\x01" in start and b"\x02" in head[:1000] else None


def mailed(head: bytes) -> str | None:
    """A mail: several header lines, one of them of those that every mail has."""
    start = head.lstrip()[:4000]
    return "mail" if MAIL.match(start) and MAIL_KEY.search(start) else None


def plain_head(head: bytes) -> bytes:
    """The first bytes as if they were UTF-8 without a mark."""
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "ignore").encode("utf-8")
    wide = unmarked(head[: len(head) & ~1])
    return head.decode(wide, "ignore").encode("utf-8") if wide else head


ROOT = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).){0,4000}-->\s*|<!(?i:DOCTYPE)[^>\[]*(?:\[[^\]]*\])?[^>]*>\s*){0,20}"
    rb"<([A-Za-z][\w.:-]*)",
    re.S,
)
XML = re.compile(rb"\A\s*(?:<\?xml|<[A-Za-z][^<>]{0,400}\sxmlns\s*=)")
ROOTS = {
    b"html": "html",
    b"nitf": "nitf",
    b"newsml": "newsml",
    b"newsmessage": "newsml_g2",
    b"newsitem": "newsml_g2",
    b"packageitem": "newsml_g2",
    b"planningitem": "newsml_g2",
    b"conceptitem": "newsml_g2",
    b"knowledgeitem": "newsml_g2",
    b"catalogitem": "newsml_g2",
    b"rss": "feed",
    b"rdf": "feed",
    b"feed": "feed",
    b"entry": "feed",
}
NINJS = re.compile(rb'"(?:uri|body\w*|headlines?|bodies|versioncreated|altids|articleBody|content\w*)"\s*:')
LINE_OF_JSON = re.compile(rb'\A\{"id"\s*:')
ANPA = re.compile(rb"\x16\x16\x01|\x13\x11|\x02\^|\x01[A-Z]\d{3,4}\x1f")
MAIL = re.compile(rb"(?:From \S+ [^\n]{0,80}\n)?(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){3}")
MAIL_KEY = re.compile(rb"^(?:Message-ID|Received|MIME-Version|Delivered-To|From)\s*:", re.I | re.M)
TESTS: tuple[Callable[[bytes], str | None], ...] = (packed, wired, json_like, marked_up, mailed)
