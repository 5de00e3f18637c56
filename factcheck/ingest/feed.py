"""RSS, Atom and WordPress exports: an article for each entry that holds more than a teaser can."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ingest import nitf
from factcheck.ingest.markup import Paragraph
from factcheck.ingest.shortcodes import without_shortcodes
from factcheck.ingest.story import Head, article, heading, markup_inside, wording
from factcheck.ingest.tree import Node, parse, text_of
from factcheck.model import Article, Skipped

NOTHING = Node("", {}, [])
PUBLISHED = ("", "publish")
POSTS = ("", "post", "page")


def read(raw: bytes, path: str) -> Iterator[Article | Skipped]:
    """The articles of all entries; drafts and pages that are no posts are skipped with a note."""
    source, root, notes = parse(raw)
    entries = [root] if root.tag == "entry" else list(root.nodes("item", "entry"))
    name, language, author = feed_name(root), text_of(root, "language") or root.get("lang"), author_of(root)
    if not entries:
        yield Skipped(path, "a feed without entries", deliberate=True)
    for number, entry in enumerate(entries):
        head = head_of(entry, name)._replace(notes=notes)
        head = head._replace(language=head.language or language, byline=head.byline or author)
        part = head.guid or str(number)
        if unread := left_out(entry):
            yield Skipped(f"{path}#{part}", unread, deliberate=True)
            continue
        yield article(source, path, head, body_of(entry), part=part, headline=heading(own(entry, "title")))


def left_out(entry: Node) -> str:
    """Why an entry of a WordPress export is no article; empty for all others."""
    if (state := text_of(entry, "status")) not in PUBLISHED:
        return f"not published: {state}"
    kind = text_of(entry, "post_type")
    return "" if kind in POSTS else f"a {kind}, no post"


def feed_name(root: Node) -> str:
    """The title of the feed itself."""
    channel = root.node("channel") or root
    return wording(heading(own(channel, "title")))


def own(node: Node, *tags: str) -> Node | None:
    """The first child, not grandchild, of one of these names that has text."""
    children = [child for child in node.children if isinstance(child, Node)]
    return next((child for tag in tags for child in children if child.tag == tag and child.text()), None)


def head_of(entry: Node, name: str) -> Head:
    """What the elements of an entry tell, RSS, Dublin Core and Atom alike."""
    links = [link.get("href") or link.text() for link in entry.nodes("link") if link.get("rel") in ("", "alternate")]
    return Head(
        title=wording(heading(own(entry, "title"))),
        source=text_of(entry, "source") or name,
        date=text_of(entry, "published", "pubdate", "date", "post_date_gmt", "post_date", "updated", "modified"),
        byline=author_of(entry) or text_of(entry, "byline"),
        dateline=text_of(entry, "dateline"),
        version=text_of(entry, "managementsequencenumber"),
        status=text_of(entry, "publishingstatus"),
        language=entry.get("lang"),
        url=links[0] if links else "",
        guid=text_of(entry, "guid", "id"),
    )


def author_of(node: Node) -> str:
    """Who wrote an entry, or all entries of a feed."""
    author = own(node, "creator", "author")
    return (text_of(author, "name") or author.text()) if author else ""


def body_of(entry: Node) -> Iterator[Paragraph]:
    """The content, or the description where there is no more."""
    content = own(entry, "encoded", "content", "description", "summary")
    if content and (story := content.node("nitf")):  # as AP sends it
        return nitf.body_of(story)
    if content and entry.node("post_type"):
        content = without_shortcodes(content)
    return iter(markup_inside(content)) if content else iter(())
