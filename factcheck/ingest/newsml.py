"""NewsML 1.2."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ingest import nitf
from factcheck.ingest.markup import Paragraph, words
from factcheck.ingest.story import Head, article, markup_inside, wording
from factcheck.ingest.tree import Node, parse, text_of
from factcheck.model import Article, Skipped

NOTHING = Node("", {}, [])
IDENTITY = ("providerid", "dateid", "newsitemid")  # an id of an item is one of its provider and of its day


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The stories of all news items."""
    source, root, notes = parse(raw)
    items = list(root.nodes("newsitem"))
    if not items:
        yield Skipped(path, "NewsML without an item", deliberate=True)
    for number, item in enumerate(items):
        part = (text_of(item, "newsitemid") or str(number)) if len(items) > 1 else ""
        held = list(item.nodes("datacontent"))
        contents = [list(content_of(node)) for node in held]
        lines = lines_of(item, held, contents)
        head = head_of(item, lines)
        headline = spoken_headline(lines, head.language)
        head = head._replace(title=wording(headline.pieces()), notes=notes, doubts=unread(contents))
        whole = max((len(node.text().split()) for node in held), default=0)
        body = body_of(item, contents)
        yield article(source, path, head, body, part=part, headline=headline.pieces(), whole=whole)


def lines_of(item: Node, held: list[Node], contents: list[list[Paragraph]]) -> Node:
    """The news lines of the story: of the outermost component that holds the main text and has a headline, else all.

    A picture that comes before the text has a headline, a place and a name of its own.
    """
    main = held[contents.index(max(contents, key=words))] if held else NOTHING
    for component in item.nodes("newscomponent"):
        if any(node is main for node in component.nodes("datacontent")):
            for child in component.children:
                if isinstance(child, Node) and child.tag == "newslines" and text_of(child, "headline"):
                    return child
    return item


def spoken_headline(lines: Node, language: str) -> Node:
    """The first headline in the language of the story, else the first of all."""
    found = [node for node in lines.nodes("headline") if node.text()]
    own = (node for node in found if node.get("lang")[:2].lower() in ("", language[:2].lower()))
    return next(own, next(iter(found), NOTHING))


def head_of(item: Node, lines: Node) -> Head:
    """What management and the news lines of the story tell."""
    status = item.node("status") or NOTHING
    language = item.node("language") or NOTHING
    source = item.node("source", "provider", "creator") or NOTHING
    party = source.node("party") or NOTHING
    dateline = text_of(lines, "dateline")
    return Head(
        source=text_of(item, "creditline") or party.get("FormalName") or text_of(item, "providerid"),
        date=text_of(item, "thisrevisioncreated", "firstcreated", "dateid"),
        dateline="" if dateline[:1].isdigit() else dateline,
        byline=text_of(lines, "byline"),
        language=language.get("FormalName"),
        version=text_of(item, "revisionid"),
        status=status.get("FormalName"),
        embargo=embargo_of(item),
        guid=":".join(text for tag in IDENTITY if (text := text_of(item, tag))),
    )


def embargo_of(item: Node) -> str:
    """When the status will change to usable, if it is not yet."""
    change = item.node("statuswillchange")
    return text_of(change, "dateandtime") if change else ""


def unread(contents: list[list[Paragraph]]) -> tuple[str, ...]:
    """The doubt about texts beside the longest that say something else: a component may hold a story of its own."""
    main = max(contents, key=words, default=[])
    known = set(spoken(main))
    others = [one for one in contents if one is not main and words(one) > 30]
    apart = [one for one in others if len(set(spoken(one)) - known) > len(set(spoken(one))) / 2]
    return (f"texts of the item beside the longest, not read: {len(apart)}",) if apart else ()


def spoken(found: list[Paragraph]) -> list[str]:
    """The words of paragraphs."""
    return [word for one in found for piece in one.pieces for word in piece.text.split()]


def body_of(item: Node, contents: list[list[Paragraph]]) -> Iterator[Paragraph]:
    """The paragraphs of the content with most text, and of those whose component is a caption."""
    main = max(contents, key=words, default=[])
    yield from main
    for component in item.nodes("newscomponent"):
        role = next((child for child in component.children if isinstance(child, Node) and child.tag == "role"), NOTHING)
        if "caption" in role.get("FormalName").lower():
            captions = [one for node in component.nodes("datacontent") for one in content_of(node)]
            yield from (Paragraph(pieces, "caption") for pieces, _ in captions if captions != main)


def content_of(content: Node) -> Iterator[Paragraph]:
    """The paragraphs of one content, without a headline, which the item tells already."""
    inner = content.node("nitf", "body", "html")
    found = nitf.body_of(inner) if inner and inner.tag == "nitf" else markup_inside(inner or content)
    return (one for one in found if one.role != "headline")
