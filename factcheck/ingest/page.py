"""HTML pages: trafilatura finds the story where it is installed, else the box with most text in paragraphs does.

Either way the text is taken from our own tree, which knows the places; trafilatura only says which paragraphs.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

from factcheck.ingest import frontmatter
from factcheck.ingest.decode import decode
from factcheck.ingest.hypertext import Growth
from factcheck.ingest.markup import STRUCK, Paragraph, paragraphs, words
from factcheck.ingest.story import Head, article
from factcheck.ingest.strand import Strand
from factcheck.ingest.tree import Node, text_of
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Skipped

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9._-]{1,40})", re.I)
# What is struck out, which trafilatura keeps; of an element that has no end as much as a paragraph may hold.
STRUCK_OUT = re.compile(
    rf"<({'|'.join(STRUCK)})(?=[\s>])[^<>]{{0,400}}>(?:(?!</?(?:{'|'.join(STRUCK)})[\s>])[\s\S]){{0,4000}}</\1\s*>",
    re.I,
)
OURS = b'<meta name="generator" content="factcheck">'
NEAR = 2  # paragraphs around a story in which a caption is one of its pictures
BOXES = ("article", "main", "div", "section", "td", "body")
DATES = (  # meta elements in which sites have the time of publication
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate",
    "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
    "article:published", "article.published", "og:published_time", "published_time", "date.issued",
    "dcterms.created", "dc.date", "dcterms.date", "dc.date.created", "cxenseparse:recs:publishtime", "created",
)  # fmt: skip
WITHOUT = (
    "read without trafilatura: captions, asides and late paragraphs may be missing"
    " (python -m pip install trafilatura lxml_html_clean)"
)


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The one story of a page; none of a report of ours."""
    if OURS in raw[:4096]:
        yield Skipped(path, "a report of factcheck, no article", deliberate=True)
        return
    declared = CHARSET.search(raw[:4096])
    source, _, notes = decode(raw, declared.group(1).decode() if declared else None)
    values, start = frontmatter.split(source)  # as site builders have it above a page
    growth = Growth(Strand([Piece(source[start:], start)]))
    root = growth.grow()
    whole = list(paragraphs(root))
    body, note = story_of(source[start:], root, whole, deep=growth.deep)
    fronted = {field: value.text for field, value in frontmatter.fields(values).items() if value.text}
    head = head_of(root)._replace(notes=notes, doubts=(*growth.doubts(), *note), **fronted)
    title = next((node for node in root.nodes("h1") if node.text()), root.node("title"))
    body = [one for one in body if one.role != "headline"]
    front = frontmatter.fields(values).get("title")
    heading = title.pieces() if title else [Piece(*front)] if front else ()
    yield article(source, path, head, body, headline=heading, whole=words(whole))


def story_of(source: str, root: Node, whole: list[Paragraph], *, deep: bool) -> tuple[list[Paragraph], tuple[str, ...]]:
    """(the paragraphs of the story, what to note of the way they were found); trafilatura drops what is too `deep`."""
    box = densest(root)
    rest = (list(paragraphs(box)) if box else []) or whole
    if deep:
        return rest, ()
    try:
        from trafilatura import extract
    except ImportError:
        return rest, (WITHOUT,)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it speaks of each flaw of a page on standard error
    try:
        found = extract(STRUCK_OUT.sub(" ", source), include_comments=False, include_tables=True) or ""
    except Exception:  # whatever breaks it, the page has a box of its own
        found = ""
    lines = [plain(line) for line in found.split("\n")]
    kept, joined = set(lines), "".join(lines)
    body = with_captions(whole, [is_among(plain("".join(p.text for p in one.pieces)), kept, joined) for one in whole])
    return (body, ()) if body else (rest, ("trafilatura found no story: taken is the box with most text",))


def with_captions(whole: list[Paragraph], taken: list[bool]) -> list[Paragraph]:
    """The paragraphs that are taken, and the captions that stand among them or close by."""
    places = [at for at, is_taken in enumerate(taken) if is_taken]
    if not places:
        return []
    first, last = places[0] - NEAR, places[-1] + NEAR
    return [one for at, one in enumerate(whole) if taken[at] or (one.role == "caption" and first <= at <= last)]


