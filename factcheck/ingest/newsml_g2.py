"""NewsML-G2: messages and single items; text as XHTML, NITF or plain, also HTML escaped once more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.ingest import nitf
from factcheck.ingest.markup import Paragraph, words
from factcheck.ingest.story import Head, article, markup_inside
from factcheck.ingest.tree import Node, parse, text_of
from factcheck.ingest.weave import Piece
from factcheck.model import Article, Skipped

NOTHING = Node("", {}, [])
OTHERS = {
    "packageitem": "a package: it lists stories, it tells none",
    "planningitem": "a plan of coverage, no story",
    "conceptitem": "a concept, no story",
    "knowledgeitem": "a vocabulary, no story",
    "catalogitem": "a catalogue, no story",
}
STORIES = ("", "text", "composite")  # of the classes of news items; the others are pictures, sound and graphics


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The stories of a message, in their order; packages, plans and pictures are skipped with a note."""
    source, root, notes = parse(raw)
    items = [root] if root.tag in ("newsitem", *OTHERS) else list(root.nodes("newsitem", *OTHERS))
    if not items:
        yield Skipped(path, "NewsML-G2 without an item", deliberate=True)
    for number, item in enumerate(items):
        head = head_of(item)
        part = (head.guid or str(number)) if len(items) > 1 else ""
        if reason := no_story(item):
            yield Skipped(f"{path}#{part}" if part else path, reason, deliberate=True)
        else:
            head = head._replace(notes=(*notes, *head.notes))
            whole = max((len(held.text().split()) for held in item.nodes("contentset")), default=0)
            yield article(source, path, head, body_of(item), part=part, headline=headline_of(item), whole=whole)


def no_story(item: Node) -> str:
    """Why an item is no article; empty for text."""
    kind = (item.node("itemclass") or NOTHING).get("qcode", "uri", "literal")
    word = re.split("[:/]", kind)[-1].lower()
    return OTHERS.get(item.tag) or ("" if word in STORIES else f"NewsML-G2 of the class {word[:40]}, no text")


def head_of(item: Node) -> Head:
    """What itemMeta and contentMeta tell; ``located`` is the desk as often as the place, so it is no dateline."""
    meta = item.node("itemmeta") or NOTHING
    content = item.node("contentmeta") or NOTHING
    status = meta.node("pubstatus") or NOTHING
    provider = content.node("creditline", "infosource") or meta.node("provider") or NOTHING
    notes = tuple(text for node in item.nodes("ednote") if (text := node.text()))
    return Head(
        title=" ".join("".join(piece.text for piece in headline_of(item)).split()),
        source=provider.text() or provider.get("literal"),
        date=text_of(meta, "versioncreated", "firstcreated") or text_of(content, "contentmodified", "contentcreated"),
        dateline=dateline_of(content),
        byline=text_of(content, "by") or nitf.byline_of(item),
        language=language_of(item),
        version=item.get("version"),
        status=status.get("qcode", "uri", "literal"),
        embargo=text_of(meta, "embargoed"),
        guid=item.get("guid"),
        notes=notes,
    )


def dateline_of(content: Node) -> str:
    """The dateline, unless it is a time stamp."""
    written = text_of(content, "dateline")
    return "" if written[:4].isdigit() else written


def language_of(item: Node) -> str:
    """The language of an item as its metadata or the item itself tells."""
    return ((item.node("contentmeta") or NOTHING).node("language") or NOTHING).get("tag") or item.get("lang")


def headline_of(item: Node) -> Iterator[Piece]:
    """The pieces of the headline: of several that in the story's language, the main one; else that of the content."""
    every = [node for node in (item.node("contentmeta") or NOTHING).nodes("headline") if node.text()]
    own = [node for node in every if node.get("lang")[:2] in ("", language_of(item)[:2])]
    found = own or every
    main = [node for node in found if node.get("role").lower().endswith("main")]
    inside = (node for tag in ("hl1", "h1", "title") for node in item.nodes(tag) if node.text())
    node = next(iter((*main, *found)), None) or next(inside, None)
    return node.pieces() if node else iter(())


def body_of(item: Node) -> Iterator[Paragraph]:
    """The paragraphs of the content that holds most text; the others are renditions or summaries of it.

    What is in the language of the item goes before what is not.
    """
    language = language_of(item)
    sets = [(part, node) for part in item.nodes("contentset") for node in part.nodes("inlinexml", "inlinedata")]
    spoken = [node.get("lang") or part.get("lang") or language for part, node in sets]
    contents = [list(content_of(node)) for _, node in sets]
    ranked = [(tongue[:2] == language[:2], words(found)) for tongue, found in zip(spoken, contents, strict=True)]
    return iter(contents[ranked.index(max(ranked))]) if ranked else iter(())


def content_of(content: Node) -> Iterator[Paragraph]:
    """The paragraphs of one content, without a headline, which the item tells already."""
    inner = content.node("nitf")
    found = nitf.body_of(inner) if inner else markup_inside(content.node("body") or content)
    return (one for one in found if one.role != "headline")
