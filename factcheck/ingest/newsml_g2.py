"""NewsML-G2: messages and single items; text as XHTML, NITF or plain, also HTML escaped once more."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ingest import nitf
from factcheck.ingest.markup import Paragraph, words
from factcheck.ingest.story import Head, article, markup_inside
from factcheck.ingest.tree import Node, parse, text_of
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Skipped

NOTHING = Node("", {}, [])


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The stories of a message, in their order; packages and pictures are skipped with a note."""
    source, root, notes = parse(raw)
    items = [root] if root.tag in ("newsitem", "packageitem") else list(root.nodes("newsitem", "packageitem"))
    if not items:
        yield Skipped(path, "NewsML-G2 without an item", deliberate=True)
    for item in items:
        head = head_of(item)
        part = (head.guid or str(items.index(item))) if len(items) > 1 else ""
        if item.tag == "packageitem":
            where = f"{path}#{part}" if part else path
            yield Skipped(where, "a package: it lists stories, it tells none", deliberate=True)
        else:
            head = head._replace(notes=(*notes, *head.notes))
            yield article(source, path, head, body_of(item), part=part, headline=headline_of(item))


def head_of(item: Node) -> Head:
    """What itemMeta and contentMeta tell; ``located`` is the desk as often as the place, so it is no dateline."""
    meta = item.node("itemmeta") or NOTHING
    content = item.node("contentmeta") or NOTHING
    status = meta.node("pubstatus") or NOTHING
    language = content.node("language") or NOTHING
    provider = content.node("creditline", "infosource") or meta.node("provider") or NOTHING
    notes = tuple(text for node in item.nodes("ednote") if (text := node.text()))
    return Head(
        title=next((node.text() for node in content.nodes("headline") if node.text()), text_of(item, "hl1")),
        source=provider.text() or provider.get("literal"),
        date=text_of(meta, "versioncreated", "firstcreated") or text_of(content, "contentmodified"),
        dateline=dateline_of(content),
        byline=text_of(content, "by") or nitf.byline_of(item),
        language=language.get("tag") or item.get("lang"),
        version=item.get("version"),
        status=status.get("qcode", "literal"),
        embargo=text_of(meta, "embargoed"),
        guid=item.get("guid"),
        notes=notes,
    )


def dateline_of(content: Node) -> str:
    """The dateline, unless it is a time stamp."""
    written = text_of(content, "dateline")
    return "" if written[:4].isdigit() else written


def headline_of(item: Node) -> Iterator[Piece]:
    """The pieces of the first headline."""
    content = item.node("contentmeta") or NOTHING
    node = next((node for node in content.nodes("headline") if node.text()), None)
    return node.pieces() if node else nitf.headline_of(item)


def body_of(item: Node) -> Iterator[Paragraph]:
    """The paragraphs of the content that holds most text; the others are renditions or summaries of it."""
    contents = [list(content_of(node)) for node in item.nodes("inlinexml", "inlinedata")]
    return iter(max(contents, key=words, default=[]))


def content_of(content: Node) -> Iterator[Paragraph]:
    """The paragraphs of one content, without a headline, which the item tells already."""
    inner = content.node("nitf")
    found = nitf.body_of(inner) if inner else markup_inside(content.node("body") or content)
    return (one for one in found if one.role != "headline")