def is_among(line: str, lines: set[str], joined: str) -> bool:
    """Whether a paragraph is one of the lines that were extracted, or a part or several of them and no chance."""
    return bool(line) and (line in lines or (len(line) > 30 and line in joined))


def plain(line: str) -> str:
    """A line reduced to its letters and digits."""
    return "".join(char for char in line.casefold() if char.isalnum())


def densest(root: Node) -> Node | None:
    """The element whose own paragraphs hold most text outside of links."""
    boxes = list(root.nodes(*BOXES))
    marked = [node for node in boxes if node.get("itemprop") == "articleBody"]
    lengths: dict[int, int] = {}
    prose(root, lengths, linked=False)
    return max(marked or boxes, key=lambda box: weight(box, lengths), default=None)


def weight(box: Node, lengths: dict[int, int]) -> int:
    """How much text stands in paragraphs right inside an element, or one level below it; `lengths` as of ``prose``."""
    inner = [child for child in box.children if isinstance(child, Node)]
    own = [child for child in inner if child.tag == "p"]
    deeper = [one for child in inner if child.tag in ("div", "section") for one in child.children]
    deep = [child for child in deeper if isinstance(child, Node) and child.tag == "p"]
    return 3 * sum(lengths[id(node)] for node in own) + 2 * sum(lengths[id(node)] for node in deep)


def prose(node: Node, lengths: dict[int, int], *, linked: bool) -> int:
    """The length of the text below a node without that of links; put down for it and for every node below it."""
    linked = linked or node.tag == "a"
    found = 0
    for child in node.children:
        if isinstance(child, Node):
            found += prose(child, lengths, linked=linked)
        elif not linked:
            found += len(" ".join(child.text.split()))
    lengths[id(node)] = found
    return found


def head_of(root: Node) -> Head:
    """What meta elements and JSON-LD tell."""
    meta: dict[str, str] = {}
    for node in root.nodes("meta"):
        meta.setdefault(node.get("property", "name", "itemprop").lower(), node.get("content"))
    data = linked_data(root)
    page = root.node("html") or root
    links = [link.get("href") for link in root.nodes("link") if link.get("rel") == "canonical"]
    return Head(
        title=first(data.get("headline"), meta.get("og:title"), text_of(root, "h1", "title")),
        source=first(meta.get("og:site_name"), data.get("publisher")),
        date=first(meta.get(DATES[0]), data.get("datePublished"), *(meta.get(name) for name in DATES), time_of(root)),
        byline=first(data.get("author"), meta.get("author")),
        language=page.get("lang") or "en",
        url=first(*links, meta.get("og:url")),
    )


def first(*values: Any) -> str:
    """The first of the values that says anything; the name of an object, the first of a list."""
    for value in values:
        one = value[0] if isinstance(value, list) and value else value
        one = one.get("name") if isinstance(one, dict) else one
        if isinstance(one, str) and one.strip():
            return one.strip()
    return ""


def time_of(root: Node) -> str:
    """The machine-readable date of publication of an element, else of the first time element."""
    marked = (node for node in root.nodes() if "datepublished" in node.get("itemprop").lower().split())
    own = next((when for node in marked if (when := node.get("datetime", "content"))), "")
    return own or next((when for node in root.nodes("time") if (when := node.get("datetime"))), "")


def linked_data(root: Node) -> dict[str, Any]:
    """The first JSON-LD object of the page that has a headline."""
    for node in root.nodes("script"):
        if "ld+json" in node.get("type"):
            try:
                found = json.loads("".join(piece.text for piece in node.pieces()), strict=False)
            except (ValueError, RecursionError):
                continue
            for item in objects(found):
                if "headline" in item or item.get("@type") in ("NewsArticle", "Article", "BlogPosting"):
                    return item
    return {}


def objects(found: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD: alone, in a list or a graph, or what a page is mainly about."""
    if isinstance(found, list):
        for item in found:
            yield from objects(item)
    elif isinstance(found, dict):
        yield found
        yield from objects(found.get("@graph"))
        yield from objects(found.get("mainEntity"))
